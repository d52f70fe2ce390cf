/** The outbox of letters in SQLite. */
import { randomUUID } from 'node:crypto';
import type { Note } from '../core/reader/note.ts';
import type {
  Letter,
  LetterRecord,
  LetterSettlement,
  LetterStore,
  Withheld,
} from '../core/recommend/letter.ts';
import type { Language } from '../core/shared/language.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';
import { createLetterPast } from './letter-past.ts';
import { createNoteStore } from './note-store.ts';

interface LetterRow {
  id: number;
  token: string;
  article_id: number | null;
  sender_chat_id: number | null;
  language: Language;
  // Not null while the letter is owed, and only such are claimed.
  sender_name: string;
  sender_address: string;
  friend_name: string;
  friend_address: string;
  friend_key: string;
  friend_domain: string;
  withheld: Withheld | null;
  attempts: number;
  created_at: number;
  lease: string;
}

export function createLetterStore(sqlite: Sqlite): LetterStore {
  const notes = createNoteStore(sqlite);
  const isKnown = sqlite.prepare<[string]>('select 1 from letter where token = ?').pluck();
  const owe = sqlite.prepare(`
    insert into letter (
      token, article_id, sender_chat_id, language, sender_name, sender_address, friend_name, friend_address,
      friend_key, friend_domain, withheld, due_at, created_at
    ) values (
      :token, :articleId, :senderChatId, :language, :senderName, :senderAddress, :friendName, :friendAddress,
      :friendKey, :friendDomain, :withheld, :now, :now
    )
    on conflict do nothing`);
  const claim = sqlite.prepare<Record<string, string | number>, LetterRow>(`
    update letter set state = 'claimed', lease = :lease, lease_until = :until, sending_at = null
    where id in (select id from letter where state = 'owed' and due_at <= :now order by due_at, id limit :limit)
    returning *`);
  const own = `where id = :id and lease = :lease`;
  const free = 'lease = null, lease_until = null';
  const forgotten = 'sender_name = null, sender_address = null, friend_name = null, friend_address = null';
  const markSending = sqlite.prepare(`update letter set sending_at = :now ${own}`);
  const owed = sqlite.prepare(`
    update letter set
      state = 'owed', due_at = :dueAt, attempts = attempts + 1, why = :why, sending_at = null, ${free}
    ${own}`);
  const ended = sqlite.prepare(`
    update letter set
      state = :to, message_id = :messageId, why = :why, withheld = coalesce(:withheld, withheld), settled_at = :now,
      ${forgotten}, ${free}
    ${own}`);
  const release = sqlite.prepare(`update letter set state = 'owed', due_at = :dueAt, ${free} ${own}`);
  const giveUp = sqlite.prepare(`
    update letter set state = 'dead', why = 'owed for too long', settled_at = :now, ${forgotten}
    where state = 'owed' and created_at < :before`);
  const noteGivenUp = sqlite.prepare(`
    insert into note (chat_id, phrase, args, due_at)
    select sender_chat_id, :phrase, json_object('friendName', friend_name), :now from letter
    where state = 'owed' and created_at < :before and sender_chat_id is not null`);
  const recoverUnsure = sqlite.prepare(`
    update letter set
      state = 'unsure', why = 'the program ended while it was being sent', settled_at = :now, ${forgotten}, ${free}
    where state = 'claimed' and sending_at is not null`);
  const recoverOwed = sqlite.prepare(`update letter set state = 'owed', ${free} where state = 'claimed'`);
  const nextDue = sqlite
    .prepare<[], number | null>(`select min(due_at) from letter where state = 'owed'`)
    .pluck();
  const list = sqlite.prepare<{ skip: number; limit: number }, LetterRecord>(`
    select
      id, created_at as createdAt, sender_chat_id as senderChatId, article_id as articleId, state,
      friend_address as friendAddress, friend_domain as friendDomain, coalesce(withheld, why) as why
    from letter
    order by created_at desc, id desc
    limit :limit offset :skip`);

  return {
    owe: sqlite.transaction((request: Parameters<LetterStore['owe']>[0], now: Instant) => {
      if (isKnown.get(request.token) !== undefined) return 'owed';
      return owe.run({ ...request, now }).changes > 0 ? 'owed' : 'repeated';
    }).immediate,
    isOwed: token => isKnown.get(token) !== undefined,
    past: createLetterPast(sqlite),
    claim(now, limit, leaseMs) {
      const rows = claim.all({ now, limit, lease: randomUUID(), until: now + leaseMs });
      return rows.map(toLetter).toSorted((a, b) => a.id - b.id);
    },
    markSending({ id, lease }, now) {
      markSending.run({ id, lease, now });
    },
    settle: sqlite.transaction(
      ({ id, lease, senderChatId }: Letter, as: LetterSettlement, note: Note | null, now: Instant) => {
        const { changes } =
          as.to === 'owed'
            ? owed.run({ id, lease, dueAt: as.dueAt, why: as.why })
            : ended.run({ id, lease, now, to: as.to, ...endOf(as) });
        if (changes > 0 && note !== null && senderChatId !== null) notes.owe(senderChatId, note, now);
      },
    ).immediate,
    release({ id, lease }, dueAt) {
      release.run({ id, lease, dueAt });
    },
    giveUp: sqlite.transaction((before: Instant, phrase: string, now: Instant) => {
      noteGivenUp.run({ before, phrase, now });
      return giveUp.run({ before, now }).changes;
    }).immediate,
    recover: sqlite.transaction((now: Instant) => ({
      unsure: recoverUnsure.run({ now }).changes,
      owed: recoverOwed.run().changes,
    })).immediate,
    nextDueAt: () => nextDue.get() ?? null,
    list: (skip, limit) => list.all({ skip, limit }),
  };
}

function endOf(as: Exclude<LetterSettlement, { to: 'owed' }>) {
  return {
    messageId: as.to === 'sent' ? as.messageId : null,
    withheld: as.to === 'withheld' ? as.why : null,
    why: as.to === 'unsure' || as.to === 'dead' ? as.why : null,
  };
}

function toLetter(row: LetterRow): Letter {
  return {
    id: row.id,
    token: row.token,
    articleId: row.article_id,
    senderChatId: row.sender_chat_id,
    language: row.language,
    senderName: row.sender_name,
    senderAddress: row.sender_address,
    friendName: row.friend_name,
    friendAddress: row.friend_address,
    friendKey: row.friend_key,
    friendDomain: row.friend_domain,
    withheld: row.withheld,
    attempts: row.attempts,
    createdAt: row.created_at,
    lease: row.lease,
  };
}
