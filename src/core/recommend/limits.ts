/** How many letters may go: pure rules about when the last ones went. docs/decisions/0019 says who is told of which. */
import type { Instant } from '../shared/ports.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** At most `count` within any span of `ms`. */
export interface Limit {
  readonly count: number;
  readonly ms: number;
}

export const LETTER_LIMITS = {
  readerDay: { count: 3, ms: DAY_MS },
  readerMonth: { count: 10, ms: 30 * DAY_MS },
  /** Whoever writes to this friend. */
  friend: { count: 1, ms: 7 * DAY_MS },
  domain: { count: 20, ms: HOUR_MS },
  all: { count: 200, ms: DAY_MS },
} as const satisfies Record<string, Limit>;

export const CODE_LIMITS = {
  /** By the same reader to the same address. */
  again: { count: 1, ms: 60_000 },
  readerDay: { count: 5, ms: DAY_MS },
  addressDay: { count: 3, ms: DAY_MS },
  all: { count: 200, ms: DAY_MS },
} as const satisfies Record<string, Limit>;

/** A mail server that knew no such mailbox may know one later; who asked for peace has it for ever. */
const REFUSAL_HOLDS_MS = 90 * DAY_MS;
/** A letter that is still owed after this long is given up, and the friend's address with it. */
export const LETTER_LIFE_MS = 7 * DAY_MS;

/** `nth`: when the `count`-th latest was; null when there were fewer. Returns when there is room again, null for now. */
export function fullUntil({ ms }: Limit, nth: Instant | null, now: Instant): Instant | null {
  return nth !== null && nth + ms > now ? nth + ms : null;
}

/** The latest of several limits' ends: only then all have room. */
export function latestOf(...ends: readonly (Instant | null)[]): Instant | null {
  return ends.reduce(
    (latest, end) => (end !== null && (latest === null || end > latest) ? end : latest),
    null,
  );
}

export function isStillRefused(since: Instant, now: Instant): boolean {
  return since + REFUSAL_HOLDS_MS > now;
}
