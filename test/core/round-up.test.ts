/** A round-up tells what matters most, and lets no source fill it while others have something to tell. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/article/article.ts';
import { composeNotice } from '../../src/core/delivery/compose.ts';
import { article } from '../press/samples.ts';

function compose(sources: readonly string[]): readonly string[] {
  const articles = new Map<number, Article>(
    sources.map((source, at) => [at + 1, article({ id: at + 1, source, title: `${source} ${at}` })]),
  );
  const stories = sources.map((_, at) => ({
    ...{ story: at + 1, lead: at + 1, rank: 1_000 - at, isSaved: false },
  }));
  const composed = composeNotice(stories as never, id => articles.get(id) ?? null);
  const places = (composed?.told ?? []).filter(({ place }) => place !== null);
  return places.map(({ article: id }) => articles.get(id)?.source ?? '');
}

describe('a round-up', () => {
  it('names three headlines of a source before those of others', () => {
    const flood = Array.from({ length: 40 }, () => 'Flood');
    expect(compose([...flood, 'Velm Courier', 'Lanmoor Post'])).toEqual([
      ...['Flood', 'Flood', 'Flood', 'Velm Courier', 'Lanmoor Post'],
      ...['Flood', 'Flood', 'Flood', 'Flood', 'Flood'],
    ]);
  });

  it('keeps the order of rank where no source has more than its share', () => {
    const sources = ['A', 'B', 'A', 'C', 'A', 'B'];
    expect(compose(sources)).toEqual(sources);
  });
});
