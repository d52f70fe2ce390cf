/** The slots of a node-cron expression. Its own timers are not used: they sleep by a clock that can be set. */
import { createTask } from 'node-cron';
import type { Instant } from './core/shared/ports.ts';

export interface CronSlots {
  /** Whether a slot, read in UTC, lies later than `afterAt` and not later than `untilAt`. */
  areIn(afterAt: Instant, untilAt: Instant): boolean;
  close(): void;
}

const SECOND_MS = 1_000;
/** A longer span was slept through, or jumped over by the clock: it is not walked, and counts as having had a slot. */
const LONGEST_WALK_MS = 60 * SECOND_MS;

/** Throws what node-cron says of an expression that it cannot read. */
export function cronSlots(expression: string): CronSlots {
  const task = createTask(expression, () => {}, { timezone: 'UTC' });
  return {
    areIn(afterAt, untilAt) {
      if (untilAt - afterAt > LONGEST_WALK_MS) return true;
      const first = (Math.floor(afterAt / SECOND_MS) + 1) * SECOND_MS;
      for (let at = first; at <= untilAt; at += SECOND_MS) if (task.match(new Date(at))) return true;
      return false;
    },
    close() {
      // Never started, it is gone at once, also from node-cron's own list.
      void task.destroy();
    },
  };
}
