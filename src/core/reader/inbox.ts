/** What must survive a restart between two messages of a reader: updates not handled yet, conversations under way. */
import type { Instant } from '../shared/ports.ts';

/** An update as Telegram sent it: its number, and its JSON text. */
export interface IncomingUpdate {
  readonly id: number;
  readonly body: string;
}

export interface Inbox {
  /** Stores the updates not seen before and returns those: a repeated update has no second effect. */
  accept(updates: readonly IncomingUpdate[], now: Instant): readonly IncomingUpdate[];
  /** Stored updates that were never finished, in Telegram's order. */
  open(): readonly IncomingUpdate[];
  finish(id: number, now: Instant): void;
  /** Forgets finished updates; Telegram repeats none that is older than a day. */
  forgetBefore(at: Instant): number;
}

/** Conversations under way, as JSON texts by key. */
export interface ConversationStore {
  read(key: string): string | null;
  write(key: string, state: string, now: Instant): void;
  remove(key: string): void;
}
