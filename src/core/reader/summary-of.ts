/** An article's summary, as long as a reader wants it. */
import type { Article } from '../article/article.ts';
import { type SummaryLength, summarise } from '../article/summary.ts';

/** The usual one is kept with the article; the others are made from its text when they are asked for. */
export function summaryOf(article: Article, length: SummaryLength): readonly string[] {
  if (length === 'normal') return article.summary;
  const other = summarise(article, length);
  return other.length === 0 ? article.summary : other;
}
