/** The summary: the few sentences that carry the article, taken to the letter and in their order. */
import { type Candidate, candidatesOf } from './summary/candidates.ts';
import { choose, type Measure } from './summary/choose.ts';
import { isWhole } from './summary/furniture.ts';
import { WEIGHTS } from './summary/weights.ts';

/** What is shorter says nothing by itself; in characters. */
const LEAST_STATEMENT = 30;

export interface Summarisable {
  readonly title: string;
  readonly text: string;
  readonly language: string | null;
}

export const SUMMARY_LENGTHS = ['short', 'normal', 'long'] as const;
export type SummaryLength = (typeof SUMMARY_LENGTHS)[number];

/** Characters and sentences of each length. */
export const MEASURES: Readonly<Record<SummaryLength, Measure>> = {
  short: { least: 1, most: 2, soft: 220, hard: 320 },
  normal: { least: 2, most: 4, soft: 400, hard: 600 },
  long: { least: 3, most: 7, soft: 850, hard: 1000 },
};

/** Whole sentences that each stand alone; none where the text has no statement. `normal` is under 600 characters together. */
export function summarise(
  { title, text, language }: Summarisable,
  length: SummaryLength = 'normal',
): readonly string[] {
  const candidates = candidatesOf(title, text, language);
  const chosen = choose(candidates, title, WEIGHTS, MEASURES[length]);
  return (chosen.length > 0 ? chosen : lastResort(candidates)).map(candidate => candidate.text);
}

/** Where no sentence may stand, the first one that is at least a whole statement is better than nothing. */
function lastResort(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = candidates.find(
    ({ text, stance, isPart }) =>
      stance !== 'dangling' &&
      !isPart &&
      text.length >= LEAST_STATEMENT &&
      text.length < MEASURES.normal.hard &&
      isWhole(text) &&
      !/\?\P{L}*$/u.test(text),
  );
  return best === undefined ? [] : [best];
}

/** As a reader sees it: with a full stop, where the sentence ended in the credit of an agency. */
export function shownSentence(sentence: string): string {
  return /[\p{L}\p{N})»”"]$/u.test(sentence) && !/[.!?…][)»”"]+$/u.test(sentence) ? `${sentence}.` : sentence;
}
