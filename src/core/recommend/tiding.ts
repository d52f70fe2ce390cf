/** A tiding: what is owed to a reader on account of a friend, who recommended an article or opened a link; its outbox. */
import type { Article, ArticleId } from '../article/article.ts';
import type { SendOutcome, Settlement } from '../delivery/delivery.ts';
import type { Chat, ChatId } from '../reader/chat.ts';
import type { Instant } from '../shared/ports.ts';

export type TidingId = number;

export interface TidingRequest {
  readonly kind: 'recommended' | 'opened';
  /** Who is told. */
  readonly to: ChatId;
  /** Who recommended the article, or who opened the link. */
  readonly about: ChatId;
  readonly article: ArticleId;
}

export interface Tiding extends TidingRequest {
  readonly id: TidingId;
  /** How often it was tried before. */
  readonly attempts: number;
  /** Whether an earlier send of it got no answer and may have arrived. */
  readonly wasUnsure: boolean;
}

export interface TidingStore {
  /** Owes the tiding; the same of the same friend and article is owed once, whatever became of it. */
  owe(tiding: TidingRequest, now: Instant): void;
  byId(id: TidingId): Tiding | null;
  /** How many such tidings the reader was owed since then: of everybody, and of that one. */
  count(
    tiding: Omit<TidingRequest, 'article'>,
    since: Instant,
  ): { readonly all: number; readonly ofThem: number };
  /** The tidings that are due, the oldest of each reader, longest due first. */
  due(now: Instant, limit: number): readonly Tiding[];
  /** Not tried: due again then. */
  postpone(id: TidingId, dueAt: Instant): void;
  /** A `slow-down` holds whatever else the chat is owed, too. */
  settle(tiding: Tiding, as: Settlement, now: Instant): void;
  nextDueAt(): Instant | null;
  /** Forgets tidings made before then that are settled; returns how many. */
  forgetBefore(at: Instant): number;
}

/** A tiding with everything that is needed to word it. */
export interface Told {
  readonly tiding: Tiding;
  readonly chat: Chat;
  readonly article: Article;
  /** A name fit to be shown, or null: the words must do without. */
  readonly friendName: string | null;
}

/** Carries tidings to chats. Never throws for anything Telegram or the network did. */
export interface TidingChannel {
  send(told: Told): Promise<SendOutcome>;
}
