/** Articles by a reader's words: the newest that have them, those with them in the headline first. */
import type { Article, ArticleStore } from '../core/article/article.ts';
import { type SearchQuery, searchQuery } from '../core/story/search-query.ts';
import { ARTICLE_COLUMNS, type ArticleRow, toArticle } from './article-row.ts';
import type { Sqlite } from './database.ts';

/**
 * Nobody reads further, and the search ends there: to weigh every article that has a usual word would hold up all
 * other readers.
 */
const MOST_FOUND = 300;

interface Lookup {
  readonly query: string;
  /** No article before this one is looked at. */
  readonly from: number;
  readonly limit: number;
}

export function createArticleSearch(sqlite: Sqlite): ArticleStore['search'] {
  const lookUp = (table: 'article_search' | 'headline_search') =>
    sqlite
      .prepare<Lookup, number>(`
        select rowid from ${table}
        where ${table} match :query and rowid >= :from
        order by rowid desc
        limit :limit`)
      .pluck();
  const inTexts = lookUp('article_search');
  const inHeadlines = lookUp('headline_search');
  const byId = sqlite.prepare<[number], ArticleRow>(
    `select ${ARTICLE_COLUMNS} from article where id = ? and withdrawn_at is null`,
  );

  /** Those that have the words in the headline, then in summary or byline, then anywhere; the newest first among each. */
  const find = ({ words, beginning }: SearchQuery): ReadonlySet<number> => {
    const limit = MOST_FOUND;
    const anywhere = inTexts.all({ query: words, from: 0, limit });
    const from = anywhere.at(-1) ?? Number.MAX_SAFE_INTEGER;
    const titled = inHeadlines.all({ query: words, from, limit });
    const begun = beginning === null ? [] : inHeadlines.all({ query: beginning, from: 0, limit });
    const headed = inTexts.all({ query: `{summary byline} : (${words})`, from, limit });
    return new Set([...titled, ...begun, ...headed, ...anywhere]);
  };

  return (words, { skip, limit }) => {
    const query = searchQuery(words);
    const articles: Article[] = [];
    let passed = 0;
    for (const id of query === null ? [] : find(query)) {
      const row = byId.get(id);
      if (row === undefined) continue;
      if (passed >= skip) articles.push(toArticle(row));
      passed += 1;
      if (articles.length > limit) break;
    }
    return { articles: articles.slice(0, limit), hasMore: articles.length > limit };
  };
}
