/** When to look at a feed again. */
import type { Instant } from '../shared/ports.ts';
import type { Feed } from './feed.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export interface PollRules {
  /** The shortest time between two polls of one feed (POLL_MIN_SECONDS). */
  readonly minMs: number;
}

/** A quiet feed is still looked at this often: breaking news does not wait for a habit. */
const QUIET_MS = HOUR_MS;
/** A feed that has published nothing for a while is asked less often than its habit says, in this proportion. */
const QUIET_SHARE = 1 / 24;

/** News that a publisher wishes to keep longer than this to itself is no news: `ttl: 1440` is a default of programs. */
const WISH_MOST_MS = 2 * HOUR_MS;

/** No wait is longer: a day, a tenth more after failures, and up to a day of hours in which a publisher wants no visit. */
export const LONGEST_WAIT_MS = 2 * DAY_MS + DAY_MS / 10;

/**
 * After a good poll. A young feed that was never a problem is due at each run of its first hour; later the
 * wait is a half of the usual gap between its entries, growing while nothing comes, within [minMs, one hour], and
 * never shorter than the publisher's own wish (ttl, Cache-Control, hours to skip), itself held to two hours.
 */
export function nextPollAfterSuccess(
  feed: Pick<Feed, 'addedAt' | 'troubledAt' | 'rhythm' | 'newestAt'>,
  untilAt: Instant | null,
  now: Instant,
  rules: PollRules,
): Instant {
  if (feed.troubledAt === null && now - feed.addedAt < HOUR_MS) return now;
  const { gapMs = null, ttlMs = null, skipHours = [] } = feed.rhythm ?? {};
  const quietMs = (now - (feed.newestAt ?? now)) * QUIET_SHARE;
  const habit = Math.max((gapMs ?? DAY_MS) / 2, quietMs);
  const usual = Math.max(rules.minMs, Math.min(Math.round(habit), QUIET_MS));
  const wished = Math.min(Math.max((untilAt ?? now) - now, ttlMs ?? 0), WISH_MOST_MS);
  const at = now + Math.max(usual, wished);
  return Math.min(awake(at, skipHours), at + WISH_MOST_MS);
}

/**
 * After a failure: twice the wait of the failure before, from the shortest wait up to a day, spread by a
 * tenth either way so that the feeds of one dead host do not return together, and never before the server's own wish.
 */
export function nextPollAfterFailure(
  feed: Pick<Feed, 'id' | 'failures'>,
  untilAt: Instant | null,
  now: Instant,
  rules: PollRules,
): Instant {
  const doubled = Math.min(Math.max(rules.minMs, MINUTE_MS) * 2 ** Math.min(feed.failures, 20), DAY_MS);
  // Spread by the feed's own number: the same feed always gets the same share, and no dice are needed.
  const share = ((feed.id * 2_654_435_761 + feed.failures * 40_503) % 1000) / 1000;
  const wait = Math.round(doubled * (0.9 + 0.2 * share));
  return Math.max(now + wait, Math.min(untilAt ?? 0, now + DAY_MS));
}

/** The median time between the newest publications; null when there are too few to tell. */
export function usualGapMs(publishedAts: readonly Instant[]): number | null {
  const sorted = publishedAts.toSorted((a, b) => b - a).slice(0, 20);
  const gaps = sorted.slice(1).map((at, i) => (sorted[i] ?? at) - at);
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? null;
}

/** The first moment at or after `at` whose hour (UTC) the publisher did not ask us to skip. */
function awake(at: Instant, skipHours: readonly number[]): Instant {
  const skipped = new Set(skipHours);
  if (skipped.size === 0 || skipped.size >= 24) return at;
  let moment = at;
  while (skipped.has(new Date(moment).getUTCHours())) moment = (Math.floor(moment / HOUR_MS) + 1) * HOUR_MS;
  return moment;
}
