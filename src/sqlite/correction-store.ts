/** Corrections in SQLite: which messages an article's new words, or its withdrawal, change. */

import type { ArticleId } from '../core/article/article.ts';
import type { CorrectionStep, CorrectionStore } from '../core/delivery/correction.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';
import { OWE_EDIT } from './edit-rows.ts';

interface WaitingRow {
  article: number;
  after: number;
  revision: number;
  withdrawn_at: number | null;
}

export function createCorrectionStore(sqlite: Sqlite): CorrectionStore {
  const next = sqlite.prepare<[number], WaitingRow>(`
    select article_id as article, coalesce(after_chat_id, ?) as after, revision, withdrawn_at
    from correction join article on article.id = article_id
    order by article_id
    limit 1`);
  const range = sqlite.prepare<
    { article: number; after: number; limit: number },
    { last: number | null; messages: number }
  >(`
    select max(chat_id) as last, count(*) as messages from (
      select chat_id from settled_delivery indexed by settled_delivery_told
      where article_id = :article and chat_id > :after
      order by chat_id
      limit :limit
    )`);
  const owe = sqlite.prepare(`
    insert into message_edit (chat_id, message_id, due_at)
    select chat_id, message_id, max(:now, not_before)
    from settled_delivery indexed by settled_delivery_told join chat on chat.id = chat_id
    where article_id = :article and chat_id > :after and chat_id <= :last
      and place is not null
      and settled_delivery.revision < :revision and settled_at > :since
      and chat.state <> 'gone'
    ${OWE_EDIT}`);
  // Followers are few, and are told one article a message: looked through at once.
  const oweFollowers = sqlite.prepare(`
    insert into message_edit (chat_id, message_id, due_at)
    select chat_id, message_id, max(:now, not_before)
    from follow_up join chat on chat.id = chat_id
    where article_id = :article and follow_up.state = 'sent' and settled_at > :since and chat.state <> 'gone'
    ${OWE_EDIT}`);
  const move = sqlite.prepare('update correction set after_chat_id = :last where article_id = :article');
  const done = sqlite.prepare('delete from correction where article_id = ?');

  const withdraw = sqlite.prepare(`
    update article set withdrawn_at = :now, revision = revision + 1 where id = :article and withdrawn_at is null`);
  const relead = sqlite.prepare(`
    update story set lead_article_id = (
      select id from article where story_id = story.id and withdrawn_at is null order by id limit 1
    )
    where lead_article_id = :article and exists (
      select 1 from article where story_id = story.id and withdrawn_at is null
    )`);
  const stopFanOut = sqlite.prepare(`
    update story set fan_out = 'done' where lead_article_id = :article and fan_out = 'owed'`);
  const messages = sqlite
    .prepare<[number], number>(`
      select count(*) from settled_delivery indexed by settled_delivery_told
      where article_id = ? and place is not null`)
    .pluck();

  const step = (since: Instant, now: Instant, limit: number): CorrectionStep | null => {
    const waiting = next.get(Number.MIN_SAFE_INTEGER);
    if (waiting === undefined) return null;
    const { article, after, revision, withdrawn_at: withdrawnAt } = waiting;
    const { last, messages: found } = range.get({ article, after, limit }) ?? { last: null, messages: 0 };
    const oldest = withdrawnAt === null ? since : Number.MIN_SAFE_INTEGER;
    const { changes: told } =
      last === null ? { changes: 0 } : owe.run({ article, after, last, revision, since: oldest, now });
    const isDone = found < limit;
    const owed = told + (isDone ? oweFollowers.run({ article, since: oldest, now }).changes : 0);
    if (isDone) done.run(article);
    else move.run({ article, last });
    return { article, owed, isDone };
  };

  return {
    step: sqlite.transaction(step).immediate,
    withdraw: sqlite.transaction((article: ArticleId, now: Instant) => {
      if (withdraw.run({ article, now }).changes === 0) return null;
      relead.run({ article });
      // What is owed already dies unsent when its turn comes.
      stopFanOut.run({ article });
      return { messages: messages.get(article) ?? 0 };
    }).immediate,
  };
}
