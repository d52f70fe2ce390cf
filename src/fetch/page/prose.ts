/** Evidence that words are somebody's text: sentences, and few links among them. */
import { type PageElement, wordsOf } from './dom.ts';

/** A sentence is at least so long; in scripts that write words in one to four characters a third of that. */
const SENTENCE_LENGTH = 40;
/** Without a full stop at its end a line must be as long as this to be one, as standfirsts often are. */
const UNSTOPPED_LENGTH = 90;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;
const STOPPED = /[.!?…:;。！？؟۔।]["”’»“)\]」』]*$/u;
const BLOCK =
  'p, div, section, article, ul, ol, li, dl, dt, dd, table, tr, td, th, h1, h2, h3, h4, h5, h6, blockquote, pre, figure, header, footer, aside, main, form, nav, hr';
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|button|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|output|q|rb|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var)$/;
const PARAGRAPH = /^(?:p|li|td|th|dd|dt|h[1-6]|blockquote|figcaption|summary|div|section|font|center)$/;

export function isSentence(words: string): boolean {
  const length = weightOf(words);
  return length >= SENTENCE_LENGTH && (STOPPED.test(words) || length >= UNSTOPPED_LENGTH);
}

/** How many letters the words would have in a script of letters. */
export function weightOf(words: string): number {
  return words.length + 2 * (words.match(DENSE)?.length ?? 0);
}

/** A sentence that is not mostly links. */
export function isProse(element: PageElement): boolean {
  const words = wordsOf(element);
  return isSentence(words) && linkShare(element, words) < 0.4;
}

export function linkShare(element: PageElement, words: string): number {
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += wordsOf(link).length;
  return words.length === 0 ? 0 : linked / words.length;
}

/** Holds words and no other block: a paragraph, whatever it is called. */
export function isLeaf(element: PageElement): boolean {
  return element.querySelector(BLOCK) === null && wordsOf(element) !== '';
}

/** A part of a sentence: without it the paragraph that it stands in would lack words. */
export function isInsideSentence(element: PageElement): boolean {
  if (!INLINE.test(element.localName)) return false;
  const own = wordsOf(element).length;
  let place = element.parentElement;
  while (place !== null && INLINE.test(place.localName)) place = place.parentElement;
  if (place === null || !PARAGRAPH.test(place.localName)) return false;
  const around = directWords(place) - own;
  return around > own && around >= 20;
}

/** Counted once for a block: one paragraph may hold thousands of marked words. */
const counted = new WeakMap<PageElement, number>();

/** The letters of a block that stand in no block inside it. */
function directWords(block: PageElement): number {
  const known = counted.get(block);
  if (known !== undefined) return known;
  let letters = wordsOf(block).length;
  if (block.querySelector(BLOCK) !== null) {
    for (const child of Array.from(block.children))
      if (child.matches(BLOCK) || child.querySelector(BLOCK) !== null) letters -= wordsOf(child).length;
  }
  counted.set(block, letters);
  return letters;
}

/** Leads to another article: a heading in a link or a link in a heading, or all of it one link. */
export function leadsElsewhere(element: PageElement): boolean {
  return (
    element.closest('a[href]') !== null ||
    element.querySelector(
      'a[href] h2, a[href] h3, a[href] h4, h2 a[href], h3 a[href], h4 a[href], h5 a[href]',
    ) !== null
  );
}
