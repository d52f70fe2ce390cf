/** Notices that the time of day was set: that it moved otherwise than the time that has passed. */
import type { Clock, Instant } from './core/shared/ports.ts';
import type { Heartbeat } from './heartbeat.ts';

export interface ClockJump {
  /** What the clock would say had nobody set it. */
  readonly fromAt: Instant;
  readonly toAt: Instant;
}

/** What a time server corrects in passing is less, and harms nothing. */
const NOTICED_MS = 3_000;

/** @returns what tells, at each asking, whether the clock jumped since the one before. */
export function createClockWatch(clock: Clock, heartbeat: Heartbeat): () => ClockJump | null {
  let wall = clock.now();
  let steady = heartbeat.elapsed();
  return () => {
    const toAt = clock.now();
    const elapsed = heartbeat.elapsed();
    const fromAt = wall + (elapsed - steady);
    wall = toAt;
    steady = elapsed;
    return Math.abs(toAt - fromAt) < NOTICED_MS ? null : { fromAt, toAt };
  };
}
