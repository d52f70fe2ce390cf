/** The real time. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './core/shared/ports.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(ms, signal) {
    try {
      await sleep(ms, undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      // Being woken early is what the signal is for.
      if (signal?.aborted !== true) throw error;
    }
  },
};
