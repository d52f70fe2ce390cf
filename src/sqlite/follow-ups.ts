/** Followed stories, and the outbox of what is told of them later, in SQLite. */
import { randomUUID } from 'node:crypto';
import type { Claim, FanOutStep, Settlement } from '../core/delivery/delivery.ts';
import type { FollowUps } from '../core/delivery/follow-up.ts';
import type { Instant } from '../core/shared/ports.ts';
import { createChatMigration } from './chat-migration.ts';
import { type ChatRow, toChat } from './chat-row.ts';
import type { Sqlite } from './database.ts';
import { FOREVER } from './hold.ts';
import { createRhythmTable } from './rhythm-table.ts';

interface ClaimRow extends ChatRow {
  story_id: number;
  article_id: number;
  reply_to: number;
  attempts: number;
  was_unsure: 0 | 1;
}

/** The article that joined last, with the followers that are still to be looked at. */
interface News {
  article_id: number;
  story_id: number;
  after: number;
}

export function createFollowUps(sqlite: Sqlite): FollowUps {
  const rhythms = createRhythmTable(sqlite);
  const migrate = createChatMigration(sqlite);
  const follow = sqlite.prepare(`
    insert into story_follow (story_id, chat_id, message_id, followed_at)
    values (:story, :chat, :messageId, :now)`);
  const letGo = sqlite.prepare('delete from story_follow where story_id = :story and chat_id = :chat');
  const takeBack = sqlite.prepare(`
    delete from follow_up where chat_id = :chat and story_id = :story and state = 'owed' and attempts = 0`);
  const isFollowing = sqlite
    .prepare<{ story: number; chat: number }, 1>(
      'select 1 from story_follow where story_id = :story and chat_id = :chat',
    )
    .pluck();

  const next = sqlite.prepare<{ first: number }, News>(`
    select article_id, story_id, coalesce(after_chat_id, :first) as after
    from story_news
    order by article_id
    limit 1`);
  const range = sqlite.prepare<
    { story: number; after: number; limit: number },
    { last: number | null; chats: number }
  >(`
    select max(chat_id) as last, count(*) as chats from (
      select chat_id from story_follow
      where story_id = :story and chat_id > :after
      order by chat_id
      limit :limit
    )`);
  // The chat asked for what comes later: not for what another story had told before it was found to be the same one.
  const owe = sqlite.prepare(`
    insert into follow_up (chat_id, article_id, story_id, reply_to, due_at)
    select chat_id, :article, :story, message_id, iif(paused_at is null, :now, coalesce(paused_until, :forever))
    from story_follow
    join chat on chat.id = chat_id
    join article on article.id = :article
    where story_follow.story_id = :story and chat_id > :after and chat_id <= :last
      and chat.state = 'active' and made_at >= followed_at and withdrawn_at is null
    on conflict do nothing`);
  const move = sqlite.prepare('update story_news set after_chat_id = :last where article_id = :article');
  const done = sqlite.prepare('delete from story_news where article_id = ?');

  // The oldest for each chat: one message each, in their order.
  const claim = sqlite.prepare(`
    update follow_up set state = 'claimed', lease = :lease, lease_until = :until
    where state = 'owed' and (chat_id, article_id) in (
      select chat_id, min(article_id) from follow_up due
      where state = 'owed' and due_at <= :now and not exists (
        select 1 from follow_up busy where busy.chat_id = due.chat_id and busy.state = 'claimed'
      )
      group by chat_id
      limit :limit
    )`);
  const hold = sqlite.prepare(`
    update follow_up set state = 'owed', lease = null, lease_until = null, due_at = held.until
    from (
      select
        claimed.chat_id,
        iif(paused_at is not null, coalesce(paused_until, :forever), max(not_before, quiet_until_at)) as until
      from follow_up claimed indexed by follow_up_claimed
      join chat on chat.id = claimed.chat_id
      join rhythm on rhythm.id = rhythm_id
      where claimed.state = 'claimed' and lease = :lease
        and (paused_at is not null or not_before > :now or (quiet_from_at <= :now and :now < quiet_until_at))
    ) held
    where follow_up.chat_id = held.chat_id and follow_up.lease = :lease`);
  const claimed = sqlite.prepare<{ lease: string }, ClaimRow>(`
    select story_id, article_id, reply_to, attempts, was_unsure, chat.*
    from follow_up indexed by follow_up_claimed
    join chat on chat.id = chat_id
    where follow_up.state = 'claimed' and lease = :lease
    order by due_at, chat_id`);
  const recovered = `update follow_up indexed by follow_up_claimed set state = 'owed', lease = null, lease_until = null
    where state = 'claimed'`;
  const dropLate = sqlite.prepare(`${recovered} and lease_until <= :now`);
  const recover = sqlite.prepare(recovered);
  const own = 'where chat_id = :chat and lease = :lease';
  const sent = sqlite.prepare(`
    update follow_up set state = 'sent', message_id = :messageId, lease = null, lease_until = null, settled_at = :now ${own}`);
  const owed = sqlite.prepare(`
    update follow_up set
      state = 'owed', due_at = max(:dueAt, due_at), lease = null, lease_until = null, why = :why,
      attempts = attempts + (:after in ('unreached', 'unsure')), was_unsure = was_unsure or :after = 'unsure'
    ${own}`);
  const dead = sqlite.prepare(`
    update follow_up set state = 'dead', lease = null, lease_until = null, settled_at = :now, why = :why ${own}`);
  const holdChat = sqlite.prepare('update chat set not_before = max(not_before, :dueAt) where id = :chat');
  const loseChat = sqlite.prepare(`update chat set state = 'gone', state_at = :now where id = :chat`);
  const loseOwed = ['follow_up', 'delivery'].map(table =>
    sqlite.prepare(`
      update ${table} set state = 'dead', settled_at = :now, why = :why where chat_id = :chat and state = 'owed'`),
  );
  const nextDue = sqlite
    .prepare<[], number>(`select due_at from follow_up where state = 'owed' order by due_at limit 1`)
    .pluck();

  const settleOne = ({ chat: { id: chat }, lease }: Claim, as: Settlement, now: Instant): void => {
    switch (as.to) {
      case 'sent':
        sent.run({ chat, lease, now, messageId: as.messageId });
        return;
      case 'owed':
        owed.run({ chat, lease, dueAt: as.dueAt, after: as.after, why: as.why });
        if (as.after === 'slow-down') holdChat.run({ chat, dueAt: as.dueAt });
        return;
      case 'dead':
        dead.run({ chat, lease, now, why: as.why });
        return;
      case 'gone':
        dead.run({ chat, lease, now, why: as.why });
        loseChat.run({ chat, now });
        for (const lose of loseOwed) lose.run({ chat, now, why: as.why });
        return;
      case 'moved':
        owed.run({ chat, lease, dueAt: as.dueAt, after: 'moved', why: null });
        migrate(chat, as.chat);
    }
  };

  return {
    toggle: sqlite.transaction((chat, story, messageId, now) => {
      if (letGo.run({ chat, story }).changes > 0) {
        takeBack.run({ chat, story });
        return false;
      }
      follow.run({ chat, story, messageId, now });
      return true;
    }).immediate,
    isFollowing: (chat, story) => isFollowing.get({ chat, story }) !== undefined,
    fanOut: sqlite.transaction((now: Instant, limit: number): FanOutStep | null => {
      const news = next.get({ first: Number.MIN_SAFE_INTEGER });
      if (news === undefined) return null;
      const { article_id: article, story_id: story, after } = news;
      const { last, chats } = range.get({ story, after, limit }) ?? { last: null, chats: 0 };
      const span = { article, story, now, after, last, forever: FOREVER };
      const added = last === null ? 0 : owe.run(span).changes;
      const isDone = chats < limit;
      if (isDone) done.run(article);
      else move.run({ article, last });
      return { story, owed: added, isDone };
    }).immediate,
    claim: sqlite.transaction((now: Instant, limit: number, leaseMs: number) => {
      dropLate.run({ now });
      rhythms.refresh(now);
      for (;;) {
        const lease = randomUUID();
        const { changes } = claim.run({ now, lease, until: now + leaseMs, limit });
        if (changes === 0) return [];
        if (hold.run({ now, lease, forever: FOREVER }).changes < changes)
          return claimed.all({ lease }).map(row => toClaim(row, lease));
      }
    }).immediate,
    settle: sqlite.transaction((settled: Parameters<FollowUps['settle']>[0], now: Instant) => {
      for (const { claim: of, as } of settled) settleOne(of, as, now);
    }).immediate,
    release: sqlite.transaction((claims: Parameters<FollowUps['release']>[0]) => {
      for (const { claim: of, dueAt } of claims)
        owed.run({ chat: of.chat.id, lease: of.lease, dueAt, after: 'released', why: null });
    }).immediate,
    recover: () => recover.run().changes,
    nextDueAt: () => nextDue.get() ?? null,
  };
}

function toClaim(row: ClaimRow, lease: string): Claim {
  return {
    chat: toChat(row),
    stories: [{ id: row.story_id, lead: row.article_id }],
    attempts: row.attempts,
    wasUnsure: row.was_unsure === 1,
    replyTo: row.reply_to,
    lease,
  };
}
