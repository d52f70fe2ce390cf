/** The headline of a page, without its site's name. */

import { visibleText } from '../../core/article/visible-text.ts';
import { oneLine } from '../../core/shared/text.ts';
import { type PageDocument, wordsOf } from './dom.ts';
import type { LinkedData } from './json-ld.ts';
import type { MetaReader } from './metadata.ts';

const SEPARATOR = / +(?:[-–—|·•»›:]|::|\\|\/\/?|&gt;|>|<|«) +| ?[|»] ?/u;

/** What the page shows as its h1 where the metadata agree with it, else what they say. */
export function findHeadline(
  document: PageDocument,
  meta: MetaReader,
  linked: LinkedData,
  siteName: string | null,
): string | null {
  const title = oneLine(visibleText(document.title));
  const said = [
    linked.headline,
    meta('og:title'),
    meta('twitter:title', 'dc.title', 'dcterms.title', 'title'),
    title,
  ]
    .filter(text => text !== null && text !== '')
    .map(text => withoutSite(oneLine(visibleText(text ?? '')), siteName));
  const headings = [...document.querySelectorAll('h1, [itemprop="headline"], h2')]
    .slice(0, 40)
    .map(element => ({ words: oneLine(visibleText(wordsOf(element))), isMain: element.localName === 'h1' }))
    .filter(({ words }) => words.length > 4 && words.length < 300);
  const shown = headings.find(({ words }) => said.some(text => agrees(words, text)) || agrees(words, title));
  const [first] = said;
  if (shown !== undefined) return withoutSite(shown.words, siteName);
  const main = headings.filter(({ isMain }) => isMain);
  // A page whose metadata are only its site's name still has one h1.
  if (first === undefined || (siteName !== null && sameName(first, siteName)))
    return main[0]?.words ?? first ?? null;
  return first;
}

/** One says no more than the other: the same words, or the same with a site's name around them. */
function agrees(heading: string, said: string): boolean {
  const a = key(heading);
  const b = key(said);
  if (a === '' || b === '') return false;
  return (
    a === b ||
    (b.startsWith(a) && a.length >= b.length * 0.5) ||
    (a.startsWith(b) && b.length >= a.length * 0.6)
  );
}

function withoutSite(title: string, siteName: string | null): string {
  const parts = title.split(SEPARATOR);
  const [first = '', ...others] = parts;
  const last = others.at(-1);
  if (last === undefined) return title;
  if (siteName !== null && sameName(last, siteName))
    return title.slice(0, title.lastIndexOf(last)).replace(/[\s|»·:–—\\/-]+$/u, '');
  if (siteName !== null && sameName(first, siteName))
    return title.slice(first.length).replace(/^[\s|»·:–—\\/-]+/u, '');
  // The longest part is the headline where the rest is short enough to be a site, a section or a date.
  const separators = /[|»]| - | – | — | :: /u.test(title);
  const isName = last.split(' ').length <= 4 && title.length - last.length > last.length * 1.5;
  return separators && isName && first.split(' ').length >= 4
    ? title.slice(0, title.lastIndexOf(last)).replace(/[\s|»·:–—\\/-]+$/u, '')
    : title;
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
