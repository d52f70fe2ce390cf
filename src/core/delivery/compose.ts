/** What a claim's due stories become in one message. */
import type { Article } from '../article/article.ts';
import type { Notice } from './delivery.ts';

/** A round-up names this many headlines at most; the rest are a count. */
const ROUND_UP_LIMIT = 10;

/** Null when nothing is left to tell: every article was withdrawn in the meantime. */
export function composeNotice(articles: readonly Article[], replyTo?: number): Notice | null {
  const told = articles.filter(article => article.withdrawnAt === null);
  const [only] = told;
  if (only === undefined) return null;
  if (told.length === 1)
    return { kind: 'card', article: only, ...(replyTo === undefined ? {} : { replyTo }) };
  const newestFirst = told.toSorted((a, b) => b.publishedAt - a.publishedAt || b.id - a.id);
  return {
    kind: 'round-up',
    articles: newestFirst.slice(0, ROUND_UP_LIMIT),
    more: Math.max(0, newestFirst.length - ROUND_UP_LIMIT),
  };
}
