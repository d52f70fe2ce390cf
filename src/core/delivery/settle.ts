/** The one place that turns an outcome and an attempt into the next state of what was claimed. */
import type { Instant } from '../shared/ports.ts';
import { barredUntil } from './barred.ts';
import type { Claim, SendOutcome, Settlement, Told } from './delivery.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Waits after a send that surely did not arrive; the last one repeats. About a day of tries in all. */
const UNREACHED_WAITS_MS = [2, 5, 15, 60, 300, 900].map(seconds => seconds * SECOND_MS);
const UNREACHED_ATTEMPTS = 100;

/** A send whose answer never came may have arrived: it is repeated once, after a pause, and never again. */
const UNSURE_WAIT_MS = 2 * MINUTE_MS;
/** A story is repeated as long as it is news; what stands in a round-up is found by /latest too. */
const STORY_IS_NEWS_MS = 12 * HOUR_MS;
const ROUND_UP_IS_NEWS_MS = HOUR_MS;

/** `told` is what the message says, for corrections. */
export function settlementOf(
  outcome: SendOutcome,
  claim: Claim,
  told: readonly Told[],
  now: Instant,
): Settlement {
  const tried = { attempts: claim.attempts, mayRepeat: isWorthRepeating(claim, now) };
  return settlementAfter(outcome, tried, told, now);
}

/** The same for whatever else is owed with this discipline. `mayRepeat`: whether a send without an answer is tried again. */
export function settlementAfter(
  outcome: SendOutcome,
  { attempts, mayRepeat }: { readonly attempts: number; readonly mayRepeat: boolean },
  told: readonly Told[],
  now: Instant,
): Settlement {
  switch (outcome.kind) {
    case 'sent':
      return outcome.mended === undefined
        ? { to: 'sent', messageId: outcome.messageId, told }
        : { to: 'sent', messageId: outcome.messageId, told, mended: outcome.mended };
    case 'slow-down':
      return { to: 'owed', dueAt: outcome.untilAt, after: 'slow-down', why: 'too many requests' };
    case 'gone':
      return { to: 'gone', why: outcome.why };
    case 'barred': {
      const { what, why } = outcome;
      return { to: 'owed', dueAt: barredUntil(attempts, now), after: 'barred', what, why };
    }
    case 'moved':
      return { to: 'moved', chat: outcome.to, dueAt: now };
    case 'refused':
    case 'moot':
      return { to: 'dead', why: outcome.why };
    case 'unreached': {
      if (attempts >= UNREACHED_ATTEMPTS) return { to: 'dead', why: outcome.why };
      const wait = UNREACHED_WAITS_MS[Math.min(attempts, UNREACHED_WAITS_MS.length - 1)] ?? MINUTE_MS;
      return { to: 'owed', dueAt: now + wait, after: 'unreached', why: outcome.why };
    }
    case 'unsure':
      return mayRepeat
        ? { to: 'owed', dueAt: now + UNSURE_WAIT_MS, after: 'unsure', why: outcome.why }
        : { to: 'dead', why: `unsure: ${outcome.why}` };
  }
}

function isWorthRepeating(claim: Claim, now: Instant): boolean {
  switch (claim.kind) {
    case 'stories': {
      const isNewsMs = claim.stories.length > 1 ? ROUND_UP_IS_NEWS_MS : STORY_IS_NEWS_MS;
      return !claim.wasUnsure && now - claim.dueAt <= isNewsMs;
    }
    case 'follow-up':
      return !claim.wasUnsure && now - claim.dueAt <= STORY_IS_NEWS_MS;
    // An operator would rather miss somebody than say it twice.
    case 'announcement':
      return false;
    // An edit that was done already is told so, and does no harm.
    case 'edit':
      return claim.attempts < UNREACHED_ATTEMPTS;
  }
}
