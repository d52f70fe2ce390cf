/** A group that became a supergroup: its number is rewritten everywhere. */
import type { ChatId } from '../core/reader/chat.ts';
import type { Sqlite } from './database.ts';

/** The returned function expects to run inside a transaction of its caller. Unknown numbers change nothing. */
export function createChatMigration(sqlite: Sqlite): (from: ChatId, to: ChatId) => void {
  const isKnown = sqlite.prepare<[number]>('select 1 from chat where id = ?').pluck();
  // Subscriptions, saved articles and deliveries follow by their foreign keys.
  const renumber = sqlite.prepare('update chat set id = :to where id = :from');
  const merge = [
    `insert or ignore into subscription (topic, chat_id, subscribed_at)
     select topic, :to, subscribed_at from subscription where chat_id = :from`,
    `insert or ignore into saved (chat_id, article_id, saved_at)
     select :to, article_id, saved_at from saved where chat_id = :from`,
    'update or ignore delivery set chat_id = :to where chat_id = :from',
    'update or ignore catch_up set chat_id = :to where chat_id = :from',
    'delete from chat where id = :from',
  ].map(sql => sqlite.prepare(sql));

  return (from, to) => {
    if (isKnown.get(to) === undefined) renumber.run({ from, to });
    else for (const statement of merge) statement.run({ from, to });
  };
}
