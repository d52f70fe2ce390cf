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

/** Letters, marks, blanks and `'-.`, at most forty characters: no digits, address, link or invisible character. */
export function checkName(text: string): CheckedName {
  if (/[\r\n]/.test(text.trim())) return { ok: false, why: 'recommend-name-letters' };
  const name = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (name === '') return { ok: false, why: 'recommend-name-empty' };
  if ([...name].length > LIMIT) return { ok: false, why: 'recommend-name-long' };
  const isPlain = /^[\p{L}\p{M}][\p{L}\p{M} '’.-]*$/u.test(name) && oneLine(name) === name;
  // A full stop between two words without a blank makes a host name of them.
  if (!isPlain || /\p{L}{2,}\.\p{L}{2,}/u.test(name)) return { ok: false, why: 'recommend-name-letters' };
  return { ok: true, name: name.replaceAll('’', "'") };
}
