/** Brings a database up to date: numbered migrations, forward only, each in its own transaction with a checksum. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../core/shared/errors.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** The migrations that come with the program, in order. */
export function readMigrations(folder = join(import.meta.dirname, 'migrations')): readonly Migration[] {
  return readdirSync(folder)
    .filter(file => /^\d{4}-[a-z-]+\.sql$/.test(file))
    .sort()
    .map(file => ({ name: file.slice(0, -'.sql'.length), sql: readFileSync(join(folder, file), 'utf8') }));
}

/**
 * Applies what is pending; returns the names. Throws an AppError when the database was made by a newer version, or
 * when an applied migration is not the one that comes with the program.
 * `backups`: the folder for a copy made before the first pending one, or null for none (a new or in-memory database).
 */
export function migrate(
  sqlite: Sqlite,
  backups: string | null,
  now: Instant,
  migrations = readMigrations(),
): readonly string[] {
  const applied = appliedMigrations(sqlite);
  check(applied, migrations);
  const pending = migrations.slice(applied.length);
  if (pending.length === 0) return [];
  if (applied.length > 0 && backups !== null) {
    const stamp = new Date(now).toISOString().replace(/[:.]/g, '-');
    // Not a plain copy of the file: that would leave out what still stands in the write-ahead log.
    sqlite.prepare('vacuum into ?').run(join(backups, `before-${pending[0]?.name}-${stamp}.db`));
  }
  for (const { name, sql } of pending) {
    sqlite
      .transaction(() => {
        sqlite.exec(sql);
        sqlite
          .prepare('insert into migration (name, checksum, applied_at) values (?, ?, ?)')
          .run(name, checksum(sql), now);
      })
      .immediate();
  }
  return pending.map(({ name }) => name);
}

interface Applied {
  readonly name: string;
  readonly checksum: string;
}

function appliedMigrations(sqlite: Sqlite): readonly Applied[] {
  sqlite.exec(`
    create table if not exists migration (
      name text primary key,
      checksum text not null,
      applied_at integer not null
    ) strict`);
  return sqlite.prepare<[], Applied>('select name, checksum from migration order by name').all();
}

function check(applied: readonly Applied[], known: readonly Migration[]): void {
  applied.forEach(({ name, checksum: found }, place) => {
    const migration = known[place];
    if (migration?.name !== name) {
      throw new AppError(
        'unavailable',
        `The database has the migration ${name}, which this version does not know. Install the newer version, or restore a backup.`,
      );
    }
    if (checksum(migration.sql) !== found) {
      throw new AppError(
        'unavailable',
        `The migration ${name} is not the one that made this database: its checksum differs.`,
      );
    }
  });
}

function checksum(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}
