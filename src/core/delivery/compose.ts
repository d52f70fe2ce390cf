/** What a claim becomes in one message. */
import type { Article, ArticleId } from '../article/article.ts';
import type { EditClaim, FollowUpClaim, Notice, OwedStory, Told } from './delivery.ts';

/** A round-up names this many headlines at most; the rest are a count. */
const ROUND_UP_LIMIT = 10;
/** Of one source, while there are others to name. */
const SOURCE_LIMIT = 3;

export interface ComposedNotice {
  readonly notice: Notice;
  readonly told: readonly Told[];
}

type ReadArticle = (id: ArticleId) => Article | null;

/** The stories that matter most come first. Null when nothing is left to tell: every article was withdrawn meanwhile. */
export function composeNotice(stories: readonly OwedStory[], read: ReadArticle): ComposedNotice | null {
  const ranked = spread(
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
  const notice = noticeOf(ranked.slice(0, ROUND_UP_LIMIT), more, { isSaved, isFollowing: false });
  return notice === null ? null : { notice, told };
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

/**
 * The message as it should read now, withdrawn articles marked in their places. Null when none of them is kept any more, or
 * its reader turned the message into something else: that stays.
 */
export function composeEdit(
  { shown, more, isSaved, isFollowing, shows }: EditClaim,
  read: ReadArticle,
): ComposedNotice | null {
  const articles = shown.flatMap(id => read(id) ?? []);
  const told = articles.map(({ id, revision }, place) => ({ article: id, revision, place }));
  const [first] = articles;
  if (shows.kind === 'other') return null;
  if (shows.kind === 'page' && first !== undefined)
    return { notice: { kind: 'page', article: first, isSaved, page: shows.page }, told };
  const notice = noticeOf(articles, more, { isSaved, isFollowing });
  return notice === null ? null : { notice, told };
}

/** One source's headlines do not fill a round-up while others wait: what is over goes behind all the others. */
function spread(ranked: readonly Article[]): readonly Article[] {
  const named = new Map<string | null, number>();
  const first: Article[] = [];
  const over: Article[] = [];
  for (const article of ranked) {
    const before = named.get(article.source) ?? 0;
    named.set(article.source, before + 1);
    (before < SOURCE_LIMIT ? first : over).push(article);
  }
  return [...first, ...over];
}

function noticeOf(
  articles: readonly Article[],
  more: number,
  marks: { readonly isSaved: boolean; readonly isFollowing: boolean },
): Notice | null {
  const [only] = articles;
  if (only === undefined) return null;
  return articles.length + more === 1
    ? { kind: 'card', article: only, ...marks }
    : { kind: 'round-up', articles, more };
}
