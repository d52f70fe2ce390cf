/** Tells whether the typeface can draw an article: a page of gaps is no print version. */
import type { Article } from '../core/article/article.ts';
import { isGap } from './drawable.ts';
import { loadTypeface } from './typeface.ts';

/** A foreign name or two leave the sense; from one letter in ten on it is gone. */
const MOST_GAPS = 0.1;
/** UTF-16 units of the text that are looked at: some pages tell its script. */
const LOOKED_AT = 20_000;
const LETTER = /\p{L}/u;

/** False where a word of the headline, or more than a tenth of the text, would be gaps. */
export function hasLettersFor({ title, text }: Pick<Article, 'title' | 'text'>): boolean {
  const words = title.split(/\s+/u).filter(word => LETTER.test(word));
  return words.every(word => gapsIn(word) < 1) && gapsIn(text.slice(0, LOOKED_AT)) <= MOST_GAPS;
}

/** The share of the letters that would be gaps. */
function gapsIn(text: string): number {
  const { draws } = loadTypeface();
  const letters = [...text.normalize('NFC')].filter(character => LETTER.test(character));
  if (letters.length === 0) return 0;
  return letters.filter(letter => isGap(letter, draws)).length / letters.length;
}
