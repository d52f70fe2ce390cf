/** Feeds in SQLite, and what each poll of them leaves behind. */
import type { DueFeed, Feed, FeedId, FeedOutline, FeedStore, PollResult } from '../core/feed/feed.ts';
import { LONGEST_WAIT_MS } from '../core/feed/next-poll.ts';
import type { Instant } from '../core/shared/ports.ts';
import { feedKey, loginOf } from '../core/shared/url.ts';
import { type Sqlite, unhurried } from './database.ts';
import { createEntryStore } from './entry-store.ts';
import { createFeedAddresses } from './feed-addresses.ts';
import { type FeedRow, toFeed } from './feed-row.ts';

export function createFeedStore(sqlite: Sqlite): FeedStore {
  const add = sqlite.prepare(`
    insert into feed (url, title, site_url, topic, section, added_at, next_poll_at)
    values (:url, :title, :siteUrl, :topic, :section, :now, :now)`);
  // What the operator wrote in OPML is what holds: a topic or a rule that changed there changes here.
  const refresh = sqlite.prepare(`
    update feed set
      topic = coalesce(:topic, topic),
      section = coalesce(:section, section),
      title = coalesce(:title, title)
    where id = :id`);
  const byId = sqlite.prepare<[FeedId], FeedRow>('select * from feed where id = ?');
  const readdress = sqlite.prepare('update or ignore feed set url = :url where id = :id');
  const remove = sqlite.prepare('delete from feed where id = ?');
  const pause = sqlite.prepare('update feed set paused_at = :at where id = :id');
  const resume = sqlite.prepare(`
    update feed set paused_at = null, retired_at = null, failures = 0, first_polled_at = null
    where id = :id`);
  const all = sqlite.prepare<[], FeedRow>('select * from feed order by id');
  const running = sqlite.prepare<[string], FeedRow>(`
    select feed.*
    from json_each(?) as asked join feed on feed.id = asked.value
    where paused_at is null and retired_at is null
    order by asked.key`);
  const due = sqlite.prepare<{ now: number; limit: number }, DueFeed>(`
    select id, url from feed
    where paused_at is null and retired_at is null
      and (next_poll_at <= :now or next_poll_at > :now + ${LONGEST_WAIT_MS})
    order by next_poll_at
    limit :limit`);
  const hurry = sqlite.prepare(
    'update feed set next_poll_at = :now where url = :url and next_poll_at > :now',
  );
  const known = sqlite.prepare('select 1 from feed where url = ?').pluck();
  const touch = sqlite.prepare(
    'update feed set next_poll_at = :nextPollAt, polled_at = :polledAt where id = :id',
  );
  const settleFeed = sqlite.prepare(`
    update feed set
      title = :title, site_url = :siteUrl, language = :language, url = :url,
      etag = :etag, last_modified = :lastModified, next_poll_at = :nextPollAt, polled_at = :polledAt,
      first_polled_at = :firstPolledAt, newest_at = :newestAt, rhythm = :rhythm,
      failures = :failures, failing_since = :failingSince, moving_to = :movingTo, moving_since = :movingSince,
      troubled_at = :troubledAt, trouble = :trouble, retired_at = :retiredAt
    where id = :id`);
  // The reason is that of the row with the highest id: SQLite’s rule for a column beside max().
  const pageTroubles = sqlite.prepare<[number], { feed_id: number; count: number; why: string }>(`
    select feed_id, count(*) as count, trouble as why, max(id)
    from entry
    where trouble is not null and seen_at >= ?
    group by feed_id`);
  const toTell = sqlite.prepare<[number], FeedRow>(`
    select * from feed
    where paused_at is null and (
      (failing_since <= ? and told_at is null)
      or (retired_at is not null and told_at is null)
      or (told_at is not null and failing_since is null and retired_at is null)
    )
    order by id`);
  const setTold = sqlite.prepare('update feed set told_at = :at where id = :id');
  // As above, the reason is the last one's.
  const aside = sqlite.prepare<[number], FeedRow & { count: number; why: string }>(`
    select feed.*, count(*) as count, entry.trouble as why, max(entry.id)
    from entry join feed on feed.id = entry.feed_id
    where set_aside_at is not null
      and set_aside_at > coalesce(aside_told_at, 0) and coalesce(aside_told_at, 0) <= ?
    group by feed.id`);
  const setAsideTold = sqlite.prepare('update feed set aside_told_at = :at where id = :id');
  const entries = createEntryStore(sqlite);
  const addresses = createFeedAddresses(sqlite);

  /** True when it is new. */
  const addOne = (outline: FeedOutline, now: Instant): boolean => {
    const { url, title, siteUrl, topic } = outline;
    const section = outline.section && JSON.stringify(outline.section);
    const owner = addresses.ownerOf(url);
    if (owner === null) {
      const { lastInsertRowid } = add.run({ url, title, siteUrl, topic, section, now });
      addresses.give(url, Number(lastInsertRowid));
      return true;
    }
    refresh.run({ id: owner, title, topic, section });
    // A feed keeps the address it has moved to; another password for the same one is the operator's word.
    const before = byId.get(owner)?.url ?? url;
    if (loginOf(url) !== null && loginOf(url) !== loginOf(before) && feedKey(url) === feedKey(before))
      readdress.run({ id: owner, url });
    return false;
  };

  /** A permanent redirect to an address of another feed leaves this one where it is. Its old address stays its own, too. */
  const addressAfter = (feed: Feed, url: string): string => {
    if (url === feed.url) return url;
    const owner = addresses.ownerOf(url);
    if (owner !== null && owner !== feed.id) return feed.url;
    addresses.give(url, feed.id);
    return url;
  };

  return {
    add: sqlite.transaction((outlines: readonly FeedOutline[], now: Instant) => {
      addresses.adopt();
      return outlines.filter(outline => addOne(outline, now)).length;
    }).immediate,
    addListed: sqlite.transaction((outlines: readonly FeedOutline[], now: Instant) => {
      addresses.adopt();
      const wanted = outlines.filter(({ url }) => !addresses.isRemoved(url));
      const added = wanted.filter(outline => addOne(outline, now)).length;
      return { added, removed: outlines.length - wanted.length };
    }).immediate,
    remove: sqlite.transaction((id, now) => {
      addresses.adopt();
      addresses.retire(id, now);
      return remove.run(id).changes > 0;
    }).immediate,
    pause: (id, at) => (at === null ? resume.run({ id }) : pause.run({ id, at })).changes > 0,
    revive: sqlite.transaction((url, now) => {
      addresses.adopt();
      const id = addresses.ownerOf(url);
      const row = id === null ? undefined : byId.get(id);
      if (row === undefined || (row.paused_at === null && row.retired_at === null)) return false;
      resume.run({ id });
      hurry.run({ url: row.url, now });
      return true;
    }).immediate,
    all: () => all.all().map(toFeed),
    running: ids => running.all(JSON.stringify(ids)).map(toFeed),
    due: (now, limit) => due.all({ now, limit }),
    pageTroubles: since =>
      new Map(pageTroubles.all(since).map(({ feed_id, count, why }) => [feed_id, { count, why }])),
    hurry: (url, now) => hurry.run({ url, now }).changes > 0 || known.get(url) !== undefined,
    byName: entries.byName,
    alike: entries.alike,
    versions: entries.versions,
    settlePolls: unhurried(sqlite, (polls: Parameters<FeedStore['settlePolls']>[0]) =>
      polls.map(({ feed, result }) => {
        const { id } = feed;
        if (isSameButTimes(feed, result.feed))
          touch.run({ id, nextPollAt: result.feed.nextPollAt, polledAt: result.feed.polledAt });
        else settleFeed.run({ ...pickFeed(result.feed), url: addressAfter(feed, result.feed.url), id });
        let kept = 0;
        for (const entry of result.entries) if (entries.keep(id, entry)) kept += 1;
        return kept;
      }),
    ),
    toTell: failingBefore => toTell.all(failingBefore).map(toFeed),
    setTold(id, at) {
      setTold.run({ id, at });
    },
    aside: toldBefore =>
      aside.all(toldBefore).map(({ count, why, ...row }) => ({ feed: toFeed(row), count, why })),
    setAsideTold(id, at) {
      setAsideTold.run({ id, at });
    },
  };
}

const TIMES: ReadonlySet<string> = new Set(['nextPollAt', 'polledAt']);

/** Most polls of most feeds find nothing, and change nothing but when. */
function isSameButTimes(before: Feed, after: PollResult['feed']): boolean {
  const names = Object.keys(after) as (keyof typeof after)[];
  return names.every(name => TIMES.has(name) || before[name] === after[name]);
}

function pickFeed(feed: PollResult['feed']) {
  const { title, siteUrl, url, language, etag, lastModified, nextPollAt, polledAt } = feed;
  const { firstPolledAt, newestAt, rhythm, failures, failingSince, movingTo, movingSince } = feed;
  const { troubledAt, trouble, retiredAt } = feed;
  return {
    ...{ title, siteUrl, url, language, etag, lastModified, nextPollAt, polledAt },
    ...{ firstPolledAt, newestAt, failures, failingSince, movingTo, movingSince },
    ...{ troubledAt, trouble, retiredAt, rhythm: rhythm && JSON.stringify(rhythm) },
  };
}
