/** Who wrote the article, as names and nothing else, from its own head. */
import { isAgency } from '../../core/article/byline.ts';
import { oneLine } from '../../core/shared/text.ts';
import { hasLabel, hasSureLabel, isLabelAlone, isLogin, namesIn } from './byline-names.ts';
import { cleanHtml } from './clean-html.ts';
import { type PageElement, wordsOf } from './dom.ts';
import type { LinkedData } from './json-ld.ts';
import type { MetaReader } from './metadata.ts';
import type { PageHead } from './page-head.ts';

/** What templates call the place of an author's name, the surest first. */
const MARKED = [
  '[itemprop~="author"] [itemprop~="name"], [rel~="author"], [itemprop~="author"], .p-author .p-name',
  '[class*="author-name" i], [class*="authorname" i], [class*="author__name" i], [class*="author_name" i], [class*="byline-name" i], [class*="byline__name" i], .vcard .fn, [class~="fn"]',
  'a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/autoren/"], a[href*="/auteur/"], a[href*="/staff/"], a[href*="/contributors/"], a[href*="/people/"]',
] as const;
/** Of those what leads to an author and to nobody else: a page on people may be about anybody. */
const AUTHOR_LINK =
  'a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/autoren/"], a[href*="/auteur/"]';
const NAMED = [
  '[class*="byline" i], [class*="author" i], [class*="autor" i], [class*="auteur" i], [class*="verfasser" i], [class*="writer" i], [class*="poster" i], [class*="credits" i], [id="author"], [id*="autor" i]',
  '.h-card .p-name, [class*="posted" i], [class*="meta" i], [class*="info" i], [class*="submitted" i], [class*="date" i]',
] as const;
/** Where a line that begins with "By" is looked for. */
const LINES = 'p, div, span, li, h3, h4, h5, h6, em, i, strong, b, small, td, address';
const LINES_AT_MOST = 400;
const LINE_LENGTH = 120;
const LINKS_AT_MOST = 60;
const NAMES_AT_MOST = 4;

export interface BylineEvidence {
  readonly head: PageHead;
  readonly meta: MetaReader;
  readonly linked: LinkedData;
  readonly siteName: string | null;
  readonly title: string | null;
}

/** Names parted by commas; null where the page names nobody but itself. */
export function findByline(evidence: BylineEvidence): string | null {
  const { head, meta, linked } = evidence;
  const isOwn = isPerson(evidence);
  const accept = (texts: readonly string[]): string | null => {
    const names = [...new Set(texts.flatMap(namesIn))].filter(isOwn);
    return names.length === 0 ? null : names.slice(0, NAMES_AT_MOST).join(', ');
  };
  const stated = accept(linked.authors.filter(name => !isLogin(name)));
  if (stated !== null) return stated;
  const shown =
    firstOf(MARKED, selector => accept(markedLines(head.near(selector, 8)))) ??
    firstOf(MARKED.slice(0, 2), selector =>
      accept(markedLines(head.farther(selector, 4)).filter(isFullName)),
    );
  if (shown !== null) return shown;
  const said = accept([
    meta('author', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'byl') ?? '',
  ]);
  const line = firstOf([...NAMED, LINES], selector => accept(labelledLine(head, selector)));
  return (
    (said !== null && !isLogin(said) && line === null ? said : line) ??
    firstOf([NAMED[0]], selector => accept(markedLines(head.near(selector, 8)).filter(isFullName))) ??
    said ??
    accept(onlyAuthor(head)) ??
    accept([meta('article:author', 'og:article:author') ?? ''])
  );
}

function firstOf(selectors: readonly string[], find: (selector: string) => string | null): string | null {
  for (const selector of selectors) {
    const found = find(selector);
    if (found !== null) return found;
  }
  return null;
}

/** Neither the site, nor its publisher, nor a word of the headline. */
function isPerson({ linked, siteName, title }: BylineEvidence): (name: string) => boolean {
  const headline = keyOf(title ?? '');
  const sites = [siteName, linked.publisher, linked.siteName]
    .map(name => keyOf(name ?? ''))
    .filter(key => key !== '');
  return name => {
    const key = keyOf(name);
    const isSite = sites.some(
      site => site === key || (key.length > 4 && key.length > site.length * 0.7 && site.startsWith(key)),
    );
    return !isSite && (headline === '' || !headline.includes(key) || / /.test(name));
  };
}

/** The nearest element's lines, and those of its like beside it: several authors stand together. */
function markedLines(elements: readonly PageElement[]): readonly string[] {
  const [first, ...others] = elements.filter(element => wordsOf(element) !== '');
  if (first === undefined) return [];
  const beside = others.filter(element => isBeside(element, first)).slice(0, 3);
  return [first, ...beside].flatMap(linesOf);
}

/** The one whom all the page's links to authors name, in whatever part they stand. */
function onlyAuthor(head: PageHead): readonly string[] {
  const links = [...head.near(AUTHOR_LINK, LINKS_AT_MOST), ...head.farther(AUTHOR_LINK, LINKS_AT_MOST)];
  const names = new Set(links.flatMap(link => namesIn(wordsOf(link))).filter(isFullName));
  return names.size === 1 ? [...names] : [];
}

function isBeside(element: PageElement, first: PageElement): boolean {
  const place = first.parentElement;
  return (
    place !== null &&
    (element.parentElement === place || element.parentElement?.parentElement === place.parentElement) &&
    !first.contains(element) &&
    !element.contains(first)
  );
}

/** The nearest line that says itself that a name follows. */
function labelledLine(head: PageHead, selector: string): readonly string[] {
  for (const element of head.near(selector, LINES_AT_MOST)) {
    const words = wordsOf(element);
    if (words.length > LINE_LENGTH || words.length < 4) continue;
    const line = linesOf(element).flatMap(partsOf).find(hasLabel);
    if (line !== undefined && namesIn(line).some(isFullOrMarked(element, line))) return [line];
  }
  return [];
}

/** In an element named for authors one word is a name; elsewhere a name has two. */
function isFullOrMarked(element: PageElement, line: string): (name: string) => boolean {
  const isMarked =
    hasSureLabel(line) || /author|autor|auteur|byline|poster|posted|verfasser|fn\b/i.test(element.className);
  return name => isMarked || isFullName(name);
}

function isFullName(name: string): boolean {
  return / /.test(name) || isAgency(name);
}

function linesOf(element: PageElement): readonly string[] {
  if (wordsOf(element).length > 160) return [];
  const joined: string[] = [];
  for (const line of cleanHtml(element.innerHTML, null).text.split(/\n+/).map(oneLine)) {
    const label = joined.at(-1);
    // A label on a line of its own belongs to the next.
    if (label !== undefined && isLabelAlone(label))
      joined.splice(-1, 1, `${label.replace(/[:：]$/u, '')}: ${line}`);
    else joined.push(line);
  }
  return joined;
}

/** “5.3.2026, 10:00 Uhr | By Ann Lee” and “–– by Ann Lee”: what may stand before a label on its line. */
function partsOf(line: string): readonly string[] {
  return line
    .split(/\s+[|•·]\s+/u)
    .map(part => part.replace(/^[\p{Pd}|•·\s\d.:,/]+(?:(?:Uhr|h)[\s,]+)?/u, ''));
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
