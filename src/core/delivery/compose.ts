/** What a claim becomes in one message. */
import type { Article, ArticleId } from '../article/article.ts';
import type { EditClaim, FollowUpClaim, Notice, OwedStory, Told } from './delivery.ts';

/** A round-up names this many headlines at most; the rest are a count. */
const ROUND_UP_LIMIT = 10;
/** Of one source, while others have something to tell. */
const MOST_OF_A_SOURCE = 3;

export interface ComposedNotice {
  readonly notice: Notice;
  readonly told: readonly Told[];
}

type ReadArticle = (id: ArticleId) => Article | null;

/** The stories that matter most come first. Null when nothing is left to tell: every article was withdrawn meanwhile. */
export function composeNotice(stories: readonly OwedStory[], read: ReadArticle): ComposedNotice | null {
  const ranked = mixSources(
    stories
      .flatMap(({ lead, rank }) => {
        const article = read(lead);
        return article === null || article.withdrawnAt !== null ? [] : [{ article, rank }];
      })
      .toSorted(
        (a, b) =>
          b.rank - a.rank || b.article.publishedAt - a.article.publishedAt || b.article.id - a.article.id,
      )
      .map(({ article }) => article),
  );
  const told = ranked.map(({ id, revision }, place) => ({
    article: id,
    revision,
    place: place < ROUND_UP_LIMIT ? place : null,
  }));
  const isSaved = stories.some(each => each.lead === ranked[0]?.id && each.isSaved);
  const more = Math.max(0, ranked.length - ROUND_UP_LIMIT);
  const notice = noticeOf(ranked.slice(0, ROUND_UP_LIMIT), more, isSaved);
  return notice === null ? null : { notice, told };
}

/** In the order they came in, but for those beyond a source's share of the headlines: they follow the others. */
function mixSources(ranked: readonly Article[]): readonly Article[] {
  const shares = new Map<string | null, number>();
  const within = new Set<Article>();
  for (const article of ranked) {
    const share = (shares.get(article.source) ?? 0) + 1;
    shares.set(article.source, share);
    if (share <= MOST_OF_A_SOURCE && within.size < ROUND_UP_LIMIT) within.add(article);
  }
  return [...within, ...ranked.filter(article => !within.has(article))];
}

/** Null when the article was withdrawn meanwhile. */
export function composeFollowUp(
  { article: id, replyTo, isSaved }: FollowUpClaim,
  read: ReadArticle,
): ComposedNotice | null {
  const article = read(id);
  if (article === null || article.withdrawnAt !== null) return null;
  return { notice: { kind: 'follow-up', article, isSaved, replyTo }, told: [] };
}

/** The message as it should read now, withdrawn articles marked in their places. Null when none of them is kept any more. */
export function composeEdit({ shown, more, isSaved }: EditClaim, read: ReadArticle): ComposedNotice | null {
  const articles = shown.flatMap(id => read(id) ?? []);
  const told = articles.map(({ id, revision }, place) => ({ article: id, revision, place }));
  const notice = noticeOf(articles, more, isSaved);
  return notice === null ? null : { notice, told };
}

function noticeOf(articles: readonly Article[], more: number, isSaved: boolean): Notice | null {
  const [only] = articles;
  if (only === undefined) return null;
  return articles.length + more === 1
    ? { kind: 'card', article: only, isSaved }
    : { kind: 'round-up', articles, more };
}
