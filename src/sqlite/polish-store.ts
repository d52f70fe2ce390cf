/** What the operator's summariser was asked, what it answered, and when it may be asked again. */
import type { Polishable, PolishStore } from '../core/article/polish-summaries.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';

const MOST_ATTEMPTS = 3;

export function createPolishStore(sqlite: Sqlite): PolishStore {
  const unpolished = sqlite.prepare<{ since: Instant; limit: number }, Polishable>(`
    select article.id, article.revision, title, text, language
    from article left join polished on article_id = article.id and polished.revision = article.revision
    where made_at >= :since
      and withdrawn_at is null
      and is_news = 1
      and length(text) > 400
      and (state is null or (state = 'tried' and attempts < ${MOST_ATTEMPTS}))
    order by made_at desc, article.id desc
    limit :limit`);
  const beginDay = sqlite.prepare('update summariser set day = :day, spent = 0 where day <> :day');
  const spend = sqlite.prepare('update summariser set spent = spent + 1 where spent < :budget');
  const replace = sqlite.prepare(
    'update article set summary = :summary where id = :id and revision = :revision',
  );
  const settle = sqlite.prepare(`
    insert into polished (article_id, revision, state, attempts, why, settled_at)
    select id, :revision, :state, 1, :why, :now from article where id = :id
    on conflict (article_id, revision) do update set
      state = :state, attempts = attempts + 1, why = :why, settled_at = :now`);
  const rest = sqlite.prepare('update summariser set failures = failures + 1, not_before = :until');
  const recover = sqlite.prepare('update summariser set failures = 0, not_before = 0');
  const health = sqlite.prepare<[], { failures: number; notBefore: Instant }>(
    'select failures, not_before as notBefore from summariser',
  );

  const key = ({ id, revision }: Polishable) => ({ id, revision });
  return {
    unpolished: (since, limit) => unpolished.all({ since, limit }),
    spend: sqlite.transaction((day, budget) => {
      beginDay.run({ day });
      return spend.run({ budget }).changes === 1;
    }).immediate,
    use: sqlite.transaction((article, summary, now) => {
      replace.run({ ...key(article), summary: JSON.stringify(summary) });
      settle.run({ ...key(article), state: 'used', why: null, now });
      recover.run();
    }).immediate,
    refuse: sqlite.transaction((article, why, now) => {
      settle.run({ ...key(article), state: 'refused', why, now });
      recover.run();
    }).immediate,
    postpone: sqlite.transaction((article, why, until, now) => {
      settle.run({ ...key(article), state: 'tried', why, now });
      rest.run({ until });
    }).immediate,
    health: () => health.get() ?? { failures: 0, notBefore: 0 },
  };
}
