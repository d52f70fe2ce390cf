/** Every address that a feed is or was known by, in SQLite; a removed one is remembered. */
import type { FeedId } from '../core/feed/feed.ts';
import { feedKey } from '../core/shared/url.ts';
import type { Sqlite } from './database.ts';

export interface FeedAddresses {
  /** Gives feeds their keys that have none: those of a database from before there were keys, which SQL cannot make. */
  adopt(): void;
  /** Whose address it is; null for nobody's. */
  ownerOf(url: string): FeedId | null;
  isRemoved(url: string): boolean;
  /** From now on it is this feed's, whatever it was before. */
  give(url: string, feed: FeedId): void;
  /** Before the feed is removed: its addresses stay known. */
  retire(feed: FeedId, now: number): void;
}

/** All of it within the caller's transaction. */
export function createFeedAddresses(sqlite: Sqlite): FeedAddresses {
  const byKey = sqlite.prepare<[string], { feed_id: FeedId | null; removed_at: number | null }>(
    'select feed_id, removed_at from feed_address where key = ?',
  );
  const give = sqlite.prepare(`
    insert into feed_address (key, feed_id) values (:key, :feed)
    on conflict (key) do update set feed_id = :feed, removed_at = null`);
  const retire = sqlite.prepare('update feed_address set removed_at = :now where feed_id = :feed');
  const unaddressed = sqlite.prepare<[], { id: FeedId; url: string }>(`
    select id, url from feed
    where not exists (select 1 from feed_address where feed_id = feed.id)
    order by id`);
  const adopt = sqlite.prepare(`
    insert into feed_address (key, feed_id) values (:key, :feed)
    on conflict (key) do update set feed_id = :feed, removed_at = null where feed_id is null`);

  const find = (url: string) => {
    const key = feedKey(url);
    return key === null ? undefined : byKey.get(key);
  };

  return {
    adopt() {
      for (const { id, url } of unaddressed.all()) {
        const key = feedKey(url);
        if (key !== null) adopt.run({ key, feed: id });
      }
    },
    ownerOf: url => find(url)?.feed_id ?? null,
    isRemoved: url => (find(url)?.removed_at ?? null) !== null,
    give(url, feed) {
      const key = feedKey(url);
      if (key !== null) give.run({ key, feed });
    },
    retire(feed, now) {
      retire.run({ feed, now });
    },
  };
}
