/** From an article's traits to numbers that can be compared: rare traits weigh much, usual ones little. */
import { TRAITS, type Trait, type Traits } from './traits.ts';
import { usualShare } from './usual-words.ts';

/** A stem, or a stem as a trait of one kind, as 32 bits: small to store and quick to compare. */
export type Term = number;

/** Terms in ascending order, each with its weight; the sum of the squares is 1 at most. */
export interface Vector {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/** In how many articles of a language terms were met so far. */
export interface TermCounts {
  readonly articles: number;
  of(term: Term): number;
}

/** How much each kind of trait counts. The shares were compared on a set of stories with look-alike twins. */
const SHARES: Readonly<Record<Trait, number>> = {
  word: 0.25,
  name: 0.12,
  number: 0.15,
  lead: 0.18,
  pair: 0.3,
};
/** Only the strongest of each kind are kept: the rest weigh next to nothing. */
const MOST: Readonly<Record<Trait, number>> = { word: 100, name: 36, number: 16, lead: 48, pair: 64 };
/** Until this many articles were met, the usual words of the language are taken as known from elsewhere. */
const USUAL_ARTICLES = 1_500;

const FNV_BASIS = 0x811c9dc5;

export function termOf(stem: string): Term {
  return hashOf(stem, FNV_BASIS);
}

/** FNV-1a over UTF-16 units; `basis` is the hash of what stands before. */
function hashOf(stem: string, basis: Term): Term {
  let hash = basis;
  for (let at = 0; at < stem.length; at += 1) hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Each kind has terms of its own: a name is another term than the same word. */
const BASES = Object.fromEntries(TRAITS.map(kind => [kind, termOf(`${kind}:`)])) as Record<Trait, Term>;

/** What is counted of an article, so that later ones know what is rare: its words. */
export function countedTerms(traits: Traits): readonly Term[] {
  return [...new Set([...traits.word.keys()].map(termOf))];
}

/** How rare a stem is: the logarithm of how many articles there are for each that has it, the one at hand included. */
export function rarityOf(stem: string, counts: TermCounts): number {
  const met = counts.of(termOf(stem)) + usualShare(stem) * USUAL_ARTICLES;
  return Math.log((counts.articles + USUAL_ARTICLES + 2) / (met + 1.5));
}

/** How rare each word of an article is. */
export type Rarities = ReadonlyMap<string, number>;

export function raritiesOf(traits: Traits, counts: TermCounts): Rarities {
  return new Map(Array.from(traits.word.keys(), stem => [stem, rarityOf(stem, counts)]));
}

export function vectorOf(traits: Traits, rarities: Rarities): Vector {
  const weighed = TRAITS.flatMap(kind => sectionOf(kind, traits[kind], rarities));
  weighed.sort((a, b) => a.term - b.term);
  return {
    terms: Uint32Array.from(weighed, ({ term }) => term),
    weights: Float32Array.from(weighed, ({ weight }) => weight),
  };
}

/** The strongest words, by which others find the article. */
export function strongestWords(
  traits: Traits,
  rarities: Rarities,
  most: number,
): readonly { readonly term: Term; readonly weight: number }[] {
  return weigh(traits.word, rarities, most).map(({ stem, weight }) => ({ term: termOf(stem), weight }));
}

/** Between 0 (nothing in common) and 1 (the same). */
export function likenessOf(one: Vector, other: Vector): number {
  let likeness = 0;
  for (let i = 0, j = 0; i < one.terms.length && j < other.terms.length; ) {
    const difference = (one.terms[i] ?? 0) - (other.terms[j] ?? 0);
    if (difference === 0) likeness += (one.weights[i] ?? 0) * (other.weights[j] ?? 0);
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return likeness;
}

/** A section has the length of its share, so that the product of two vectors is the weighed mean of their cosines. */
function sectionOf(kind: Trait, stems: ReadonlyMap<string, number>, rarities: Rarities) {
  const scale = Math.sqrt(SHARES[kind]);
  return weigh(stems, rarities, MOST[kind]).map(({ stem, weight }) => ({
    term: hashOf(stem, BASES[kind]),
    weight: weight * scale,
  }));
}

/** Strongest first, of length 1 together. */
function weigh(stems: ReadonlyMap<string, number>, rarities: Rarities, most: number) {
  const weighed = Array.from(stems, ([stem, times]) => ({
    stem,
    weight: (1 + Math.log(times)) * (rarities.get(stem) ?? rarityOfPair(stem, rarities)),
  }));
  const strongest = weighed.sort((a, b) => b.weight - a.weight).slice(0, most);
  const length = Math.hypot(...strongest.map(({ weight }) => weight)) || 1;
  return strongest.map(({ stem, weight }) => ({ stem, weight: weight / length }));
}

/** Pairs are not counted, there would be too many: two rare words make a rare pair. */
function rarityOfPair(pair: string, rarities: Rarities): number {
  return pair.split(' ').reduce((sum, stem) => sum + (rarities.get(stem) ?? 0), 0);
}
