/** Leaves a host's pages alone for a while once two of them took too long to read: the thread is there for all. */
import type { Clock, Instant } from '../core/shared/ports.ts';

const MOST_DELAYS = 2;
const LEFT_ALONE_MS = 3_600_000;
const MOST_HOSTS = 1_000;

export interface PageBudget {
  isSpent(host: string): boolean;
  countDelay(host: string): void;
}

export function createPageBudget(clock: Pick<Clock, 'now'>): PageBudget {
  /** A host's delays count until an hour after its last one. */
  const delays = new Map<string, { readonly count: number; readonly untilAt: Instant }>();
  const countOf = (host: string): number => {
    const known = delays.get(host);
    return known !== undefined && known.untilAt > clock.now() ? known.count : 0;
  };
  return {
    isSpent: host => countOf(host) >= MOST_DELAYS,
    countDelay(host) {
      const now = clock.now();
      if (delays.size >= MOST_HOSTS)
        for (const [other, { untilAt }] of delays) if (untilAt <= now) delays.delete(other);
      delays.set(host, { count: countOf(host) + 1, untilAt: now + LEFT_ALONE_MS });
    },
  };
}
