/** The columns of an article and what they become. */
import type { Article } from '../core/article/article.ts';

export interface ArticleRow {
  id: number;
  url: string | null;
  source: string | null;
  section: string | null;
  title: string;
  byline: string | null;
  published_at: number;
  language: string | null;
  image: string | null;
  html: string;
  text: string;
  summary: string;
  views: number;
  topics: string | null;
  sources: number;
  made_at: number;
  page_trouble: string | null;
  revision: number;
  withdrawn_at: number | null;
}

export const ARTICLE_COLUMNS = `
  article.id, url, source, section, title, byline, article.published_at, language, image, html, text, summary,
  site_views + reads as views, made_at, page_trouble, revision, withdrawn_at,
  (select json_group_array(topic) from (
    select topic from article_topic where article_id = article.id order by place
  )) as topics,
  (
    select count(distinct other.source)
    from telling as own join telling as other on other.story_id = own.story_id
    where own.article_id = article.id and not other.is_withdrawn
  ) as sources`;

export function toArticle(row: ArticleRow): Article {
  return {
    id: row.id,
    url: row.url,
    source: row.source,
    section: row.section,
    title: row.title,
    byline: row.byline,
    publishedAt: row.published_at,
    language: row.language,
    image: row.image,
    html: row.html,
    text: row.text,
    summary: JSON.parse(row.summary) as string[],
    views: row.views,
    topics: JSON.parse(row.topics ?? '[]') as string[],
    sources: row.sources,
    madeAt: row.made_at,
    pageTrouble: row.page_trouble,
    revision: row.revision,
    withdrawnAt: row.withdrawn_at,
  };
}
