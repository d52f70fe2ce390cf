/** The job "tidy up": forgets what nobody will ask for again, so that the database does not grow for ever. */
import type { Inbox } from '../reader/inbox.ts';
import type { CodeStore } from '../recommend/code.ts';
import type { TidingStore } from '../recommend/tiding.ts';
import type { Clock, Instant } from '../shared/ports.ts';
import type { StoryIndex } from '../story/story.ts';

const DAY_MS = 86_400_000;
/** Telegram repeats no update that is older than a day. */
const UPDATES_KEPT_MS = 2 * DAY_MS;
/** Who recommended what to whom is nothing to keep for ever; a season is enough for “the same once”. */
const TIDINGS_KEPT_MS = 90 * DAY_MS;
/** Longer than any limit on codes looks back. */
const CODES_KEPT_MS = 2 * DAY_MS;
/** A story is owed for a week at most; what a chat was told is asked for by /why, and by a late withdrawal. */
const TOLD_KEPT_MS = 90 * DAY_MS;
/** What waits this long for a chat that takes nothing is history when it opens; newer stories wait on. */
const BARRED_KEPT_MS = 14 * DAY_MS;
/** A few milliseconds: answers to readers go in between. */
const ROWS_PER_STEP = 2_000;

export interface Past {
  /** Forgets what chats were told, or met, of stories opened before then: `limit` rows at most. Returns how many. */
  forget(before: Instant, limit: number): number;
  /** Lets stories opened before then die that wait for chats which take nothing. Returns how many. */
  letGo(before: Instant, now: Instant): number;
}

export interface TidyNeeds {
  readonly inbox: Pick<Inbox, 'forgetBefore'>;
  readonly tidings: Pick<TidingStore, 'forgetBefore'>;
  readonly codes: Pick<CodeStore, 'forgetBefore'>;
  readonly index: Pick<StoryIndex, 'sweep'>;
  readonly past: Past;
  readonly clock: Clock;
}

/** Returns how many rows are gone. */
export async function tidyUp(needs: TidyNeeds, signal: AbortSignal): Promise<number> {
  const { inbox, tidings, codes, index, past, clock } = needs;
  const now = clock.now();
  let gone =
    inbox.forgetBefore(now - UPDATES_KEPT_MS) +
    index.sweep(now) +
    tidings.forgetBefore(now - TIDINGS_KEPT_MS) +
    codes.forgetBefore(now - CODES_KEPT_MS) +
    past.letGo(now - BARRED_KEPT_MS, now);
  while (!signal.aborted) {
    const step = past.forget(now - TOLD_KEPT_MS, ROWS_PER_STEP);
    gone += step;
    if (step === 0) break;
    await clock.sleep(0);
  }
  return gone;
}
