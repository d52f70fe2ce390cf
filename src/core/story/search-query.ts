/** From a reader's words to queries that full-text search cannot misread. */

const MOST_WORDS = 12;
/** A single letter begins too much to say anything. */
const SHORTEST_BEGINNING = 2;

export interface SearchQuery {
  /** Every word whole. */
  readonly words: string;
  /** The same with the last word as a beginning, because people stop typing early; null where it is too short for that. */
  readonly beginning: string | null;
}

/** Each word quoted, so that `today.az`, `-oil`, `NEAR(` or a lone quote are words and never operators. Null for none. */
export function searchQuery(words: string): SearchQuery | null {
  const typed = words
    .normalize('NFC')
    .replace(/\u0000/g, ' ')
    .split(/\s+/)
    .filter(term => /[\p{L}\p{N}]/u.test(term))
    .slice(0, MOST_WORDS);
  const last = typed.at(-1);
  if (last === undefined) return null;
  const whole = typed.map(term => `"${term.replaceAll('"', '""')}"`).join(' ');
  const letters = last.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return { words: whole, beginning: letters < SHORTEST_BEGINNING ? null : `${whole}*` };
}
