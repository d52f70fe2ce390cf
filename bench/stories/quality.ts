/** How well articles find their stories: B-cubed over sets whose events are known, through `inspect stories` itself. */
import { join } from 'node:path';
import { inspectStories } from '../../src/cli/inspect-texts.ts';
import { bCubed, type Score, seeded, shuffled } from './b-cubed.ts';
import { type Row, readRows } from './rows.ts';
import { type Half, seriesRows } from './series.ts';

const ORDERS = 10;
const MINUTE = 60_000;

export interface Quality {
  readonly mean: Score;
  /** The lowest F1 of all orders. */
  readonly lowest: number;
}

/** Full texts that came without dates: a minute apart, in ten orders. */
export function measureTexts(corpus: string, part: Part): Quality {
  const rows = readRows(join(corpus, 'stories-ecb.ndjson'));
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
  const rows = readRows(join(corpus, 'stories-headlines.ndjson'));
  const stories = [...new Set(rows.map(({ story }) => story))];
  return qualityOf([score(rows.filter(({ story }) => isIn(part, stories.indexOf(story))))]);
}

/** Halves by topic or story: how far a figure depends on which events there are. All were seen in development. */
export type Part = 'even' | 'odd' | 'all';

function isIn(part: Part, place: number): boolean {
  return part === 'all' || place % 2 === (part === 'even' ? 0 : 1);
}

export interface SeriesQuality {
  readonly score: Score;
  /** Of the events after the first of their series: how many in a hundred were told by nobody, their first article joined to another's story. */
  readonly hidden: number;
}

/** The set of the corpus, or a half of ours. */
export function measureSeries(set: { readonly corpus: string } | { readonly half: Half }): SeriesQuality {
  const rows = 'half' in set ? seriesRows(set.half) : readRows(join(set.corpus, 'stories-series.ndjson'));
  const told = group(rows);
  return { score: bCubed(rows.map(eventOf), told), hidden: hiddenOf(rows, told) };
}

function hiddenOf(rows: readonly Row[], told: readonly string[]): number {
  const [series, events, stories] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let later = 0;
  let hidden = 0;
  rows.forEach(({ story: event }, place) => {
    const story = told[place] ?? '';
    if (!events.has(event) && series.has(seriesOf(event))) {
      later += 1;
      if (stories.has(story)) hidden += 1;
    }
    events.add(event);
    series.add(seriesOf(event));
    stories.add(story);
  });
  return (100 * hidden) / later;
}

function seriesOf(event: string): string {
  return event.slice(0, event.lastIndexOf('-'));
}

function score(rows: readonly Row[]): Score {
  return bCubed(rows.map(eventOf), group(rows));
}

/** The story each was put into. */
export function group(rows: readonly Row[]): readonly string[] {
  const told = [...inspectStories(rows as unknown as readonly Record<string, unknown>[])];
  return told.map(line => String((line as { story: number }).story));
}

function eventOf({ story }: Row): string {
  return story;
}

function qualityOf(scores: readonly Score[]): Quality {
  const mean = (of: (score: Score) => number) =>
    scores.reduce((sum, each) => sum + of(each), 0) / scores.length;
  return {
    mean: { precision: mean(s => s.precision), recall: mean(s => s.recall), f1: mean(s => s.f1) },
    lowest: Math.min(...scores.map(({ f1 }) => f1)),
  };
}

function topicOf({ id }: Row): string {
  return id.split('_')[0] ?? '';
}

function instant(at: number): string {
  return new Date(Date.UTC(2026, 0, 1) + at * MINUTE).toISOString();
}
