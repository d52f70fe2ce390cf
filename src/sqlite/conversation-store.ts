/** Conversations under way in SQLite; one that is ended from outside owes its chat a note in the same transaction. */
import type { ConversationStore } from '../core/reader/inbox.ts';
import type { Note } from '../core/reader/note.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';

/** Keys are `chat:person`; states are what the conversations plugin writes: its version, and a list for each name. */
const OVER = {
  silent: 'touched_at <= :of',
  outdated: `json_extract(conversation.state, '$.version[1]') is not :of`,
  named: `json_extract(conversation.state, '$.state.' || :of) is not null`,
} as const;

type Values = Record<string, string | number | null>;

export function createConversationStore(sqlite: Sqlite): ConversationStore {
  const read = sqlite.prepare<[string], string>('select state from conversation where key = ?').pluck();
  const write = sqlite.prepare(`
    insert into conversation (key, state, touched_at) values (:key, :state, :now)
    on conflict (key) do update set state = excluded.state, touched_at = excluded.touched_at`);
  const remove = sqlite.prepare('delete from conversation where key = ?');
  const touch = sqlite.prepare('update conversation set touched_at = :now where key = :key');
  const oldest = sqlite.prepare<[], number | null>('select min(touched_at) from conversation').pluck();

  const ending = (over: string) => {
    const which = `where ${over} and (:key is null or key = :key)`;
    const note = sqlite.prepare<Values>(`
      insert into note (chat_id, phrase, args, due_at)
      select chat.id, :phrase, :args, :now
      from conversation
      join chat on chat.id = cast(substr(key, 1, instr(key, ':') - 1) as integer)
      ${which}`);
    const end = sqlite.prepare<Values>(`delete from conversation ${which}`);
    return sqlite.transaction(
      (of: string | number, { phrase, args }: Note, now: Instant, key: string | null) => {
        note.run({ of, key, now, phrase, args: JSON.stringify(args) });
        return end.run({ of, key }).changes;
      },
    ).immediate;
  };
  const [silent, outdated, named] = [ending(OVER.silent), ending(OVER.outdated), ending(OVER.named)];

  return {
    read: key => read.get(key) ?? null,
    write(key, state, now) {
      write.run({ key, state, now });
    },
    remove(key) {
      remove.run(key);
    },
    touch(key, now) {
      touch.run({ key, now });
    },
    endSilent: (before, note, now, key) => silent(before, note, now, key ?? null),
    endOutdated: (version, note, now, key) => outdated(version, note, now, key ?? null),
    endAll: (name, note, now) => named(name, note, now, null),
    oldestTouchedAt: () => oldest.get() ?? null,
  };
}
