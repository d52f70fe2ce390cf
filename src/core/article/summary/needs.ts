/** What a sentence takes for known: names that were told in full before it, and things that an earlier sentence brought in. */
import type { LanguagePack, References } from '../languages/pack.ts';
import { termOf } from './terms.ts';

// "Ines Roth", "Karl von Velm": two words with capitals or more, small particles between them.
const FULL_NAME =
  /\p{Lu}[\p{L}’'-]+(?: (?:(?:von|van|de|den|der|del|della|di|da|dos|al|el|bin|ibn|la|le|y|of|the) ){0,2}\p{Lu}[\p{L}’'-]+)+/gu;
const ACRONYM = /\((\p{Lu}[\p{Lu}\p{N}]{1,9})\)/gu;
const CAPITAL = /\p{Lu}[\p{L}\p{N}’'-]*/gu;
const NOUNS = '((?:\\s[\\p{L}-]+){1,3})';

/** For each sentence the terms that it shares with the earlier one in which they were told. */
export function needsOf(
  sentences: readonly string[],
  { references, openers }: LanguagePack,
): readonly string[][] {
  const told = new Set<string>();
  const nouns = references === null ? null : nounPatterns(references);
  return sentences.map(sentence => {
    const needs = new Set<string>();
    const own = new Set<string>();
    for (const [name] of sentence.matchAll(FULL_NAME)) {
      const parts = name.split(' ').filter(part => /^\p{Lu}/u.test(part) && !openers.has(part));
      if (parts.length > 1) for (const part of parts) own.add(termOf(part));
    }
    for (const [, acronym = ''] of sentence.matchAll(ACRONYM)) own.add(termOf(acronym));
    for (const [word] of sentence.matchAll(CAPITAL)) {
      const term = termOf(word);
      if (told.has(term) && !own.has(term) && !openers.has(word)) needs.add(term);
    }
    if (nouns !== null) {
      const brought = termsBehind(sentence, nouns.indefinite);
      for (const term of termsBehind(sentence, nouns.definite)) {
        if (told.has(term) && !brought.has(term)) needs.add(term);
      }
      for (const term of brought) own.add(term);
    }
    for (const term of own) told.add(term);
    return [...needs];
  });
}

function termsBehind(sentence: string, pattern: RegExp): Set<string> {
  const found = new Set<string>();
  for (const [, words = ''] of sentence.matchAll(pattern)) {
    for (const word of words.trim().split(/\s+/u)) if (word.length > 3) found.add(termOf(word));
  }
  return found;
}

const KNOWN = new WeakMap<References, { readonly indefinite: RegExp; readonly definite: RegExp } | null>();

/** Null in a language without articles: there nothing tells a thing that is new from one that is known. */
function nounPatterns(
  references: References,
): { readonly indefinite: RegExp; readonly definite: RegExp } | null {
  const known = KNOWN.get(references);
  if (known !== undefined) return known;
  const { indefinite, definite } = references;
  const behind = (articles: readonly string[]): RegExp =>
    new RegExp(`(?<![\\p{L}])(?:${articles.join('|')})${NOUNS}`, 'giu');
  const patterns =
    indefinite.length === 0 || definite.length === 0
      ? null
      : { indefinite: behind(indefinite), definite: behind(definite) };
  KNOWN.set(references, patterns);
  return patterns;
}
