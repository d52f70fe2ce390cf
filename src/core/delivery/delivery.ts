/** A delivery: one story owed to one chat; the outbox that holds all that is owed, and the channel that carries it. */
import type { Article, ArticleId } from '../article/article.ts';
import type { Chat, ChatId } from '../reader/chat.ts';
import type { Instant } from '../shared/ports.ts';
import type { StoryId } from '../story/story.ts';
import type { AnnouncementText } from './announcement.ts';
import type { Barred } from './barred.ts';
import type { Shown } from './shown.ts';

/** One message to one chat, taken under a lease: the unit of work. */
export type Claim = StoriesClaim | FollowUpClaim | AnnouncementClaim | EditClaim;

interface ClaimedFor {
  readonly chat: Chat;
  /** How often it was tried before; of several stories, the one tried most. */
  readonly attempts: number;
  /** When it was due; of several stories, the oldest. */
  readonly dueAt: Instant;
  /** Fences the settling: a claim whose lease ran out and was taken again cannot settle the other's work. */
  readonly lease: string;
}

/** All the stories that are due for a chat. */
export interface StoriesClaim extends ClaimedFor {
  readonly kind: 'stories';
  /** In the order in which they were owed. */
  readonly stories: readonly OwedStory[];
  /** Whether an earlier send of it got no answer and may have arrived. */
  readonly wasUnsure: boolean;
}

/** A later article of a story that the chat follows. */
export interface FollowUpClaim extends ClaimedFor {
  readonly kind: 'follow-up';
  readonly article: ArticleId;
  /** The message from which the chat followed the story: it is answered. */
  readonly replyTo: number;
  readonly isSaved: boolean;
  readonly wasUnsure: boolean;
}

export interface OwedStory {
  readonly id: StoryId;
  readonly lead: ArticleId;
  /** How much it matters, higher first. */
  readonly rank: number;
  /** Whether the reader keeps the article: its card says so. */
  readonly isSaved: boolean;
}

/** An operator's announcement. It is never sent a second time when its answer does not come. */
export interface AnnouncementClaim extends ClaimedFor {
  readonly kind: 'announcement';
  readonly announcement: number;
  readonly text: AnnouncementText;
}

/** A message that shows an article whose words have changed since. */
export interface EditClaim extends ClaimedFor {
  readonly kind: 'edit';
  readonly messageId: number;
  /** The articles it shows, in their places. */
  readonly shown: readonly ArticleId[];
  /** How many stories it only counts. */
  readonly more: number;
  /** Whether the reader keeps the first of them, and follows its story. */
  readonly isSaved: boolean;
  readonly isFollowing: boolean;
  readonly shows: Shown;
}

/** What of a message Telegram may refuse by itself; the same words go out without it. */
export type Part =
  | 'marks'
  | 'addresses'
  | 'buttons'
  | 'picture'
  | 'reply'
  | 'topic'
  | 'length'
  | 'everything';

/** What was left out of a message, and the words in which Telegram refused it. */
export interface Mended {
  readonly parts: readonly Part[];
  readonly why: string;
}

/** What became of one send. The core decides on it; nothing else does. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly messageId: number; readonly mended?: Mended }
  /** Telegram asks to wait (429); `untilAt` is stored and obeyed after a restart too. */
  | { readonly kind: 'slow-down'; readonly untilAt: Instant }
  /** The chat will take nothing more: blocked, kicked, deleted. */
  | { readonly kind: 'gone'; readonly why: string }
  /** The chat takes nothing from us for now: a right is missing, a topic is closed, Telegram does not find it. */
  | { readonly kind: 'barred'; readonly what: Barred; readonly why: string }
  /** The group became a supergroup with another number. */
  | { readonly kind: 'moved'; readonly to: ChatId }
  /** Telegram will never take this message. */
  | { readonly kind: 'refused'; readonly why: string }
  /** There is nothing to edit any more, or the message says this already. */
  | { readonly kind: 'moot'; readonly why: string }
  /** It surely did not arrive: no connection, or Telegram answered that it is in trouble. */
  | { readonly kind: 'unreached'; readonly why: string }
  /** The request went out and no answer came: it may have arrived. */
  | { readonly kind: 'unsure'; readonly why: string };

/** What a claim is settled with: the next state of its rows. */
export type Settlement =
  | {
      readonly to: 'sent';
      readonly messageId: number;
      readonly told: readonly Told[];
      /** Present where Telegram would not take all of it. */
      readonly mended?: Mended;
    }
  | {
      readonly to: 'owed';
      readonly dueAt: Instant;
      readonly after: 'slow-down' | 'unreached' | 'unsure';
      readonly why: string;
    }
  | {
      readonly to: 'owed';
      readonly dueAt: Instant;
      readonly after: 'barred';
      readonly what: Barred;
      readonly why: string;
    }
  | { readonly to: 'dead'; readonly why: string }
  | { readonly to: 'gone'; readonly why: string }
  | { readonly to: 'moved'; readonly chat: ChatId; readonly dueAt: Instant };

/** What a message says of an article, so that a correction finds it. */
export interface Told {
  readonly article: ArticleId;
  readonly revision: number;
  /** Its place in the message from 0 on; null for one that is only counted. */
  readonly place: number | null;
}

/** What one message tells: a card for one story, headlines for several, an operator's own words. */
export type Notice =
  | {
      readonly kind: 'card';
      readonly article: Article;
      readonly isSaved: boolean;
      readonly isFollowing: boolean;
    }
  /** A page of its full text, to which its reader had turned the message; from 0 on. */
  | { readonly kind: 'page'; readonly article: Article; readonly isSaved: boolean; readonly page: number }
  | {
      readonly kind: 'follow-up';
      readonly article: Article;
      readonly isSaved: boolean;
      readonly replyTo: number;
    }
  | { readonly kind: 'round-up'; readonly articles: readonly Article[]; readonly more: number }
  | { readonly kind: 'announcement'; readonly text: AnnouncementText };

/** Carries notices to chats. Never throws for anything Telegram or the network did. */
export interface Channel {
  send(chat: Chat, notice: Notice): Promise<SendOutcome>;
  /** Puts the notice in place of a message sent before. */
  edit(chat: Chat, messageId: number, notice: Notice): Promise<SendOutcome>;
}

export interface FanOutStep {
  readonly story: StoryId;
  /** Deliveries this step added to the outbox. */
  readonly owed: number;
  /** Whether every subscribed chat of the story has been looked at. */
  readonly isDone: boolean;
}

export interface Settled {
  readonly claim: Claim;
  readonly as: Settlement;
}

export interface Outbox {
  /**
   * Owes the oldest waiting story to its next `limit` subscribed chats: rows and cursor in one transaction.
   * Null when no story waits. A chat is owed a story once, however often this runs.
   */
  fanOut(now: Instant, limit: number): FanOutStep | null;
  /**
   * Takes up to `limit` chats with something due. Stories come first; announcements have a quarter of the claim at
   * least; edits come when nothing else is due.
   */
  claim(now: Instant, limit: number, leaseMs: number): readonly Claim[];
  /** Notes that announcements are about to be sent: after a crash in between nobody can tell whether they were. */
  begin(claims: readonly AnnouncementClaim[]): void;
  /** Settles claims in one transaction; those whose lease is no longer theirs are left alone. */
  settle(settled: readonly Settled[], now: Instant): void;
  /** Hands claims back untried, due at the given instants. */
  release(released: readonly { readonly claim: Claim; readonly dueAt: Instant }[]): void;
  /** Makes everything claimed by a process that is no more due again; for the start, when nobody else runs. */
  recover(): number;
  /**
   * Stories that were due before `before` are no news by themselves any more: they go with the chat's next message, its
   * next daily digest at the latest. Returns how many of them; `limit` at most.
   */
  expire(before: Instant, now: Instant, limit: number): number;
  /** When the next message is due, or null. */
  nextDueAt(): Instant | null;
  /** Until when Telegram asked to send nothing to anybody; kept over restarts. 0 when it never did. */
  heldUntil(): Instant;
  hold(until: Instant): void;
}
