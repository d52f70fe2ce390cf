/** A clock that tests hold still and move by hand; sleepers wake when it passes their time. */
import type { Clock, Instant } from '../../src/core/shared/ports.ts';

export interface HandClock extends Clock {
  /** Moves the time forward, waking whoever slept until then, in order. */
  advance(ms: number): Promise<void>;
  set(at: Instant): void;
}

export const MONDAY = Date.UTC(2026, 5, 1, 9, 0);

export function handClock(start: Instant = MONDAY): HandClock {
  let now = start;
  let sleepers: { at: Instant; wake: () => void }[] = [];
  return {
    now: () => now,
    sleep(ms, signal) {
      if (ms <= 0 || signal?.aborted === true) return new Promise(resolve => setImmediate(resolve));
      return new Promise(resolve => {
        const onAbort = (): void => {
          sleepers = sleepers.filter(other => other !== sleeper);
          resolve();
        };
        const wake = (): void => {
          signal?.removeEventListener('abort', onAbort);
          resolve();
        };
        const sleeper = { at: now + ms, wake };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', onAbort, { once: true });
      });
    },
    async advance(ms) {
      const until = now + ms;
      for (;;) {
        const next = sleepers.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        sleepers = sleepers.filter(other => other !== next);
        now = Math.max(now, next.at);
        next.wake();
        await new Promise(resolve => setImmediate(resolve));
      }
      now = until;
      await new Promise(resolve => setImmediate(resolve));
    },
    set(at) {
      now = at;
    },
  };
}
