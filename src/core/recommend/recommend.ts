/** Recommending an article by letter: everything is checked again here, whatever the conversation checked before. */
import type { Article, ArticleId } from '../article/article.ts';
import type { Clock } from '../shared/ports.ts';
import { checkAddress } from './address.ts';
import type { LetterRequest, LetterStore } from './letter.ts';
import { checkName } from './name.ts';

export interface RecommendNeeds {
  readonly letters: LetterStore;
  readonly articles: { byId(id: ArticleId): Article | null };
  readonly clock: Clock;
}

/** `why` names the phrase that tells the reader. */
export type Recommended =
  | { readonly kind: 'owed' }
  | { readonly kind: 'repeated' }
  | { readonly kind: 'refused'; readonly why: string };

export function recommendByLetter(
  { letters, articles, clock }: RecommendNeeds,
  request: LetterRequest,
): Recommended {
  const article = articles.byId(request.articleId);
  if (article === null || article.withdrawnAt !== null) return { kind: 'refused', why: 'article-gone' };
  for (const name of [request.senderName, request.friendName]) {
    const checked = checkName(name);
    if (!checked.ok) return { kind: 'refused', why: checked.why };
  }
  for (const address of [request.senderAddress, request.friendAddress]) {
    const checked = checkAddress(address);
    if (!checked.ok) return { kind: 'refused', why: checked.why };
  }
  return { kind: letters.owe(request, clock.now()) };
}
