/** How much a story matters: who tells it, how fresh it is, what it is about, and whether the operator pinned it. */
import type { Instant } from '../shared/ports.ts';
import type { Teller } from './lead.ts';

/** After this long a story matters half as much. */
export const HALF_LIFE_MS = 8 * 3_600_000;
/** What the operator pins stands above an unpinned story that is younger by this many half-lives. */
const PIN_HALF_LIVES = 3;
/** A further article of a source that tells the story already counts this much of a new source. */
const SAME_SOURCE = 0.2;

/** What concerns everybody comes before what one chooses to care for. */
const TOPIC_WEIGHTS: Readonly<Record<string, number>> = {
  ...{ world: 1.25, politics: 1.25, conflict: 1.25, caucasus: 1.25 },
  ...{ sport: 0.8, culture: 0.8, life: 0.8 },
};
const LOWEST_WEIGHT = 0.8;

/** News told by this many sources within `BREAKING_MS` is breaking. */
const BREAKING_SOURCES = 4;
const BREAKING_MS = 3_600_000;

export interface Ranked {
  readonly tellers: readonly Teller[];
  readonly topics: readonly string[];
  readonly pinnedAt: Instant | null;
}

/**
 * Higher matters more. It is the logarithm of a weight that halves every `HALF_LIFE_MS`, taken at the year 1970: all stories
 * fade alike, so that the order of two never changes by itself and a rank need not be computed again. One more half-life of
 * age costs 1, and so does half the weight.
 */
export function rankOf({ tellers, topics, pinnedAt }: Ranked): number {
  const heard = tellers.filter(({ isWithdrawn }) => !isWithdrawn);
  const sources = new Set(heard.map(({ source }) => source)).size;
  const weight = sources + SAME_SOURCE * (heard.length - sources);
  const topic = topics.length === 0 ? 1 : Math.max(...topics.map(each => TOPIC_WEIGHTS[each] ?? 1));
  const newestAt = Math.max(0, ...heard.map(({ publishedAt }) => publishedAt));
  const pin = pinnedAt === null ? 0 : PIN_HALF_LIVES;
  return Math.log2(Math.max(weight, 0.01) * topic) + newestAt / HALF_LIFE_MS + pin;
}

/** No story with an article published since `at` has a lower rank than this. */
export function lowestRankSince(at: Instant): number {
  return Math.log2(LOWEST_WEIGHT) + at / HALF_LIFE_MS;
}

/** Since when the story is breaking news: the operator's pin, or the moment so many sources told it within the hour. */
export function breakingSince({ tellers, pinnedAt }: Omit<Ranked, 'topics'>): Instant | null {
  const news = tellers
    .filter(({ isNews, isWithdrawn }) => isNews && !isWithdrawn)
    .toSorted((a, b) => a.publishedAt - b.publishedAt);
  const last = news.find(({ publishedAt: at }) => {
    const within = news.filter(({ publishedAt }) => publishedAt <= at && publishedAt > at - BREAKING_MS);
    return new Set(within.map(({ source }) => source)).size >= BREAKING_SOURCES;
  });
  const told = last?.publishedAt ?? null;
  return told === null || pinnedAt === null ? (told ?? pinnedAt) : Math.min(told, pinnedAt);
}
