/** A person's name as the form takes it; spammers' words have stood in name fields more than once. */
import { oneLine } from '../shared/text.ts';

const LIMIT = 40;

export type CheckedName =
  | { readonly ok: true; readonly name: string }
  /** `why` names the phrase that tells the reader. */
  | {
      readonly ok: false;
      readonly why: 'recommend-name-empty' | 'recommend-name-long' | 'recommend-name-letters';
    };

const PLAIN = /^\p{L}[\p{L}\p{M} '’.-]*$/u;
/** Letters and marks that show nothing (Hangul fillers, variation selectors) or pile up over the line. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\p{M}{4}/u;
/**
 * A full stop between letters without a blank makes a host name, which mail programs turn into a link: it may stand
 * after an initial only, and before another or a name (`J.R.R. Moreno`, `A.Kerimova`).
 */
const HOST = /\p{L}[\p{L}\p{M}]+\.\p{L}|\.(?!\p{Lu}(?:\.|\p{M}*\p{Ll}))\p{L}/u;

/** Letters, marks, blanks and `'-.`, at most forty characters: no digits, address, link or invisible character. */
export function checkName(text: string): CheckedName {
  if (/[\r\n\u2028\u2029]/.test(text.trim())) return { ok: false, why: 'recommend-name-letters' };
  const name = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (name === '') return { ok: false, why: 'recommend-name-empty' };
  if ([...name].length > LIMIT) return { ok: false, why: 'recommend-name-long' };
  const isPlain = PLAIN.test(name) && !UNSEEN.test(name) && !HOST.test(name) && oneLine(name) === name;
  return isPlain
    ? { ok: true, name: name.replaceAll('’', "'") }
    : { ok: false, why: 'recommend-name-letters' };
}
