/** The words of a text in the form in which they are compared: small letters, without accents. */

export interface Word {
  /** Small letters and digits only. */
  readonly folded: string;
  /** Whether it was written in capitals throughout: US, NATO. */
  readonly isCapitals: boolean;
}

/** Letters that Unicode does not take apart into a letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ə: 'e', ı: 'i', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd' },
};
const WHOLE_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
/** Every mark but the breve of й, which is a letter of its own to Russian and to its stemmer. */
const MARKS = /(?<![иИ])\u0306|(?!\u0306)\p{M}/gu;
/** U.S. and U.S.A. are one word each. */
const INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu;
const WORD = /[\p{L}\p{N}]+(?:['’ʼ]\p{L}+)*/gu;
const SMALL = /^[a-z]+$/;
/** A headline is no part of the first sentence, nor a question of the answer; a full stop may belong to "St. Velm". */
const RUN = /[\n\r!?…]+/u;

export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(WHOLE_LETTERS, letter => LETTERS[letter] ?? letter);
}

/** The words of each run of words that a phrase may span. */
export function wordsOf(text: string): readonly (readonly Word[])[] {
  return text
    .replace(INITIALS, found => `${found.replaceAll('.', '')} `)
    .split(RUN)
    .map(run => (run.normalize('NFC').match(WORD) ?? []).flatMap(wordOf))
    .filter(words => words.length > 0);
}

function wordOf(written: string): readonly Word[] {
  // Most words of most texts: nothing to fold.
  if (SMALL.test(written)) return [{ folded: written, isCapitals: false }];
  const bare = withoutEnding(written);
  const folded = fold(bare).replace(/[^\p{L}\p{N}]/gu, '');
  if (folded === '') return [];
  return [{ folded, isCapitals: /\p{Lu}/u.test(bare) && !/[\p{Ll}\p{Lt}]/u.test(bare) }];
}

/** Velm's and Velm’də are Velm; O'Hara stays one word. */
function withoutEnding(written: string): string {
  const [first = '', ...rest] = written.split(/['’ʼ]/u);
  const ending = rest.join('');
  return ending !== '' && ending.length <= 5 && first.length >= Math.max(2, ending.length) ? first : written;
}
