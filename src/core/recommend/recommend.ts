/** Recommending an article by letter: everything is checked again here, whatever the conversation checked before. */
import type { Article, ArticleId } from '../article/article.ts';
import type { Chat, ChatId } from '../reader/chat.ts';
import type { Clock, Instant } from '../shared/ports.ts';
import { checkAddress, domainOf } from './address.ts';
import { type AddressKey, addressKey } from './address-key.ts';
import type { CodeStore } from './code.ts';
import type { LetterRequest, LetterStore, Withheld } from './letter.ts';
import { fullUntil, LETTER_LIMITS, latestOf } from './limits.ts';
import { checkName } from './name.ts';
import type { OptOutStore } from './opt-out.ts';
import { isProvenAddress } from './prove-address.ts';
import type { SenderStore } from './sender.ts';

export interface RecommendNeeds {
  readonly letters: LetterStore;
  readonly codes: CodeStore;
  readonly senders: SenderStore;
  readonly optOuts: OptOutStore;
  readonly articles: { byId(id: ArticleId): Article | null };
  readonly chats: { byId(id: ChatId): Chat | null };
  /** The installation's secret. */
  readonly letterSecret: string;
  /** How long a reader must be known before letters may be sent. */
  readonly lettersAfterMs: number;
  readonly clock: Clock;
}

/** `why` names the phrase that tells the reader; `until` is when it will be otherwise. */
export interface Refusal {
  readonly kind: 'refused';
  readonly why: string;
  readonly until: Instant | null;
}

export type Recommended = { readonly kind: 'owed' } | { readonly kind: 'repeated' } | Refusal;

const refused = (why: string, until: Instant | null = null): Refusal => ({ kind: 'refused', why, until });

/** Whether the reader may send a letter at all just now; null when they may. What others did is never a reason but one: the day is full. */
export function refusalFor(needs: RecommendNeeds, chatId: ChatId): Refusal | null {
  const now = needs.clock.now();
  const chat = needs.chats.byId(chatId);
  if (chat === null) return refused('recommend-not-known');
  const knownAt = chat.knownAt + needs.lettersAfterMs;
  if (knownAt > now) return refused('recommend-too-new', knownAt);
  const { past } = needs.letters;
  const { readerDay, readerMonth, all } = LETTER_LIMITS;
  const readerFull = latestOf(
    fullUntil(readerDay, past.ofReader(chatId, readerDay.count), now),
    fullUntil(readerMonth, past.ofReader(chatId, readerMonth.count), now),
  );
  if (readerFull !== null) return refused('recommend-reader-full', readerFull);
  const allFull = fullUntil(all, past.ofAll(all.count), now);
  return allFull === null ? null : refused('recommend-all-full', allFull);
}

/** Synchronous from the first look at the limits to the letter's row, so that no other letter comes between. */
export function recommendByLetter(needs: RecommendNeeds, request: LetterRequest): Recommended {
  const { letters, articles, clock } = needs;
  // A press that is handled twice must not meet the limits that its own letter filled.
  if (letters.isOwed(request.token)) return { kind: 'owed' };
  const full = refusalFor(needs, request.senderChatId);
  if (full !== null) return full;
  const article = articles.byId(request.articleId);
  if (article === null || article.withdrawnAt !== null) return refused('article-gone');
  const wrong = wrongField(needs, request);
  if (wrong !== null) return refused(wrong);
  const now = clock.now();
  const friendKey = addressKey(needs.letterSecret, request.friendAddress);
  const friendDomain = domainOf(request.friendAddress);
  const own = refusalOfFriend(needs, request, friendKey, now);
  if (own !== null) return own;
  const withheld = withheldFor(needs, request, friendKey, now);
  return { kind: letters.owe({ ...request, friendKey, friendDomain, withheld }, now) };
}

function wrongField(needs: RecommendNeeds, request: LetterRequest): string | null {
  for (const name of [request.senderName, request.friendName]) {
    const checked = checkName(name);
    if (!checked.ok) return checked.why;
  }
  for (const address of [request.senderAddress, request.friendAddress]) {
    const checked = checkAddress(address);
    if (!checked.ok) return checked.why;
  }
  return isProvenAddress(needs, request.senderChatId, request.senderAddress) ? null : 'recommend-unproven';
}

/** The reader's own letters to this friend: they know of those. */
function refusalOfFriend(
  { letters: { past } }: RecommendNeeds,
  { senderChatId: chat, articleId }: LetterRequest,
  friend: AddressKey,
  now: Instant,
): Refusal | null {
  if (past.hasArticle(friend, articleId, chat)) return null;
  const own = past.toFriend(friend, { chat, isTheirs: true });
  const until = fullUntil(LETTER_LIMITS.friend, own, now);
  return until === null ? null : refused('recommend-friend-full', until);
}

/** What the reader must not be told: the letter is kept, and never leaves. */
function withheldFor(
  { letters: { past }, optOuts }: RecommendNeeds,
  { senderChatId: chat, articleId }: LetterRequest,
  friend: AddressKey,
  now: Instant,
): Withheld | null {
  if (optOuts.find(friend)?.why === 'asked') return 'opted-out';
  if (past.hasArticle(friend, articleId)) return 'has-article';
  const others = past.toFriend(friend, { chat, isTheirs: false });
  return fullUntil(LETTER_LIMITS.friend, others, now) === null ? null : 'written-to';
}
