/** Who wrote the article, as names and nothing else. */

import { isAgency } from '../../core/article/byline.ts';
import { visibleText } from '../../core/article/visible-text.ts';
import { oneLine } from '../../core/shared/text.ts';
import { cleanHtml } from './clean-html.ts';
import { type PageDocument, type PageElement, wordsOf } from './dom.ts';
import type { LinkedData } from './json-ld.ts';
import type { MetaReader } from './metadata.ts';

const PLACES = [
  '[itemprop="author"] [itemprop="name"]',
  '[rel~="author"]',
  '[itemprop="author"]',
  '[class*="author-name" i], [class*="authorname" i], [class*="author__name" i], [class*="byline-name" i]',
  '[class*="byline" i]',
  '.p-author .p-name, .h-card .p-name, .vcard .fn',
  '[class~="author"], [class*="author-link" i], [class*="post-author" i], [class*="article-author" i], [class*="entry-author" i], [id="author"]',
  'a[href*="/author/"], a[href*="/authors/"], a[href*="/staff/"], a[href*="/contributors/"], a[href*="/people/"]',
];
/** Where a line that begins with "By" is looked for. */
const LINES = 'p, div, span, li, h4, h5, h6';
const LINES_AT_MOST = 2_000;
const NAMES_AT_MOST = 4;
const NO_NAME =
  /^(?:admin(?:istrator)?|editor|staff|author|guest|unknown|null|undefined|redaktor|редакция|редактор|posted|published|share|follow|our staff|view (?:more|all|author).*|more from.*|contributor|reporter|correspondent)$/i;
// Titles and functions that stand beside a name after a comma.
const FUNCTION =
  /\b(?:writer|reporter|editor|correspondent|staff|press|times|news|contributor|columnist|md|phd|ms|rd|producer|analyst|fellow|agency|корреспондент|редактор)\b/i;
const BEFORE_NAME =
  /^.{0,60}?\b(?:written by|posted by|reviewed by|published by|story by|analysis by|opinion by|by|author|автор|текст|müəllif|publicado por)\b[: ]+/iu;
const AFTER_NAME =
  / [|•·–—-] |\s\d|\s(?:updated|published|posted|for)\s| on (?=\p{Lu}|\d)|\(|,? ?\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|,? \b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d/iu;

// A name and a function that stood in elements of their own: "Ann LeeBusiness Columnist".
const GLUED =
  /(?<=\p{Lu}\p{Ll}+ .*)(?<!\b(?:Mc|Mac|De|Di|Le|La|Du|Van|Fitz))(?<=\p{Ll}{2})(\p{Ll})\p{Lu}\p{Ll}+ .*$/u;

/** Names parted by commas; null where the page names nobody but itself. */
export function findByline(
  document: PageDocument,
  meta: MetaReader,
  linked: LinkedData,
  siteName: string | null,
): string | null {
  const headline = keyOf(linked.headline ?? meta('og:title') ?? '');
  const sites = [siteName, linked.publisher].map(name => keyOf(name ?? '')).filter(key => key !== '');
  const isName = (name: string): boolean => {
    const key = keyOf(name);
    return (
      name.length >= 3 &&
      name.length <= 60 &&
      name.split(' ').length <= 6 &&
      /\p{L}{2}/u.test(name) &&
      !/https?:|www\.|@|\d|:|\b(?:ago|hours?|minutes?)\b/i.test(name) &&
      !NO_NAME.test(name) &&
      isCapitalised(name) &&
      !sites.some(site => site === key || (key.length > 4 && site.startsWith(key))) &&
      (headline === '' || !headline.includes(key) || / /.test(name))
    );
  };
  const accept = (texts: readonly string[]): string | null => {
    const names = [...new Set(texts.flatMap(splitNames))].filter(isName);
    return names.length === 0 ? null : names.slice(0, NAMES_AT_MOST).join(', ');
  };

  const said =
    accept(linked.authors) ??
    accept([
      meta('author', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'byl') ?? '',
    ]);
  if (said !== null) return said;
  for (const place of PLACES) {
    const found = [...document.querySelectorAll(place)].slice(0, 6).flatMap(linesOf);
    const names = accept(found.filter(isTrusted).slice(0, 3));
    if (names !== null && isTrusted(names)) return names;
  }
  const line = bylineOf(document);
  if (line !== null) return accept([line]);
  return accept([meta('article:author', 'og:article:author') ?? '']);
}

/** One word where a name is expected is a link's label, unless it is an agency. */
function isTrusted(text: string): boolean {
  return / /.test(text.replace(/^by /i, '')) || isAgency(text.replace(/^by /i, ''));
}

function linesOf(element: PageElement): readonly string[] {
  if (wordsOf(element).length > 160) return [];
  const lines = cleanHtml(element.innerHTML, null).text.split(/\n+/).map(oneLine);
  // "By" on a line of its own belongs to the next.
  return /^(?:written )?by$/i.test(lines[0] ?? '') ? lines.slice(1) : lines;
}

/** The first short line of the page that begins with "By" and a capital. */
function bylineOf(document: PageDocument): string | null {
  let looked = 0;
  for (const element of document.querySelectorAll(LINES)) {
    looked += 1;
    if (looked > LINES_AT_MOST) return null;
    if (element.children.length > 4) continue;
    const words = wordsOf(element);
    if (
      words.length < 90 &&
      /^(?:(?:written|posted|reported) )?by:? \p{Lu}\p{Ll}+ \p{Lu}/iu.test(words) &&
      /^\w+(?: by)?:? \p{Lu}/u.test(words)
    )
      return words;
  }
  return null;
}

// What may stand in small letters inside a name.
const PARTICLE =
  /^(?:de|da|di|do|dos|das|del|della|der|den|van|von|zu|la|le|el|al|bin|ben|ibn|oglu|qızı|kızı|of|the|y|e|af|ter)$/;

function isCapitalised(name: string): boolean {
  const [first = '', ...others] = name.split(' ');
  return (
    others.length === 0 ||
    (!/^\p{Ll}/u.test(first) && others.every(word => !/^\p{Ll}/u.test(word) || PARTICLE.test(word)))
  );
}

/** "By Ann Lee and Bo Chan, Staff Writers | 5 June" is two names. */
function splitNames(text: string): readonly string[] {
  const bare = oneLine(visibleText(text)).replace(BEFORE_NAME, '').split(AFTER_NAME)[0] ?? '';
  return bare
    .split(/,| and | & |;| и | və /u)
    .map(name =>
      name
        .replace(/^by /i, '')
        .replace(GLUED, '$1')
        .replace(/ (?:associated press|reuters|afp|the canadian press)$/i, '')
        .trim(),
    )
    .filter((name, at) => at === 0 || (/ /.test(name) && !FUNCTION.test(name)));
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
