/** A delivery: one story owed to one chat; the outbox that holds them and the channel that carries them. */
import type { Article, ArticleId } from '../article/article.ts';
import type { Chat, ChatId } from '../reader/chat.ts';
import type { Instant } from '../shared/ports.ts';
import type { StoryId } from '../story/story.ts';

/** All that is due for one chat, taken under a lease: the unit of work, one message. */
export interface Claim {
  readonly chat: Chat;
  /** In the order in which they were owed. */
  readonly stories: readonly { readonly id: StoryId; readonly lead: ArticleId }[];
  /** How often the oldest of them was tried before. */
  readonly attempts: number;
  /** Whether an earlier send of it got no answer and may have arrived. */
  readonly wasUnsure: boolean;
  /** Fences the settling: a claim whose lease ran out and was taken again cannot settle the other's work. */
  readonly lease: string;
  /** The message that a follow-up answers; absent for everything else. */
  readonly replyTo?: number;
}

/** What became of one send. The core decides on it; nothing else does. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly messageId: number }
  /** Telegram asks to wait (429); `untilAt` is stored and obeyed after a restart too. */
  | { readonly kind: 'slow-down'; readonly untilAt: Instant }
  /** The chat will take nothing more: blocked, kicked, deleted. */
  | { readonly kind: 'gone'; readonly why: string }
  /** The group became a supergroup with another number. */
  | { readonly kind: 'moved'; readonly to: ChatId }
  /** Telegram will never take this message. */
  | { readonly kind: 'refused'; readonly why: string }
  /** It surely did not arrive: no connection, or Telegram answered that it is in trouble. */
  | { readonly kind: 'unreached'; readonly why: string }
  /** The request went out and no answer came: it may have arrived. */
  | { readonly kind: 'unsure'; readonly why: string };

/** What a claim is settled with: the next state of its rows. */
export type Settlement =
  | { readonly to: 'sent'; readonly messageId: number }
  | {
      readonly to: 'owed';
      readonly dueAt: Instant;
      readonly after: 'slow-down' | 'unreached' | 'unsure';
      readonly why: string;
    }
  | { readonly to: 'dead'; readonly why: string }
  | { readonly to: 'gone'; readonly why: string }
  | { readonly to: 'moved'; readonly chat: ChatId; readonly dueAt: Instant };

/** What one message tells: a card for one story, headlines for several. */
export type Notice =
  | {
      readonly kind: 'card';
      readonly article: Article;
      /** For a follow-up: the message that it answers. */
      readonly replyTo?: number;
    }
  | { readonly kind: 'round-up'; readonly articles: readonly Article[]; readonly more: number };

/** Carries a notice to a chat. Never throws for anything Telegram or the network did. */
export interface Channel {
  send(chat: Chat, notice: Notice): Promise<SendOutcome>;
}

export interface FanOutStep {
  readonly story: StoryId;
  /** Deliveries this step added to the outbox. */
  readonly owed: number;
  /** Whether every subscribed chat of the story has been looked at. */
  readonly isDone: boolean;
}

export interface Outbox {
  /**
   * Owes the oldest waiting story to its next `limit` subscribed chats: rows and cursor in one transaction.
   * Null when no story waits. A chat is owed a story once, however often this runs.
   */
  fanOut(now: Instant, limit: number): FanOutStep | null;
  /** Takes up to `limit` chats with something due, each with all that is due for it. */
  claim(now: Instant, limit: number, leaseMs: number): readonly Claim[];
  /** Settles claims in one transaction; those whose lease is no longer theirs are left alone. */
  settle(settled: readonly { readonly claim: Claim; readonly as: Settlement }[], now: Instant): void;
  /** Hands claims back untried, due at the given instants. */
  release(released: readonly { readonly claim: Claim; readonly dueAt: Instant }[]): void;
  /** Makes everything claimed by a process that is no more due again; for the start, when nobody else runs. */
  recover(): number;
  /** When the next delivery is due, or null. */
  nextDueAt(): Instant | null;
}
