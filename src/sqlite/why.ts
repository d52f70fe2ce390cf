/** Why a story came to a chat, in SQLite: from its deliveries, subscriptions and alerts. */
import type { Why, WhyStore } from '../core/delivery/why.ts';
import type { Sqlite } from './database.ts';

interface StoryRow {
  id: number;
  lead_article_id: number;
  newest_at: number;
  breaking_at: number | null;
  pinned_at: number | null;
  articles: number;
  sent_at: number | null;
}

export function createWhyStore(sqlite: Sqlite): WhyStore {
  const columns = `
    story.id, lead_article_id, newest_at, breaking_at, pinned_at,
    (select count(*) from telling where story_id = story.id and not is_withdrawn) as articles,
    (
      select settled_at from settled_delivery where chat_id = :chat and story_id = story.id and state = 'sent'
    ) as sent_at`;
  const ofMessage = sqlite.prepare<{ chat: number; message: number }, StoryRow>(`
    select ${columns}
    from settled_delivery join story on story.id = settled_delivery.story_id
    where settled_delivery.chat_id = :chat and message_id = :message
    order by rank desc`);
  const ofArticle = sqlite.prepare<{ chat: number; article: number }, StoryRow>(`
    select ${columns}
    from telling join story on story.id = telling.story_id
    where telling.article_id = :article`);
  const topics = sqlite
    .prepare<{ chat: number; story: number }, string>(`
      select subscription.topic
      from story_topic join subscription using (topic)
      where story_id = :story and chat_id = :chat
      order by topic`)
    .pluck();
  const alerts = sqlite
    .prepare<{ chat: number; story: number }, string>(
      `select words from alert_hit where story_id = :story and kind = 'alert' and chat_id = :chat`,
    )
    .pluck();
  const sources = sqlite
    .prepare<{ story: number }, string>(`
      select article.source
      from telling join article on article.id = telling.article_id
      where telling.story_id = :story and not is_withdrawn and article.source is not null
      group by telling.source
      order by min(telling.published_at), min(telling.article_id)`)
    .pluck();

  const toWhy = (row: StoryRow, chat: number): Why => ({
    lead: row.lead_article_id,
    sentAt: row.sent_at,
    topics: topics.all({ chat, story: row.id }),
    alerts: alerts.all({ chat, story: row.id }),
    sources: sources.all({ story: row.id }),
    articles: row.articles,
    newestAt: row.newest_at,
    breakingAt: row.breaking_at,
    pinnedAt: row.pinned_at,
  });
  return {
    ofMessage: (chat, message) => ofMessage.all({ chat, message }).map(row => toWhy(row, chat)),
    ofArticle(chat, article) {
      const row = ofArticle.get({ chat, article });
      return row === undefined ? null : toWhy(row, chat);
    },
  };
}
