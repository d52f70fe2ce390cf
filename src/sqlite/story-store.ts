/** Stories and topics in SQLite: opening, joining, splitting, pinning. */
import type { Instant } from '../core/shared/ports.ts';
import type { StoryId, StoryStore, Trace, UngroupedArticle } from '../core/story/story.ts';
import type { Term } from '../core/story/vector.ts';
import { type Sqlite, unhurried } from './database.ts';
import { createStoryIndex, createTraces } from './story-index.ts';
import { createMembers } from './story-members.ts';

interface UngroupedRow {
  id: number;
  title: string;
  text: string;
  language: string | null;
  published_at: number;
  fingerprint: string;
  categories: string;
  feed_topic: string | null;
  source: string | null;
  is_news: 0 | 1;
}

const UNGROUPED_COLUMNS =
  'id, title, text, language, published_at, fingerprint, categories, feed_topic, source, is_news';

export function createStoryStore(sqlite: Sqlite): StoryStore {
  const ungrouped = sqlite.prepare<[number], UngroupedRow>(`
    select ${UNGROUPED_COLUMNS}
    from article
    where story_id is null
    order by id
    limit ?`);
  const byId = sqlite.prepare<[number], UngroupedRow>(
    `select ${UNGROUPED_COLUMNS} from article where id = ?`,
  );
  const storyOf = sqlite
    .prepare<[number], number | null>('select story_id from article where id = ?')
    .pluck();
  const open = sqlite.prepare(`
    insert into story (lead_article_id, opened_at, fan_out, owed_at)
    values (:lead, :now, :fanOut, :owedAt)`);
  const fileStory = sqlite.prepare(`
    insert into story_topic (story_id, topic) values (:story, :topic)
    on conflict do nothing`);
  const fileArticle = sqlite.prepare(`
    insert into article_topic (topic, published_at, article_id, place)
    select :topic, published_at, id, :place from article where id = :article
    on conflict do nothing`);
  const unfile = sqlite.prepare('delete from article_topic where article_id = :article');
  const topicsOf = sqlite
    .prepare<[StoryId], string>(`
      select topic from story_topic
      where story_id = ?
      order by (
        select place from article_topic join story on article_id = lead_article_id
        where story.id = story_topic.story_id and article_topic.topic = story_topic.topic
      ), topic`)
    .pluck();
  const fanOutOf = sqlite
    .prepare<[StoryId], 'none' | 'owed' | 'done'>('select fan_out from story where id = ?')
    .pluck();
  const owe = sqlite.prepare(`
    update story set fan_out = 'owed', owed_at = :now, at_topic = null, after_chat_id = null, matched_at = null
    where id = :story`);
  const isNews = sqlite.prepare<[number], 0 | 1>('select is_news from article where id = ?').pluck();
  const membersOf = sqlite
    .prepare<[StoryId], number>('select count(*) from telling where story_id = ?')
    .pluck();
  const keepApart = sqlite.prepare(`
    insert into kept_apart (article_id, story_id, split_at) values (:article, :story, :now)
    on conflict do nothing`);
  const pin = sqlite.prepare('update story set pinned_at = :at where id = :story');
  const articlesOf = sqlite
    .prepare<{ story: StoryId; skip: number; limit: number }, number>(`
      select article_id
      from telling join story on story.id = telling.story_id
      where story_id = :story and not is_withdrawn
      order by article_id = lead_article_id desc, published_at desc, article_id desc
      limit :limit offset :skip`)
    .pluck();
  const members = createMembers(sqlite);
  const traces = createTraces(sqlite);

  const file = (story: StoryId, article: number, topics: readonly string[]): void => {
    topics.forEach((topic, place) => {
      fileStory.run({ story, topic });
      fileArticle.run({ topic, article, place });
    });
  };
  const openStory = (lead: number, topics: readonly string[], isOwed: boolean, now: Instant): StoryId => {
    const row = { lead, now, fanOut: isOwed ? 'owed' : 'none', owedAt: isOwed ? now : null };
    const story = Number(open.run(row).lastInsertRowid);
    members.take(lead, story, now);
    file(story, lead, topics);
    return story;
  };

  return {
    index: createStoryIndex(sqlite),
    storyOf: article => storyOf.get(article) ?? null,
    ungrouped: limit => ungrouped.all(limit).map(toUngrouped),
    asUngrouped(article) {
      const row = byId.get(article);
      return row === undefined ? null : toUngrouped(row);
    },
    open: unhurried(
      sqlite,
      (
        lead: number,
        topics: readonly string[],
        isOwed: boolean,
        now: Instant,
        trace: Trace | null = null,
      ) => {
        const story = openStory(lead, topics, isOwed, now);
        if (trace !== null) traces.keep(lead, story, trace);
        members.reassess(story);
        return story;
      },
    ),
    join: unhurried(
      sqlite,
      (article: number, story: StoryId, topics: readonly string[], now: Instant, trace: Trace) => {
        const fanOut = fanOutOf.get(story);
        const before = topicsOf.all(story);
        const isFirstNews = isNews.get(article) === 1 && fanOut === 'none';
        // Nobody who follows a topic can have been told of a story without one.
        const isFirstTopic =
          isNews.get(article) === 1 && fanOut === 'done' && before.length === 0 && topics.length > 0;
        const isUntold = fanOut === 'none' || isFirstTopic;
        members.take(article, story, now);
        file(story, article, [...new Set(isUntold ? [...before, ...topics] : before)]);
        traces.keep(article, story, trace);
        const isOwed = isFirstNews || isFirstTopic;
        if (isOwed) owe.run({ story, now });
        members.reassess(story);
        return { isOwed };
      },
    ),
    split: sqlite.transaction(
      (
        article: number,
        topics: readonly string[],
        headline: readonly Term[],
        isOwed: boolean,
        now: Instant,
      ) => {
        const from = storyOf.get(article) ?? null;
        if (from === null || (membersOf.get(from) ?? 0) < 2) return null;
        unfile.run({ article });
        const story = openStory(article, topics, isOwed, now);
        keepApart.run({ article, story: from, now });
        traces.moveHeadline(headline, from, story);
        for (const each of [from, story]) members.reassess(each);
        return story;
      },
    ).immediate,
    tell: sqlite.transaction((article, now) => {
      const story = storyOf.get(article) ?? null;
      if (story === null || fanOutOf.get(story) !== 'none') return false;
      owe.run({ story, now });
      return true;
    }).immediate,
    pin: sqlite.transaction((article, at) => {
      const story = storyOf.get(article) ?? null;
      if (story === null) return false;
      pin.run({ story, at });
      members.reassess(story);
      return true;
    }).immediate,
    articlesOf(article, skip, limit) {
      const story = storyOf.get(article) ?? null;
      return story === null ? [] : articlesOf.all({ story, skip, limit });
    },
  };
}

function toUngrouped(row: UngroupedRow): UngroupedArticle {
  return {
    id: row.id,
    title: row.title,
    text: row.text,
    language: row.language,
    publishedAt: row.published_at,
    fingerprint: row.fingerprint,
    categories: JSON.parse(row.categories) as string[],
    feedTopic: row.feed_topic,
    source: row.source,
    isNews: row.is_news === 1,
  };
}
