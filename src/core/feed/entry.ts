/** An entry: one item exactly as the feed gave it, before anything was made of it. */
import type { Instant } from '../shared/ports.ts';

export type EntryId = number;

export interface Enclosure {
  readonly url: string;
  readonly type: string | null;
  /** Bytes, as the feed claims them. */
  readonly length: number | null;
}

export interface Entry {
  readonly guid: string | null;
  /** Absolute http(s) address of the page, or null. */
  readonly url: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly publishedAt: Instant | null;
  readonly updatedAt: Instant | null;
  /** The feed's own short text, HTML or plain. */
  readonly summary: string | null;
  /** The feed's full text as HTML, where it carries one. */
  readonly content: string | null;
  readonly categories: readonly string[];
  readonly image: string | null;
  readonly enclosures: readonly Enclosure[];
}

/** An entry on its way into the store. */
export interface NewEntry {
  /** What makes it the same entry at the next poll: see `identityOf`. */
  readonly identity: string;
  readonly entry: Entry;
  readonly seenAt: Instant;
  /** False for what stood in the feed at its first poll, is too old, or is over the cap: stored, never pushed. */
  readonly isNews: boolean;
}

/** A stored entry that no article was made of yet. */
export interface WaitingEntry {
  readonly id: EntryId;
  readonly entry: Entry;
  readonly seenAt: Instant;
  readonly isNews: boolean;
  readonly feed: {
    readonly title: string | null;
    readonly url: string;
    readonly topic: string | null;
    readonly language: string | null;
  };
}
