/** From a reader's words to a query that full-text search cannot misread. */

const MOST_WORDS = 12;
/** Telegram lets nobody write more in a message. */
const MOST_TYPED = 4_096;

/**
 * Each word quoted, so that `today.az`, `-oil`, `NEAR(` or a lone quote are words and never operators; the last
 * one matches as a beginning, because people stop typing early. Null when nothing is left to look for.
 */
export function searchQuery(words: string): string | null {
  const terms = words
    .slice(0, MOST_TYPED)
    .normalize('NFC')
    .replace(/\u0000/g, ' ')
    .split(/\s+/)
    .filter(term => /[\p{L}\p{N}]/u.test(term))
    .slice(0, MOST_WORDS)
    .map(term => `"${term.replaceAll('"', '""')}"`);
  const last = terms.length - 1;
  return terms.length === 0 ? null : terms.map((term, i) => (i === last ? `${term}*` : term)).join(' ');
}
