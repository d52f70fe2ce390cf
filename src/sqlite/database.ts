/** Opens the database file, safely: pragmas, the check that it is ours, migrations. */
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../core/shared/errors.ts';
import type { Instant } from '../core/shared/ports.ts';
import { DATABASE_FILE, howToRestore, refuseLost } from './data-folder.ts';
import { Database } from './driver.ts';
import { migrate } from './migrate.ts';

export type Sqlite = InstanceType<typeof Database>;

/** "Towncrier" in the file's header, so that another program's file is never taken for ours (sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION_ID = 0x546f776e;

/** A command beside a running bot has nobody else to serve; nor has a bot that is starting. */
const PATIENT_MS = 5_000;

export interface OpenDatabase {
  readonly sqlite: Sqlite;
  /** The migrations that this opening applied, by name. */
  readonly migrated: readonly string[];
}

export interface OpenOptions {
  /** The folder was looked at before: where no database is, one may begin. Otherwise it is looked at now. */
  readonly mayBegin?: boolean;
  /** How long a statement waits, and everybody with it, where another program holds the file. */
  readonly busyMs?: number;
}

/**
 * Opens `towncrier.db` in `folder` (made when missing), or a database in memory for `':memory:'`.
 * An existing file is backed up into `backups/` before its first pending migration.
 */
export function openDatabase(
  folder: string,
  now: Instant,
  { mayBegin = false, busyMs = PATIENT_MS }: OpenOptions = {},
): OpenDatabase {
  if (folder === ':memory:') return prepare(new Database(':memory:'), null, now, busyMs);
  if (!mayBegin) refuseLost(folder, false);
  mkdirSync(join(folder, 'backups'), { recursive: true });
  const file = join(folder, DATABASE_FILE);
  const isNew = !existsSync(file);
  // SQLite takes an empty file for a new database: a truncated one would silently start from nothing.
  if (!isNew && statSync(file).size === 0) {
    throw new AppError('unavailable', `${file} is empty. ${howToRestore(folder)}`);
  }
  try {
    return prepare(new Database(file), join(folder, 'backups'), now, busyMs);
  } catch (error) {
    // What a full disk left of a new one would be taken for a truncated one.
    if (isNew) for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    throw error;
  }
}

function prepare(sqlite: Sqlite, backups: string | null, now: Instant, busyMs: number): OpenDatabase {
  try {
    sqlite.pragma(`busy_timeout = ${PATIENT_MS}`);
    sqlite.pragma('journal_mode = wal');
    sqlite.pragma('synchronous = full');
    sqlite.pragma('foreign_keys = on');
    // What a reader asked us to forget is overwritten, not only unlinked.
    sqlite.pragma('secure_delete = on');
    claimFile(sqlite);
    const migrated = migrate(sqlite, backups, now);
    sqlite.pragma(`busy_timeout = ${busyMs}`);
    return { sqlite, migrated };
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/**
 * A transaction that does not wait for the disk: for steps that are done again where they left no trace. After a power cut
 * the file is whole and as it was at some earlier commit; any commit that waits carries these along. A crash of the
 * process alone loses nothing.
 */
export function unhurried<Given extends unknown[], Result>(
  sqlite: Sqlite,
  work: (...given: Given) => Result,
): (...given: Given) => Result {
  const { immediate } = sqlite.transaction(work);
  return (...given) => {
    // Within a transaction SQLite does not let it be changed, and the outer one decides.
    if (sqlite.inTransaction) return work(...given);
    sqlite.pragma('synchronous = normal');
    try {
      return immediate(...given);
    } finally {
      sqlite.pragma('synchronous = full');
    }
  };
}

function claimFile(sqlite: Sqlite): void {
  const id = sqlite.pragma('application_id', { simple: true });
  if (id === APPLICATION_ID) return;
  const tables = sqlite.prepare('select count(*) from sqlite_schema').pluck().get();
  if (id !== 0 || tables !== 0) {
    throw new AppError('unavailable', `${sqlite.name} is not a Towncrier database.`);
  }
  sqlite.pragma(`application_id = ${APPLICATION_ID}`);
}
