/** What told messages show now, in SQLite: a row for each that was turned in place. */
import type { ShownStore } from '../core/delivery/shown.ts';
import type { Sqlite } from './database.ts';

export function createShownStore(sqlite: Sqlite): ShownStore {
  const note = sqlite.prepare(`
    insert into turned_message (chat_id, message_id, page, turned_at)
    select :chat, :messageId, :page, :now
    where exists (select 1 from settled_delivery where chat_id = :chat and message_id = :messageId)
      or exists (select 1 from follow_up where chat_id = :chat and message_id = :messageId)
    on conflict do update set page = excluded.page, turned_at = excluded.turned_at`);
  const forget = sqlite.prepare(
    'delete from turned_message where chat_id = :chat and message_id = :messageId',
  );
  return {
    note(chat, messageId, shown, now) {
      if (shown.kind === 'as-sent') forget.run({ chat, messageId });
      else note.run({ chat, messageId, page: shown.kind === 'page' ? shown.page : null, now });
    },
  };
}
