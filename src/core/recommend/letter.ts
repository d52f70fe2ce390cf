/** A letter: a recommendation on its way to a friend's e-mail; its outbox, and who carries it. */
import type { Article, ArticleId } from '../article/article.ts';
import type { ChatId } from '../reader/chat.ts';
import type { Language } from '../shared/language.ts';
import type { Instant } from '../shared/ports.ts';

export type LetterId = number;

/** What the reader asked for. `token` is made once by the conversation: however often it is replayed, one letter is owed. */
export interface LetterRequest {
  readonly token: string;
  readonly articleId: ArticleId;
  readonly senderChatId: ChatId;
  readonly senderName: string;
  readonly senderAddress: string;
  readonly friendName: string;
  readonly friendAddress: string;
  /** The language of the sender, in which the letter is written. */
  readonly language: Language;
}

export interface Letter extends LetterRequest {
  readonly id: LetterId;
  readonly attempts: number;
  /** Fences the settling, as a delivery's does. */
  readonly lease: string;
}

/** What became of one try to send a letter. */
export type LetterOutcome =
  | { readonly kind: 'accepted'; readonly messageId: string }
  /** Surely not taken: no connection, or the server asks to come back (4xx). */
  | { readonly kind: 'later'; readonly why: string }
  /** The server will never take it (5xx). */
  | { readonly kind: 'refused'; readonly why: string }
  /** Its text was handed over and no answer came: it may be on its way, so it is never sent again. */
  | { readonly kind: 'unsure'; readonly why: string };

export type LetterSettlement =
  | { readonly to: 'sent'; readonly messageId: string }
  | { readonly to: 'owed'; readonly dueAt: Instant; readonly why: string }
  | { readonly to: 'unsure' | 'dead'; readonly why: string };

export interface LetterStore {
  /** `repeated`: this reader already recommended this article to this friend. The same token twice is `owed`, once. */
  owe(request: LetterRequest, now: Instant): 'owed' | 'repeated';
  claim(now: Instant, limit: number, leaseMs: number): readonly Letter[];
  /** Commits that sending begins: after a crash from here on the letter is unsure, not due again. */
  markSending(letter: Letter, now: Instant): void;
  settle(letter: Letter, as: LetterSettlement, now: Instant): void;
  /** Hands a claim back untried. */
  release(letter: Letter): void;
  /** For the start: claims of a process that is no more are due again, or unsure where sending had begun. */
  recover(now: Instant): { readonly owed: number; readonly unsure: number };
  nextDueAt(): Instant | null;
}

/** Carries letters. Never throws for anything the server or the network did. */
export interface Mailer {
  send(letter: Letter, article: Article): Promise<LetterOutcome>;
}
