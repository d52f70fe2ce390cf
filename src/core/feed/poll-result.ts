/** What a poll leaves behind: pure, so that every rule of it can be held to a table. */
import type { Instant } from '../shared/ports.ts';
import type { Feed, FeedDocument, PollOutcome, PollResult, Rhythm } from './feed.ts';
import { moveOf } from './move.ts';
import { newEntries, publishedAtOf } from './new-entries.ts';
import { nextPollAfterFailure, nextPollAfterSuccess, type PollRules, usualGapMs } from './next-poll.ts';
import type { LookUp } from './recognise.ts';

const DOWNGRADED =
  'It redirects from https to http; it is read, but anybody on the way could change what it says.';

/** `lookUp` finds the feed's stored entries; it is asked only when the document changed. */
export function resultOf(
  feed: Feed,
  outcome: PollOutcome,
  lookUp: LookUp,
  now: Instant,
  rules: PollRules,
): PollResult {
  const polled = { ...feed, polledAt: now };
  switch (outcome.kind) {
    case 'gone':
      return {
        feed: {
          ...polled,
          ...{ retiredAt: now, troubledAt: now, failingSince: feed.failingSince ?? now },
          trouble: 'The address answered 410 Gone; it is not polled any more.',
        },
        entries: [],
      };
    case 'failed':
      return {
        feed: {
          ...polled,
          ...{ failures: feed.failures + 1, failingSince: feed.failingSince ?? now },
          ...{ troubledAt: now, trouble: outcome.why },
          nextPollAt: nextPollAfterFailure(feed, outcome.untilAt, now, rules),
        },
        entries: [],
      };
    case 'unchanged': {
      const { url, movingTo, movingSince } = moveOf(feed, outcome.movedTo, now);
      return {
        feed: {
          ...polled,
          ...{ url, movingTo, movingSince, failures: 0, failingSince: null },
          trouble: outcome.isDowngraded === true ? DOWNGRADED : null,
          nextPollAt: nextPollAfterSuccess(feed, outcome.untilAt, now, rules),
        },
        entries: [],
      };
    }
    case 'changed':
      return changed(feed, outcome, lookUp, now, rules);
  }
}

function changed(
  feed: Feed,
  outcome: Extract<PollOutcome, { kind: 'changed' }>,
  lookUp: LookUp,
  now: Instant,
  rules: PollRules,
): PollResult {
  const { document, etag, lastModified } = outcome;
  const entries = newEntries(feed, document, lookUp, now);
  const fresh = entries.filter(({ knownAs }) => knownAs === null).length;
  const after = {
    ...feed,
    ...moveOf(feed, outcome.movedTo, now),
    ...{ title: feed.title ?? document.title, siteUrl: feed.siteUrl ?? document.link },
    language: document.language ?? feed.language,
    ...{ etag, lastModified, polledAt: now, failures: 0, failingSince: null },
    trouble: troubleOf(outcome),
    firstPolledAt: feed.firstPolledAt ?? now,
    newestAt: newestOf(feed, document, fresh, now),
    rhythm: rhythmOf(feed, document, fresh, now),
  };
  return {
    feed: { ...after, nextPollAt: nextPollAfterSuccess(after, outcome.untilAt, now, rules) },
    entries,
  };
}

/** A feed may be read and still be something to look after. */
function troubleOf({ document, isDowngraded }: Extract<PollOutcome, { kind: 'changed' }>): string | null {
  if (document.entries.length === 0) return 'The feed has no entries.';
  return isDowngraded === true ? DOWNGRADED : null;
}

/** An entry without a date counts from when it was first seen. */
function newestOf(feed: Feed, document: FeedDocument, fresh: number, now: Instant): Instant | null {
  const dates = document.entries.map(entry => publishedAtOf(entry, now) ?? (fresh > 0 ? now : 0));
  return dates.reduce((newest, at) => Math.max(newest, at), feed.newestAt ?? 0) || null;
}

/** By the dates of its entries; where it gives none, by how many came since the last poll. */
function rhythmOf(feed: Feed, document: FeedDocument, fresh: number, now: Instant): Rhythm {
  const { ttlMs, skipHours } = document;
  const byDates = usualGapMs(document.entries.flatMap(entry => publishedAtOf(entry, now) ?? []));
  const byCount = fresh === 0 || feed.polledAt === null ? null : (now - feed.polledAt) / fresh;
  return { gapMs: byDates ?? byCount ?? feed.rhythm?.gapMs ?? null, ttlMs, skipHours };
}
