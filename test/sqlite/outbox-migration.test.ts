/** Deliveries from when one table held them all come over: what is owed is owed once, what was told is not told again. */

import { expect, it } from 'vitest';
import { Database } from '../../src/sqlite/driver.ts';
import { migrate, readMigrations } from '../../src/sqlite/migrate.ts';
import { createOutbox } from '../../src/sqlite/outbox.ts';
import { createReadStatus } from '../../src/sqlite/status.ts';
import { createWhyStore } from '../../src/sqlite/why.ts';

it('keeps what is owed or under way, what was told and what died, and the alerts that were met', () => {
  const sqlite = new Database(':memory:');
  sqlite.pragma('foreign_keys = on');
  const all = readMigrations();
  migrate(
    sqlite,
    null,
    1,
    all.slice(
      0,
      all.findIndex(({ name }) => name === '0011-owed-and-settled'),
    ),
  );
  sqlite.exec(`
    insert into article (id, fingerprint, title, published_at, html, text, summary, categories, is_news, made_at)
    values (1, 'f', 't', 1, '', '', '[]', '[]', 1, 1), (2, 'g', 't', 1, '', '', '[]', '[]', 1, 1);
    insert into story (id, lead_article_id, opened_at, fan_out) values (1, 1, 1, 'owed'), (2, 2, 1, 'done');
    update story set owed_at = 1, matched_at = 1;
    insert into story_topic (story_id, topic) values (1, 'world');
    insert into chat (id, kind, name, language, time_zone, state_at, known_at)
    values (7, 'private', 'Anna', 'en', 'UTC', 1, 1), (8, 'private', 'Babek', 'en', 'UTC', 1, 1),
           (9, 'private', 'Ceyla', 'en', 'UTC', 1, 1);
    insert into subscription (topic, chat_id, subscribed_at)
    values ('world', 7, 1), ('world', 8, 1), ('world', 9, 1);
    insert into alert (id, chat_id, kind, words, phrase, made_at) values (1, 9, 'alert', 'Velm', 'velm', 1);
    insert into alert_key (key, alert_id) values ('velm', 1);
    insert into alert_hit (story_id, kind, chat_id, words) values (2, 'alert', 9, 'Velm');
    insert into delivery (
      chat_id, story_id, due_at, state, attempts, lease, lease_until, message_id, settled_at, why, article_id, revision, place
    ) values
      (7, 1, 5, 'sent', 0, null, null, 70, 6, null, 1, 1, 0),
      (8, 1, 5, 'claimed', 2, 'x', 99, null, null, null, null, null, null),
      (9, 1, 5, 'owed', 0, null, null, null, null, null, null, null, null),
      (9, 2, 5, 'dead', 0, null, null, null, 6, 'refused', null, null, null);`);
  migrate(sqlite, null, 2);

  const outbox = createOutbox(sqlite);
  while (outbox.fanOut(10, 100) !== null);
  const claims = outbox.claim(10, 10, 1_000).flatMap(claim => (claim.kind === 'stories' ? [claim] : []));
  expect(claims.map(({ chat, attempts, stories }) => [chat.id, attempts, stories.length])).toEqual([
    [8, 2, 1],
    [9, 0, 1],
  ]);
  expect(createReadStatus(sqlite)(10).deliveries).toEqual({ sent: 1, dead: 1 });
  const whys = createWhyStore(sqlite);
  expect(whys.ofMessage(7, 70)).toMatchObject([{ lead: 1, sentAt: 6 }]);
  expect(whys.ofArticle(9, 2)).toBeNull();
  expect(sqlite.prepare('select words from alert_hit').pluck().all()).toEqual(['Velm']);
  expect(sqlite.prepare('select key, chat_id, kind, words from alert_key').all()).toEqual([
    { key: 'velm', chat_id: 9, kind: 'alert', words: 'Velm' },
  ]);
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  sqlite.close();
});
