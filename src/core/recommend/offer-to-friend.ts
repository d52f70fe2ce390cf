/** A reader picks a friend for an article: the friend gets it in the chat, if they want such things and it is not too much. */
import type { Article, ArticleId } from '../article/article.ts';
import type { ChatId, ChatStore } from '../reader/chat.ts';
import type { Clock } from '../shared/ports.ts';
import type { FriendStore } from './friend.ts';
import type { TidingRequest, TidingStore } from './tiding.ts';

const DAY_MS = 86_400_000;
/** Friends a reader may pick in a day: more is not recommending. */
export const OFFERS_A_DAY = 20;
/** Articles that reach one reader in a day this way, from everybody together and from one person. */
export const RECEIVED_A_DAY = 5;
export const RECEIVED_A_DAY_FROM_ONE = 2;

export interface OfferNeeds {
  readonly friends: FriendStore;
  readonly tidings: TidingStore;
  readonly chats: Pick<ChatStore, 'byId'>;
  readonly articles: { byId(id: ArticleId): Article | null };
  readonly clock: Clock;
}

export interface Offer {
  readonly sender: ChatId;
  readonly friend: ChatId;
  readonly article: ArticleId;
}

/**
 * `offered` whether or not it reaches the friend: who uses the bot, who wants no recommendations and who muted whom is
 * nobody's business, and a caller that is not told cannot tell. The refusals depend on the sender and the article alone;
 * they name the phrase for it.
 */
export function offerToFriend(
  needs: OfferNeeds,
  offer: Offer,
): 'offered' | 'article-gone' | 'friends-enough' {
  const { friends, tidings, articles, clock } = needs;
  const article = articles.byId(offer.article);
  if (article === null || article.withdrawnAt !== null) return 'article-gone';
  const day = Math.floor(clock.now() / DAY_MS);
  if (friends.countOffer(offer.sender, day) > OFFERS_A_DAY) return 'friends-enough';
  const tiding: TidingRequest = {
    ...{ kind: 'recommended', to: offer.friend, about: offer.sender, article: offer.article },
  };
  if (isWanted(needs, tiding) && !isTooMuch(needs, tiding)) tidings.owe(tiding, clock.now());
  return 'offered';
}

/** Whether the reader takes such a tiding; asked when it is owed, and again before it is sent. */
export function isWanted(
  { friends, chats }: Pick<OfferNeeds, 'friends' | 'chats'>,
  { kind, to, about }: TidingRequest,
): boolean {
  const chat = chats.byId(to);
  // Who asked for silence hears from nobody, and a chat that is gone hears nothing.
  if (to === about || chat?.kind !== 'private' || chat.state !== 'active') return false;
  const settings = friends.settingsOf(to);
  return kind === 'opened' ? settings.hears : settings.takes && !friends.isMuted(to, about);
}

function isTooMuch({ tidings, clock }: OfferNeeds, tiding: TidingRequest): boolean {
  const { all, ofThem } = tidings.count(tiding, clock.now() - DAY_MS);
  return all >= RECEIVED_A_DAY || ofThem >= RECEIVED_A_DAY_FROM_ONE;
}
