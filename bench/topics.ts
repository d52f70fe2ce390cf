/**
 * How well topics are told of texts whose feed says nothing: `npx tsx bench/topics.ts --corpus DIR`.
 * With `--learn` it also learns the model anew and writes src/core/story/topic-weights.ts.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { featuresOf, guessTopic, type TopicModel, writeWeights } from '../src/core/story/topic-model.ts';
import { topicsOf } from '../src/core/story/topics.ts';
import { isRight, type Row, readRows } from './topics/corpus.ts';
import { learn } from './topics/learn.ts';

const FOLDS = 5;
/** Of the guesses that are said, nine in ten shall be right. */
const WANTED = 0.9;
const WEIGHTS_FILE = join(import.meta.dirname, '..', 'src', 'core', 'story', 'topic-weights.ts');

interface Judged {
  readonly row: Row;
  /** How sure the guess is; null where nothing is said. */
  readonly lead: number | null;
  readonly isRight: boolean;
}

const { values } = parseArgs({ options: { corpus: { type: 'string' }, learn: { type: 'boolean' } } });
if (values.corpus === undefined) throw new Error('Say where the development data is: --corpus DIR');
const rows = readRows(values.corpus);

const unseen = crossValidate(rows);
const floor = floorFor(unseen);
console.log(`Guesses on unseen articles, ${FOLDS} folds:`);
report('at any confidence', unseen);
report(
  `from the floor ${floor} on`,
  unseen.filter(({ lead }) => (lead ?? 0) >= floor),
);
if (values.learn === true) writeFileSync(WEIGHTS_FILE, moduleOf(learn(rows, floor)));
console.log('As shipped (the articles were learned from, so this only shows that nothing broke):');
report(
  'first topic',
  rows.map(judgeShipped).filter(({ lead }) => lead !== null),
);

function crossValidate(all: readonly Row[]): readonly Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isHeldOut = (_row: Row, at: number): boolean => (at * 7_919) % FOLDS === fold;
    const model = learn(
      all.filter((row, at) => !isHeldOut(row, at)),
      0,
    );
    return all.filter(isHeldOut).map(row => {
      const guess = guessTopic(model, featuresOf(row.title, row.text));
      return { row, lead: guess?.lead ?? null, isRight: guess !== null && isRight(row, guess.topic) };
    });
  }).flat();
}

/** The lowest whole confidence from which on guesses are right as often as wanted. */
function floorFor(judged: readonly Judged[]): number {
  for (let at = 0; ; at += 1) {
    const said = judged.filter(({ lead }) => (lead ?? -1) >= at);
    if (said.length === 0 || share(said) >= WANTED) return at;
  }
}

function judgeShipped(row: Row): Judged {
  const [topic] = topicsOf({ ...row, language: 'en', categories: [], feedTopic: null });
  return { row, lead: topic === undefined ? null : 0, isRight: topic !== undefined && isRight(row, topic) };
}

function report(name: string, judged: readonly Judged[]): void {
  for (const set of ['agnews', 'bbc'] as const) {
    const of = judged.filter(({ row }) => row.set === set);
    const all = rows.filter(row => row.set === set).length;
    console.log(
      `  ${set.padEnd(7)} ${name.padEnd(24)} says ${percent(of.length / all)}, of these right ${percent(share(of))}`,
    );
  }
}

function share(judged: readonly Judged[]): number {
  return judged.filter(({ isRight }) => isRight).length / judged.length;
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}

function moduleOf(model: TopicModel): string {
  const weights = [...model.weights].map(([topic, of]) => `  ${topic}:\n    '${writeWeights(of)}',`);
  return `/** What bench/topics.ts has learned: a letter a bucket (topic-model.ts reads it). Written by a program; do not edit. */

/** Guesses less far ahead of the next topic are not said. */
export const TOPIC_FLOOR = ${model.floor};

export const TOPIC_WEIGHTS: Readonly<Record<string, string>> = {
${weights.join('\n')}
};
`;
}
