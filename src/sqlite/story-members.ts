/** A story and its articles: who tells it, and what follows from that: its lead, its rank, whether it is breaking. */
import { chooseLead, type Teller } from '../core/story/lead.ts';
import { breakingSince, rankOf } from '../core/story/rank.ts';
import type { StoryId } from '../core/story/story.ts';
import type { Sqlite } from './database.ts';

interface TellerRow {
  article_id: number;
  source: string;
  feed_id: number | null;
  published_at: number;
  length: number;
  is_news: 0 | 1;
  is_withdrawn: 0 | 1;
}

interface StoryRow {
  lead_article_id: number;
  pinned_at: number | null;
  fan_out: 'none' | 'owed' | 'done';
  /** Whether the fan-out has looked at a chat already. */
  is_begun: 0 | 1;
}

/** Both expect to run inside a transaction of their caller. */
export function createMembers(sqlite: Sqlite) {
  const tell = sqlite.prepare(`
    insert into telling (
      article_id, story_id, source, feed_id, published_at, joined_at, length, is_news, is_withdrawn
    )
    select
      id, :story, lower(coalesce(source, url, '')),
      (select min(feed_id) from entry where entry.article_id = article.id),
      published_at, :now, length(text), is_news, withdrawn_at is not null
    from article
    where id = :article
    on conflict (article_id) do update set story_id = excluded.story_id, joined_at = excluded.joined_at`);
  const belong = sqlite.prepare('update article set story_id = :story where id = :article');
  const grow = sqlite.prepare('update story set grew_at = :now where id = :story');
  const span = sqlite.prepare(`
    update story set
      oldest_at = coalesce((select min(published_at) from telling where story_id = :story), oldest_at),
      newest_at = coalesce((select max(published_at) from telling where story_id = :story), newest_at)
    where id = :story`);
  const tellers = sqlite.prepare<{ story: StoryId }, TellerRow>(`
    select article_id, source, feed_id, published_at, length, is_news, is_withdrawn
    from telling
    where story_id = :story`);
  const byId = sqlite.prepare<{ story: StoryId }, StoryRow>(`
    select
      lead_article_id, pinned_at, fan_out,
      fan_out = 'done' or (fan_out = 'owed' and coalesce(at_topic, after_chat_id) is not null) as is_begun
    from story
    where id = :story`);
  const topicsOf = sqlite
    .prepare<{ story: StoryId }, string>('select topic from story_topic where story_id = :story')
    .pluck();
  const settle = sqlite.prepare(
    'update story set lead_article_id = :lead, rank = :rank, breaking_at = :breakingAt where id = :story',
  );
  // The alerts are looked up by the lead: another one may meet others.
  const matchAnew = sqlite.prepare('update story set matched_at = null where id = :story');

  return {
    /** The article belongs to the story from now on. */
    take(article: number, story: StoryId, now: number): void {
      tell.run({ article, story, now });
      belong.run({ article, story });
      grow.run({ story, now });
    },
    /** Chooses the story's lead, rank and breaking anew. A lead that readers were told stays, unless it was withdrawn. */
    reassess(story: StoryId): void {
      span.run({ story });
      const kept = byId.get({ story });
      if (kept === undefined) return;
      const all = tellers.all({ story }).map(toTeller);
      const pinnedAt = kept.pinned_at;
      const told = all.find(({ article }) => article === kept.lead_article_id);
      const isSettled = kept.is_begun === 1 && told !== undefined && !told.isWithdrawn;
      const lead = isSettled ? kept.lead_article_id : (chooseLead(all)?.article ?? kept.lead_article_id);
      if (lead !== kept.lead_article_id) matchAnew.run({ story });
      const rank = rankOf({ tellers: all, topics: topicsOf.all({ story }), pinnedAt });
      settle.run({ story, lead, rank, breakingAt: breakingSince({ tellers: all, pinnedAt }) });
    },
  };
}

function toTeller(row: TellerRow): Teller {
  return {
    article: row.article_id,
    source: row.source,
    feed: row.feed_id,
    publishedAt: row.published_at,
    length: row.length,
    isNews: row.is_news === 1,
    isWithdrawn: row.is_withdrawn === 1,
  };
}
