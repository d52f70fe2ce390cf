/** The job "fan out": owes each new story to the chats it is for, and what is told of it later to those who follow it. */
import type { Clock, Log } from '../shared/ports.ts';
import type { Outbox } from './delivery.ts';
import type { StoryFollows } from './story-follow.ts';

/** Rows a transaction: some ten milliseconds. An answer to a reader goes through several turns of the loop and may meet one in each. */
const CHATS_PER_STEP = 4_000;

export interface FanOutNeeds {
  readonly outbox: Pick<Outbox, 'fanOut'>;
  readonly follows: Pick<StoryFollows, 'fanOut'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Works in small steps until no story waits, letting other work in between. Returns the deliveries owed. */
export async function fanOut(needs: FanOutNeeds, signal: AbortSignal): Promise<number> {
  let owed = 0;
  for (const [outbox, event] of [
    [needs.outbox, 'story.fanned-out'],
    [needs.follows, 'story.followed-up'],
  ] as const) {
    let since = needs.clock.now();
    while (!signal.aborted) {
      const step = outbox.fanOut(needs.clock.now(), CHATS_PER_STEP);
      if (step === null) break;
      owed += step.owed;
      if (step.isDone) {
        needs.log.info(event, { story: step.story, ms: needs.clock.now() - since });
        since = needs.clock.now();
      }
      await needs.clock.sleep(0);
    }
  }
  return owed;
}
