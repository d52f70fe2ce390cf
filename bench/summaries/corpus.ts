/** The development sets of summaries, prepared once: candidates, and the words that ROUGE compares. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitSentences } from '../../src/core/article/sentences.ts';
import { type Candidate, candidatesOf } from '../../src/core/article/summary/candidates.ts';
import { rougeN, wordsOf } from './rouge.ts';

export const SETS = ['cnndm', 'inshorts', 'ru'] as const;
export type SetName = (typeof SETS)[number];

interface Tally {
  readonly length: number;
  readonly numbers: readonly number[];
}

export interface Article {
  readonly id: string;
  readonly set: SetName;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly truth: readonly string[];
  readonly candidates: readonly Candidate[];
  /** The words of each candidate, in the same order. */
  readonly words: readonly (readonly string[])[];
  /** For each candidate how often it has which word of the reference, by the word's number, and how long it is. */
  readonly tallies: readonly Tally[];
  /** How often the reference has each of its words, by number. */
  readonly truthCounts: readonly number[];
  /** The floor: the first three sentences, as they stand. */
  readonly lead: readonly string[];
  readonly leadScore: number;
}

export function readSet(folder: string, set: SetName): readonly Article[] {
  const lines = readFileSync(join(folder, `summaries-${set}.ndjson`), 'utf8')
    .trim()
    .split('\n');
  const isStemmed = set !== 'ru';
  return lines.map(line => {
    const row = JSON.parse(line) as Record<'id' | 'title' | 'text' | 'reference' | 'language', string>;
    const candidates = candidatesOf(row.title, row.text, row.language);
    const truth = wordsOf(row.reference, isStemmed);
    const lead = wordsOf(splitSentences(row.text, row.language).slice(0, 3).join(' '), isStemmed);
    const numbers = new Map([...new Set(truth)].map((word, number) => [word, number]));
    const words = candidates.map(({ text }) => wordsOf(text, isStemmed));
    return {
      ...{
        id: row.id,
        set,
        title: row.title,
        text: row.text,
        language: row.language,
        truth,
        candidates,
        lead,
      },
      words,
      tallies: words.map(list => ({
        length: list.length,
        numbers: list.flatMap(word => numbers.get(word) ?? []),
      })),
      truthCounts: [...numbers.keys()].map(word => truth.filter(other => other === word).length),
      leadScore: rougeN(lead, truth, 1),
    };
  });
}
