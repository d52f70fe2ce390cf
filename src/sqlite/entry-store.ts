/** Entries in SQLite: recognised, added, corrected. */
import type { EntryKeys, KnownEntry, NewEntry } from '../core/feed/entry.ts';
import type { FeedId } from '../core/feed/feed.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';

interface KnownRow {
  id: number;
  identity: string;
  url_key: string | null;
  title_key: string | null;
  digest: string;
  published_at: number | null;
  seen_at: number;
}

export interface EntryStore {
  known(feed: FeedId, keys: readonly EntryKeys[], headlinesSince: Instant): readonly KnownEntry[];
  /** Within the caller's transaction; true when the entry is new or its words are. */
  keep(feed: FeedId, entry: NewEntry): boolean;
}

export function createEntryStore(sqlite: Sqlite): EntryStore {
  const known = sqlite.prepare<Record<string, string | number>, KnownRow>(`
    select
      id, identity, url_key, title_key, digest, seen_at,
      coalesce(body ->> 'publishedAt', body ->> 'updatedAt') as published_at
    from entry
    where id in (
      select id from entry
      where feed_id = :feed and identity in (select value from json_each(:identities))
      union
      select id from entry
      where feed_id = :feed and url_key in (select value from json_each(:urls))
      union
      select id from entry
      where feed_id = :feed and title_key in (select value from json_each(:titles)) and seen_at >= :since
    )
    order by id`);
  const add = sqlite.prepare(`
    insert into entry (feed_id, identity, url_key, title_key, body, digest, seen_at, is_news, is_held)
    values (:feed, :identity, :urlKey, :titleKey, :body, :digest, :seenAt, :isNews, :isHeld)`);
  // News that was corrected before its article was made is still news; a correction of what was told is not.
  const correct = sqlite.prepare(`
    update entry set
      identity = :identity, url_key = :urlKey, title_key = :titleKey, body = :body, digest = :digest,
      is_news = case when state = 'new' then is_news else 0 end, state = 'new'
    where id = :id`);
  const rename = sqlite.prepare(`
    update entry set identity = :identity, url_key = :urlKey, title_key = :titleKey where id = :id`);

  return {
    known(feed, keys, since) {
      const all = (name: 'identity' | 'urlKey' | 'titleKey') =>
        JSON.stringify(keys.flatMap(key => key[name] ?? []));
      const wanted = { identities: all('identity'), urls: all('urlKey'), titles: all('titleKey') };
      return known.all({ feed, since, ...wanted }).map(toKnown);
    },
    keep(feed, { knownAs, entry, identity, urlKey, titleKey, digest, seenAt, telling }) {
      const keys = { identity, urlKey, titleKey };
      if (knownAs === null) {
        const news = { isNews: Number(telling === 'now'), isHeld: Number(telling === 'held') };
        add.run({ feed, ...keys, ...news, body: JSON.stringify(entry), digest, seenAt });
        return true;
      }
      const { id } = knownAs;
      if (knownAs.digest !== digest) correct.run({ id, ...keys, body: JSON.stringify(entry), digest });
      else if (knownAs.identity !== identity || knownAs.urlKey !== urlKey || knownAs.titleKey !== titleKey)
        rename.run({ id, ...keys });
      return knownAs.digest !== digest;
    },
  };
}

function toKnown(row: KnownRow): KnownEntry {
  return {
    id: row.id,
    identity: row.identity,
    urlKey: row.url_key,
    titleKey: row.title_key,
    digest: row.digest,
    publishedAt: row.published_at,
    seenAt: row.seen_at,
  };
}
