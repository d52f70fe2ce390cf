/** Words that begin sentences: after an abbreviation only they show that one ended. */
import type { LanguagePack } from '../languages/pack.ts';

/** `after` begins at the next sentence, if it is one; quotes and dashes before its first word are passed over. */
export function isOpener(after: string, pack: LanguagePack): boolean {
  const [, word = '', stop = ''] = /^["'“‘«„»¿¡([–—\s-]*([\p{L}-]+)(\.?)/u.exec(after) ?? [];
  // A letter with a stop is the next initial: "А. С. Пушкин".
  return pack.openers.has(word) && !(stop === '.' && word.length === 1);
}
