/** A letter: a recommendation on its way to a friend's e-mail; its outbox, and who carries it. */
import type { Article, ArticleId } from '../article/article.ts';
import type { ChatId } from '../reader/chat.ts';
import type { Note } from '../reader/note.ts';
import type { Language } from '../shared/language.ts';
import type { Instant } from '../shared/ports.ts';
import type { AddressKey } from './address-key.ts';
import type { CodeMail } from './code.ts';

export type LetterId = number;

/** The words of a letter that come from its sender; everything else in it is ours. */
export interface LetterWords {
  readonly senderName: string;
  readonly senderAddress: string;
  readonly friendName: string;
  readonly friendAddress: string;
  /** The language of the sender, in which the letter is written. */
  readonly language: Language;
}

/** What the reader asked for. `token` is made once by the conversation: however often it is replayed, one letter is owed. */
export interface LetterRequest extends LetterWords {
  readonly token: string;
  readonly articleId: ArticleId;
  readonly senderChatId: ChatId;
}

/**
 * Why a letter never leaves. Its sender must not learn it: it would tell what the friend chose, or what others sent.
 * opted-out: the friend wants no letters; written-to: somebody wrote to them this week; has-article: they have it.
 */
export type Withheld = 'opted-out' | 'written-to' | 'has-article';

export interface Letter extends LetterWords {
  readonly id: LetterId;
  readonly token: string;
  /** Null when the article is no more. */
  readonly articleId: ArticleId | null;
  /** Null when the reader is no more. */
  readonly senderChatId: ChatId | null;
  readonly friendKey: AddressKey;
  readonly friendDomain: string;
  readonly withheld: Withheld | null;
  readonly attempts: number;
  readonly createdAt: Instant;
  /** Fences the settling, as a delivery's does. */
  readonly lease: string;
}

/**
 * Why a letter was not taken, as far as the server tells; its sender is told by it. unreached: nobody answered; asked: to
 * come back; mailbox: there is none, or it is closed; address: it may be misspelt; ours: it takes nothing from us.
 */
export type Reason =
  | 'unreached'
  | 'asked'
  | 'mailbox'
  | 'address'
  | 'full'
  | 'big'
  | 'spam'
  | 'ours'
  | 'other';

/** What became of one try to send a letter. */
export type LetterOutcome =
  | { readonly kind: 'accepted'; readonly messageId: string }
  /** Surely not taken: no connection, the server asks to come back (4xx), the mailbox is full just now. */
  | { readonly kind: 'later'; readonly why: string; readonly reason: Reason }
  /** The server has no such mailbox (RFC 3463: 5.1.x, 5.2.1): what is noted of the friend for a while. */
  | { readonly kind: 'refused'; readonly why: string }
  /** It will not take it, for a reason that says nothing of the friend's mailbox. */
  | { readonly kind: 'unwelcome'; readonly why: string; readonly reason: Reason }
  /** Its text was handed over and no answer came: it may be on its way, so it is never sent again. */
  | { readonly kind: 'unsure'; readonly why: string };

export type LetterSettlement =
  | { readonly to: 'sent'; readonly messageId: string }
  | { readonly to: 'withheld'; readonly why: Withheld }
  | { readonly to: 'owed'; readonly dueAt: Instant; readonly why: string; readonly reason: Reason }
  | { readonly to: 'dead'; readonly why: string; readonly reason: Reason }
  | { readonly to: 'unsure'; readonly why: string };

/** One line of the operator's list. The friend's address is known while the letter is owed, their domain after that. */
export interface LetterRecord {
  readonly id: LetterId;
  readonly createdAt: Instant;
  readonly senderChatId: ChatId | null;
  readonly articleId: ArticleId | null;
  readonly state: 'owed' | 'claimed' | 'sent' | 'withheld' | 'unsure' | 'dead';
  readonly friendAddress: string | null;
  readonly friendDomain: string;
  readonly why: string | null;
}

/** When letters were asked for, for the limits. `nth` counts from the latest, which is 1; null when there were fewer. */
export interface LetterPast {
  ofReader(chat: ChatId, nth: number): Instant | null;
  ofAll(nth: number): Instant | null;
  /** The latest that was not withheld and did not die, from this reader or from the others. */
  toFriend(friend: AddressKey, from: { readonly chat: ChatId; readonly isTheirs: boolean }): Instant | null;
  /** Whether anybody, or this reader, sent it to them already. */
  hasArticle(friend: AddressKey, article: ArticleId, from?: ChatId): boolean;
  /** When letters to the domain were handed over. */
  toDomain(domain: string, nth: number): Instant | null;
}

export interface LetterStore {
  /**
   * `repeated`: this reader already recommended this article to this friend. The same token twice is `owed`, once.
   * A withheld letter is kept like any other and takes the same way, up to the mail server's door.
   */
  owe(
    request: LetterRequest & Pick<Letter, 'friendKey' | 'friendDomain' | 'withheld'>,
    now: Instant,
  ): 'owed' | 'repeated';
  isOwed(token: string): boolean;
  readonly past: LetterPast;
  claim(now: Instant, limit: number, leaseMs: number): readonly Letter[];
  /** Commits that sending begins: after a crash from here on the letter is unsure, not due again. */
  markSending(letter: Letter, now: Instant): void;
  /** Whatever ends a letter also forgets its names and addresses. `note` is owed to the sender in the same transaction. */
  settle(letter: Letter, as: LetterSettlement, note: Note | null, now: Instant): void;
  /** Hands a claim back untried, due at the given instant. */
  release(letter: Letter, dueAt: Instant): void;
  /** Gives up what is still owed from before, forgets it, and owes each sender the phrase with `friendName`. */
  giveUp(askedBefore: Instant, phrase: string, now: Instant): number;
  /** For the start: claims of a process that is no more are due again, or unsure where sending had begun. */
  recover(now: Instant): { readonly owed: number; readonly unsure: number };
  nextDueAt(): Instant | null;
  /** Latest first. */
  list(skip: number, limit: number): readonly LetterRecord[];
}

/** Carries letters. Never throws for anything the server or the network did. */
export interface Mailer {
  send(letter: Letter, article: Article, optOutToken: string): Promise<LetterOutcome>;
  sendCode(mail: CodeMail, optOutToken: string): Promise<LetterOutcome>;
  /** Only asks whether the server is there: what a letter that never leaves needs to fare like the others. */
  knock(): Promise<'open' | 'shut'>;
}
