/** What a claim becomes: the stories that matter most first, and one source does not drown the others. */
import { afterAll, describe, expect, it } from 'vitest';
import { composeNotice } from '../../src/core/delivery/compose.ts';
import type { OwedStory } from '../../src/core/delivery/delivery.ts';
import { MONDAY } from '../support/clock.ts';
import { draft } from '../support/samples.ts';
import { memoryStores } from '../support/stores.ts';

const stores = memoryStores();
afterAll(() => stores.close());
let rank = 100_000;
/** Each a little less important than the one before. */
const owed = (source: string | null, count: number): readonly OwedStory[] =>
  Array.from({ length: count }, (_, at) => {
    rank -= 1;
    const { id } = stores.articles.keep(draft({ source, title: `${source} ${rank} ${at}` }), MONDAY);
    return { id, lead: id, rank, isSaved: false };
  });
function sourcesOf(due: readonly OwedStory[]): {
  readonly sources: readonly (string | null)[];
  readonly more: number;
} {
  const composed = composeNotice(due, stores.articles.byId);
  if (composed?.notice.kind !== 'round-up') throw new Error('no round-up');
  const { articles, more } = composed.notice;
  expect(composed.told.filter(({ place }) => place !== null).map(({ article }) => article)).toEqual(
    articles.map(({ id }) => id),
  );
  expect(composed.told).toHaveLength(due.length);
  return { sources: articles.map(({ source }) => source), more };
}

describe('a round-up', () => {
  it('has three headlines of one source while others wait, however many it brings', () => {
    const flood = owed('Flood', 40);
    const others = [...owed('Courier', 2), ...owed('Herald', 5)];
    const { sources, more } = sourcesOf([...flood, ...others]);
    expect(sources.slice(0, 8)).toEqual([
      ...['Flood', 'Flood', 'Flood', 'Courier', 'Courier', 'Herald', 'Herald', 'Herald'],
    ]);
    expect(more).toBe(37);
  });

  it('of one source alone has ten, as ever', () => {
    expect(sourcesOf(owed('Courier', 13))).toEqual({ sources: Array(10).fill('Courier'), more: 3 });
  });

  it('counts what has no source as one', () => {
    const { sources } = sourcesOf([...owed(null, 12), ...owed('Herald', 1)]);
    expect(sources[3]).toBe('Herald');
  });
});
