/** Opens what is kept, for one bot alone, and takes up what an earlier run left. */
import type { Config } from './config.ts';
import type { Clock, Log } from './core/shared/ports.ts';
import { heedKeptTimes } from './core/upkeep/kept-times.ts';
import { checkFile, type FileCheck, NOTHING_TO_CHECK } from './sqlite/check-file.ts';
import { hasDatabase, lockFolder, refuseLost } from './sqlite/data-folder.ts';
import { openStores, type Stores } from './stores.ts';
import { folderOfBot, worldOf } from './world-folder.ts';

/** As long as a short write of another program takes: a longer one is waited for without holding up the loop. */
const BUSY_MS = 50;

export interface OpenData {
  readonly folder: string;
  readonly stores: Stores;
  /** Of a big file: goes on beside the bot. */
  readonly check: FileCheck;
  /** By how much the clock says less than in an earlier run. */
  readonly behindMs: number;
}

/** `isNew`: begins anew where a database was lost. What is opened is added to `closers`. */
export function openData(
  config: Config,
  log: Log,
  clock: Clock,
  isNew: boolean,
  closers: (() => unknown)[],
): OpenData {
  const folder = folderOfBot(config);
  refuseLost(folder, isNew);
  const { stores, check } = openLocked(folder, config, clock, closers);
  for (const name of stores.migrated) log.info('database.migrated', { name });
  const recovered = stores.outbox.recover();
  if (recovered > 0) log.info('outbox.recovered', { claims: recovered });
  const behindMs = heedKeptTimes({ ...stores, log }, clock.now());
  // A new Node may know of a country that changed its clocks.
  stores.orders.reckonUnder(process.versions['tz'] ?? process.version, clock.now());
  const letters = stores.letters.recover(clock.now());
  if (letters.owed + letters.unsure > 0) log.info('letters.recovered', letters);
  return { folder, stores, check, behindMs };
}

function openLocked(
  folder: string,
  config: Config,
  clock: Clock,
  closers: (() => unknown)[],
): Pick<OpenData, 'stores' | 'check'> {
  const lock = lockFolder(folder);
  try {
    // Before anything is written into it.
    const known = hasDatabase(folder) ? checkFile(folder) : null;
    const stores = openStores(folder, clock.now(), { mayBegin: true, busyMs: BUSY_MS });
    closers.push(
      () => lock.release(),
      () => stores.close(),
    );
    const check = known ?? NOTHING_TO_CHECK;
    closers.push(() => check.end());
    stores.world.check(worldOf(config));
    return { stores, check };
  } catch (error) {
    lock.abandon();
    throw error;
  }
}
