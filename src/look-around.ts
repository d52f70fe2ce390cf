/** What the program looks after once a second, besides its work. */
import type { Config } from './config.ts';
import type { Clock, Log } from './core/shared/ports.ts';
import type { DataGuard } from './data-guard.ts';
import type { Stores } from './stores.ts';
import { worldOf } from './world-folder.ts';

export interface LookAroundNeeds {
  readonly config: Config;
  readonly guard: Pick<DataGuard, 'look'>;
  readonly stores: Pick<Stores, 'times' | 'world'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether Telegram has answered: only that says whether the token is anybody's. */
  readonly isReceiving: () => boolean;
}

export function createLookAround({ config, guard, stores, clock, log, isReceiving }: LookAroundNeeds) {
  let isClaimed = false;
  return (): void => {
    guard.look();
    stores.times.mark(clock.now());
    if (isClaimed || !isReceiving()) return;
    stores.world.set(worldOf(config));
    isClaimed = true;
    log.info('database.claimed');
  };
}
