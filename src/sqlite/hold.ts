/** What must not go out after all, though it was due: the last look at a claim, just before it is sent. */
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';

/** A digest that could not be sent for this long is folded into the next one. */
const DIGEST_KEPT_MS = 6 * 3_600_000;
/** Later than anything: until the reader resumes. The last second of the year 9999. */
export const FOREVER = 253_402_300_799_000;

const IS_OVER = `(slot_at <= :now - ${DIGEST_KEPT_MS} or slot_on <= coalesce(digested_on, ''))`;

/**
 * SQL: until when a delivery must wait, though it was due; null where it may go. A backlog or a retry has carried it into
 * quiet hours, the chat was paused meanwhile, or its digest is over (too late, or one was sent on that date already, at a
 * time chosen before). Breaking stories pass where the chat lets them. It wants the rhythms fresh.
 */
export const HELD_UNTIL = `
  case
    when paused_at is not null then coalesce(paused_until, ${FOREVER})
    when breaking_at is not null and lets_breaking then null
    when ${IS_OVER} then iif(slot = 'daily', daily_at, weekly_at)
    when quiet_from_at <= :now and :now < quiet_until_at then quiet_until_at
  end`;

/**
 * Puts off what is due to the chats of a fresh claim and must wait after all; what had expired comes along now.
 * Expects to run inside the claim's transaction.
 */
export function createHold(sqlite: Sqlite): (lease: string, now: Instant) => void {
  const hold = sqlite.prepare(`
    update delivery set due_at = coalesce(held.until, :now), slot_at = held.slot_at, slot_on = held.slot_on
    from (
      select
        due.chat_id, due.story_id,
        ${HELD_UNTIL} as until,
        iif(${IS_OVER}, iif(slot = 'daily', daily_at, weekly_at), slot_at) as slot_at,
        iif(${IS_OVER}, iif(slot = 'daily', daily_on, weekly_on), slot_on) as slot_on
      from claimed_chat
      cross join delivery due on due.chat_id = claimed_chat.chat_id
      cross join chat on chat.id = claimed_chat.chat_id
      cross join rhythm on rhythm.id = chat.rhythm_id
      cross join story on story.id = due.story_id
      where lease = :lease and (due.due_at <= :now or due.expired_at is not null)
    ) held
    where delivery.chat_id = held.chat_id and delivery.story_id = held.story_id
      and (held.until is not null or delivery.due_at > :now)`);

  return (lease, now) => void hold.run({ lease, now });
}

/** The other tables of the outbox, with the column that a chat's rows differ by, and what a claim of theirs looks like. */
const OTHERS = {
  follow_up: { key: 'article_id', claimed: `state = 'claimed'` },
  announcement_delivery: {
    key: 'announcement_id',
    claimed: `state in ('claimed', 'sending')`,
  },
} as const;

/** The same for what is no story: quiet hours, a pause and Telegram's own wish hold it. */
export function createPlainHold(
  sqlite: Sqlite,
  table: keyof typeof OTHERS,
): (lease: string, now: Instant) => number {
  const { key, claimed } = OTHERS[table];
  const hold = sqlite.prepare(`
    update ${table} set state = 'owed', lease = null, lease_until = null, due_at = held.until
    from (
      select
        chat_id, ${key} as subject,
        case
          when paused_at is not null then coalesce(paused_until, :forever)
          when quiet_from_at <= :now and :now < quiet_until_at then max(not_before, quiet_until_at)
          else not_before
        end as until
      from (select chat_id, ${key} from ${table} indexed by ${table}_claimed where ${claimed} and lease = :lease)
      join chat on chat.id = chat_id
      join rhythm on rhythm.id = rhythm_id
    ) held
    where ${table}.chat_id = held.chat_id and ${key} = held.subject and held.until > :now`);

  return (lease, now) => hold.run({ lease, now, forever: FOREVER }).changes;
}
