/** The times that the database keeps, and what becomes of them when the clock is set back. */
import type { KeptTimes } from '../core/upkeep/kept-times.ts';
import type { Sqlite } from './database.ts';
import { FOREVER } from './hold.ts';

const MARK_EVERY_MS = 60_000;
/** From so much on digests and quiet hours may have been passed over. */
const RECKONED_FROM_MS = 60_000;
const MARK = 'ran at';

/** Until when something waits, for a span that began by the clock of then. */
const WAITING: readonly (readonly [table: string, column: string, where?: string])[] = [
  ['feed', 'next_poll_at'],
  // A digest's own time is reckoned anew.
  ['delivery', 'due_at', '(slot is null or attempts > 0)'],
  ['follow_up', 'due_at', `state = 'owed'`],
  ['announcement_delivery', 'due_at', `state = 'owed'`],
  ['message_edit', 'due_at', `state = 'owed'`],
  ['letter', 'due_at', `state = 'owed'`],
  ['letter', 'lease_until', 'lease_until is not null'],
  ['code', 'due_at', `state = 'owed'`],
  ['code', 'expires_at', 'expires_at is not null'],
  ['note', 'due_at'],
  ['tiding', 'due_at', `state = 'owed'`],
  ['chat', 'not_before'],
  ['summariser', 'not_before'],
];

/** When something happened, by which something is judged that comes later. */
const PAST: readonly (readonly [table: string, column: string])[] = [
  ['feed', 'added_at'],
  ['feed', 'polled_at'],
  ['feed', 'first_polled_at'],
  ['feed', 'newest_at'],
  ['feed', 'troubled_at'],
  ['feed', 'failing_since'],
  ['feed', 'moving_since'],
  ['chat', 'known_at'],
  ['subscription', 'subscribed_at'],
  ['alert', 'made_at'],
  ['story_follow', 'followed_at'],
  ['catch_up', 'asked_at'],
  ['conversation', 'touched_at'],
  ['letter', 'created_at'],
  ['letter', 'sending_at'],
  ['code', 'asked_at'],
  ['tiding', 'created_at'],
];

/** `reckonAnew` reckons digests and quiet hours from now on. */
export function createKeptTimes(sqlite: Sqlite, reckonAnew: (now: number) => void): KeptTimes {
  const latest = sqlite
    .prepare<{ mark: string }, number | null>(`
      select max(at) from (
        select cast(value as integer) as at from setting where name = :mark
        union all select max(polled_at) from feed
        union all select received_at from (select received_at from incoming_update order by id desc limit 1)
      )`)
    .pluck();
  const write = sqlite.prepare(`
    insert into setting (name, value) values (:mark, :at)
    on conflict (name) do update set value = excluded.value`);
  const shifts = WAITING.map(([table, column, where = 'true']) =>
    sqlite.prepare(`
      update ${table} set ${column} = max(:to, ${column} - :by)
      where ${column} > :to and ${column} < ${FOREVER} and ${where}`),
  );
  const shiftHold = sqlite.prepare(`
    update setting set value = cast(max(:to, cast(value as integer) - :by) as text)
    where name = 'held until' and cast(value as integer) > :to`);
  const clamps = PAST.map(([table, column]) =>
    sqlite.prepare(`update ${table} set ${column} = :to where ${column} > :to`),
  );
  // A digest of a date beyond the next one was told by the wrong clock, and must not cost the days until then theirs.
  const forgetDigests = sqlite.prepare(`
    update chat set digested_on = null
    where digested_on > (select daily_on from rhythm where rhythm.id = rhythm_id)`);
  let markedAt = Number.NEGATIVE_INFINITY;

  return {
    latestAt: () => latest.get({ mark: MARK }) ?? null,
    mark(now) {
      if (Math.abs(now - markedAt) < MARK_EVERY_MS) return;
      write.run({ mark: MARK, at: String(now) });
      markedAt = now;
    },
    setBack: sqlite.transaction((from: number, to: number) => {
      const by = from - to;
      for (const shift of shifts) shift.run({ to, by });
      shiftHold.run({ to, by });
      for (const clamp of clamps) clamp.run({ to });
      if (by >= RECKONED_FROM_MS) {
        reckonAnew(to);
        forgetDigests.run();
      }
      write.run({ mark: MARK, at: String(to) });
    }).immediate,
  };
}
