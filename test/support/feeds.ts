/** Feeds polled from scripted outcomes into real stores, hour after hour by a clock that stands still. */
import { makeArticles } from '../../src/core/article/make-articles.ts';
import type { Entry } from '../../src/core/feed/entry.ts';
import type { Feed, FeedDocument, FeedOutline, PollOutcome } from '../../src/core/feed/feed.ts';
import { pollFeeds } from '../../src/core/feed/poll-feeds.ts';
import type { Stores } from '../../src/stores.ts';
import { type HandClock, handClock } from './clock.ts';
import { DRAFTER } from './drafter.ts';
import { type KeptLog, keptLog } from './log.ts';
import { memoryStores } from './stores.ts';

export const HOUR = 3_600_000;

export function changed(entries: readonly Entry[], over: Partial<FeedDocument> = {}): PollOutcome {
  const document = { title: 'Velm Courier', link: null, language: 'en', entries, ttlMs: null, skipHours: [] };
  return {
    ...{ kind: 'changed', document: { ...document, ...over } },
    ...{ etag: null, lastModified: null, movedTo: null, untilAt: null },
  };
}

export interface Newsroom {
  readonly stores: Stores;
  readonly clock: HandClock;
  readonly log: KeptLog;
  /** Polls whatever is due, an hour later than the last time; `answer` tells each feed's outcome. */
  poll(answer: (feed: Pick<Feed, 'url'>) => PollOutcome): Promise<number>;
  /** Makes articles of what waits; no page can be read, and the addresses that were tried are returned. */
  make(): Promise<readonly string[]>;
  /** The headlines that subscribers are owed. */
  news(): readonly string[];
  articles(): readonly string[];
}

export function newsroom(outlines: readonly FeedOutline[]): Newsroom {
  const stores = memoryStores();
  const clock = handClock();
  const log = keptLog();
  const { signal } = new AbortController();
  stores.feeds.add(outlines, clock.now());
  const titles = () =>
    stores.articles.latest(null, { skip: 0, limit: 1_000 }).articles.map(({ title }) => title);
  return {
    ...{ stores, clock, log, articles: titles },
    async poll(answer) {
      clock.set(clock.now() + HOUR);
      for (const { url } of stores.feeds.all()) stores.feeds.hurry(url, clock.now());
      const fetcher = { poll: async (feed: Pick<Feed, 'url'>) => answer(feed) };
      return pollFeeds(
        { ...{ feeds: stores.feeds, fetcher, clock, log }, rules: { minMs: 300_000 } },
        signal,
      );
    },
    async make() {
      const asked: string[] = [];
      const pages = {
        read: async (url: string) => {
          asked.push(url);
          return { ok: false, why: 'It answered 402.' } as const;
        },
      };
      await makeArticles({ articles: stores.articles, pages, drafter: DRAFTER, clock, log }, signal);
      return asked;
    },
    news: () => stores.stories.ungrouped(1_000).flatMap(({ isNews, title }) => (isNews ? title : [])),
  };
}
