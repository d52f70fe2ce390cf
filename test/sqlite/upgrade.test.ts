/** A database of the version before comes over whole, with a copy of it beside; and the copy leads back. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DATABASE_FILE } from '../../src/sqlite/data-folder.ts';
import { openDatabase, type Sqlite } from '../../src/sqlite/database.ts';
import { Database } from '../../src/sqlite/driver.ts';
import { type Migration, migrate, readMigrations } from '../../src/sqlite/migrate.ts';
import { openStores } from '../../src/stores.ts';
import { MONDAY } from '../support/clock.ts';

/** The last migration of 0.1.0. */
const LAST_BEFORE = '0012-alerts-by-key';

const ROWS = `
insert into feed (id, url, title, topic, added_at, next_poll_at) values
  (1, 'https://tarn.example/rss', 'Tarn Post', 'world', 1, 1);
insert into article (id, url, url_key, fingerprint, title, published_at, html, text, summary, categories, is_news, made_at) values
  (1, 'https://tarn.example/lamp', 'tarn.example/lamp', 'f', 'The lamp is lit', 1, '<p>Lit.</p>', 'Lit.', '["Lit."]', '[]', 1, 1),
  (2, null, null, 'g', 'The weir is mended', 2, '<p>Mended.</p>', 'Mended.', '[]', '[]', 1, 2);
insert into entry (id, feed_id, identity, body, digest, seen_at, is_news, state, article_id) values
  (1, 1, 'lamp', '{}', 'd', 1, 1, 'made', 1);
insert into story (id, lead_article_id, opened_at) values (1, 1, 1), (2, 2, 2);
insert into chat (id, kind, name, language, time_zone, state, state_at, known_at) values
  (7, 'private', 'Anna', 'en', 'Asia/Baku', 'active', 1, 1),
  (8, 'private', 'Babek', 'az', 'UTC', 'stopped', 1, 1),
  (-9, 'supergroup', 'Quay', 'ru', 'UTC', 'gone', 1, 1);
insert into subscription (topic, chat_id, subscribed_at) values ('world', 7, 1), ('business', 7, 1);
insert into saved (chat_id, article_id, saved_at) values (7, 2, 3);
insert into delivery (chat_id, story_id, due_at) values (7, 2, 5);
insert into settled_delivery (chat_id, story_id, state, settled_at, message_id, article_id, revision, place) values
  (7, 1, 'sent', 4, 40, 1, 0, 0);
insert into setting (name, value) values ('letter-secret', 'kept');
insert into opt_out (address_key, why, since) values ('key', 'asked', 1);`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'towncrier-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('it loses no row, and its copy was made before anything was changed', () => {
  const before = makeOld();
  const stores = openStores(folder, MONDAY);
  expect(stores.migrated).toEqual(
    readMigrations()
      .map(({ name }) => name)
      .filter(name => name > LAST_BEFORE),
  );
  expect(stores.readStatus(MONDAY)).toMatchObject({
    ...{ articles: 2, subscriptions: 2, oldestDueAt: 5 },
    feeds: { active: 1 },
    chats: { active: 1, stopped: 1, gone: 1 },
  });
  stores.close();
  expect(rowsOf(DATABASE_FILE)).toMatchObject(before);
  expect(rowsOf(copy())).toEqual(before);
});

it('the version before refuses the new database in a sentence, and starts on the copy', () => {
  makeOld();
  openDatabase(folder, MONDAY).sqlite.close();
  const now = new Database(join(folder, DATABASE_FILE));
  expect(() => migrate(now, null, MONDAY, migrationsBefore())).toThrow(/restore a backup/);
  now.close();
  const restored = new Database(join(folder, copy()));
  expect(migrate(restored, null, MONDAY, migrationsBefore())).toEqual([]);
  restored.close();
});

it('a second start changes nothing and makes no second copy', () => {
  makeOld();
  openDatabase(folder, MONDAY).sqlite.close();
  const again = openDatabase(folder, MONDAY);
  again.sqlite.close();
  expect(again.migrated).toEqual([]);
  expect(copy()).toMatch(/^backups\/before-/);
});

function migrationsBefore(): readonly Migration[] {
  return readMigrations().filter(({ name }) => name <= LAST_BEFORE);
}

/** Makes the file as that version would have left it; returns how many rows each table has. */
function makeOld(): Record<string, number> {
  mkdirSync(join(folder, 'backups'));
  const sqlite = new Database(join(folder, DATABASE_FILE));
  sqlite.pragma('journal_mode = wal');
  sqlite.pragma('foreign_keys = on');
  sqlite.pragma(`application_id = ${0x546f776e}`);
  migrate(sqlite, null, 1, migrationsBefore());
  sqlite.exec(ROWS);
  const rows = countRows(sqlite);
  sqlite.close();
  return rows;
}

/** The one copy among the backups, by its name below the folder. */
function copy(): string {
  const [name = '', ...more] = readdirSync(join(folder, 'backups'));
  expect(more).toEqual([]);
  return join('backups', name);
}

function rowsOf(file: string): Record<string, number> {
  const sqlite = new Database(join(folder, file), { readonly: true });
  try {
    return countRows(sqlite);
  } finally {
    sqlite.close();
  }
}

/** Of every table that holds what somebody relies on; the list of migrations grows, and indexes of words are made anew. */
function countRows(sqlite: Sqlite): Record<string, number> {
  const names = sqlite
    .prepare<[], string>(
      `select name from sqlite_schema where type = 'table' and sql not like 'create virtual%' and name not like 'sqlite%'
       and name <> 'migration' order by name`,
    )
    .pluck()
    .all();
  return Object.fromEntries(
    names.map(name => [
      name,
      sqlite.prepare<[], number>(`select count(*) from "${name}"`).pluck().get() ?? 0,
    ]),
  );
}
