/** The real time, which a test can set as a person sets a clock: whoever sleeps is not woken by it, nor sleeps longer. */
import { systemClock } from '../../src/clock.ts';
import type { Clock } from '../../src/core/shared/ports.ts';

export interface SettableClock extends Clock {
  /** Moves what the clock says, forward or back. */
  move(ms: number): void;
}

export function settableClock(): SettableClock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    sleep: systemClock.sleep,
    move(ms) {
      ahead += ms;
    },
  };
}
