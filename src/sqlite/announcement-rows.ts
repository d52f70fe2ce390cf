/** The outbox's announcements: an operator's word, owed to each chat once. */
import type { AnnouncementText } from '../core/delivery/announcement.ts';
import type { AnnouncementClaim } from '../core/delivery/delivery.ts';
import { CHAT_COLUMNS, type ChatRow, toChat } from './chat-row.ts';
import type { Sqlite } from './database.ts';
import { createPlainHold } from './hold.ts';
import type { OwedRows } from './outbox.ts';
import { createStatedRows } from './stated-rows.ts';

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
  const own = 'announcement_id = :announcement and chat_id = :chat and lease = :lease';
  const claimedOnes = `state in ('claimed', 'sending')`;
  const rows = createStatedRows(sqlite, {
    table: 'announcement_delivery',
    own,
    also: ['why = :why'],
    claimed: claimedOnes,
  });
  // Nobody can tell whether these were said; they are not said twice.
  const doubt = sqlite.prepare(`
    update announcement_delivery indexed by announcement_delivery_claimed set
      state = 'unsure', lease = null, lease_until = null, settled_at = lease_until, why = 'no answer'
    where ${claimedOnes} and lease_until <= :now`);
  const begin = sqlite.prepare(`update announcement_delivery set state = 'sending' where ${own}`);
  const settled = sqlite.prepare(`
    update announcement_delivery set
      state = :state, message_id = :messageId, lease = null, lease_until = null, settled_at = :now, why = :why
    where ${own}`);

  const drop = (now: number): number => rows.free(now) + doubt.run({ now }).changes;

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
        rows.owe({ announcement, chat, lease }, as);
        return 0;
      }
      const [messageId, why] = as.to === 'sent' ? [as.messageId, null] : [null, as.why];
      settled.run({ announcement, chat, lease, now, state: as.to, messageId, why });
      return 0;
    },
    release({ announcement, chat, lease }, dueAt) {
      rows.release({ announcement, chat: chat.id, lease }, dueAt);
    },
    hold: rows.hold,
    recover: () => drop(Number.MAX_SAFE_INTEGER),
    nextDueAt: rows.nextDueAt,
  };
}

function toText(row: { text: string; entities: string } | undefined): AnnouncementText {
  if (row === undefined) throw new Error('an announcement without its text');
  return { text: row.text, entities: JSON.parse(row.entities) as object[] };
}
