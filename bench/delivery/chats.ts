/** A database with very many chats, filled set by set: what the measurements begin with. */
import { openDatabase } from '../../src/sqlite/database.ts';

/** Chats 1 to `count`, who follow world news in three languages and four zones. */
export function addChats(folder: string, count: number): void {
  const { sqlite } = openDatabase(folder, Date.now());
  sqlite.pragma('synchronous = off');
  const added = { count, now: Date.now() - 60_000 };
  // Their rhythms first: the trigger that gives each newcomer one looks for it a million times.
  const zones = ['UTC', 'Asia/Baku', 'Europe/Berlin', 'America/New_York'].map(zone =>
    sqlite.prepare('insert into rhythm (time_zone) values (?) returning id, time_zone').get(zone),
  );
  sqlite
    .prepare(`
      with recursive
        n (id) as (select 1 union all select id + 1 from n where id < :count),
        zone as (
          select value ->> 'id' as rhythm_id, value ->> 'time_zone' as time_zone, key as place from json_each(:zones)
        )
      insert into chat (id, kind, name, language, time_zone, rhythm_id, state_at, known_at)
      select
        id, 'private', 'Reader ' || id, iif(id % 3 = 0, 'en', iif(id % 3 = 1, 'az', 'ru')),
        time_zone, rhythm_id, :now, :now
      from n join zone on place = id % 4`)
    .run({ ...added, zones: JSON.stringify(zones) });
  sqlite
    .prepare(`
      insert into subscription (topic, chat_id, subscribed_at) select 'world', id, :now from chat order by id`)
    .run(added);
  sqlite.pragma('wal_checkpoint(truncate)');
  sqlite.close();
}

/** Owes every chat each of the stories, as the fan-out would. */
export function oweAll(folder: string, stories: readonly number[]): void {
  const { sqlite } = openDatabase(folder, Date.now());
  sqlite.pragma('synchronous = off');
  const owe = sqlite.prepare(`
    insert into delivery (chat_id, story_id, due_at) select id, :story, :now from chat order by id`);
  for (const story of stories) owe.run({ story, now: Date.now() });
  sqlite.prepare(`update story set fan_out = 'done'`).run();
  sqlite.pragma('wal_checkpoint(truncate)');
  sqlite.close();
}
