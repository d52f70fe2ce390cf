/** Full stops that belong to a word: titles, initials, units, ordinals, years, times of day. */

import type { LanguagePack } from '../languages/pack.ts';
import { isOpener } from './openers.ts';

const OPENING = /^["'“‘«„»‚([–—-]+/u;
const DOTTED = /^\p{L}{1,2}(?:\.\s?\p{L}{1,3})+$/u;
// "dell'avv.", "l’art.": the article is no part of the abbreviation.
const ELIDED = /^\p{L}{1,5}[’'](?=\p{L}{2})/u;
// "EE. UU.", "RR. HH.": a plural by doubled initials.
const DOUBLED = /^(\p{Lu})\1$/u;
const DOUBLED_NEXT = /^(\p{Lu})\1\./u;
const DAY_HALF = /^[ap]\.m$/iu;
const AFTER_TIME =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:\.|\b|uary|ruary|ch|il|ust|tember|ober|ember) ?\d|^(?:[A-Z]{1,2}[SD]?T|GMT|UTC|BST|CES?T|MSK)\b|^(?:Eastern|Central|Mountain|Pacific|Local|Moscow|London|Baku|Greenwich|Beijing|Tokyo)\b|^\p{Lu}\p{L}+ time\b/u;
// "At 5 a.m. Mr. Ruiz left", "В 2019 г. Москва": a sentence that is only begun does not end there.
const FRONTED =
  /^["“«(]?(?:(?:shortly|just|only|right|early)\s)?(?:at|by|on|in|after|before|until|till|since|from|around|about|к|ко|в|во|с|до|после|около|на|у|з|від|w|we|od|do|po|przed)\s(?:\S+\s){0,3}\S+$/iu;
const COUNTED = /(?:[\p{N}]|[IVX]{1,5}|тыс\.|тис\.|tys\.|млн|млрд|mln|mld)\s*-?\s*\p{L}+$/u;
const COUNTED_I = /\b(?:War|Part|Phase|Chapter|Volume|Type|Class|Title|and|or|than|but|as|am)\s+I$/u;
/** No abbreviation without dots of its own is longer. */
const LONGEST = 8;

/** `before` is the sentence up to the stop, `after` what follows it and begins with a capital, a digit or a mark. */
export function stopBelongsToWord(before: string, after: string, pack: LanguagePack): boolean {
  const raw = /\S+$/u.exec(before)?.[0] ?? '';
  // What was glued to it from the left is another sentence's: "Tuesday.Mr. Ruiz".
  const word = raw
    .replace(OPENING, '')
    .replace(/^.*[\p{L}\p{N}]{3}\.(?=\p{Lu})/u, '')
    .replace(ELIDED, '');
  // "1. The first", "Am 12. Bis 13. Mai": a number alone is not a sentence, nor with a word before it.
  if (/^\d{1,3}$/u.test(word) && /^(?:\p{L}{1,5}\s)?\S+$/u.test(before.trim())) return true;
  const isKnown = isListed(word, before, after, pack);
  if (isKnown !== null) return isKnown;
  if (word.endsWith('°') || DOUBLED.test(word))
    return /^\d/u.test(after) || DOUBLED_NEXT.test(after) || !isOpener(after, pack);
  if (/^\p{Lu}$/u.test(word)) return !(word === 'I' && COUNTED_I.test(before)) && !isOpener(after, pack);
  if (pack.ordinals?.test(word) === true) return isOrdinal(word, before, after, pack);
  return DOTTED.test(word) && word.length <= 9 && isAcronym(word) && !isOpener(after, pack);
}

/** Null for a word that is no abbreviation of the language. */
function isListed(word: string, before: string, after: string, pack: LanguagePack): boolean | null {
  const { neverLast, beforeName, beforeNumber, endsList, units } = pack.abbreviations;
  const key = word.toLowerCase();
  if (word === '' || (key.length > LONGEST && !word.includes('.'))) return false;
  if (neverLast.has(key)) return true;
  if (DAY_HALF.test(word)) return FRONTED.test(before.trim()) || AFTER_TIME.test(after);
  const isNumberNext = /^\d/u.test(after);
  if (endsList.has(key)) return isNumberNext;
  if (units.has(key)) return isNumberNext || !COUNTED.test(before) || FRONTED.test(before.trim());
  if (beforeName.has(key)) return isNumberNext || !isOpener(after, pack);
  return beforeNumber.has(key) && isNumberNext ? true : null;
}

/** “12. Mai”, “Ludwig XIV.”: what follows is a noun or a name, and a numeral of letters has a name before it. */
function isOrdinal(word: string, before: string, after: string, pack: LanguagePack): boolean {
  if (!/^\p{L}/u.test(after) || isOpener(after, pack)) return false;
  // "Str. 14.", "Seite 14.": the number belongs to what stands before it.
  if (/(?:\.|straße|Platz|Seite|Nummer|Artikel|Zimmer|Kapitel)\s\d+$/u.test(before)) return false;
  return /^\d/u.test(word) || /\p{Lu}\p{L}+\s+\S+$|(?:^|\s)(?:im|des|dem|der|das)\s+\S+$/u.test(before);
}

/** "U.S", "Ph.D", "т.н": not "S.Əli" or "ok.No", whose last part is a word. */
function isAcronym(word: string): boolean {
  return word.split('.').every(part => part.trim().length <= 2 || part === part.toUpperCase());
}
