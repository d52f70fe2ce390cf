/** A heartbeat that tests drive: its time goes on apart from the clock's. */
import type { Heartbeat } from '../../src/heartbeat.ts';

export interface HandHeartbeat extends Heartbeat {
  /** Lets time pass, a beat each half a second at most; `beats` of them are looked at. */
  pass(ms: number): void;
}

const BEAT_MS = 500;

export function handHeartbeat(): HandHeartbeat {
  const looks = new Set<() => void>();
  let elapsed = 0;
  return {
    elapsed: () => elapsed,
    start(look) {
      looks.add(look);
      return () => looks.delete(look);
    },
    pass(ms) {
      for (const until = elapsed + ms; elapsed < until; ) {
        elapsed = Math.min(until, elapsed + BEAT_MS);
        for (const look of [...looks]) look();
      }
    },
  };
}
