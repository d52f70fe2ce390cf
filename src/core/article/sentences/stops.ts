/** Full stops that belong to a word: titles, initials, units, years, times of day. */

import { BEFORE_NAME, CLIPPED, ENDS_LIST, NEVER_LAST, UNITS } from './abbreviations.ts';
import { isOpener } from './openers.ts';

/** A mark that may end a sentence: where the sentence begins, where the mark stands. */
export interface Stop {
  readonly from: number;
  readonly at: number;
  readonly mark: string;
}

const OPENING = /^["'“‘«„([–—-]+/u;
const DOTTED = /^\p{L}{1,2}(?:\.\s?\p{L}{1,3})+$/u;
const DAY_HALF = /^[ap]\.m$/iu;
const AFTER_TIME =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:[A-Z]{1,2}[SD]?T|GMT|UTC|BST|CES?T|MSK)\b|^(?:Eastern|Central|Mountain|Pacific|Local|Moscow|London|Baku|Greenwich|Beijing|Tokyo)\b|^\p{Lu}\p{L}+ time\b/u;
// "At 5 a.m. Mr. Ruiz left", "В 2019 г. Москва": a sentence that is only begun does not end there.
const FRONTED =
  /^["“«(]?(?:(?:shortly|just|only|right|early)\s)?(?:at|by|on|in|after|before|until|till|since|from|around|about|к|ко|в|во|с|до|после|около|на)\s(?:\S+\s){0,3}\S+$/iu;
const COUNTED_I = /\b(?:War|Part|Phase|Chapter|Volume|Type|Class|Title|and|or|than|but|as|am)\s+I$/u;

/** `before` is the sentence up to the stop, `after` what follows it and begins with a capital, a digit or a mark. */
export function stopBelongsToWord(before: string, after: string): boolean {
  const raw = /\S+$/u.exec(before)?.[0] ?? '';
  // What was glued to it from the left is another sentence's: "Tuesday.Mr. Ruiz".
  const word = raw.replace(OPENING, '').replace(/^.*[\p{L}\p{N}]{3}\.(?=\p{Lu})/u, '');
  const key = word.toLowerCase();
  // "1. The first": a number alone is not a sentence.
  if (/^\d{1,3}$/u.test(word) && before.trim() === raw) return true;
  if (word === '' || (key.length > 8 && !word.includes('.'))) return false;
  if (NEVER_LAST.has(key)) return true;
  if (DAY_HALF.test(word)) return FRONTED.test(before.trim()) || AFTER_TIME.test(after);
  const isNumberNext = /^\d/u.test(after);
  if (ENDS_LIST.has(key)) return isNumberNext;
  if (UNITS.has(key)) {
    const isCounted = /(?:[\p{N}]|[IVX]{1,5}|тыс\.|млн|млрд)\s*-?\s*\p{L}+$/u.test(before);
    return isNumberNext || !isCounted || FRONTED.test(before.trim());
  }
  if (BEFORE_NAME.has(key) || CLIPPED.has(key) || word.endsWith('°')) return isNumberNext || !isOpener(after);
  if (/^\p{Lu}$/u.test(word)) return word === 'I' && COUNTED_I.test(before) ? false : !isOpener(after);
  return DOTTED.test(word) && word.length <= 9 && isAcronym(word) && !isOpener(after);
}

/** "U.S", "Ph.D", "т.н": not "S.Əli" or "ok.No", whose last part is a word. */
function isAcronym(word: string): boolean {
  return word.split('.').every(part => part.trim().length <= 2 || part === part.toUpperCase());
}
