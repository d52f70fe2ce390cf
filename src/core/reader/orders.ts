/** A chat's orders: how it wants its news, and the store that keeps them and reckons what is owed anew. */
import type { SummaryLength } from '../article/summary.ts';
import type { Instant } from '../shared/ports.ts';
import type { ChatId } from './chat.ts';
import type { Rhythm, Slots } from './rhythm.ts';

/** When a topic's stories come: as they happen, or together in the chat's daily or weekly digest. */
export const MODES = ['instant', 'daily', 'weekly'] as const;
export type Mode = (typeof MODES)[number];

/** What is told of the news a chat has missed: nothing, the last three stories, or all of it as one digest. */
export const BACKFILLS = ['none', 'three', 'digest'] as const;
export type Backfill = (typeof BACKFILLS)[number];

/** What a chat can choose of, besides its rhythm. */
export interface Choices {
  /** The mode of topics followed from now on. */
  readonly usualMode: Mode;
  /** At most this many stories as they happen in a local day; what is over waits for the digest. Null: any number. */
  readonly dailyCap: number | null;
  /** Whether breaking stories come at once, whatever the hour, the cap and the digest. */
  readonly letsBreaking: boolean;
  readonly isSilent: boolean;
  readonly summaryLength: SummaryLength;
  /** What a pause that ends by itself tells of the news missed. */
  readonly backfill: Backfill;
  /** The forum topic of the group that news is posted in (message_thread_id), or null. */
  readonly threadId: number | null;
}

export interface Pause {
  readonly fromAt: Instant;
  /** Null: until resumed. */
  readonly untilAt: Instant | null;
}

export interface Orders extends Choices {
  readonly rhythm: Rhythm;
  /** What the rhythm comes to now. */
  readonly slots: Slots;
  readonly pause: Pause | null;
}

export interface OrderStore {
  /** Throws for a chat that is not known. */
  of(chat: ChatId, now: Instant): Orders;
  change(chat: ChatId, choices: Partial<Choices>): void;
  /** Changes the rhythm, and with it when that which is owed already is due. */
  changeRhythm(chat: ChatId, change: Partial<Rhythm>, now: Instant): void;
  /** The topics a chat follows, each with its mode. */
  modesOf(chat: ChatId): ReadonlyMap<string, Mode>;
  setMode(chat: ChatId, topic: string, mode: Mode): void;
  /** All topics, now and from now on; what waits for a digest is due now where none is wanted any more. */
  setEveryMode(chat: ChatId, mode: Mode, now: Instant): void;
  /** Holds what is owed to the chat; null: until resumed. */
  pause(chat: ChatId, untilAt: Instant | null, now: Instant): void;
  /** Ends the pause, or does nothing where there is none. Returns how many stories are due now. */
  resume(chat: ChatId, backfill: Backfill, now: Instant): number;
  /** Owes a chat what its topics told before it followed them. Returns how many stories are due now. */
  backfill(chat: ChatId, backfill: Backfill, now: Instant): number;
  /** Ends the pauses that are over, each with the chat's own choice of backfill; returns how many. */
  endPauses(now: Instant): number;
  /** When the next pause ends by itself, or null. */
  nextPauseEndAt(): Instant | null;
  /** Reckons every rhythm anew, and when that which is owed already is due. */
  reckonAnew(now: Instant): void;
  /** Does so when `rules`, the version of the time zone rules, is not that of the last time. */
  reckonUnder(rules: string, now: Instant): void;
}
