/** The job "fan out": owes each new story to the chats that subscribed to one of its topics. */
import type { Clock, Log } from '../shared/ports.ts';
import type { Outbox } from './delivery.ts';

/** Rows a transaction: small enough that an answer to a reader waits a few milliseconds at most. */
const CHATS_PER_STEP = 5_000;

export interface FanOutNeeds {
  readonly outbox: Pick<Outbox, 'fanOut'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Works in small steps until no story waits, letting other work in between. Returns the deliveries owed. */
export async function fanOut(needs: FanOutNeeds, signal: AbortSignal): Promise<number> {
  let owed = 0;
  while (!signal.aborted) {
    const step = needs.outbox.fanOut(needs.clock.now(), CHATS_PER_STEP);
    if (step === null) break;
    owed += step.owed;
    if (step.isDone) needs.log.info('story.fanned-out', { story: step.story });
    await needs.clock.sleep(0);
  }
  return owed;
}
