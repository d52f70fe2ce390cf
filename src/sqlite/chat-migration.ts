/** A group that became a supergroup: its number is rewritten everywhere. What friends share belongs to persons, whose chats stay. */
import type { ChatId } from '../core/reader/chat.ts';
import type { Sqlite } from './database.ts';

const WEEK_MS = 7 * 86_400_000;

/** The returned function expects to run inside a transaction of its caller. Unknown numbers change nothing. */
export function createChatMigration(sqlite: Sqlite): (from: ChatId, to: ChatId) => void {
  const isKnown = sqlite.prepare<[number]>('select 1 from chat where id = ?').pluck();
  // Whatever hangs on the chat follows by its foreign key.
  const renumber = sqlite.prepare('update chat set id = :to where id = :from');
  // Hits are found by their stories alone; those that still matter are of the last week.
  const moveHits = sqlite.prepare(`
    update or ignore alert_hit set chat_id = :to
    where chat_id = :from and kind in ('alert', 'mute') and story_id in (
      select id from story where opened_at > (select max(opened_at) from story) - ${WEEK_MS}
    )`);
  const CHOICES =
    'language, time_zone, rhythm_id, usual_mode, daily_cap, lets_breaking, is_silent, summary_length, backfill, thread_id, paused_at, paused_until, digested_on, added_by';
  const merge = [
    // Telegram's own notice makes the new number known first: a chat that ordered nothing yet has the old one's choices.
    `update chat set (${CHOICES}) = (select ${CHOICES} from chat where id = :from)
     where id = :to and not exists (select 1 from subscription where chat_id = :to)`,
    `insert or ignore into subscription (topic, chat_id, subscribed_at, mode)
     select topic, :to, subscribed_at, mode from subscription where chat_id = :from`,
    `insert or ignore into saved (chat_id, article_id, saved_at)
     select :to, article_id, saved_at from saved where chat_id = :from`,
    'update or ignore alert set chat_id = :to where chat_id = :from',
    'update or ignore settled_delivery set chat_id = :to where chat_id = :from',
    `insert or ignore into delivery
     select :to, story_id, due_at, attempts, was_unsure, slot, slot_at, slot_on, counts_at, expired_at, why
     from delivery owed
     where chat_id = :from and not exists (
       select 1 from settled_delivery where settled_delivery.story_id = owed.story_id and chat_id = :to
     )`,
    'update or ignore story_follow set chat_id = :to where chat_id = :from',
    'update or ignore follow_up set chat_id = :to where chat_id = :from',
    'update or ignore turned_message set chat_id = :to where chat_id = :from',
    'update or ignore announcement_delivery set chat_id = :to where chat_id = :from',
    'update or ignore sender set chat_id = :to where chat_id = :from',
    'update or ignore letter set sender_chat_id = :to where sender_chat_id = :from',
    'update code set chat_id = :to where chat_id = :from',
    'update note set chat_id = :to where chat_id = :from',
    'update or ignore catch_up set chat_id = :to where chat_id = :from',
    'delete from chat where id = :from',
  ].map(sql => sqlite.prepare(sql));

  return (from, to) => {
    moveHits.run({ from, to });
    if (isKnown.get(to) === undefined) renumber.run({ from, to });
    else for (const statement of merge) statement.run({ from, to });
  };
}
