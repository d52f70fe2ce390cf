/** Announcements in SQLite: drafted, confirmed, owed to everybody step by step. */
import type { Announcement, AnnouncementProgress, AnnouncementStore } from '../core/delivery/announcement.ts';
import type { Sqlite } from './database.ts';

interface Row {
  id: number;
  text: string;
  entities: string;
  state: Announcement['state'];
}

interface WaitingRow {
  id: number;
  confirmed_at: number;
  after_chat_id: number;
}

export function createAnnouncementStore(sqlite: Sqlite): AnnouncementStore {
  const draft = sqlite.prepare(`
    insert into announcement (text, entities, drafted_at) values (:text, :entities, :now)`);
  const audience = sqlite.prepare<[], number>(`select count(*) from chat where state = 'active'`).pluck();
  const confirm = sqlite.prepare(`
    update announcement set state = 'owed', confirmed_at = :now where id = :id and state = 'draft'`);
  const cancel = sqlite.prepare(`
    update announcement set state = 'cancelled' where id = ? and state = 'draft'`);
  const byId = sqlite.prepare<[number], Row>(
    'select id, text, entities, state from announcement where id = ?',
  );
  const waiting = sqlite.prepare<[number], WaitingRow>(`
    select id, confirmed_at, coalesce(after_chat_id, ?) as after_chat_id
    from announcement
    where state = 'owed'
    order by id
    limit 1`);
  const range = sqlite.prepare<{ after: number; limit: number }, { last: number | null; chats: number }>(`
    select max(id) as last, count(*) as chats from (
      select id from chat where id > :after order by id limit :limit
    )`);
  const owe = sqlite.prepare(`
    insert into announcement_delivery (announcement_id, chat_id, due_at)
    select :announcement, id, max(:now, not_before)
    from chat
    where id > :after and id <= :last and state = 'active'
      -- who came later has not missed it
      and known_at <= :confirmedAt
    on conflict do nothing`);
  const move = sqlite.prepare(`
    update announcement set after_chat_id = :last, state = :state where id = :announcement`);
  const latest = sqlite.prepare<[], AnnouncementProgress>(`
    select
      id,
      count(announcement_id) filter (where delivery.state in ('owed', 'claimed', 'sending')) as owed,
      count(announcement_id) filter (where delivery.state = 'sent') as sent,
      count(announcement_id) filter (where delivery.state in ('dead', 'unsure')) as lost
    from (
      select id from announcement where state in ('owed', 'told') order by id desc limit 1
    )
    left join announcement_delivery delivery on announcement_id = id
    group by id`);

  return {
    draft({ text, entities }, now) {
      return Number(draft.run({ text, entities: JSON.stringify(entities), now }).lastInsertRowid);
    },
    audience: () => audience.get() ?? 0,
    confirm: (id, now) => confirm.run({ id, now }).changes > 0,
    cancel: id => cancel.run(id).changes > 0,
    byId(id) {
      const row = byId.get(id);
      return row === undefined ? null : { ...row, entities: JSON.parse(row.entities) as object[] };
    },
    owe: sqlite.transaction((now: number, limit: number) => {
      const next = waiting.get(Number.MIN_SAFE_INTEGER);
      if (next === undefined) return null;
      const { id: announcement, confirmed_at: confirmedAt, after_chat_id: after } = next;
      const { last, chats } = range.get({ after, limit }) ?? { last: null, chats: 0 };
      const { changes } =
        last === null ? { changes: 0 } : owe.run({ announcement, now, after, last, confirmedAt });
      move.run({ announcement, last: last ?? after, state: chats < limit ? 'told' : 'owed' });
      return changes;
    }).immediate,
    latest: () => latest.get() ?? null,
  };
}
