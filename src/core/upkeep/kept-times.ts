/** Times that were kept by a clock which has been set back since: put right, so that nothing waits for what will not come. */
import type { Instant, Log } from '../shared/ports.ts';

export interface KeptTimes {
  /** The latest moment at which the bot surely ran, as its clock said then; null in a new database. */
  latestAt(): Instant | null;
  /** Notes that the bot runs now; cheap to call often. */
  mark(now: Instant): void;
  /**
   * The clock was set back. What waits, waits for the rest of its span and not for the hours a second time; digests
   * are reckoned anew; what has happened happened by `toAt` at the latest.
   */
  setBack(fromAt: Instant, toAt: Instant): void;
}

/** A clock that is put right at the start may lag by this much and nobody notices. */
const NOTICED_MS = 60_000;

/** At the start: whether the clock says less than it said in an earlier run. Returns by how much, or 0. */
export function heedKeptTimes({ times, log }: { times: KeptTimes; log: Log }, now: Instant): number {
  const latestAt = times.latestAt();
  if (latestAt === null || latestAt - now < NOTICED_MS) return 0;
  log.warn('clock.behind', { ms: latestAt - now });
  times.setBack(latestAt, now);
  return latestAt - now;
}
