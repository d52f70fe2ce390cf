/** The entries that wait for their articles: handed out feed by feed in turn, their tries counted. */
import type { ArticleStore } from '../core/article/article.ts';
import type { Entry, EntryId, WaitingEntry } from '../core/feed/entry.ts';
import type { FeedId } from '../core/feed/feed.ts';
import { type Sqlite, unhurried } from './database.ts';

interface WaitingRow {
  id: number;
  body: string;
  seen_at: number;
  is_news: 0 | 1;
  feed_id: number;
  title: string | null;
  url: string;
  topic: string | null;
  language: string | null;
}

/** Read at one time, in characters: two hundred entries of news, or ten of the longest that become articles. */
const MOST_CHARACTERS = 2_000_000;
/** Of one feed, at one turn. */
const A_TURN = 20;

type WaitingEntries = Pick<
  ArticleStore,
  'waiting' | 'beginEntry' | 'restEntry' | 'dropEntry' | 'setEntryAside'
>;

export function createWaitingEntries(sqlite: Sqlite): WaitingEntries {
  // From feed to feed by the index, in this order of the loops: whatever else waits is not looked at.
  const waiting = sqlite.prepare<{ after: FeedId; limit: number; turn: number }, WaitingRow>(`
    with recursive in_turn (feed_id) as (
      select min(feed_id) from entry where state = 'new' and feed_id > :after
      union all
      select (select min(feed_id) from entry where state = 'new' and entry.feed_id > in_turn.feed_id)
      from in_turn
      where feed_id is not null
      limit :limit
    )
    select entry.id, body, seen_at, is_news, feed.id as feed_id, feed.title, feed.url, feed.topic, feed.language
    from in_turn
      cross join entry on entry.id in (
        select id from entry as first
        where first.feed_id = in_turn.feed_id and first.state = 'new'
        order by is_news desc, id
        limit :turn
      )
      cross join feed on feed.id = entry.feed_id
    limit :limit`);
  const begin = sqlite
    .prepare<[number], number>('update entry set tries = tries + 1 where id = ? returning tries')
    .pluck();
  const rest = sqlite.prepare('update entry set tries = tries - 1 where id = ? and tries > 0');
  const drop = sqlite.prepare(`update entry set state = 'dropped', trouble = :why where id = :entry`);
  const setAside = sqlite.prepare(`
    update entry set state = 'dropped', trouble = :why, set_aside_at = :now where id = :entry`);

  return {
    waiting(limit, after = 0) {
      const taken: WaitingEntry[] = [];
      let characters = 0;
      for (const row of waiting.iterate({ after, limit, turn: A_TURN })) {
        taken.push(toWaiting(row));
        characters += row.body.length;
        if (characters >= MOST_CHARACTERS) break;
      }
      return taken;
    },
    beginEntry: unhurried(sqlite, (entry: EntryId) => begin.get(entry) ?? 0),
    restEntry: unhurried(sqlite, (entry: EntryId) => void rest.run(entry)),
    dropEntry(entry, why) {
      drop.run({ entry, why });
    },
    setEntryAside(entry, why, now) {
      setAside.run({ entry, why, now });
    },
  };
}

function toWaiting(row: WaitingRow): WaitingEntry {
  return {
    id: row.id,
    entry: JSON.parse(row.body) as Entry,
    seenAt: row.seen_at,
    isNews: row.is_news === 1,
    feed: {
      id: row.feed_id,
      title: row.title,
      url: row.url,
      topic: row.topic,
      language: row.language,
    },
  };
}
