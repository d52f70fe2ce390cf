/** Measures the database's files on disk: what grows, and what a checkpoint has not taken over yet. */
import { statSync } from 'node:fs';
import { join } from 'node:path';

export interface FileSizes {
  readonly database: number;
  readonly wal: number;
}

/** In bytes; zero for a database in memory, and for a file that is not there. */
export function fileSizesOf(folder: string): FileSizes {
  const sizeOf = (name: string): number =>
    folder === ':memory:' ? 0 : (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0);
  return { database: sizeOf('towncrier.db'), wal: sizeOf('towncrier.db-wal') };
}
