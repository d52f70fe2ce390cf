/** The real time, which a test can move forward; whoever sleeps until then wakes. */
import type { Clock } from '../../src/core/shared/ports.ts';

export interface ShiftClock extends Clock {
  shift(ms: number): void;
}

export function shiftClock(): ShiftClock {
  let ahead = 0;
  const looks = new Set<() => void>();
  const now = (): number => Date.now() + ahead;
  return {
    now,
    shift(ms) {
      ahead += ms;
      for (const look of [...looks]) look();
    },
    sleep: (ms, signal) =>
      new Promise(resolve => {
        const until = now() + ms;
        let timer: NodeJS.Timeout | undefined;
        const end = (): void => {
          clearTimeout(timer);
          looks.delete(look);
          signal?.removeEventListener('abort', end);
          resolve();
        };
        function look(): void {
          clearTimeout(timer);
          const left = until - now();
          if (left <= 0) end();
          // Node's timers count no further.
          else timer = setTimeout(look, Math.min(left, 2 ** 31 - 1)).unref();
        }
        looks.add(look);
        signal?.addEventListener('abort', end);
        if (signal?.aborted === true) end();
        else look();
      }),
  };
}
