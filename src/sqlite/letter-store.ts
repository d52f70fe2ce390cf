/** The outbox of letters in SQLite. */
import { randomUUID } from 'node:crypto';
import type { Letter, LetterRequest, LetterStore } from '../core/recommend/letter.ts';
import type { Language } from '../core/shared/language.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';

interface LetterRow {
  id: number;
  token: string;
  article_id: number;
  sender_chat_id: number;
  sender_name: string;
  sender_address: string;
  friend_name: string;
  friend_address: string;
  language: Language;
  attempts: number;
  lease: string;
}

export function createLetterStore(sqlite: Sqlite): LetterStore {
  const known = sqlite.prepare<[string]>('select 1 from letter where token = ?').pluck();
  const owe = sqlite.prepare(`
    insert into letter (
      token, article_id, sender_chat_id, sender_name, sender_address, friend_name, friend_address, language,
      due_at, created_at
    ) values (
      :token, :articleId, :senderChatId, :senderName, :senderAddress, :friendName, :friendAddress, :language,
      :now, :now
    )
    on conflict do nothing`);
  const claim = sqlite.prepare<Record<string, string | number>, LetterRow>(`
    update letter set state = 'claimed', lease = :lease, lease_until = :until, sending_at = null
    where id in (select id from letter where state = 'owed' and due_at <= :now order by due_at, id limit :limit)
    returning *`);
  const own = `where id = :id and lease = :lease`;
  const free = 'lease = null, lease_until = null';
  const markSending = sqlite.prepare(`update letter set sending_at = :now ${own}`);
  const sent = sqlite.prepare(`
    update letter set state = 'sent', message_id = :messageId, settled_at = :now, ${free} ${own}`);
  const owed = sqlite.prepare(`
    update letter set state = 'owed', due_at = :dueAt, attempts = attempts + 1, why = :why, sending_at = null, ${free} ${own}`);
  const ended = sqlite.prepare(
    `update letter set state = :to, why = :why, settled_at = :now, ${free} ${own}`,
  );
  const release = sqlite.prepare(`update letter set state = 'owed', ${free} ${own}`);
  const recoverUnsure = sqlite.prepare(`
    update letter set state = 'unsure', why = 'the program ended while it was being sent', settled_at = :now, ${free}
    where state = 'claimed' and sending_at is not null`);
  const recoverOwed = sqlite.prepare(`update letter set state = 'owed', ${free} where state = 'claimed'`);
  const nextDue = sqlite
    .prepare<[], number | null>(`select min(due_at) from letter where state = 'owed'`)
    .pluck();

  return {
    owe: sqlite.transaction((request: LetterRequest, now: Instant) => {
      if (known.get(request.token) !== undefined) return 'owed';
      return owe.run({ ...request, now }).changes > 0 ? 'owed' : 'repeated';
    }).immediate,
    claim(now, limit, leaseMs) {
      const rows = claim.all({ now, limit, lease: randomUUID(), until: now + leaseMs });
      return rows.map(toLetter).toSorted((a, b) => a.id - b.id);
    },
    markSending({ id, lease }, now) {
      markSending.run({ id, lease, now });
    },
    settle({ id, lease }, as, now) {
      if (as.to === 'sent') sent.run({ id, lease, now, messageId: as.messageId });
      else if (as.to === 'owed') owed.run({ id, lease, dueAt: as.dueAt, why: as.why });
      else ended.run({ id, lease, now, to: as.to, why: as.why });
    },
    release({ id, lease }) {
      release.run({ id, lease });
    },
    recover: sqlite.transaction((now: Instant) => ({
      unsure: recoverUnsure.run({ now }).changes,
      owed: recoverOwed.run().changes,
    })).immediate,
    nextDueAt: () => nextDue.get() ?? null,
  };
}

function toLetter(row: LetterRow): Letter {
  return {
    id: row.id,
    token: row.token,
    articleId: row.article_id,
    senderChatId: row.sender_chat_id,
    senderName: row.sender_name,
    senderAddress: row.sender_address,
    friendName: row.friend_name,
    friendAddress: row.friend_address,
    language: row.language,
    attempts: row.attempts,
    lease: row.lease,
  };
}
