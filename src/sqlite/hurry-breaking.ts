/** A story that became breaking news after it was owed: those who let such news come at once get it now. */
import type { FanOutStep } from '../core/delivery/delivery.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';

/**
 * One step of at most `limit` chats; null when no story waits. Expects to run inside a transaction of its caller.
 * What waits for Telegram's own sake, or to be tried again, keeps waiting.
 */
export function createHurry(sqlite: Sqlite): (now: Instant, limit: number) => FanOutStep | null {
  const next = sqlite
    .prepare<[], number>(`
      select id from story
      where breaking_at is not null and hurried_at is null and fan_out <> 'owed'
      order by id
      limit 1`)
    .pluck();
  const bringForward = sqlite.prepare(`
    update delivery set due_at = :now, slot = null, slot_at = null, slot_on = null, counts_at = null
    where story_id = :story and chat_id in (
      select chat_id from delivery
      join chat on chat.id = chat_id
      where story_id = :story and delivery.state = 'owed' and attempts = 0 and due_at > :now
        and lets_breaking and not_before <= :now and paused_at is null
      limit :limit
    )`);
  const done = sqlite.prepare('update story set hurried_at = :now where id = :story');

  return (now, limit) => {
    const story = next.get();
    if (story === undefined) return null;
    const { changes: owed } = bringForward.run({ story, now, limit });
    const isDone = owed < limit;
    if (isDone) done.run({ story, now });
    return { story, owed, isDone };
  };
}
