/** Notes owed to chats, in SQLite: a row is there until it was said. */
import type { NoteStore, OwedNote } from '../core/reader/note.ts';
import type { PhraseArgs } from '../core/shared/language.ts';
import type { Sqlite } from './database.ts';

interface NoteRow {
  id: number;
  chat_id: number;
  phrase: string;
  args: string;
  attempts: number;
}

export function createNoteStore(sqlite: Sqlite): NoteStore {
  // To a chat that is no more nothing is owed.
  const owe = sqlite.prepare(`
    insert into note (chat_id, phrase, args, due_at)
    select id, :phrase, :args, :now from chat where id = :chat`);
  const due = sqlite.prepare<{ now: number; limit: number }, NoteRow>(`
    select id, chat_id, phrase, args, attempts from note
    where due_at <= :now
    order by due_at, id
    limit :limit`);
  const postpone = sqlite.prepare('update note set due_at = :dueAt, attempts = attempts + 1 where id = :id');
  const remove = sqlite.prepare('delete from note where id = ?');
  const nextDue = sqlite.prepare<[], number | null>('select min(due_at) from note').pluck();

  return {
    owe(chat, { phrase, args }, now) {
      owe.run({ chat, phrase, args: JSON.stringify(args), now });
    },
    due: (now, limit) => due.all({ now, limit }).map(toNote),
    postpone(id, dueAt) {
      postpone.run({ id, dueAt });
    },
    remove(id) {
      remove.run(id);
    },
    nextDueAt: () => nextDue.get() ?? null,
  };
}

function toNote({ id, chat_id, phrase, args, attempts }: NoteRow): OwedNote {
  return { id, chatId: chat_id, phrase, args: JSON.parse(args) as PhraseArgs, attempts };
}
