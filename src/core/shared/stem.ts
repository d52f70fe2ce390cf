/** Stems: what the forms of a word share, so that "нефть" also finds "нефти". */
import snowball from 'snowball-stemmers';

const english = snowball.newStemmer('english');
const russian = snowball.newStemmer('russian');

/** A stem takes some 30 µs to find, and a text says the same words again and again. */
const MOST_KEPT = 50_000;
/** Longer than the longest words of any language of ours: no form of anything. */
const LONGEST = 64;

/** Expects a folded word. */
export const stemEnglish = remember(word => english.stem(word));
export const stemRussian = remember(word => russian.stem(word));
export const stemAzerbaijani = remember(stripEndings);

function remember(stem: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return word => {
    if (word.length > LONGEST) return word;
    const kept = known.get(word);
    if (kept !== undefined) return kept;
    if (known.size >= MOST_KEPT) known.clear();
    const found = stem(word);
    known.set(word, found);
    return found;
  };
}

/** Plural, possession and cases, as they look when folded; Turkish has nearly the same. */
const ENDINGS = [
  ...['lar', 'ler', 'dan', 'den', 'nin', 'nun', 'da', 'de', 'in', 'un', 'ni', 'nu', 'na', 'ne', 'si', 'su'],
  ...['ya', 'ye', 'yi', 'yu', 'la', 'le', 'a', 'e', 'i', 'u'],
];

/** The longest ending first, until none is left or too little would be: bakıdakılar keeps its bakı. */
function stripEndings(word: string): string {
  let stem = word;
  for (;;) {
    const ending = ENDINGS.find(end => stem.endsWith(end) && stem.length - end.length >= leastBefore(end));
    if (ending === undefined) break;
    stem = stem.slice(0, -ending.length);
  }
  // A last q or k softens before a vowel: torpaq, torpağı; çiçək, çiçəyi.
  return stem.length < 4 ? stem : stem.replace(/g$/, 'q').replace(/y$/, 'k');
}

/** A single letter says little: what is left must be a word by itself. */
function leastBefore(ending: string): number {
  return ending.length === 1 ? 4 : 3;
}
