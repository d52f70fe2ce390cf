/** Opens the database file, safely: pragmas, the check that it is ours, migrations, and the lock of a running bot. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../core/shared/errors.ts';
import type { Instant } from '../core/shared/ports.ts';
import { Database } from './driver.ts';
import { migrate } from './migrate.ts';

export type Sqlite = InstanceType<typeof Database>;

/** "Towncrier" in the file's header, so that another program's file is never taken for ours (sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION_ID = 0x546f776e;

export interface OpenDatabase {
  readonly sqlite: Sqlite;
  /** The migrations that this opening applied, by name. */
  readonly migrated: readonly string[];
}

/**
 * Opens `towncrier.db` in `folder` (made when missing), or a database in memory for `':memory:'`.
 * An existing file is backed up into `backups/` before its first pending migration.
 */
export function openDatabase(folder: string, now: Instant): OpenDatabase {
  if (folder === ':memory:') return prepare(new Database(':memory:'), null, now);
  mkdirSync(join(folder, 'backups'), { recursive: true });
  const file = join(folder, 'towncrier.db');
  // SQLite takes an empty file for a new database: a truncated one would silently start from nothing.
  if (existsSync(file) && statSync(file).size === 0) {
    throw new AppError('unavailable', `${file} is empty. Restore a backup, or delete it to start anew.`);
  }
  return prepare(new Database(file), join(folder, 'backups'), now);
}

function prepare(sqlite: Sqlite, backups: string | null, now: Instant): OpenDatabase {
  try {
    // The command line works beside a running bot: whoever finds the file busy waits this long.
    sqlite.pragma('busy_timeout = 5000');
    sqlite.pragma('journal_mode = wal');
    sqlite.pragma('synchronous = full');
    sqlite.pragma('foreign_keys = on');
    // What a reader asked us to forget is overwritten, not only unlinked.
    sqlite.pragma('secure_delete = on');
    claimFile(sqlite);
    const migrated = migrate(sqlite, backups, now);
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

/**
 * Takes the lock that one running bot holds on a data folder, or throws an AppError. It is SQLite's own lock on a
 * file beside the database: the system lets go of it when the process ends, however it ends.
 */
export function lockFolder(folder: string): { release(): void } {
  if (folder === ':memory:') return { release() {} };
  mkdirSync(folder, { recursive: true });
  const lock = new Database(join(folder, 'towncrier.lock'), { timeout: 0 });
  try {
    lock.pragma('journal_mode = delete');
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new AppError(
        'conflict',
        `Another Towncrier is already running on ${folder}. Stop it first, or set DATA_DIR to another folder.`,
      );
    }
    throw error;
  }
  return {
    release() {
      lock.close();
    },
  };
}
