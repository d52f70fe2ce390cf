/** Opt-outs in SQLite, by keyed hash. */
import type { OptOutReason, OptOutStore } from '../core/recommend/opt-out.ts';
import type { Sqlite } from './database.ts';

export function createOptOutStore(sqlite: Sqlite): OptOutStore {
  const add = sqlite.prepare(`
    insert into opt_out (address_key, why, since) values (:key, :why, :now)
    on conflict (address_key) do update set why = excluded.why, since = excluded.since where why <> 'asked'`);
  const find = sqlite.prepare<[string], { why: OptOutReason; since: number }>(
    'select why, since from opt_out where address_key = ?',
  );
  const count = sqlite.prepare<[], Record<OptOutReason, number>>(`
    select
      count(*) filter (where why = 'asked') as asked,
      count(*) filter (where why = 'refused') as refused
    from opt_out`);

  return {
    add(key, why, now) {
      add.run({ key, why, now });
    },
    find: key => find.get(key) ?? null,
    count: () => count.get() ?? { asked: 0, refused: 0 },
  };
}
