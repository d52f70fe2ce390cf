/** Followed stories in SQLite, and owing what joins them to those who follow. */
import type { FanOutStep } from '../core/delivery/delivery.ts';
import type { StoryFollows } from '../core/delivery/story-follow.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';
import { FOREVER } from './hold.ts';

/** The article that joined first, with the followers that are still to be looked at. */
interface News {
  article_id: number;
  story_id: number;
  after: number;
}

export function createStoryFollows(sqlite: Sqlite): StoryFollows {
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
  };
}
