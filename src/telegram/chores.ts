/** Calls to Telegram that are pleasant to have made: done in the background, and again later where they were refused. */
import { messageOf } from '../core/shared/errors.ts';
import type { Clock, Log } from '../core/shared/ports.ts';
import { waitAfter } from './wait-after.ts';

/** As often as is worth a call: what Telegram refuses in earnest it may take after its next change, or ours. */
const LONGEST_MS = 6 * 3_600_000;

export interface ChoreNeeds {
  readonly clock: Clock;
  readonly log: Log;
}

/** Makes the call until it is taken or `signal` aborts; never rejects. `longestMs` bounds the pause between two tries. */
export async function doChore(
  name: string,
  call: () => Promise<unknown>,
  { clock, log }: ChoreNeeds,
  signal: AbortSignal,
  longestMs = LONGEST_MS,
): Promise<void> {
  for (let tries = 1; !signal.aborted; tries += 1) {
    try {
      await call();
      if (tries > 1) log.info('chore.done', { chore: name, tries });
      return;
    } catch (error) {
      const ms = waitAfter(error, tries, longestMs);
      // Once, for the operator; how often it was tried since is told when it is done.
      const level = tries === 1 ? 'warn' : 'debug';
      log[level]('chore.postponed', { chore: name, why: messageOf(error), ms });
      await clock.sleep(ms, signal);
    }
  }
}
