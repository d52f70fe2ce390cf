/** The room's front: feeds and pages, over one polite and safe HTTP. */
import type { PageReader } from '../core/article/article.ts';
import type { FeedFetcher } from '../core/feed/feed.ts';
import type { Clock } from '../core/shared/ports.ts';
import { createFeedFetcher } from './feed-fetcher.ts';
import { openHttp } from './http.ts';
import { extractPage } from './page/extract-page.ts';
import { createPageReader } from './page-reader.ts';
import { parseFeed } from './parse-feed.ts';
import { createRobots } from './robots.ts';

const AGENT = 'Towncrier';
const USER_AGENT = `${AGENT}/0.1 (news bot; reads feeds and the articles they name)`;

export interface Fetching {
  readonly feeds: FeedFetcher;
  readonly pages: PageReader;
  close(): Promise<void>;
}

export function openFetching({
  allowHosts,
  clock,
}: {
  allowHosts: readonly string[];
  clock: Clock;
}): Fetching {
  const http = openHttp({ allowHosts, userAgent: USER_AGENT });
  return {
    feeds: createFeedFetcher({ http, clock, parse: async (bytes, origin) => parseFeed(bytes, origin) }),
    pages: createPageReader({
      http,
      robots: createRobots(http, clock, AGENT),
      extract: async (bytes, origin) => extractPage(bytes, origin),
    }),
    close: () => http.close(),
  };
}
