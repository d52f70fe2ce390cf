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
  /** Why nobody would be answered. Empty: Telegram has answered, and only that says whether the token is anybody's. */
  readonly ailments: () => readonly string[];
}

export function createLookAround({ config, guard, stores, clock, log, ailments }: LookAroundNeeds) {
  let isClaimed = false;
  return (): void => {
    guard.look();
    stores.times.mark(clock.now());
    if (isClaimed || ailments().length > 0) return;
    stores.world.set(worldOf(config));
    isClaimed = true;
    log.info('database.claimed');
  };
}
