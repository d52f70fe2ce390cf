/** The job "poll feeds": looks at the feeds that are due and stores what is new in them. */
import type { Clock, Instant, Log } from '../shared/ports.ts';
import type { Entry, NewEntry } from './entry.ts';
import type { Feed, FeedDocument, FeedFetcher, FeedStore, PollOutcome, PollResult } from './feed.ts';
import { identityOf, repeatedGuids } from './identity.ts';
import { nextPollAfterFailure, nextPollAfterSuccess, type PollRules } from './next-poll.ts';

const DAY_MS = 86_400_000;
/** Older than this at first sight is an archive, not news. */
const NEWS_AGE_MS = 7 * DAY_MS;
/** An entry this far behind the newest one slid back in after a deletion. */
const SLID_BACK_MS = 2 * DAY_MS;
/** More than this many new entries in one poll are a flood: the newest are news, the rest are stored. */
const NEWS_PER_POLL = 20;
const FEEDS_AT_ONCE = 16;
const FEEDS_PER_RUN = 5_000;

export interface PollNeeds {
  readonly feeds: FeedStore;
  readonly fetcher: Pick<FeedFetcher, 'poll'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly rules: PollRules;
}

/** Polls every feed that is due, several at once; one bad feed never stops the others. Returns the new entries. */
export async function pollFeeds(needs: PollNeeds, signal: AbortSignal): Promise<number> {
  const due = needs.feeds.due(needs.clock.now(), FEEDS_PER_RUN).values();
  let stored = 0;
  const work = async (): Promise<void> => {
    for (const feed of due) {
      if (signal.aborted) return;
      stored += await pollFeed(needs, feed, signal);
    }
  };
  await Promise.all(Array.from({ length: FEEDS_AT_ONCE }, work));
  return stored;
}

async function pollFeed(needs: PollNeeds, feed: Feed, signal: AbortSignal): Promise<number> {
  const { clock, feeds, fetcher, log, rules } = needs;
  const startedAt = clock.now();
  const outcome = await fetcher.poll(feed, signal);
  // A poll that was cut off by our own stopping says nothing about the feed.
  if (signal.aborted) return 0;
  const now = clock.now();
  const result = resultOf(feed, outcome, now, rules);
  const stored = feeds.settlePoll(feed.id, result);
  const fields = { feed: feed.id, outcome: outcome.kind, entries: stored, ms: now - startedAt };
  if (outcome.kind === 'failed') log.warn('feed.failed', { ...fields, why: outcome.why });
  else log.info('feed.polled', fields);
  return stored;
}

/** What a poll leaves behind: pure, so that every rule of it can be held to a table. */
export function resultOf(feed: Feed, outcome: PollOutcome, now: Instant, rules: PollRules): PollResult {
  const kept = { ...feed, polledAt: now };
  switch (outcome.kind) {
    case 'gone':
      return {
        feed: {
          ...kept,
          retiredAt: now,
          troubledAt: now,
          trouble: 'The address answered 410 Gone; it is not polled any more.',
        },
        entries: [],
      };
    case 'failed':
      return {
        feed: {
          ...kept,
          failures: feed.failures + 1,
          troubledAt: now,
          trouble: outcome.why,
          nextPollAt: nextPollAfterFailure(feed, outcome.untilAt, now, rules),
        },
        entries: [],
      };
    case 'unchanged':
      return {
        feed: {
          ...kept,
          url: outcome.movedTo ?? feed.url,
          failures: 0,
          trouble: null,
          nextPollAt: nextPollAfterSuccess(
            feed,
            [],
            { untilAt: outcome.untilAt, document: null },
            now,
            rules,
          ),
        },
        entries: [],
      };
    case 'changed': {
      const { document } = outcome;
      const dates = document.entries.flatMap(entry => publishedAtOf(entry, now) ?? []);
      return {
        feed: {
          ...kept,
          url: outcome.movedTo ?? feed.url,
          title: feed.title ?? document.title,
          siteUrl: feed.siteUrl ?? document.link,
          language: document.language ?? feed.language,
          etag: outcome.etag,
          lastModified: outcome.lastModified,
          failures: 0,
          trouble: document.entries.length === 0 ? 'The feed has no entries.' : null,
          firstPolledAt: feed.firstPolledAt ?? now,
          newestAt: dates.reduce((newest, at) => Math.max(newest, at), feed.newestAt ?? 0) || null,
          nextPollAt: nextPollAfterSuccess(feed, dates, { untilAt: outcome.untilAt, document }, now, rules),
        },
        entries: newEntries(feed, document, now),
      };
    }
  }
}

type Known = Pick<Feed, 'firstPolledAt' | 'newestAt'>;

/** The document's entries as they are stored, oldest first, with which of them are news. */
export function newEntries(feed: Known, document: FeedDocument, now: Instant): readonly NewEntry[] {
  const repeated = repeatedGuids(document.entries);
  const newestFirst = document.entries.toSorted(
    (a, b) => (publishedAtOf(b, now) ?? now) - (publishedAtOf(a, now) ?? now),
  );
  // Oldest first into the store, so that article numbers grow with time.
  return newestFirst
    .map((entry, place) => ({
      identity: identityOf(entry, repeated),
      entry,
      seenAt: now,
      isNews: feed.firstPolledAt !== null && place < NEWS_PER_POLL && isFresh(feed, entry, now),
    }))
    .reverse();
}

function isFresh(feed: Known, entry: Entry, now: Instant): boolean {
  const publishedAt = publishedAtOf(entry, now);
  if (publishedAt === null) return true;
  return publishedAt >= now - NEWS_AGE_MS && publishedAt >= (feed.newestAt ?? 0) - SLID_BACK_MS;
}

/** When the entry says it was published; a date in the future is the moment we first saw it. */
function publishedAtOf(entry: Entry, now: Instant): Instant | null {
  const at = entry.publishedAt ?? entry.updatedAt;
  return at === null ? null : Math.min(at, now);
}
