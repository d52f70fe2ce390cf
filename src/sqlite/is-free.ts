/** Tells, without waiting, whether the database can be written just now. */
import type { Sqlite } from './database.ts';
import { Database } from './driver.ts';

/** Expects to be asked outside any transaction. */
export function createIsFree(sqlite: Sqlite): () => boolean {
  const patience = sqlite.prepare<[], number>('pragma busy_timeout').pluck();
  return () => {
    const usual = patience.get() ?? 0;
    sqlite.pragma('busy_timeout = 0');
    try {
      sqlite.exec('begin immediate; rollback');
      return true;
    } catch (error) {
      if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false;
      // Another fault is not waited for: whoever asks meets it and tells of it.
      return true;
    } finally {
      sqlite.pragma(`busy_timeout = ${usual}`);
    }
  };
}
