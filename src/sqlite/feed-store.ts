/** Feeds and their entries in SQLite. */
import { createHash } from 'node:crypto';
import type { NewEntry } from '../core/feed/entry.ts';
import type { Feed, FeedStore, SectionRules } from '../core/feed/feed.ts';
import type { Sqlite } from './database.ts';

interface FeedRow {
  id: number;
  url: string;
  title: string | null;
  site_url: string | null;
  topic: string | null;
  section: string | null;
  language: string | null;
  etag: string | null;
  last_modified: string | null;
  added_at: number;
  next_poll_at: number;
  polled_at: number | null;
  first_polled_at: number | null;
  newest_at: number | null;
  failures: number;
  troubled_at: number | null;
  trouble: string | null;
  paused_at: number | null;
  retired_at: number | null;
}

export function createFeedStore(sqlite: Sqlite): FeedStore {
  const add = sqlite.prepare(`
    insert into feed (url, title, site_url, topic, section, added_at, next_poll_at)
    values (:url, :title, :siteUrl, :topic, :section, :now, :now)
    on conflict (url) do nothing`);
  // What the operator wrote in OPML is what holds: a topic or a rule that changed there changes here.
  const refresh = sqlite.prepare(`
    update feed set
      topic = coalesce(:topic, topic),
      section = coalesce(:section, section),
      title = coalesce(:title, title)
    where url = :url`);
  const remove = sqlite.prepare('delete from feed where id = ?');
  const pause = sqlite.prepare('update feed set paused_at = :at where id = :id');
  const all = sqlite.prepare<[], FeedRow>('select * from feed order by id');
  const due = sqlite.prepare<{ now: number; limit: number }, FeedRow>(`
    select * from feed
    where paused_at is null and retired_at is null and next_poll_at <= :now
    order by next_poll_at
    limit :limit`);
  const hurry = sqlite.prepare(
    'update feed set next_poll_at = :now where url = :url and next_poll_at > :now',
  );
  const known = sqlite.prepare('select 1 from feed where url = ?').pluck();
  const settleFeed = sqlite.prepare(`
    update feed set
      title = :title, site_url = :siteUrl, language = :language,
      -- a permanent redirect to an address that is a feed of its own already leaves this one where it is
      url = case when exists (select 1 from feed other where other.url = :url and other.id <> :id) then url else :url end,
      etag = :etag, last_modified = :lastModified, next_poll_at = :nextPollAt, polled_at = :polledAt,
      first_polled_at = :firstPolledAt, newest_at = :newestAt, failures = :failures,
      troubled_at = :troubledAt, trouble = :trouble, retired_at = :retiredAt
    where id = :id`);
  const addEntry = sqlite.prepare(`
    insert into entry (feed_id, identity, body, digest, seen_at, is_news)
    values (:feed, :identity, :body, :digest, :seenAt, :isNews)
    on conflict (feed_id, identity) do update set
      body = excluded.body, digest = excluded.digest, state = 'new', is_news = 0
      where entry.digest <> excluded.digest`);

  return {
    add: sqlite.transaction((outlines, now) => {
      let added = 0;
      for (const { url, title, siteUrl, topic, section } of outlines) {
        const row = { url, title, siteUrl, topic, section: section && JSON.stringify(section) };
        const { changes } = add.run({ ...row, now });
        if (changes === 0) refresh.run({ url, title, topic, section: row.section });
        added += changes;
      }
      return added;
    }).immediate,
    remove: id => remove.run(id).changes > 0,
    pause: (id, at) => pause.run({ id, at }).changes > 0,
    all: () => all.all().map(toFeed),
    due: (now, limit) => due.all({ now, limit }).map(toFeed),
    hurry: (url, now) => hurry.run({ url, now }).changes > 0 || known.get(url) !== undefined,
    settlePoll: sqlite.transaction((id, { feed, entries }) => {
      settleFeed.run({ ...pickFeed(feed), id });
      let added = 0;
      for (const entry of entries) added += addEntry.run(toEntryRow(id, entry)).changes;
      return added;
    }).immediate,
  };
}

function pickFeed(feed: Parameters<FeedStore['settlePoll']>[1]['feed']) {
  const { title, siteUrl, url, language, etag, lastModified, nextPollAt, polledAt } = feed;
  const { firstPolledAt, newestAt, failures, troubledAt, trouble, retiredAt } = feed;
  return {
    ...{ title, siteUrl, url, language, etag, lastModified, nextPollAt, polledAt },
    ...{ firstPolledAt, newestAt, failures, troubledAt, trouble, retiredAt },
  };
}

function toEntryRow(feed: number, { identity, entry, seenAt, isNews }: NewEntry) {
  // Dates are left out: a feed that re-dates everything at each poll has corrected nothing.
  const words = JSON.stringify([entry.url, entry.title, entry.summary, entry.content]);
  const digest = createHash('sha256').update(words).digest('base64url');
  return { feed, identity, body: JSON.stringify(entry), digest, seenAt, isNews: Number(isNews) };
}

function toFeed(row: FeedRow): Feed {
  return {
    id: row.id,
    url: row.url,
    title: row.title,
    siteUrl: row.site_url,
    topic: row.topic,
    section: row.section === null ? null : (JSON.parse(row.section) as SectionRules),
    language: row.language,
    etag: row.etag,
    lastModified: row.last_modified,
    addedAt: row.added_at,
    nextPollAt: row.next_poll_at,
    polledAt: row.polled_at,
    firstPolledAt: row.first_polled_at,
    newestAt: row.newest_at,
    failures: row.failures,
    troubledAt: row.troubled_at,
    trouble: row.trouble,
    pausedAt: row.paused_at,
    retiredAt: row.retired_at,
  };
}
