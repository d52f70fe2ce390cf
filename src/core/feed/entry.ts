/** An entry: one item exactly as the feed gave it, before anything was made of it. */
import type { Instant } from '../shared/ports.ts';
import type { FeedId } from './feed.ts';

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
  /** Its address stands for others too: neither is it known by it, nor is what is read there its text. */
  readonly sharesAddress?: boolean;
}

/** What an entry is known by at the next poll. */
export interface EntryName {
  /** See `namingOf`. */
  readonly identity: string;
  /** What it says, digested: a corrected entry is told from the same one by it. */
  readonly digest: string;
}

/** What else it may be known by, when its feed calls it anew; null where it has nothing of the kind. */
export interface EntryKeys {
  readonly urlKey: string | null;
  readonly titleKey: string | null;
}

/** A stored entry, as far as it takes to recognise it. */
export interface KnownEntry extends EntryName {
  readonly id: EntryId;
}

/** One that shares an address or a headline with an entry of no known name. */
export interface AlikeEntry extends KnownEntry, EntryKeys {
  readonly publishedAt: Instant | null;
  readonly seenAt: Instant;
}

/**
 * Whether subscribers are owed it: at once; with the others of a flood, as a round-up; or never, because it stood in
 * the feed at its first poll or is too old.
 */
export type Telling = 'now' | 'held' | 'never';

/** An entry on its way into the store: new, or with other words, or another guid, than the stored one. */
export interface NewEntry extends EntryName, EntryKeys {
  readonly entry: Entry;
  /** The stored entry that it is, though its guid or its words may be others now; null for one never seen. */
  readonly knownAs: KnownEntry | null;
  readonly seenAt: Instant;
  readonly telling: Telling;
}

/** A stored entry that no article was made of yet. */
export interface WaitingEntry {
  readonly id: EntryId;
  readonly entry: Entry;
  readonly seenAt: Instant;
  readonly isNews: boolean;
  readonly feed: {
    readonly id: FeedId;
    readonly title: string | null;
    readonly url: string;
    readonly topic: string | null;
    readonly language: string | null;
  };
}
