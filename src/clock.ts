/** The real time. */
import { setImmediate as letOthersGo, setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './core/shared/ports.ts';

/** Node's timers count no further (about 25 days): whoever sleeps longer is woken early and looks again. */
const LONGEST_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(ms, signal) {
    if (ms <= 0) return letOthersGo();
    try {
      await sleep(Math.min(ms, LONGEST_MS), undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      // Being woken early is what the signal is for.
      if (signal?.aborted !== true) throw error;
    }
  },
};
