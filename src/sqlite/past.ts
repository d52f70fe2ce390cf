/** What chats were told in SQLite, once it is long ago. */
import type { Past } from '../core/upkeep/tidy-up.ts';
import type { Sqlite } from './database.ts';
import { createDying } from './settled-deliveries.ts';

export function createPast(sqlite: Sqlite): Past {
  // Stories are numbered as they are opened, and both tables stand in the order of their stories: the old ones come first.
  const youngest = `coalesce(
    (select id from story where opened_at >= :before order by opened_at, id limit 1),
    (select max(id) + 1 from story)
  )`;
  const told = sqlite.prepare(`
    delete from settled_delivery where (story_id, chat_id) in (
      select story_id, chat_id from settled_delivery where story_id < ${youngest} limit :limit
    )`);
  const met = sqlite.prepare(`
    delete from alert_hit where (story_id, kind, chat_id) in (
      select story_id, kind, chat_id from alert_hit where story_id < ${youngest} limit :limit
    )`);
  const turned = sqlite.prepare(`
    delete from turned_message where (chat_id, message_id) in (
      select chat_id, message_id from turned_message where turned_at < :before limit :limit
    )`);
  const letGo = createDying(
    sqlite,
    `chat_id in (select chat_id from barred_chat) and story_id < ${youngest}`,
  );
  return {
    letGo: sqlite.transaction((before, now) => letGo({ before, now, why: 'closed for too long' })).immediate,
    forget: sqlite.transaction((before, limit) => {
      for (const statement of [told, met, turned]) {
        const { changes } = statement.run({ before, limit });
        if (changes > 0) return changes;
      }
      return 0;
    }).immediate,
  };
}
