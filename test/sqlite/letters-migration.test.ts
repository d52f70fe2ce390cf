/** Letters from before they forgot their addresses come over: what is owed is still owed, what is over is forgotten. */

import { expect, it } from 'vitest';
import { Database } from '../../src/sqlite/driver.ts';
import { createLetterStore } from '../../src/sqlite/letter-store.ts';
import { migrate, readMigrations } from '../../src/sqlite/migrate.ts';

it('keeps what is owed and forgets the names and addresses of what is over', () => {
  const sqlite = new Database(':memory:');
  sqlite.pragma('foreign_keys = on');
  const all = readMigrations();
  const upTo = all.findIndex(({ name }) => name === '0008-letters');
  migrate(sqlite, null, 1, all.slice(0, upTo));
  sqlite.exec(`
    insert into article (id, fingerprint, title, published_at, html, text, summary, categories, is_news, made_at)
    values (1, 'f', 't', 1, '', '', '[]', '[]', 1, 1), (2, 'g', 't', 1, '', '', '[]', '[]', 1, 1);
    insert into chat (id, kind, name, language, time_zone, state_at, known_at)
    values (7, 'private', 'Anna', 'en', 'UTC', 1, 1);
    insert into letter (
      id, token, article_id, sender_chat_id, sender_name, sender_address, friend_name, friend_address, language,
      state, due_at, created_at, message_id, settled_at
    ) values
      (3, 'a', 1, 7, 'Anna', 'anna@velm.example', 'Rauf', 'rauf@anvik.example', 'en', 'owed', 5, 1, null, null),
      (4, 'b', 2, 7, 'Anna', 'anna@velm.example', 'Rauf', 'rauf@anvik.example', 'en', 'sent', 5, 1, '<b@x>', 6);`);
  migrate(sqlite, null, 2);
  const letters = createLetterStore(sqlite);
  const [owed, ...more] = letters.claim(10, 10, 1_000);
  expect(owed).toMatchObject({ id: 3, friendAddress: 'rauf@anvik.example', friendDomain: 'anvik.example' });
  expect(more).toEqual([]);
  expect(letters.list(0, 10).find(({ id }) => id === 4)).toMatchObject({
    ...{ state: 'sent', friendAddress: null, friendDomain: 'anvik.example' },
  });
  expect(JSON.stringify(sqlite.prepare('select * from letter where id = 4').get())).not.toMatch(
    /Rauf|anna@|rauf@/,
  );
  sqlite.close();
});
