/** Tells when another process, such as the command line beside a running bot, has written to the database. */
import type { Sqlite } from './database.ts';

/** @returns whether anybody else committed since the last asking (sqlite.org/pragma.html#pragma_data_version) */
export function createChangesBeside(sqlite: Sqlite): () => boolean {
  const read = (): unknown => sqlite.pragma('data_version', { simple: true });
  let seen = read();
  return () => {
    const before = seen;
    seen = read();
    return seen !== before;
  };
}
