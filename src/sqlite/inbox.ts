/** Incoming updates in SQLite. */
import type { Inbox, IncomingUpdate } from '../core/reader/inbox.ts';
import { type Sqlite, unhurried } from './database.ts';

export function createInbox(sqlite: Sqlite): Inbox {
  const accept = sqlite.prepare(`
    insert into incoming_update (id, body, received_at) values (:id, :body, :now)
    on conflict do nothing`);
  const open = sqlite.prepare<[], IncomingUpdate>(`
    select id, body from incoming_update where done_at is null order by id`);
  // What the update said is not kept: only that it was seen.
  const finish = sqlite.prepare(`update incoming_update set done_at = :now, body = '' where id = :id`);
  const forget = sqlite.prepare('delete from incoming_update where done_at < ?');

  return {
    accept: sqlite.transaction((updates: readonly IncomingUpdate[], now: number) =>
      updates.filter(({ id, body }) => accept.run({ id, body, now }).changes > 0),
    ).immediate,
    open: () => open.all(),
    // After a power cut the last ones are handled again, as after a crash before this.
    finish: unhurried(sqlite, (ids: readonly number[], now: number) => {
      for (const id of ids) finish.run({ id, now });
    }),
    forgetBefore: at => forget.run(at).changes,
  };
}
