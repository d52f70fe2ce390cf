/** What is remembered of readers who send letters, in SQLite. */
import type { Sender, SenderStore } from '../core/recommend/sender.ts';
import type { Sqlite } from './database.ts';

export function createSenderStore(sqlite: Sqlite): SenderStore {
  const find = sqlite.prepare<[number], Sender>('select name, address from sender where chat_id = ?');
  const remember = sqlite.prepare(`
    insert into sender (chat_id, name, address, remembered_at) values (:chat, :name, :address, :now)
    on conflict (chat_id) do update set
      name = excluded.name, address = excluded.address, remembered_at = excluded.remembered_at`);
  const forget = sqlite.prepare('delete from sender where chat_id = ?');

  return {
    find: chat => find.get(chat) ?? null,
    remember(chat, { name, address }, now) {
      remember.run({ chat, name, address, now });
    },
    forget(chat) {
      forget.run(chat);
    },
  };
}
