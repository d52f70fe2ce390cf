/** The headline of a page, without its site's name. */

import { visibleText } from '../../core/article/visible-text.ts';
import { oneLine } from '../../core/shared/text.ts';
import { type PageDocument, type PageElement, wordsOf } from './dom.ts';
import { headingWords } from './heading-words.ts';
import type { LinkedData } from './json-ld.ts';
import type { MetaReader } from './metadata.ts';

/** Between a headline and a site's name; quotation marks with a blank on one side only are the headline's. */
const SEPARATOR = / +(?:[-–—|│·•:›]|::|\\|\/\/?|&gt;|>>?|<|«|»|~) +| ?[|│] ?|: +/u;
const HEADINGS_AT_MOST = 40;
/** Parts of a page that show the site's name or lead to other articles. */
const NOT_HEADLINE =
  'nav, aside, footer, [class*="logo" i], [id*="logo" i], [class*="site-title" i], [id*="site-title" i], [class*="site-name" i], [class*="related" i], [class*="sidebar" i], [class*="comment" i]';

interface Heading {
  readonly words: string;
  readonly isMain: boolean;
}

export interface HeadlineEvidence {
  readonly document: PageDocument;
  readonly meta: MetaReader;
  readonly linked: LinkedData;
  readonly siteName: string | null;
  readonly url: string | null;
}

/** What the page prints as its headline, else what its metadata say. */
export function findHeadline({ document, meta, linked, siteName, url }: HeadlineEvidence): string | null {
  const title = oneLine(visibleText(document.title));
  const said = [
    linked.headline,
    meta('og:title'),
    meta('twitter:title', 'dc.title', 'dcterms.title', 'title'),
  ].flatMap(text =>
    text === null || text === '' ? [] : [withoutSite(oneLine(visibleText(text)), siteName)],
  );
  const names = [...said, title];
  const isSite = (words: string): boolean =>
    (siteName !== null && sameName(words, siteName)) ||
    isHost(words, url) ||
    isPartOfTitle(words, title, said);
  const headings = headingsOf(document, names);
  const agreeing = headings.filter(({ words }) => !isSite(words) && names.some(name => agrees(words, name)));
  // A site's name agrees with its title tag as well, and is the shorter.
  const keys = new Set(names.flatMap(name => [key(name), ...name.split(SEPARATOR).map(key)]));
  const weightOf = ({ words, isMain }: Heading): number =>
    key(words).length * (isMain ? 1.6 : 1) * (keys.has(key(words)) ? 1.6 : 1);
  const [shown] = agreeing.toSorted((a, b) => weightOf(b) - weightOf(a));
  if (shown !== undefined) return withoutSite(shown.words, siteName);
  const mains = headings.filter(({ words, isMain }) => isMain && !isSite(words));
  const [main] = mains;
  const [first] = said;
  const isTold = first !== undefined && !isSite(first);
  // A headline that the metadata put otherwise shares words with them.
  if (main !== undefined && (!isTold || sharesWords(main.words, names)))
    return withoutSite(main.words, siteName);
  return withoutGuess(isTold ? first : title, siteName, url) || (first ?? null);
}

function sharesWords(heading: string, said: readonly string[]): boolean {
  const own = wordSet(heading);
  return said.some(text => {
    const other = wordSet(text);
    const shared = [...own].filter(word => other.has(word)).length;
    return shared >= 2 && shared >= Math.min(own.size, other.size) * 0.3;
  });
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}

function headingsOf(document: PageDocument, said: readonly string[]): readonly Heading[] {
  return [...document.querySelectorAll('h1, [itemprop~="headline"], h2')]
    .slice(0, HEADINGS_AT_MOST)
    .filter(element => element.closest(NOT_HEADLINE) === null || element.closest('article, main') !== null)
    .map(element => ({ words: headingWords(element, said), isMain: isMain(element) }))
    .filter(({ words }) => words.length > 2 && words.length < 300);
}

function isMain(element: PageElement): boolean {
  return (
    element.localName === 'h1' && wordsOf(element) !== '' && element.closest('dialog, [hidden]') === null
  );
}

/** One says no more than the other: the same words, or the same with a site's name or a rubric around them. */
function agrees(heading: string, said: string): boolean {
  const a = key(heading);
  const b = key(said);
  if (a === '' || b === '') return false;
  return (
    a === b ||
    (b.startsWith(a) && a.length >= b.length * 0.5) ||
    (a.startsWith(b) && b.length >= a.length * 0.6) ||
    (a.length >= 10 && b.endsWith(a) && a.length >= b.length * 0.4) ||
    (a.length >= 4 && said.split(SEPARATOR).some(part => key(part) === a))
  );
}

/** The site's name where a headline begins or ends with it; once, and nothing else. */
function withoutSite(title: string, siteName: string | null): string {
  const parts = title.split(SEPARATOR);
  if (siteName === null || parts.length < 2) return title;
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (sameName(last, siteName)) return before(title, last);
  if (sameName(first, siteName)) return behind(title, first);
  return title;
}

/** Of a title tag: the name of the site goes where it is known or stands in the address; a bar always parts. */
function withoutGuess(title: string, siteName: string | null, url: string | null): string {
  const bare = withoutSite(title, siteName);
  if (bare !== title) return bare;
  const parts = bare.split(SEPARATOR);
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return bare;
  if (isHost(last, url)) return before(bare, last);
  if (isHost(first, url)) return behind(bare, first);
  const bars = bare.split(/ ?[|│] ?| » | :: /u);
  const longest = bars.toSorted((a, b) => b.length - a.length)[0] ?? bare;
  return bars.length > 1 && longest.split(' ').length >= 2 ? longest : bare;
}

function before(title: string, last: string): string {
  return title.slice(0, title.lastIndexOf(last)).replace(/[\s|│»·:–—\\/›>-]+$/u, '');
}

function behind(title: string, first: string): string {
  return title.slice(first.length).replace(/^[\s|│»·:–—\\/›>-]+/u, '');
}

/** A name that the address has: “Harbour News” of harbournews.example. */
function isHost(words: string, url: string | null): boolean {
  if (url === null || !URL.canParse(url)) return false;
  const labels = new URL(url).hostname
    .replace(/^www\./, '')
    .split('.')
    .slice(0, -1);
  const name = key(words);
  return (
    name.length >= 3 &&
    (labels.some(label => key(label) === name) ||
      key(labels.join('')) === name ||
      key(new URL(url).hostname.replace(/^www\./, '')) === name)
  );
}

/** A short part of the title tag beside a longer one is the site's or a section's name, unless the metadata say it. */
function isPartOfTitle(words: string, title: string, said: readonly string[]): boolean {
  const parts = title.split(SEPARATOR);
  const own = key(words);
  const isOneOf = parts.length > 1 && parts.some(part => key(part) === own);
  const hasLonger = parts.some(part => key(part) !== own && key(part).length > own.length * 1.5);
  return (
    isOneOf &&
    hasLonger &&
    own.length < 30 &&
    !said.some(text => key(text).startsWith(own)) &&
    key(parts[0] ?? '') !== own
  );
}

function sameName(a: string, b: string): boolean {
  const [x, y] = [key(a), key(b)];
  return x !== '' && (x === y || (x.length > 3 && y.startsWith(x)) || (y.length > 3 && x.startsWith(y)));
}

function key(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
