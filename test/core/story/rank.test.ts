/** How much a story matters: the properties that lists, digests and round-ups rely on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLead, type Teller } from '../../../src/core/story/lead.ts';
import {
  breakingSince,
  HALF_LIFE_MS,
  lowestRankSince,
  type Ranked,
  rankOf,
} from '../../../src/core/story/rank.ts';
import { TOPICS } from '../../../src/core/story/topics.ts';
import { MONDAY } from '../../support/clock.ts';

const MINUTE = 60_000;
const teller = (over: Partial<Teller> = {}): Teller => ({
  ...{ article: 1, source: 'velm courier', feed: 1, publishedAt: MONDAY, length: 2_000 },
  ...{ isNews: true, isWithdrawn: false, ...over },
});
const ranked = (over: Partial<Ranked> = {}): Ranked => ({
  ...{ tellers: [teller()], topics: ['business'], pinnedAt: null, ...over },
});

const anyTeller: fc.Arbitrary<Teller> = fc.record({
  article: fc.integer({ min: 1, max: 500 }),
  source: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  feed: fc.option(fc.integer({ min: 1, max: 9 })),
  publishedAt: fc.integer({ min: MONDAY - 80 * HALF_LIFE_MS, max: MONDAY }),
  length: fc.integer({ min: 0, max: 9_000 }),
  isNews: fc.boolean(),
  isWithdrawn: fc.boolean(),
});
const anyStory: fc.Arbitrary<Ranked> = fc.record({
  tellers: fc.array(anyTeller, { minLength: 1, maxLength: 8 }),
  topics: fc.subarray(TOPICS.map(({ slug }) => slug)),
  pinnedAt: fc.option(fc.integer({ min: MONDAY - HALF_LIFE_MS, max: MONDAY })),
});

describe('the rank of a story', () => {
  it('is never lower for one more article, whoever tells it', () => {
    fc.assert(
      fc.property(anyStory, anyTeller, (story, another) => {
        expect(rankOf({ ...story, tellers: [...story.tellers, another] })).toBeGreaterThanOrEqual(
          rankOf(story),
        );
      }),
    );
  });

  it('is higher for more sources than for as many articles of one', () => {
    const same = [teller(), teller({ article: 2 })];
    const two = [teller(), teller({ article: 2, source: 'the bell' })];
    expect(rankOf(ranked({ tellers: two }))).toBeGreaterThan(rankOf(ranked({ tellers: same })));
  });

  it('orders two stories alike whenever it is asked: time passes for both', () => {
    fc.assert(
      fc.property(
        anyStory,
        anyStory,
        fc.integer({ min: 0, max: 100 * HALF_LIFE_MS }),
        (one, other, later) => {
          const moved = (story: Ranked): Ranked => ({
            ...story,
            tellers: story.tellers.map(each => ({ ...each, publishedAt: each.publishedAt + later })),
          });
          const before = rankOf(one) - rankOf(other);
          const after = rankOf(moved(one)) - rankOf(moved(other));
          // A story of which everything was withdrawn has no time; it stays below all others either way.
          const isHeard = [one, other].every(({ tellers }) =>
            tellers.some(({ isWithdrawn }) => !isWithdrawn),
          );
          if (isHeard) expect(after).toBeCloseTo(before, 5);
        },
      ),
    );
  });

  it('lets a fresh story of one source pass an old one of two after a half-life', () => {
    const two = ranked({ tellers: [teller(), teller({ article: 2, source: 'the bell' })] });
    const fresh = (later: number) => ranked({ tellers: [teller({ publishedAt: MONDAY + later })] });
    expect(rankOf(fresh(HALF_LIFE_MS - MINUTE))).toBeLessThan(rankOf(two));
    expect(rankOf(fresh(HALF_LIFE_MS + MINUTE))).toBeGreaterThan(rankOf(two));
  });

  it('is higher for a pinned story, and is never below the floor of its time', () => {
    expect(rankOf(ranked({ pinnedAt: MONDAY }))).toBeGreaterThan(rankOf(ranked()));
    fc.assert(
      fc.property(anyStory, story => {
        const heard = story.tellers.filter(({ isWithdrawn }) => !isWithdrawn);
        if (heard.length === 0) return;
        const newest = Math.max(...heard.map(({ publishedAt }) => publishedAt));
        expect(rankOf(story)).toBeGreaterThanOrEqual(lowestRankSince(newest));
      }),
    );
  });
});

describe('breaking news', () => {
  const sources = ['a', 'b', 'c', 'd', 'e'];
  const told = (everyMs: number) =>
    sources.map((source, at) => teller({ article: at, source, publishedAt: MONDAY + at * everyMs }));

  it('is what four sources tell within the hour, from the fourth on', () => {
    expect(breakingSince({ tellers: told(10 * MINUTE), pinnedAt: null })).toBe(MONDAY + 30 * MINUTE);
  });

  it('is not what they tell one after the other, nor what one source repeats, nor what is no news', () => {
    expect(breakingSince({ tellers: told(30 * MINUTE), pinnedAt: null })).toBeNull();
    const repeated = told(MINUTE).map(each => ({ ...each, source: 'a' }));
    expect(breakingSince({ tellers: repeated, pinnedAt: null })).toBeNull();
    const known = told(MINUTE).map(each => ({ ...each, isNews: false }));
    expect(breakingSince({ tellers: known, pinnedAt: null })).toBeNull();
  });

  it('is what the operator pins', () => {
    expect(breakingSince({ tellers: [teller()], pinnedAt: MONDAY + MINUTE })).toBe(MONDAY + MINUTE);
  });
});

describe('the lead', () => {
  const leadOf = (...tellers: readonly Teller[]) => chooseLead(tellers)?.article;

  it('is a whole text before a teaser, and a teaser before a headline', () => {
    const [headline, teaser, whole] = [0, 300, 2_000].map((length, at) =>
      teller({ article: at, length, publishedAt: MONDAY + at }),
    ) as [Teller, Teller, Teller];
    expect(leadOf(headline, teaser, whole)).toBe(2);
    expect(leadOf(headline, teaser)).toBe(1);
  });

  it('is between equals the one of the feed that the operator named first, then the first told', () => {
    const later = teller({ article: 1, feed: 1, publishedAt: MONDAY + MINUTE });
    expect(leadOf(teller({ article: 2, feed: 7 }), later)).toBe(1);
    expect(leadOf(later, teller({ article: 3 }))).toBe(3);
  });

  it('is never a withdrawn article while there is another, nor old news while there is fresh', () => {
    expect(leadOf(teller({ isWithdrawn: true }), teller({ article: 2, length: 0 }))).toBe(2);
    expect(leadOf(teller({ isNews: false }), teller({ article: 2, length: 0 }))).toBe(2);
  });
});
