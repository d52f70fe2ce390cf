/** A story that became breaking news after it was owed: those who let such news come at once get it now. */
import type { FanOutStep } from '../core/delivery/delivery.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';

/**
 * One step of at most `limit` chats; null when no story waits. Expects to run inside a transaction of its caller.
 * What waits for Telegram's own sake, or to be tried again, keeps waiting.
 */
export function createHurry(sqlite: Sqlite): (now: Instant, limit: number) => FanOutStep | null {
  const next = sqlite.prepare<{ first: number }, { story: number; after: number }>(`
    select id as story, coalesce(hurried_to, :first) as after
    from story
    where breaking_at is not null and hurried_at is null and fan_out <> 'owed'
    order by id
    limit 1`);
  const range = sqlite.prepare<{ after: number; limit: number }, { last: number | null; chats: number }>(`
    select max(id) as last, count(*) as chats from (
      select id from chat indexed by chat_breaking where lets_breaking = 1 and id > :after order by id limit :limit
    )`);
  const bringForward = sqlite.prepare(`
    update delivery set due_at = :now, slot = null, slot_at = null, slot_on = null, counts_at = null
    where story_id = :story and attempts = 0 and due_at > :now and chat_id in (
      select id from chat indexed by chat_breaking
      where lets_breaking = 1 and id > :after and id <= :last and not_before <= :now and paused_at is null
    )`);
  const move = sqlite.prepare('update story set hurried_to = :last where id = :story');
  const done = sqlite.prepare('update story set hurried_at = :now, hurried_to = null where id = :story');

  return (now, limit) => {
    const waiting = next.get({ first: Number.MIN_SAFE_INTEGER });
    if (waiting === undefined) return null;
    const { story, after } = waiting;
    const { last, chats } = range.get({ after, limit }) ?? { last: null, chats: 0 };
    const owed = last === null ? 0 : bringForward.run({ story, now, after, last }).changes;
    const isDone = chats < limit;
    if (isDone) done.run({ story, now });
    else move.run({ story, last });
    return { story, owed, isDone };
  };
}
