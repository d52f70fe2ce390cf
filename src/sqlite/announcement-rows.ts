/** The outbox's announcements: an operator's word, owed to each chat once. */
import type { AnnouncementText } from '../core/delivery/announcement.ts';
import type { AnnouncementClaim } from '../core/delivery/delivery.ts';
import { CHAT_COLUMNS, type ChatRow, toChat } from './chat-row.ts';
import type { Sqlite } from './database.ts';
import { createPlainHold } from './hold.ts';
import type { OwedRows } from './outbox.ts';

interface ClaimRow extends ChatRow {
  announcement_id: number;
  due_at: number;
  attempts: number;
}

export interface AnnouncementRows extends OwedRows<AnnouncementClaim> {
  /** Notes that the request is about to go out. */
  begin(claim: AnnouncementClaim): void;
}

export function createAnnouncementRows(sqlite: Sqlite): AnnouncementRows {
  const claim = sqlite.prepare(`
    update announcement_delivery set state = 'claimed', lease = :token, lease_until = :until
    where (announcement_id, chat_id) in (
      select announcement_id, chat_id from announcement_delivery indexed by announcement_delivery_due
      where state = 'owed' and due_at <= :now
      order by due_at, chat_id
      limit :limit
    )`);
  const claimed = sqlite.prepare<{ token: string }, ClaimRow>(`
    select announcement_id, announcement_delivery.due_at, announcement_delivery.attempts, ${CHAT_COLUMNS}
    from announcement_delivery indexed by announcement_delivery_claimed
    join chat on chat.id = announcement_delivery.chat_id
    where announcement_delivery.state in ('claimed', 'sending') and lease = :token
    order by announcement_delivery.due_at, announcement_delivery.chat_id`);
  const holdBack = createPlainHold(sqlite, 'announcement_delivery');
  const textOf = sqlite.prepare<[number], { text: string; entities: string }>(
    'select text, entities from announcement where id = ?',
  );
  const due = 'indexed by announcement_delivery_claimed';
  const dropLate = [
    `update announcement_delivery ${due} set state = 'owed', lease = null, lease_until = null
     where state in ('claimed', 'sending') and state = 'claimed' and lease_until <= :now`,
    // Nobody can tell whether these were said; they are not said twice.
    `update announcement_delivery ${due} set
       state = 'unsure', lease = null, lease_until = null, settled_at = lease_until, why = 'no answer'
     where state in ('claimed', 'sending') and lease_until <= :now`,
  ].map(sql => sqlite.prepare(sql));
  const own = 'where announcement_id = :announcement and chat_id = :chat and lease = :lease';
  const begin = sqlite.prepare(`update announcement_delivery set state = 'sending' ${own}`);
  const settled = sqlite.prepare(`
    update announcement_delivery set
      state = :state, message_id = :messageId, lease = null, lease_until = null, settled_at = :now, why = :why
    ${own}`);
  const owed = sqlite.prepare(`
    update announcement_delivery set
      state = 'owed', due_at = :dueAt, lease = null, lease_until = null, why = :why,
      attempts = attempts + (:after <> 'slow-down')
    ${own}`);
  const released = sqlite.prepare(`
    update announcement_delivery set
      state = 'owed', due_at = max(due_at, :dueAt), lease = null, lease_until = null
    ${own}`);
  const hold = sqlite.prepare(`
    update announcement_delivery set due_at = :until
    where chat_id = :chat and state = 'owed' and due_at < :until`);
  const nextDue = sqlite
    .prepare<[], number>(
      `select due_at from announcement_delivery where state = 'owed' order by due_at limit 1`,
    )
    .pluck();

  const drop = (now: number): number =>
    dropLate.reduce((sum, statement) => sum + statement.run({ now }).changes, 0);

  return {
    claim(now, limit, { token, until }) {
      drop(now);
      const { changes } = claim.run({ now, token, until, limit });
      if (changes === 0 || holdBack(token, now) === changes) return [];
      const texts = new Map<number, AnnouncementText>();
      return claimed.all({ token }).map(row => {
        const { announcement_id: id } = row;
        if (!texts.has(id)) texts.set(id, toText(textOf.get(id)));
        return {
          kind: 'announcement',
          chat: toChat(row),
          announcement: id,
          text: texts.get(id) ?? toText(undefined),
          attempts: row.attempts,
          dueAt: row.due_at,
          lease: token,
        };
      });
    },
    begin({ announcement, chat, lease }) {
      begin.run({ announcement, chat: chat.id, lease });
    },
    settle({ announcement, chat: { id: chat }, lease }, as, now) {
      if (as.to === 'owed') {
        owed.run({ announcement, chat, lease, dueAt: as.dueAt, after: as.after, why: as.why });
        return;
      }
      const [messageId, why] = as.to === 'sent' ? [as.messageId, null] : [null, as.why];
      settled.run({ announcement, chat, lease, now, state: as.to, messageId, why });
    },
    release({ announcement, chat, lease }, dueAt) {
      released.run({ announcement, chat: chat.id, lease, dueAt });
    },
    hold(chat, until) {
      hold.run({ chat, until });
    },
    recover: () => drop(Number.MAX_SAFE_INTEGER),
    nextDueAt: () => nextDue.get(),
  };
}

function toText(row: { text: string; entities: string } | undefined): AnnouncementText {
  if (row === undefined) throw new Error('an announcement without its text');
  return { text: row.text, entities: JSON.parse(row.entities) as object[] };
}
