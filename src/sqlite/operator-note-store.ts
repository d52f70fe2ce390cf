/** Notes to operators in SQLite: a row a subject, told or not. */
import type { Note } from '../core/reader/note.ts';
import type { OperatorNoteStore } from '../core/reader/operator-note.ts';
import type { PhraseArgs } from '../core/shared/language.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';

/** Also for those who owe a note within a transaction of their own. */
export function createOweOperators(sqlite: Sqlite): OperatorNoteStore['owe'] {
  const owe = sqlite.prepare(`
    insert into operator_note (subject, phrase, args, owed_at)
    values (:subject, :phrase, :args, :now)
    on conflict do nothing`);
  return (subject, { phrase, args }, now) => {
    owe.run({ subject, phrase, args: JSON.stringify(args), now });
  };
}

export function createOperatorNoteStore(sqlite: Sqlite): OperatorNoteStore {
  const lastTold = sqlite.prepare<[], Instant | null>('select max(told_at) from operator_note').pluck();
  const due = sqlite.prepare<{ limit: number }, { phrase: string; args: string }>(`
    select phrase, args from operator_note
    where told_at is null
    order by owed_at, subject
    limit :limit`);
  const count = sqlite
    .prepare<[], number>('select count(*) from operator_note where told_at is null')
    .pluck();
  const setTold = sqlite.prepare(`
    update operator_note set told_at = :until where told_at is null and owed_at <= :until`);

  return {
    owe: createOweOperators(sqlite),
    due(quietSince, limit) {
      if ((lastTold.get() ?? 0) > quietSince) return { notes: [], more: 0 };
      const notes = due
        .all({ limit })
        .map(({ phrase, args }): Note => ({ phrase, args: JSON.parse(args) as PhraseArgs }));
      return { notes, more: (count.get() ?? 0) - notes.length };
    },
    setTold(until) {
      setTold.run({ until });
    },
  };
}
