/** Codes mailed to prove an address, in SQLite. */
import type { AskedCode, CodeStore, OwedCode } from '../core/recommend/code.ts';
import type { Language } from '../core/shared/language.ts';
import type { Sqlite } from './database.ts';
import { createNoteStore } from './note-store.ts';

interface OwedRow {
  id: number;
  chat_id: number;
  address: string;
  address_key: string;
  language: Language;
  attempts: number;
  asked_at: number;
}

interface AskedRow {
  id: number;
  address_key: string;
  state: 'owed' | 'sent' | 'dead';
  digest: string | null;
  expires_at: number | null;
  tries: number;
}

export function createCodeStore(sqlite: Sqlite): CodeStore {
  const notes = createNoteStore(sqlite);
  const isAsked = sqlite.prepare<[string]>('select 1 from code where token = ?').pluck();
  const owe = sqlite.prepare(`
    insert into code (token, chat_id, language, address, address_key, asked_at, due_at)
    values (:token, :chatId, :language, :address, :addressKey, :now, :now)
    on conflict do nothing`);
  const nth = (where: string) =>
    sqlite
      .prepare<Record<string, string | number>, number>(`
        select asked_at from code ${where} order by asked_at desc limit 1 offset :nth - 1`)
      .pluck();
  const nthOfReader = nth('where chat_id = :chat');
  const nthOfReaderTo = nth('where chat_id = :chat and address_key = :address');
  const nthOfAddress = nth('where address_key = :address');
  const nthOfAll = nth('');
  const due = sqlite.prepare<[number], OwedRow>(`
    select id, chat_id, address, address_key, language, attempts, asked_at from code
    where state = 'owed' and due_at <= ?
    order by due_at, id
    limit 1`);
  const markSent = sqlite.prepare(`
    update code set state = 'sent', address = null, digest = :digest, expires_at = :expiresAt where id = :id`);
  const postpone = sqlite.prepare(`
    update code set
      state = 'owed', address = :address, digest = null, expires_at = null, due_at = :dueAt, attempts = attempts + 1
    where id = :id`);
  const fail = sqlite.prepare(`update code set state = 'dead', address = null, digest = null where id = ?`);
  const latest = sqlite.prepare<[number], AskedRow>(`
    select id, address_key, state, digest, expires_at, tries from code
    where chat_id = ?
    order by asked_at desc, id desc
    limit 1`);
  const countTry = sqlite.prepare('update code set tries = tries + 1 where id = ?');
  const markProven = sqlite.prepare(
    'update code set proven_at = :now, proof = :proof, digest = null where id = :id',
  );
  const isProven = sqlite
    .prepare<{ chat: number; proof: string; since: number }>(`
      select 1 from code where chat_id = :chat and proof = :proof and proven_at > :since`)
    .pluck();
  const nextDue = sqlite
    .prepare<[], number | null>(`select min(due_at) from code where state = 'owed'`)
    .pluck();
  const forget = sqlite.prepare('delete from code where asked_at < ?');

  return {
    isAsked: token => isAsked.get(token) !== undefined,
    owe({ token, chatId, language, address, addressKey }, now) {
      owe.run({ token, chatId, language, address, addressKey, now });
    },
    past: {
      ofReader: (chat, nth) => nthOfReader.get({ chat, nth }) ?? null,
      ofReaderTo: (chat, address, nth) => nthOfReaderTo.get({ chat, address, nth }) ?? null,
      ofAddress: (address, nth) => nthOfAddress.get({ address, nth }) ?? null,
      ofAll: nth => nthOfAll.get({ nth }) ?? null,
    },
    due(now) {
      const row = due.get(now);
      return row === undefined ? null : toOwed(row);
    },
    markSent(id, digest, expiresAt) {
      markSent.run({ id, digest, expiresAt });
    },
    postpone: sqlite.transaction(({ id, address, chatId }: OwedCode, dueAt, note, now) => {
      postpone.run({ id, address, dueAt });
      if (note !== null) notes.owe(chatId, note, now);
    }).immediate as CodeStore['postpone'],
    fail: sqlite.transaction(({ id, chatId }: OwedCode, note, now) => {
      fail.run(id);
      if (note !== null) notes.owe(chatId, note, now);
    }).immediate as CodeStore['fail'],
    latest(chat) {
      const row = latest.get(chat);
      return row === undefined ? null : toAsked(row);
    },
    countTry(id) {
      countTry.run(id);
    },
    markProven(id, proof, now) {
      markProven.run({ id, proof, now });
    },
    isProven: (chat, proof, since) => isProven.get({ chat, proof, since }) !== undefined,
    nextDueAt: () => nextDue.get() ?? null,
    forgetBefore: at => forget.run(at).changes,
  };
}

function toOwed({ id, chat_id, address, address_key, language, attempts, asked_at }: OwedRow): OwedCode {
  return { id, chatId: chat_id, address, addressKey: address_key, language, attempts, askedAt: asked_at };
}

function toAsked({ id, address_key, state, digest, expires_at, tries }: AskedRow): AskedCode {
  return { id, addressKey: address_key, digest, expiresAt: expires_at, tries, isDead: state === 'dead' };
}
