/** The room's front: feeds and pages, over one polite and safe HTTP, parsed where they hold up nobody. */
import type { PageReader } from '../core/article/article.ts';
import type { Drafter } from '../core/article/drafter.ts';
import type { FeedFetcher } from '../core/feed/feed.ts';
import type { Clock } from '../core/shared/ports.ts';
import { createDrafter } from './drafter.ts';
import { createFeedFetcher } from './feed-fetcher.ts';
import { openHttp } from './http.ts';
import type { SiteRules } from './page/site-rules.ts';
import { createPageReader } from './page-reader.ts';
import { parseFeed } from './parse-feed.ts';
import { openParsePool } from './parse-pool.ts';
import { createRobots } from './robots.ts';

const AGENT = 'Towncrier';
/** A feed of this size is read in a millisecond, and the worst made of it in some ten: the way to another thread costs one. */
const SMALL_BYTES = 8 * 1024;

export interface Fetching {
  readonly feeds: FeedFetcher;
  readonly pages: PageReader;
  readonly drafter: Drafter;
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
    drafter: createDrafter(pool),
    async close() {
      await pool.close();
      await http.close();
    },
  };
}
