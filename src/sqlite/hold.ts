/** What must not go out after all, though it was due: the last look at a claim, just before it is sent. */
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';

/** A digest that could not be sent for this long is folded into the next one. */
const DIGEST_KEPT_MS = 6 * 3_600_000;
/** Later than anything: until the reader resumes. The last second of the year 9999. */
export const FOREVER = 253_402_300_799_000;

/**
 * Hands rows of a fresh claim back, due later: a backlog or a retry has carried them into quiet hours, the chat was
 * paused meanwhile, or their digest is over (too late, or one was sent on that date already, at a time chosen before).
 * Breaking stories pass where the chat lets them. Returns how many rows were held.
 * Expects to run inside the claim's transaction, with the rhythms fresh.
 */
export function createHold(sqlite: Sqlite): (lease: string, now: Instant) => number {
  const isOver = '(slot_at <= :now - :kept or slot_on <= coalesce(digested_on, :none))';
  const hold = sqlite.prepare(`
    update delivery set
      state = 'owed', lease = null, lease_until = null,
      due_at = held.until, slot_at = held.slot_at, slot_on = held.slot_on
    from (
      select
        claimed.chat_id, claimed.story_id,
        case
          when paused_at is not null then coalesce(paused_until, :forever)
          when breaking_at is not null and lets_breaking then null
          when ${isOver} then iif(slot = 'daily', daily_at, weekly_at)
          when quiet_from_at <= :now and :now < quiet_until_at then quiet_until_at
        end as until,
        iif(${isOver}, iif(slot = 'daily', daily_at, weekly_at), slot_at) as slot_at,
        iif(${isOver}, iif(slot = 'daily', daily_on, weekly_on), slot_on) as slot_on
      from delivery claimed indexed by delivery_claimed
      join chat on chat.id = claimed.chat_id
      join rhythm on rhythm.id = chat.rhythm_id
      join story on story.id = claimed.story_id
      where claimed.state = 'claimed' and lease = :lease
    ) held
    where delivery.chat_id = held.chat_id and delivery.story_id = held.story_id and held.until is not null`);

  return (lease, now) => hold.run({ lease, now, kept: DIGEST_KEPT_MS, forever: FOREVER, none: '' }).changes;
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
