/** The marks that end sentences, in every script we know of, and the quotes and brackets that close behind them. */

/** Full-width marks have no blank behind them, the danda often none: what follows is the next sentence at once. */
export const WIDE_ENDS = '。！？｡．।॥';
/** Of Arabic, Urdu, Armenian, Ethiopic, Burmese, Khmer. */
const OTHER_ENDS = '؟۔։።၊။។';
export const ENDS = `.!?…${WIDE_ENDS}${OTHER_ENDS}`;
/** Marks of questions. */
export const ASKS = '?？؟;';
export const CLOSES = `"'”’»«“)\\]」』）】》〉`;

/** Thai and Lao part sentences by blanks, and have no mark for it. */
export const UNMARKED = /[\p{Script=Thai}\p{Script=Lao}]\P{L}*$/u;

/** Letters as wide as two, each of which says as much as a syllable or a word. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/gu;

/** The length of a text as it fills a line: by it texts of any script are held to one measure. */
export function widthOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
