/** Looks through the whole database for damage: at once where that is quick, else on a thread beside the running bot. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DATABASE_FILE } from './data-folder.ts';
import { Database, DRIVER_PATH } from './driver.ts';

/** Read in some tenths of a second (200 megabytes a second here, on a busy machine). */
const QUICK_BYTES = 64 * 1024 * 1024;

/** In JavaScript, for a thread does not inherit the loader that reads TypeScript in development. */
const CHECK = `
  const { parentPort, workerData: { driver, file } } = require('node:worker_threads');
  const sqlite = new (require(driver))(file, { readonly: true });
  parentPort.postMessage(sqlite.pragma('quick_check(1)', { simple: true }));
  sqlite.close();`;

export interface FileCheck {
  /** Resolves with the first thing that is wrong, or null; never where it was ended before. */
  readonly found: Promise<string | null>;
  end(): Promise<unknown>;
}

/** Of a file that is new, or was looked through. */
export const NOTHING_TO_CHECK: FileCheck = { found: Promise.resolve(null), end: () => Promise.resolve() };

/** @throws SQLite's own error, or one that says what is wrong, where a quick look finds damage */
export function checkFile(folder: string): FileCheck {
  const file = join(folder, DATABASE_FILE);
  if (statSync(file).size <= QUICK_BYTES) {
    checkNow(file);
    return NOTHING_TO_CHECK;
  }
  const worker = new Worker(CHECK, { eval: true, workerData: { driver: DRIVER_PATH, file } });
  worker.unref();
  const found = new Promise<string | null>(resolve => {
    worker.on('message', (said: string) => resolve(said === 'ok' ? null : said));
    // A page that cannot even be read ends the search with an error: that is an answer, too.
    worker.on('error', error => resolve(error.message));
  });
  return { found, end: () => worker.terminate() };
}

function checkNow(file: string): void {
  const sqlite = new Database(file);
  try {
    const said = sqlite.pragma('quick_check(1)', { simple: true });
    if (said !== 'ok') throw new Database.SqliteError(String(said), 'SQLITE_CORRUPT');
  } finally {
    sqlite.close();
  }
}
