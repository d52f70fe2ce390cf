/** Learns the topic model from articles whose topic is known. What comes of it is numbers; no word of theirs remains. */
import { BUCKETS, featuresOf, MOST_WEIGHT, type TopicModel } from '../../src/core/story/topic-model.ts';
import { type Row, topicOfRow } from './corpus.ts';
import { LEXICON } from './lexicon.ts';

// All chosen by cross-validation on the development sets.
const SMOOTHING = 0.05;
/** How many usual words each topic is taken to have beside its own: one of few articles is not against every other word. */
const BACKGROUND = 500;
/** How much of the way to equally many words for each topic: the sets have few of some. */
const EVENNESS = 0.5;
/** Long articles are learned from in pieces, so that one does not count for less than several short ones. */
const PIECE = 400;
const LEXICON_COUNTS = 5;
const LEXICON_PIECE = 10;
/** The few weights beyond are cut, so that the others keep their differences. */
const KEPT = 0.999;

interface Lesson {
  readonly topic: string;
  readonly features: ReadonlyMap<number, number>;
}

export function learn(rows: readonly Row[], floor: number): TopicModel {
  const lessons = [...rows.flatMap(lessonsOf), ...lexiconLessons()];
  const topics = [...new Set(lessons.map(({ topic }) => topic))].toSorted();
  const counts = even(new Map(topics.map(topic => [topic, countOf(lessons, topic)])));
  const total = new Float64Array(BUCKETS);
  for (const count of counts.values()) {
    for (let at = 0; at < BUCKETS; at += 1) total[at] = (total[at] ?? 0) + (count[at] ?? 0);
  }

  const weights = new Map(topics.map(topic => [topic, logOdds(counts.get(topic) ?? total, total)]));
  centre([...weights.values()], total);
  return { weights: quantise(weights), floor };
}

function lessonsOf(row: Row): readonly Lesson[] {
  const topic = topicOfRow(row);
  return piecesOf(row).map(({ title, text }) => ({ topic, features: featuresOf(title, text) }));
}

function piecesOf({ title, text }: Row): readonly { title: string; text: string }[] {
  const pieces: { title: string; text: string }[] = [];
  let piece = '';
  for (const sentence of text.split(/(?<=[.!?])\s+/)) {
    piece = piece === '' ? sentence : `${piece} ${sentence}`;
    if (piece.length < PIECE) continue;
    pieces.push({ title: pieces.length === 0 ? title : '', text: piece });
    piece = '';
  }
  const isWorthIt = pieces.length === 0 || piece.length > PIECE / 3;
  return isWorthIt ? [...pieces, { title: pieces.length === 0 ? title : '', text: piece }] : pieces;
}

function lexiconLessons(): readonly Lesson[] {
  const once = [...LEXICON].flatMap(([topic, words]) =>
    Array.from({ length: Math.ceil(words.length / LEXICON_PIECE) }, (_, at) => {
      const text = words.slice(at * LEXICON_PIECE, (at + 1) * LEXICON_PIECE).join(' ');
      return { topic, features: featuresOf('', text) };
    }),
  );
  return Array.from({ length: LEXICON_COUNTS }, () => once).flat();
}

function countOf(lessons: readonly Lesson[], topic: string): Float64Array {
  const count = new Float64Array(BUCKETS);
  for (const lesson of lessons) {
    if (lesson.topic !== topic) continue;
    for (const [bucket, value] of lesson.features) count[bucket] = (count[bucket] ?? 0) + value;
  }
  return count;
}

function even(counts: ReadonlyMap<string, Float64Array>): ReadonlyMap<string, Float64Array> {
  const masses = [...counts.values()].map(sum);
  const mean = masses.reduce((a, b) => a + b, 0) / masses.length;
  return new Map(
    [...counts].map(([topic, count]) => {
      const factor = (mean / sum(count)) ** EVENNESS;
      return [topic, count.map(value => value * factor)];
    }),
  );
}

/** How much likelier a bucket is in the topic than in the rest, by both ways of estimating it. */
function logOdds(count: Float64Array, total: Float64Array): Float64Array {
  const mass = sum(count);
  const all = sum(total);
  const inside = mass + BACKGROUND + SMOOTHING * BUCKETS;
  const outside = all - mass + BACKGROUND + SMOOTHING * BUCKETS;
  return count.map((value, at) => {
    const usual = ((total[at] ?? 0) / all) * BACKGROUND + SMOOTHING;
    const rest = (total[at] ?? 0) - value;
    return Math.log((value + usual) / inside) - Math.log((rest + usual) / outside);
  });
}

/** Only differences between topics matter; a bucket that nothing fell into says nothing. */
function centre(weights: readonly Float64Array[], total: Float64Array): void {
  for (let at = 0; at < BUCKETS; at += 1) {
    const mean = weights.reduce((all, weight) => all + (weight[at] ?? 0), 0) / weights.length;
    for (const weight of weights) weight[at] = total[at] === 0 ? 0 : (weight[at] ?? 0) - mean;
  }
}

function quantise(weights: ReadonlyMap<string, Float64Array>): ReadonlyMap<string, Int8Array> {
  const sizes = [...weights.values()].flatMap(weight => [...weight].map(Math.abs)).filter(size => size > 0);
  const most = sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length * KEPT)] ?? 1;
  const fit = (value: number): number =>
    Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, Math.round((value / most) * MOST_WEIGHT)));
  return new Map([...weights].map(([topic, weight]) => [topic, Int8Array.from(weight, fit)]));
}

const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
