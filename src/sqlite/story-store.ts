/** Stories and topics in SQLite. */
import type { Instant } from '../core/shared/ports.ts';
import type { StoryStore } from '../core/story/story.ts';
import type { Sqlite } from './database.ts';

interface UngroupedRow {
  id: number;
  title: string;
  text: string;
  language: string | null;
  categories: string;
  feed_topic: string | null;
  is_news: 0 | 1;
}

export function createStoryStore(sqlite: Sqlite): StoryStore {
  const ungrouped = sqlite.prepare<[number], UngroupedRow>(`
    select id, title, text, language, categories, feed_topic, is_news
    from article
    where story_id is null
    order by id
    limit ?`);
  const storyOf = sqlite
    .prepare<[number], number | null>('select story_id from article where id = ?')
    .pluck();
  const open = sqlite.prepare(`
    insert into story (lead_article_id, opened_at, fan_out, owed_at)
    values (:lead, :now, :fanOut, :owedAt)`);
  const join = sqlite.prepare('update article set story_id = :story where id = :article');
  const fileStory = sqlite.prepare(`
    insert into story_topic (story_id, topic) values (:story, :topic)
    on conflict do nothing`);
  const fileArticle = sqlite.prepare(`
    insert into article_topic (topic, published_at, article_id, place)
    select :topic, published_at, id, :place from article where id = :article
    on conflict do nothing`);

  return {
    storyOf: article => storyOf.get(article) ?? null,
    ungrouped: limit =>
      ungrouped.all(limit).map(row => ({
        id: row.id,
        title: row.title,
        text: row.text,
        language: row.language,
        categories: JSON.parse(row.categories) as string[],
        feedTopic: row.feed_topic,
        isNews: row.is_news === 1,
      })),
    open: sqlite.transaction((lead: number, topics: readonly string[], isOwed: boolean, now: Instant) => {
      const fanOut = isOwed ? 'owed' : 'none';
      const story = Number(open.run({ lead, now, fanOut, owedAt: isOwed ? now : null }).lastInsertRowid);
      join.run({ story, article: lead });
      topics.forEach((topic, place) => {
        fileStory.run({ story, topic });
        fileArticle.run({ topic, article: lead, place });
      });
      return story;
    }).immediate,
  };
}
