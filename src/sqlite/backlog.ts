/** What the outbox owes, counted from what is open. */
import type { BacklogStore } from '../core/upkeep/backlog.ts';
import type { Sqlite } from './database.ts';

export function createBacklogStore(sqlite: Sqlite): BacklogStore {
  const last = sqlite
    .prepare<{ after: number; limit: number }, number | null>(`
      select max(chat_id) from (
        select chat_id from delivery
        where chat_id > :after
        order by chat_id
        limit :limit
      )`)
    .pluck();
  const count = sqlite.prepare<
    { after: number; last: number; now: number },
    { owed: number; due: number; messages: number }
  >(`
    select
      count(*) as owed,
      count(*) filter (where due_at <= :now) as due,
      count(distinct chat_id) filter (where due_at <= :now) as messages
    from delivery
    where chat_id > :after and chat_id <= :last`);
  const rest = sqlite.prepare<
    { now: number },
    { announcements: number; edits: number; inFlight: number; oldestDueAt: number | null }
  >(`
    select
      (select count(*) from announcement_delivery where state = 'owed') as announcements,
      (select count(*) from message_edit where state = 'owed') as edits,
      (select count(*) from claimed_chat)
        + (select count(*) from announcement_delivery where state in ('claimed', 'sending'))
        + (select count(*) from message_edit where state = 'claimed') as inFlight,
      (select min(due_at) from delivery indexed by delivery_due where due_at <= :now)
        as oldestDueAt`);

  return {
    step(after, now, limit) {
      const from = after ?? Number.MIN_SAFE_INTEGER;
      const to = last.get({ after: from, limit }) ?? null;
      if (to === null) return { owed: 0, due: 0, messages: 0, last: null };
      return { ...(count.get({ after: from, last: to, now }) ?? { owed: 0, due: 0, messages: 0 }), last: to };
    },
    rest: now => rest.get({ now }) ?? { announcements: 0, edits: 0, inFlight: 0, oldestDueAt: null },
  };
}
