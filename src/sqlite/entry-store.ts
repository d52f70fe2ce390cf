/** Entries in SQLite: recognised, added, corrected. */
import type { AlikeEntry, Entry, EntryId, KnownEntry, NewEntry } from '../core/feed/entry.ts';
import type { FeedId, FeedStore } from '../core/feed/feed.ts';
import type { Sqlite } from './database.ts';

interface AlikeRow extends KnownEntry {
  url_key: string | null;
  title_key: string | null;
  published_at: number | null;
  seen_at: number;
}

export interface EntryStore extends Pick<FeedStore, 'byName' | 'alike' | 'versions'> {
  /** Within the caller's transaction; true when the entry is new or its words are. */
  keep(feed: FeedId, entry: NewEntry): boolean;
}

export function createEntryStore(sqlite: Sqlite): EntryStore {
  const byName = sqlite.prepare<{ feed: FeedId; identities: string }, KnownEntry>(`
    select id, identity, digest
    from entry
    where feed_id = :feed and identity in (select value from json_each(:identities))`);
  const versions = sqlite.prepare<[string], { id: EntryId; body: string }>(
    'select id, body from entry where id in (select value from json_each(?))',
  );
  const alike = sqlite.prepare<Record<string, string | number>, AlikeRow>(`
    select
      id, identity, digest, url_key, title_key, seen_at,
      coalesce(body ->> 'publishedAt', body ->> 'updatedAt') as published_at
    from entry
    where id in (
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
      is_news = case when state = 'new' then is_news else 0 end, state = 'new',
      tries = 0, set_aside_at = null
    where id = :id`);
  const rename = sqlite.prepare(`
    update entry set identity = :identity, url_key = :urlKey, title_key = :titleKey where id = :id`);

  return {
    byName(feed, names) {
      const identities = JSON.stringify(names.map(({ identity }) => identity));
      return byName.all({ feed, identities });
    },
    versions: ids =>
      new Map(versions.all(JSON.stringify(ids)).map(({ id, body }) => [id, JSON.parse(body) as Entry])),
    alike(feed, keys, since) {
      const urls = JSON.stringify(keys.flatMap(({ urlKey }) => urlKey ?? []));
      const titles = JSON.stringify(keys.flatMap(({ titleKey }) => titleKey ?? []));
      return alike.all({ feed, since, urls, titles }).map(toAlike);
    },
    keep(feed, { knownAs, entry, identity, urlKey, titleKey, digest, seenAt, telling }) {
      const keys = { identity, urlKey, titleKey };
      if (knownAs === null) {
        const news = { isNews: Number(telling === 'now'), isHeld: Number(telling === 'held') };
        add.run({ feed, ...keys, ...news, body: JSON.stringify(entry), digest, seenAt });
      } else if (knownAs.digest === digest) {
        rename.run({ id: knownAs.id, ...keys });
        return false;
      } else {
        correct.run({ id: knownAs.id, ...keys, body: JSON.stringify(entry), digest });
      }
      return true;
    },
  };
}

function toAlike({ id, identity, digest, ...row }: AlikeRow): AlikeEntry {
  return {
    ...{ id, identity, digest, urlKey: row.url_key, titleKey: row.title_key },
    ...{ publishedAt: row.published_at, seenAt: row.seen_at },
  };
}
