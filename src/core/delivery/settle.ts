/** The one place that turns an outcome and an attempt into the next state of a delivery. */
import type { Instant } from '../shared/ports.ts';
import type { Claim, SendOutcome, Settlement } from './delivery.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** Waits after a send that surely did not arrive; the last one repeats. About a day of tries in all. */
const UNREACHED_WAITS_MS = [2, 5, 15, 60, 300, 900].map(seconds => seconds * SECOND_MS);
const UNREACHED_ATTEMPTS = 100;

/** A send whose answer never came may have arrived: it is repeated once, after a pause, and never again. */
const UNSURE_WAIT_MS = 2 * MINUTE_MS;

export function settlementOf(
  outcome: SendOutcome,
  { attempts, wasUnsure }: Pick<Claim, 'attempts' | 'wasUnsure'>,
  now: Instant,
): Settlement {
  switch (outcome.kind) {
    case 'sent':
      return { to: 'sent', messageId: outcome.messageId };
    case 'slow-down':
      return { to: 'owed', dueAt: outcome.untilAt, after: 'slow-down', why: 'too many requests' };
    case 'gone':
      return { to: 'gone', why: outcome.why };
    case 'moved':
      return { to: 'moved', chat: outcome.to, dueAt: now };
    case 'refused':
      return { to: 'dead', why: outcome.why };
    case 'unreached': {
      if (attempts >= UNREACHED_ATTEMPTS) return { to: 'dead', why: outcome.why };
      const wait = UNREACHED_WAITS_MS[Math.min(attempts, UNREACHED_WAITS_MS.length - 1)] ?? MINUTE_MS;
      return { to: 'owed', dueAt: now + wait, after: 'unreached', why: outcome.why };
    }
    case 'unsure':
      return wasUnsure
        ? { to: 'dead', why: `unsure twice: ${outcome.why}` }
        : { to: 'owed', dueAt: now + UNSURE_WAIT_MS, after: 'unsure', why: outcome.why };
  }
}
