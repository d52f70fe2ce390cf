/** Waits, while others are answered, until no other program holds the database any more. */
import { isBusy } from './core/shared/errors.ts';
import type { Clock, Patiently } from './core/shared/ports.ts';

const LOOK_AGAIN_MS = 100;
/** A minute: who holds it longer is not at work but stuck, and the fault is told. */
const LOOKS = 600;
/** It may be held again before all who waited have had their turn. */
const TRIES = 20;

/**
 * `isFree` asks without waiting. What finds the database held is done again, whole, once it is free; what comes
 * meanwhile does not even try, for each try would hold up everybody.
 */
export function createPatience(clock: Clock, isFree: () => boolean): Patiently {
  let freed: Promise<boolean> | null = null;
  const untilFree = async (): Promise<boolean> => {
    for (let looks = 0; looks < LOOKS; looks += 1) {
      await clock.sleep(LOOK_AGAIN_MS);
      if (isFree()) break;
    }
    freed = null;
    return isFree();
  };
  return async work => {
    if (freed !== null) await freed;
    for (let tries = 1; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        if (!isBusy(error) || tries === TRIES) throw error;
        freed ??= untilFree();
        if (!(await freed)) throw error;
      }
    }
  };
}
