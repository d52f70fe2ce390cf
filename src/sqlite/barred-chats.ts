/** Chats that take nothing for now, in SQLite: since when, until when what they are owed waits, and what ends it. */
import { type Barred, barredNotes, TOLD_AGAIN_MS } from '../core/delivery/barred.ts';
import type { ChatId, ChatKind } from '../core/reader/chat.ts';
import type { Note } from '../core/reader/note.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';

interface Teller {
  kind: ChatKind;
  name: string;
  added_by: number | null;
  told_barred_at: number | null;
}

/** Tables whose rows wait for a chat; a row that waits for it alone is due at the very instant until which it is barred. */
const WAITING = ['delivery', 'follow_up', 'announcement_delivery', 'message_edit'];

/** Each expects to run inside a transaction of its caller. */
export function createBarredChats(sqlite: Sqlite) {
  const isAny = sqlite.prepare<[], 1>('select 1 from barred_chat limit 1').pluck();
  const of = sqlite.prepare<[number], { what: Barred; since: number; held_until: number }>(
    'select what, since, held_until from barred_chat where chat_id = ?',
  );
  const bar = sqlite.prepare(`
    insert into barred_chat (chat_id, what, why, since, held_until) values (:chat, :what, :why, :now, :until)
    on conflict do update set what = excluded.what, why = excluded.why, held_until = max(held_until, excluded.held_until)`);
  const forget = sqlite.prepare('delete from barred_chat where chat_id = ?');
  const shorten = sqlite.prepare('update barred_chat set held_until = :now where chat_id = :chat');
  // What Telegram asks of us by a 429 holds on.
  const letGo = sqlite.prepare('update chat set not_before = 0 where id = :chat and not_before = :until');
  const release = WAITING.map(table =>
    sqlite.prepare(
      `update ${table} set due_at = :now, attempts = 0 where chat_id = :chat and due_at = :until`,
    ),
  );
  const teller = sqlite.prepare<[number], Teller>(
    'select kind, name, added_by, told_barred_at from chat where id = ?',
  );
  const setTold = sqlite.prepare('update chat set told_barred_at = :now where id = :chat');
  const owe = sqlite.prepare(`
    insert into note (chat_id, phrase, args, due_at)
    select id, :phrase, :args, :now from chat where id = :to and state <> 'gone'`);

  const oweNote = (to: ChatId | null, note: Note | null, now: Instant): void => {
    if (to !== null && note !== null)
      owe.run({ to, phrase: note.phrase, args: JSON.stringify(note.args), now });
  };
  const tellOf = (chat: ChatId, what: Barred, now: Instant): void => {
    const row = teller.get(chat);
    if (row === undefined || (row.told_barred_at ?? 0) > now - TOLD_AGAIN_MS) return;
    const { toAdder, toChat } = barredNotes(what, row);
    oweNote(row.added_by, toAdder, now);
    oweNote(chat, toChat, now);
    setTold.run({ chat, now });
  };
  const retry = (chat: ChatId, now: Instant): boolean => {
    const until = of.get(chat)?.held_until ?? 0;
    if (until <= now) return false;
    letGo.run({ chat, until });
    for (const statement of release) statement.run({ chat, until, now });
    shorten.run({ chat, now });
    return true;
  };

  return {
    isAny: () => isAny.get() !== undefined,
    of(chat: ChatId): { readonly what: Barred; readonly since: Instant } | null {
      return of.get(chat) ?? null;
    },
    bar(chat: ChatId, { what, why }: { what: Barred; why: string }, until: Instant, now: Instant): void {
      const isNew = of.get(chat) === undefined;
      bar.run({ chat, what, why, now, until });
      if (isNew) tellOf(chat, what, now);
    },
    /** What waits for the chat is tried now. False when nothing does. */
    retry,
    /** It takes messages again. */
    lift(chat: ChatId, now: Instant): void {
      retry(chat, now);
      forget.run(chat);
    },
  };
}
