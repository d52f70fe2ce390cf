/** ROUGE-1, -2 and -L as google-research's rouge_score counts them; words of other scripts count too. */
import { porter } from './porter.ts';

const stems = new Map<string, string>();

/** The words that are compared. English is stemmed (words of four letters and more), other languages are not. */
export function wordsOf(text: string, isStemmed: boolean): readonly string[] {
  const words = text.toLowerCase().match(isStemmed ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
  return isStemmed ? words.map(stemOf) : words;
}

function stemOf(word: string): string {
  if (word.length <= 3) return word;
  let stem = stems.get(word);
  if (stem !== undefined) return stem;
  stem = porter(word);
  stems.set(word, stem);
  return stem;
}

/** F1 of shared runs of `size` words, 0 to 1. */
export function rougeN(found: readonly string[], truth: readonly string[], size: number): number {
  const [a, b] = [countRuns(found, size), countRuns(truth, size)];
  let shared = 0;
  for (const [run, count] of a) shared += Math.min(count, b.get(run) ?? 0);
  return f1(shared, found.length - size + 1, truth.length - size + 1);
}

/** F1 of the longest common subsequence, 0 to 1. */
export function rougeL(found: readonly string[], truth: readonly string[]): number {
  let row = new Uint16Array(truth.length + 1);
  for (const word of found) {
    const next = new Uint16Array(truth.length + 1);
    for (const [at, other] of truth.entries()) {
      next[at + 1] = word === other ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0);
    }
    row = next;
  }
  return f1(row[truth.length] ?? 0, found.length, truth.length);
}

function countRuns(words: readonly string[], size: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + size <= words.length; at += 1) {
    const run = size === 1 ? (words[at] ?? '') : words.slice(at, at + size).join(' ');
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

function f1(shared: number, found: number, truth: number): number {
  return shared === 0 ? 0 : (2 * shared) / (found + truth);
}
