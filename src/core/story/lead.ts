/** The lead: the article by which a story is told to readers. */
import type { ArticleId } from '../article/article.ts';
import type { FeedId } from '../feed/feed.ts';
import type { Instant } from '../shared/ports.ts';

/** What lead and rank are chosen by. */
export interface Teller {
  readonly article: ArticleId;
  /** Who tells it, the same word for all articles of a source. */
  readonly source: string;
  /** The feed it came by; earlier feeds are those the operator named first. Null for an import. */
  readonly feed: FeedId | null;
  readonly publishedAt: Instant;
  /** Characters of its text. */
  readonly length: number;
  readonly isNews: boolean;
  readonly isWithdrawn: boolean;
}

/** Texts from here on are whole; shorter ones are teasers, and the shortest say no more than a headline. */
const WHOLE = 900;
const TEASER = 200;

/**
 * Whoever stands first: not withdrawn, news before what was known when its feed was first read, whole texts before teasers
 * before headlines; then the operator's order of feeds, then who told it first. Null for no articles.
 */
export function chooseLead(tellers: readonly Teller[]): Teller | null {
  return tellers.toSorted(byClaim)[0] ?? null;
}

function byClaim(a: Teller, b: Teller): number {
  return (
    Number(a.isWithdrawn) - Number(b.isWithdrawn) ||
    Number(b.isNews) - Number(a.isNews) ||
    completeness(b) - completeness(a) ||
    (a.feed ?? Number.MAX_SAFE_INTEGER) - (b.feed ?? Number.MAX_SAFE_INTEGER) ||
    a.publishedAt - b.publishedAt ||
    a.article - b.article
  );
}

function completeness({ length }: Teller): 0 | 1 | 2 {
  if (length >= WHOLE) return 2;
  return length >= TEASER ? 1 : 0;
}
