/** What must survive a restart between two messages of a reader: updates not handled yet, conversations under way. */
import type { Instant } from '../shared/ports.ts';
import type { Note } from './note.ts';

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
  /** Notes, in one transaction, that they are not to be handled any more. */
  finish(ids: readonly number[], now: Instant): void;
  /** Forgets finished updates; Telegram repeats none that is older than a day. */
  forgetBefore(at: Instant): number;
}

/** Conversations under way, as JSON texts by key. */
export interface ConversationStore {
  read(key: string): string | null;
  write(key: string, state: string, now: Instant): void;
  remove(key: string): void;
  /** Its reader said something; an unknown key changes nothing. */
  touch(key: string, now: Instant): void;
  /**
   * Each of these ends conversations and owes the note to their chats, in one transaction, and returns how many it
   * ended. `key` names the only one to look at.
   */
  endSilent(touchedBefore: Instant, note: Note, now: Instant, key?: string): number;
  /** Those of another version than this. */
  endOutdated(version: number, note: Note, now: Instant, key?: string): number;
  /** Those of this name. */
  endAll(name: string, note: Note, now: Instant): number;
  oldestTouchedAt(): Instant | null;
}
