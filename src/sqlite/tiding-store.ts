/** The outbox of tidings in SQLite. */
import type { Settlement } from '../core/delivery/delivery.ts';
import type { Tiding, TidingStore } from '../core/recommend/tiding.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';

interface TidingRow {
  id: number;
  kind: Tiding['kind'];
  chat_id: number;
  about_chat_id: number;
  article_id: number;
  attempts: number;
  was_unsure: 0 | 1;
}

const COLUMNS = 'id, kind, chat_id, about_chat_id, article_id, attempts, was_unsure';

export function createTidingStore(sqlite: Sqlite): TidingStore {
  const owe = sqlite.prepare(`
    insert into tiding (kind, chat_id, about_chat_id, article_id, due_at, created_at)
    select :kind, id, :about, :article, max(:now, not_before), :now
    from chat
    where id = :to
    on conflict do nothing`);
  const byId = sqlite.prepare<[number], TidingRow>(`select ${COLUMNS} from tiding where id = ?`);
  const count = sqlite.prepare<
    { kind: string; to: number; about: number; since: number },
    { all: number; ofThem: number }
  >(`
    select count(*) as "all", count(*) filter (where about_chat_id = :about) as ofThem
    from tiding
    where chat_id = :to and kind = :kind and created_at > :since`);
  // One a chat: what comes next for it is looked at once this is settled, so order inside a chat holds.
  const due = sqlite.prepare<{ now: number; limit: number }, TidingRow>(`
    select ${COLUMNS}
    from tiding
    where id in (select min(id) from tiding where state = 'owed' and due_at <= :now group by chat_id)
    order by due_at, id
    limit :limit`);
  const postpone = sqlite.prepare(`update tiding set due_at = :dueAt where id = :id and state = 'owed'`);
  const sent = sqlite.prepare(
    `update tiding set state = 'sent', message_id = :messageId, settled_at = :now where id = :id`,
  );
  const owed = sqlite.prepare(`
    update tiding set
      due_at = :dueAt, why = :why,
      attempts = attempts + (:after <> 'slow-down'), was_unsure = was_unsure or :after = 'unsure'
    where id = :id`);
  const dead = sqlite.prepare(
    `update tiding set state = 'dead', why = :why, settled_at = :now where id = :id`,
  );
  const holdChat = sqlite.prepare('update chat set not_before = max(not_before, :dueAt) where id = :chat');
  const holdOwed = sqlite.prepare(`
    update tiding set due_at = :dueAt where chat_id = :chat and state = 'owed' and due_at < :dueAt`);
  const nextDue = sqlite
    .prepare<[], number>(`select due_at from tiding where state = 'owed' order by due_at limit 1`)
    .pluck();
  const forget = sqlite.prepare(`delete from tiding where created_at < ? and state <> 'owed'`);

  const settle = ({ id, to: chat }: Tiding, as: Settlement, now: Instant): void => {
    switch (as.to) {
      case 'sent':
        sent.run({ id, now, messageId: as.messageId });
        return;
      case 'owed':
        owed.run({ id, dueAt: as.dueAt, why: as.why, after: as.after });
        if (as.after === 'slow-down') {
          holdChat.run({ chat, dueAt: as.dueAt });
          holdOwed.run({ chat, dueAt: as.dueAt });
        }
        return;
      case 'gone':
      case 'dead':
        dead.run({ id, now, why: as.why });
        return;
      case 'moved':
        // Tidings go to persons, and a person's chat does not move.
        dead.run({ id, now, why: `moved to ${as.chat}` });
    }
  };

  return {
    owe({ kind, to, about, article }, now) {
      owe.run({ kind, to, about, article, now });
    },
    byId(id) {
      const row = byId.get(id);
      return row === undefined ? null : toTiding(row);
    },
    count: ({ kind, to, about }, since) => count.get({ kind, to, about, since }) ?? { all: 0, ofThem: 0 },
    due: (now, limit) => due.all({ now, limit }).map(toTiding),
    postpone(id, dueAt) {
      postpone.run({ id, dueAt });
    },
    settle: sqlite.transaction(settle).immediate,
    nextDueAt: () => nextDue.get() ?? null,
    forgetBefore: at => forget.run(at).changes,
  };
}

function toTiding(row: TidingRow): Tiding {
  return {
    id: row.id,
    kind: row.kind,
    to: row.chat_id,
    about: row.about_chat_id,
    article: row.article_id,
    attempts: row.attempts,
    wasUnsure: row.was_unsure === 1,
  };
}
