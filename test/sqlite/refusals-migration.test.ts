/** Chats that were given up for a right that was missing for an hour have their news again; those that are gone stay gone. */
import { expect, it } from 'vitest';
import { Database } from '../../src/sqlite/driver.ts';
import { migrate, readMigrations } from '../../src/sqlite/migrate.ts';

it('brings back what was given up by mistake, and nobody who left', () => {
  const sqlite = new Database(':memory:');
  sqlite.pragma('foreign_keys = on');
  const all = readMigrations();
  const upTo = all.findIndex(({ name }) => name === '0014-chats-that-refuse');
  migrate(sqlite, null, 1, all.slice(0, upTo));
  const lost = [
    [1, 'gone', 'Bad Request: not enough rights to send text messages to the chat'],
    [2, 'gone', 'Bad Request: chat not found'],
    [3, 'gone', 'Forbidden: bot was blocked by the user'],
    [4, 'stopped', 'Bad Request: CHAT_WRITE_FORBIDDEN'],
  ] as const;
  for (const [id, state, why] of lost) {
    sqlite
      .prepare(
        `insert into chat (id, kind, name, language, time_zone, state, state_at, known_at)
         values (?, 'supergroup', 'Quay', 'en', 'UTC', ?, 5, 1)`,
      )
      .run(id, state);
    sqlite.exec(`
      insert or ignore into article (id, fingerprint, title, published_at, html, text, summary, categories, is_news, made_at)
      values (1, 'f', 't', 1, '', '', '[]', '[]', 1, 1);
      insert or ignore into story (id, lead_article_id, opened_at) values (1, 1, 1)`);
    sqlite
      .prepare(
        `insert into settled_delivery (story_id, chat_id, state, settled_at, why) values (1, ?, 'dead', 5, ?)`,
      )
      .run(id, why);
  }
  migrate(sqlite, null, 2);
  const states = sqlite.prepare('select state from chat order by id').pluck().all();
  expect(states).toEqual(['active', 'active', 'gone', 'stopped']);
  sqlite.close();
});
