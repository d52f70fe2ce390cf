/** What two articles have in common sentence by sentence: which of them are of one mould, and how it is filled. */
import { type Alignment, align } from './align.ts';
import type { Opening, Sentence } from './opening.ts';

/** Two sentences that share so much of their words are of one mould. */
const ONE_MOULD = 0.5;
/** The share of the shorter opening that such sentences make up: reports in words of their own have hardly any. */
const MOULDED = 0.4;

export interface Mould {
  /** Null where the headlines are not of one mould. */
  readonly headline: Alignment | null;
  /** For each sentence of the one article the nearest of the other, null where none is of its mould. */
  readonly sentences: readonly (Alignment | null)[];
  /** Whether both articles are of one mould as wholes. */
  readonly isWhole: boolean;
}

export function mouldOf(one: Opening, other: Opening): Mould {
  const headline = alignMoulded(one.headline, other.headline, ONE_MOULD);
  const sentences = one.sentences.map(sentence => nearestOf(sentence, other.sentences));
  const shared = [headline, ...sentences].reduce((sum, each) => sum + (each?.common.length ?? 0), 0);
  const isWhole =
    sentences.some(each => each !== null) && shared >= MOULDED * Math.min(lengthOf(one), lengthOf(other));
  return { headline, sentences, isWhole };
}

function nearestOf(sentence: Sentence, others: readonly Sentence[]): Alignment | null {
  const said = new Set(sentence.map(({ stem }) => stem));
  return others.reduce<Alignment | null>((nearest, other) => {
    const least = Math.max(ONE_MOULD, nearest?.likeness ?? 0);
    // Most sentences share too little in whatever order: counting is cheaper than laying them beside each other.
    const shared = other.reduce((sum, { stem }) => sum + (said.has(stem) ? 1 : 0), 0);
    const most = Math.min(shared, sentence.length);
    if (2 * most < least * (sentence.length + other.length)) return nearest;
    return alignMoulded(sentence, other, least) ?? nearest;
  }, null);
}

/** Null below `least`. */
function alignMoulded(one: Sentence, other: Sentence, least: number): Alignment | null {
  const alignment = align(one, other);
  return alignment.likeness >= least ? alignment : null;
}

function lengthOf({ headline, sentences }: Opening): number {
  return sentences.reduce((sum, { length }) => sum + length, headline.length);
}
