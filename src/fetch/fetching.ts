/** The room's front: feeds and pages, over one polite and safe HTTP, parsed where they hold up nobody. */
import type { PageReader } from '../core/article/article.ts';
import type { FeedFetcher } from '../core/feed/feed.ts';
import type { Clock } from '../core/shared/ports.ts';
import { createFeedFetcher } from './feed-fetcher.ts';
import { openHttp } from './http.ts';
import type { SiteRules } from './page/site-rules.ts';
import { createPageReader } from './page-reader.ts';
import { parseFeed } from './parse-feed.ts';
import { openParsePool } from './parse-pool.ts';
import { createRobots } from './robots.ts';

const AGENT = 'Towncrier';
/** A feed of this size is read in some two milliseconds: the way to another thread and back would cost more. */
const SMALL_BYTES = 64 * 1024;

export interface Fetching {
  readonly feeds: FeedFetcher;
  readonly pages: PageReader;
  close(): Promise<void>;
}

export interface FetchingOptions {
  readonly allowHosts: readonly string[];
  readonly clock: Clock;
  /** Told to every site, so that its owner can see who asks; null where there is none. */
  readonly publicUrl?: string | null;
  /** The operator's, for pages of sites that the general search does not read well. */
  readonly siteRules?: readonly SiteRules[];
}

export function openFetching({
  allowHosts,
  clock,
  publicUrl = null,
  siteRules = [],
}: FetchingOptions): Fetching {
  const about = publicUrl === null ? 'reads feeds and the articles they name' : `+${publicUrl}`;
  const http = openHttp({ allowHosts, userAgent: `${AGENT}/0.1 (news bot; ${about})` });
  const pool = openParsePool({ siteRules });
  return {
    feeds: createFeedFetcher({
      http,
      clock,
      findNamed: pool.namedFeeds,
      async parse(bytes, origin, section) {
        if (section !== null || bytes.length > SMALL_BYTES) return pool.parseFeed(bytes, origin, section);
        await clock.sleep(0);
        return parseFeed(bytes, origin);
      },
    }),
    pages: createPageReader({
      ...{ http, clock, allowHosts },
      robots: createRobots(http, clock, AGENT),
      extract: pool.extractPage,
    }),
    async close() {
      await pool.close();
      await http.close();
    },
  };
}
