import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '../../src/sqlite/data-folder.ts';
import { openDatabase, unhurried } from '../../src/sqlite/database.ts';
import { Database } from '../../src/sqlite/driver.ts';
import { migrate, readMigrations } from '../../src/sqlite/migrate.ts';
import { MONDAY } from '../support/clock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'towncrier-database-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('opening the database', () => {
  it('sets what durability rests on, on every open', () => {
    for (let open = 0; open < 2; open++) {
      const { sqlite } = openDatabase(folder, MONDAY);
      expect(sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
      // 2 is FULL (sqlite.org/pragma.html#pragma_synchronous)
      expect(sqlite.pragma('synchronous', { simple: true })).toBe(2);
      expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
      sqlite.close();
    }
  });

  it('makes every table strict', () => {
    const { sqlite } = openDatabase(':memory:', MONDAY);
    const loose = sqlite
      .prepare(
        `select name from pragma_table_list where type = 'table' and strict = 0 and name not like 'sqlite_%'`,
      )
      .pluck()
      .all();
    expect(loose).toEqual([]);
    sqlite.close();
  });

  it('has an index for every foreign key', () => {
    const { sqlite } = openDatabase(':memory:', MONDAY);
    const tables = sqlite
      .prepare(`select name from sqlite_schema where type = 'table'`)
      .pluck()
      .all() as string[];
    const bare: string[] = [];
    for (const table of tables) {
      const keys = sqlite.pragma(`foreign_key_list(${table})`) as { from: string }[];
      const indexes = sqlite.pragma(`index_list(${table})`) as { name: string }[];
      const firsts = indexes.map(
        ({ name }) => (sqlite.pragma(`index_info(${name})`) as { name: string }[])[0]?.name,
      );
      const columns = sqlite.pragma(`table_info(${table})`) as { name: string; pk: number }[];
      // A primary key that is the row's own number has no index beside the table.
      const own = columns.find(({ pk }) => pk === 1)?.name;
      for (const { from } of keys) {
        if (from !== own && !firsts.includes(from)) bare.push(`${table}.${from}`);
      }
    }
    expect(tables.length).toBeGreaterThan(10);
    expect(bare).toEqual([]);
    sqlite.close();
  });

  it('refuses an empty file, which SQLite would take for a new database', () => {
    openDatabase(folder, MONDAY).sqlite.close();
    truncateSync(join(folder, 'towncrier.db'), 0);
    expect(() => openDatabase(folder, MONDAY)).toThrow(/is empty/);
  });

  it('refuses the file of another program', () => {
    const other = new Database(join(folder, 'towncrier.db'));
    other.exec('create table recipe (name text)');
    other.close();
    expect(() => openDatabase(folder, MONDAY)).toThrow(/not a Towncrier database/);
  });

  it('refuses what is no database at all', () => {
    writeFileSync(join(folder, 'towncrier.db'), 'hello '.repeat(1000));
    expect(() => openDatabase(folder, MONDAY)).toThrow(/not a database/);
  });
});

describe('a step that is done again where it left no trace', () => {
  it('does not wait for the disk, and what follows does again, even after a step that failed', () => {
    const { sqlite } = openDatabase(folder, MONDAY);
    const patience = (): unknown => sqlite.pragma('synchronous', { simple: true });
    const step = unhurried(sqlite, (isFailing: boolean) => {
      sqlite.prepare('update feed set title = null').run();
      if (isFailing) throw new Error('no luck');
      return patience();
    });
    expect(step(false)).toBe(1);
    expect(patience()).toBe(2);
    expect(() => step(true)).toThrow('no luck');
    expect([patience(), sqlite.inTransaction]).toEqual([2, false]);
    sqlite.close();
  });

  it('waits with the whole where it is a part of something that must not be lost', () => {
    const { sqlite } = openDatabase(folder, MONDAY);
    const step = unhurried(sqlite, () => sqlite.pragma('synchronous', { simple: true }));
    expect(sqlite.transaction(() => step()).immediate()).toBe(2);
    sqlite.close();
  });
});

describe('migrations', () => {
  const second = { name: '9998-second', sql: 'create table second (id integer primary key) strict;' };

  it('are applied once, and a copy is made before the first pending one', () => {
    const { sqlite, migrated } = openDatabase(folder, MONDAY);
    expect(migrated).toEqual(readMigrations().map(({ name }) => name));
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
    sqlite.exec(`insert into setting (name, value) values ('kept', 'yes')`);
    const applied = migrate(sqlite, join(folder, 'backups'), MONDAY, [...readMigrations(), second]);
    expect(applied).toEqual(['9998-second']);
    const [copy = ''] = readdirSync(join(folder, 'backups'));
    const before = new Database(join(folder, 'backups', copy));
    expect(before.prepare('select value from setting').pluck().get()).toBe('yes');
    expect(before.prepare(`select count(*) from sqlite_schema where name = 'second'`).pluck().get()).toBe(0);
    before.close();
    sqlite.close();
  });

  it('leave nothing behind when one fails in the middle', () => {
    const { sqlite } = openDatabase(':memory:', MONDAY);
    const broken = {
      name: '9998-broken',
      sql: 'create table half (id integer primary key) strict; select no_such_column;',
    };
    expect(() => migrate(sqlite, null, MONDAY, [...readMigrations(), broken])).toThrow();
    expect(sqlite.prepare(`select count(*) from sqlite_schema where name = 'half'`).pluck().get()).toBe(0);
    sqlite.close();
  });

  it('stop the start when an applied one was changed, or comes from a newer version', () => {
    const { sqlite } = openDatabase(':memory:', MONDAY);
    migrate(sqlite, null, MONDAY, [...readMigrations(), second]);
    expect(() => migrate(sqlite, null, MONDAY, readMigrations())).toThrow(/does not know/);
    const changed = { ...second, sql: `${second.sql} -- changed` };
    expect(() => migrate(sqlite, null, MONDAY, [...readMigrations(), changed])).toThrow(/checksum/);
    sqlite.close();
  });
});

describe('the lock of a running bot', () => {
  it('refuses a second bot with a clear sentence, and lets the next one in when the first has gone', () => {
    const first = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(/Another Towncrier is already running/);
    first.release();
    lockFolder(folder).release();
  });

  it('does not keep the command line from the database', () => {
    const bot = openDatabase(folder, MONDAY);
    const lock = lockFolder(folder);
    const beside = openDatabase(folder, MONDAY);
    beside.sqlite.exec(`insert into setting (name, value) values ('by', 'command line')`);
    expect(bot.sqlite.prepare('select value from setting').pluck().get()).toBe('command line');
    beside.sqlite.close();
    lock.release();
    bot.sqlite.close();
  });
});
