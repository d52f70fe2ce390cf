/** Guesses the topic of an English text from its words: naive Bayes over hashed stems, confident or silent. */
import { stemEnglish } from '../shared/stem.ts';
import { wordsOf } from '../shared/words.ts';

/**
 * For each topic one whole number a bucket, from -MOST_WEIGHT to MOST_WEIGHT: how much a word of the bucket speaks for
 * the topic and against the others (both log odds of Rennie et al., "Tackling the poor assumptions of naive Bayes", 2003).
 */
export interface TopicModel {
  readonly weights: ReadonlyMap<string, Int8Array>;
  /** How far ahead of the next the best topic must be to be said. */
  readonly floor: number;
}

export const BUCKETS = 1 << 14;
export const MOST_WEIGHT = 31;
/** A headline is written to tell what it is about. */
const TITLE_COUNTS = 2;
/** A headline of a few words says too little by itself. */
const LEAST_WORDS = 8;
/** What decides stands early, and a guess must not cost more for a long article. */
const LONGEST = 12_000;

export interface Guess {
  readonly topic: string;
  /** How far it is ahead of the next, in the units of the model's weights. */
  readonly lead: number;
}

/** Which buckets the words fall into and how much each counts; together of length one. */
export function featuresOf(title: string, text: string): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const count = (part: string, times: number): void => {
    for (const { folded } of wordsOf(part).flat()) {
      const bucket = bucketOf(stemEnglish(folded));
      counts.set(bucket, (counts.get(bucket) ?? 0) + times);
    }
  };
  count(title, TITLE_COUNTS);
  count(text.slice(0, LONGEST), 1);
  const features = [...counts].map(([bucket, times]) => [bucket, Math.log1p(times)] as const);
  const length = Math.hypot(...features.map(([, value]) => value));
  return new Map(features.map(([bucket, value]) => [bucket, value / length]));
}

/** The best topic, however weak; null where there are too few words to tell. */
export function guessTopic(model: TopicModel, features: ReadonlyMap<number, number>): Guess | null {
  if (features.size < LEAST_WORDS) return null;
  const scores = [...model.weights].map(([topic, weights]) => {
    let score = 0;
    for (const [bucket, value] of features) score += value * (weights[bucket] ?? 0);
    return { topic, score };
  });
  const [best, next] = scores.toSorted((a, b) => b.score - a.score);
  if (best === undefined) return null;
  return { topic: best.topic, lead: best.score - (next?.score ?? 0) };
}

/** FNV-1a with a last stir, so that its low bits alone make a good bucket. */
function bucketOf(stem: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < stem.length; at += 1) hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) % BUCKETS;
}

/** A weight is one letter of this alphabet, the middle one being nothing. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-';

export function writeWeights(weights: Int8Array): string {
  return Array.from(weights, weight => ALPHABET.charAt(weight + MOST_WEIGHT)).join('');
}

export function readWeights(letters: string): Int8Array {
  return Int8Array.from(letters, letter => ALPHABET.indexOf(letter) - MOST_WEIGHT);
}
