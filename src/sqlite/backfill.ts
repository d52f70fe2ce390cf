/** News a chat has missed: before it followed a topic, or while it was paused. */
import type { Backfill } from '../core/reader/orders.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';
import { FOREVER } from './hold.ts';
import { createDying } from './settled-deliveries.ts';

const DAY_MS = 86_400_000;
/** "The last three" reach back this far at most: what is older is no news to begin with. */
const LAST_MS = 7 * DAY_MS;
/** A digest of all that was missed counts no further. */
const MOST = 100;
const LIMITS: Readonly<Record<Backfill, number>> = { none: 0, three: 3, digest: MOST };

export interface BackfillStatements {
  /** Ends the pause. What was held for it, and what was told meanwhile, is cut to the choice. */
  afterPause(chat: number, choice: Backfill, now: Instant): number;
  /** The latest of the topics the chat follows: three stories of the last week, or all of the last day. */
  ofTopics(chat: number, choice: Backfill, now: Instant): number;
}

/** Both methods expect to run inside a transaction of their caller, and return how many stories are due now. */
export function createBackfill(sqlite: Sqlite): BackfillStatements {
  // Newest first by what the press said, among the stories opened last: what a first poll brings together is opened in
  // the order of its feed, and the search ends soon.
  const missed = sqlite.prepare(`
    insert into delivery (chat_id, story_id, due_at)
    select :chat, id, :dueAt
    from (
      select story.id, published_at
      from story
      join article on article.id = lead_article_id
      where opened_at >= :since
        and withdrawn_at is null
        and (not :isOwedOnly or fan_out <> 'none')
        and (
          exists (
            select 1 from story_topic
            join subscription on subscription.topic = story_topic.topic and chat_id = :chat
            where story_topic.story_id = story.id
          )
          or exists (
            select 1 from alert_hit where story_id = story.id and kind = 'alert' and chat_id = :chat
          )
        )
        and not exists (
          select 1 from alert_hit where story_id = story.id and kind = 'mute' and chat_id = :chat
        )
        and not exists (
          select 1 from settled_delivery where chat_id = :chat and story_id = story.id
        )
      order by opened_at desc
      limit ${MOST}
    )
    where true
    order by published_at desc, id desc
    limit :limit
    on conflict do nothing`);
  const pausedAt = sqlite.prepare<[number], number | null>('select paused_at from chat where id = ?').pluck();
  const unpause = sqlite.prepare('update chat set paused_at = null, paused_until = null where id = ?');
  const drop = createDying(
    sqlite,
    `chat_id = :chat and story_id not in (
      select held.story_id from delivery held
      join story on story.id = held.story_id
      join article on article.id = lead_article_id
      where chat_id = :chat
      order by published_at desc, held.story_id desc
      limit :limit
    )`,
  );
  const free = sqlite.prepare(`
    update delivery set
      due_at = max(:now, (select not_before from chat where id = :chat)),
      slot = null, slot_at = null, slot_on = null
    where chat_id = :chat`);
  const freeFollowUps = sqlite.prepare(
    `update follow_up set due_at = :now where chat_id = :chat and state = 'owed'`,
  );
  const freeAnnouncements = sqlite.prepare(`
    update announcement_delivery set due_at = :now where chat_id = :chat and state = 'owed'`);
  const dropFollowUps = sqlite.prepare(`
    update follow_up set state = 'dead', settled_at = :now, why = 'paused' where chat_id = :chat and state = 'owed'`);

  return {
    afterPause(chat, choice, now) {
      const since = pausedAt.get(chat) ?? null;
      if (since === null) return 0;
      const limit = LIMITS[choice];
      if (limit > 0) missed.run({ chat, since, limit, dueAt: FOREVER, isOwedOnly: 1 });
      drop({ chat, limit, now, why: 'paused' });
      unpause.run(chat);
      (choice === 'none' ? dropFollowUps : freeFollowUps).run({ chat, now });
      freeAnnouncements.run({ chat, now });
      return free.run({ chat, now }).changes;
    },
    ofTopics(chat, choice, now) {
      const limit = LIMITS[choice];
      if (limit === 0) return 0;
      const since = now - (choice === 'three' ? LAST_MS : DAY_MS);
      return missed.run({ chat, since, limit, dueAt: now, isOwedOnly: 0 }).changes;
    },
  };
}
