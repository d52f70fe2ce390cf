/** Text against text by the metric of article-extraction-benchmark: multisets of four words in a row. */

export interface Score {
  readonly precision: number;
  readonly recall: number;
}

const RESAMPLES = 1_000;

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at + 4 <= words.length; at += 1) {
    const key = words.slice(at, at + 4).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export function scoreOf(found: string, truth: string): Score {
  const [a, b] = [shingles(found), shingles(truth)];
  let shared = 0;
  for (const [key, count] of a) shared += Math.min(count, b.get(key) ?? 0);
  const [inFound, inTruth] = [size(a), size(b)];
  if (inFound === shared && inTruth === shared) return { precision: 1, recall: 1 };
  return { precision: inFound === 0 ? 0 : shared / inFound, recall: inTruth === 0 ? 0 : shared / inTruth };
}

export function f1Of({ precision, recall }: Score): number {
  return (2 * precision * recall) / Math.max(1e-9, precision + recall);
}

export function meanOf(scores: readonly Score[]): Score {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return {
    precision: mean(scores.map(({ precision }) => precision)),
    recall: mean(scores.map(({ recall }) => recall)),
  };
}

/** Half the width of the 95 % bootstrap interval of F1; a fixed seed, so that two runs agree. */
export function intervalOf(scores: readonly Score[]): number {
  let state = 42;
  const next = (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
  const pick = (): Score => scores[Math.floor(next() * scores.length)] ?? { precision: 0, recall: 0 };
  const f1s = Array.from({ length: RESAMPLES }, () => f1Of(meanOf(scores.map(pick)))).sort((a, b) => a - b);
  return ((f1s[Math.floor(RESAMPLES * 0.975)] ?? 0) - (f1s[Math.floor(RESAMPLES * 0.025)] ?? 0)) / 2;
}

function size(counts: Map<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
