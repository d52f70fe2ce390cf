/** The folder of the database: whether one was lost from it, the lock of the bot that runs on it, its backups. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../core/shared/errors.ts';
import { Database } from './driver.ts';

export const DATABASE_FILE = 'towncrier.db';
const LOCK_FILE = 'towncrier.lock';
const BACKUPS = 'backups';

export function hasDatabase(folder: string): boolean {
  return existsSync(join(folder, DATABASE_FILE));
}

/**
 * Throws an AppError where a database was once and is no more: a start would begin anew, with nobody subscribed and
 * every opt-out forgotten. `isMeant`: the operator said that this is wanted.
 */
export function refuseLost(folder: string, isMeant: boolean): void {
  const isThere = hasDatabase(folder);
  if (isThere && isMeant)
    throw new AppError('conflict', `${folder} has a ${DATABASE_FILE} already. Start without --new.`);
  if (isThere || isMeant) return;
  const traces = [LOCK_FILE, `${DATABASE_FILE}-wal`].filter(name => existsSync(join(folder, name)));
  if (backupsIn(folder).length > 0) traces.push(`${BACKUPS}/`);
  if (traces.length === 0) return;
  throw new AppError(
    'unavailable',
    `${folder} holds ${traces.join(' and ')}, but ${DATABASE_FILE} is missing. Check DATA_DIR and its mount. ${howToRestore(folder)} ` +
      `To begin anew, with no readers, start with “run --new”.`,
  );
}

/** What an operator does whose database is gone or damaged. */
export function howToRestore(folder: string): string {
  const newest = backupsIn(folder)[0];
  const copy = newest === undefined ? 'a copy of yours' : join(folder, BACKUPS, newest);
  return (
    `To restore: stop the bot, move away what is left of ${DATABASE_FILE} and its -wal and -shm, ` +
    `and put ${copy} in its place.`
  );
}

/** The newest first. */
function backupsIn(folder: string): readonly string[] {
  const backups = join(folder, BACKUPS);
  if (!existsSync(backups)) return [];
  const ageOf = (name: string): number => statSync(join(backups, name)).mtimeMs;
  return readdirSync(backups)
    .filter(name => name.endsWith('.db'))
    .map(name => ({ name, at: ageOf(name) }))
    .toSorted((a, b) => b.at - a.at)
    .map(({ name }) => name);
}

export interface FolderLock {
  release(): void;
  /** Lets go of it after a start that came to nothing: in a new folder no trace of it stays. */
  abandon(): void;
}

/**
 * Takes the lock that one running bot holds on a data folder, or throws an AppError. It is SQLite's own lock on a
 * file beside the database: the system lets go of it when the process ends, however it ends.
 */
export function lockFolder(folder: string): FolderLock {
  if (folder === ':memory:') return { release() {}, abandon() {} };
  mkdirSync(folder, { recursive: true });
  const file = join(folder, LOCK_FILE);
  const isNew = !existsSync(file);
  const lock = new Database(file, { timeout: 0 });
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
    abandon() {
      lock.close();
      if (isNew && !existsSync(join(folder, DATABASE_FILE))) rmSync(file, { force: true });
    },
  };
}
