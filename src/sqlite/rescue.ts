/** Writes what an open database holds into a new file among the backups, though its own file may have lost its name. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Sqlite } from './database.ts';

export function createRescue(sqlite: Sqlite, folder: string): (now: number) => string {
  const copyInto = (file: string) => sqlite.prepare('vacuum into ?').run(file);
  return now => {
    const backups = join(folder, 'backups');
    mkdirSync(backups, { recursive: true });
    const file = join(backups, `rescued-${new Date(now).toISOString().replace(/[:.]/g, '-')}.db`);
    copyInto(file);
    return file;
  };
}
