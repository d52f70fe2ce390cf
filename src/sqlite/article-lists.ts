/** Lists of articles: the latest, by topic, and by a reader's words. */
import type { Article, ArticleList, ArticleStore, Span } from '../core/article/article.ts';
import { searchQuery } from '../core/story/search-query.ts';
import { ARTICLE_COLUMNS, type ArticleRow, toArticle } from './article-row.ts';
import type { Sqlite } from './database.ts';

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
  // A word in the headline weighs most, then the summary, the byline, the text; newer wins between equals.
  const search = sqlite.prepare<Span & { query: string }, ArticleRow>(`
    select ${ARTICLE_COLUMNS}
    from (
      select rowid as id, bm25(article_search, 10.0, 4.0, 1.0, 3.0) as score
      from article_search
      where article_search match :query
    ) as found
    join article on article.id = found.id
    where withdrawn_at is null
    order by round(found.score, 1), article.published_at desc
    limit :limit + 1 offset :skip`);

  return {
    latest: (topic, span) =>
      toList(topic === null ? latest.all(span) : latestOfTopic.all({ ...span, topic }), span),
    search(words, span) {
      const query = searchQuery(words);
      return query === null ? { articles: [], hasMore: false } : toList(search.all({ ...span, query }), span);
    },
  };
}

function toList(rows: readonly ArticleRow[], { limit }: Span): ArticleList {
  const articles: readonly Article[] = rows.slice(0, limit).map(toArticle);
  return { articles, hasMore: rows.length > limit };
}
