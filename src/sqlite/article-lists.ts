/** Lists of articles: the latest, by topic, and by a reader's words. */
import type { Article, ArticleList, ArticleStore, Span } from '../core/article/article.ts';
import { ARTICLE_COLUMNS, type ArticleRow, toArticle } from './article-row.ts';
import { createArticleSearch } from './article-search.ts';
import type { Sqlite } from './database.ts';

/** Articles from the newest on that a list goes back to. */
const DEEPEST = 2_000;

export function createArticleLists(sqlite: Sqlite): Pick<ArticleStore, 'latest' | 'search'> {
  const latest = sqlite.prepare<Span, ArticleRow>(`
    select ${ARTICLE_COLUMNS}
    from article
    where withdrawn_at is null
    order by article.published_at desc, article.id desc
    limit :limit + 1 offset :skip`);
  const latestOfTopic = sqlite.prepare<Span & { topic: string }, ArticleRow>(`
    select ${ARTICLE_COLUMNS}
    from article_topic
    join article on article.id = article_topic.article_id
    where article_topic.topic = :topic and withdrawn_at is null
    order by article_topic.published_at desc, article_topic.article_id desc
    limit :limit + 1 offset :skip`);
  return {
    latest(topic, span) {
      // Only somebody who made a button up asks for more: to count so far would hold up all other readers.
      if (span.skip > DEEPEST) return { articles: [], hasMore: false };
      return toList(topic === null ? latest.all(span) : latestOfTopic.all({ ...span, topic }), span);
    },
    search: createArticleSearch(sqlite),
  };
}

function toList(rows: readonly ArticleRow[], { limit }: Span): ArticleList {
  const articles: readonly Article[] = rows.slice(0, limit).map(toArticle);
  return { articles, hasMore: rows.length > limit };
}
