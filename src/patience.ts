/** Waits, while others are answered, until no other program holds the database any more. */
import { isBusy } from './core/shared/errors.ts';
import type { Clock, Patiently } from './core/shared/ports.ts';

const LOOK_AGAIN_MS = 100;
/** A minute: who holds it longer is not at work but stuck, and the fault is told. */
const LOOKS = 600;

/**
 * `isFree` asks without waiting. What finds the database held is done again, whole, once it is free; what comes
 * meanwhile does not even try, for each try would hold up everybody.
 */
export function createPatience(clock: Clock, isFree: () => boolean): Patiently {
  let freed: Promise<void> | null = null;
  const untilFree = async (): Promise<void> => {
    for (let looks = 0; looks < LOOKS; looks += 1) {
      await clock.sleep(LOOK_AGAIN_MS);
      if (isFree()) break;
    }
    freed = null;
  };
  return async work => {
    for (let looks = 0; ; looks += 1) {
      if (freed !== null) await freed;
      try {
        return await work();
      } catch (error) {
        if (!isBusy(error) || looks > LOOKS) throw error;
        freed ??= untilFree();
      }
    }
  };
}
