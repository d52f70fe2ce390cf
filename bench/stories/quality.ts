/** How well articles find their stories: B-cubed over sets whose events are known, through `inspect stories` itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspectStories } from '../../src/cli/inspect-texts.ts';
import { bCubed, type Score, seeded, shuffled } from './b-cubed.ts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly publishedAt?: string;
  readonly language?: string;
  readonly story: string;
}

const ORDERS = 10;
const MINUTE = 60_000;

export interface Quality {
  readonly mean: Score;
  /** The lowest F1 of all orders. */
  readonly lowest: number;
}

/** Full texts that came without dates: a minute apart, in ten orders. */
export function measureTexts(corpus: string, part: Part): Quality {
  const rows = read(corpus, 'stories-ecb.ndjson');
  // The two look-alike events of a topic stay in the same half.
  const topics = [...new Set(rows.map(topicOf))];
  const own = rows.filter(row => isIn(part, topics.indexOf(topicOf(row))));
  const scores = Array.from({ length: ORDERS }, (_, order) =>
    score(shuffled(own, seeded(order + 1)).map((row, at) => ({ ...row, publishedAt: instant(at) }))),
  );
  return qualityOf(scores);
}

/** Headlines of many outlets, in the order and at the times in which they came. */
export function measureHeadlines(corpus: string, part: Part): Quality {
  const rows = read(corpus, 'stories-headlines.ndjson');
  const stories = [...new Set(rows.map(({ story }) => story))];
  return qualityOf([score(rows.filter(({ story }) => isIn(part, stories.indexOf(story))))]);
}

/** Halves by topic or story: how far a figure depends on which events there are. All were seen in development. */
export type Part = 'even' | 'odd' | 'all';

function isIn(part: Part, place: number): boolean {
  return part === 'all' || place % 2 === (part === 'even' ? 0 : 1);
}

function score(rows: readonly Row[]): Score {
  const told = [...inspectStories(rows as unknown as readonly Record<string, unknown>[])];
  return bCubed(
    rows.map(({ story }) => story),
    told.map(line => String((line as { story: number }).story)),
  );
}

function qualityOf(scores: readonly Score[]): Quality {
  const mean = (of: (score: Score) => number) =>
    scores.reduce((sum, each) => sum + of(each), 0) / scores.length;
  return {
    mean: { precision: mean(s => s.precision), recall: mean(s => s.recall), f1: mean(s => s.f1) },
    lowest: Math.min(...scores.map(({ f1 }) => f1)),
  };
}

function read(corpus: string, file: string): readonly Row[] {
  const lines = readFileSync(join(corpus, file), 'utf8').trim().split('\n');
  return lines.map(line => JSON.parse(line) as Row);
}

function topicOf({ id }: Row): string {
  return id.split('_')[0] ?? '';
}

function instant(at: number): string {
  return new Date(Date.UTC(2026, 0, 1) + at * MINUTE).toISOString();
}
