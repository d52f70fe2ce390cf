/** A feed: a document polled at an address; its store and its fetcher as the core sees them. */
import type { Instant } from '../shared/ports.ts';
import type { AlikeEntry, Entry, EntryId, EntryKeys, EntryName, KnownEntry, NewEntry } from './entry.ts';

export type FeedId = number;

/** How a section page is read as a feed: CSS selectors, kept as attributes of its OPML outline. */
export interface SectionRules {
  /** Selects one element per entry. */
  readonly item: string;
  /** Selects the entry's link inside the item; the item itself when it is an anchor. */
  readonly link: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly summary: string | null;
  readonly image: string | null;
}

/** Where a feed is and what its operator said about it: one outline of OPML. */
export interface FeedOutline {
  readonly url: string;
  readonly title: string | null;
  /** The address of the site that the feed belongs to. */
  readonly siteUrl: string | null;
  /** A topic's slug, where the operator named one; else null and the article decides. */
  readonly topic: string | null;
  readonly section: SectionRules | null;
}

/** How a feed publishes, kept for the polls that find nothing changed and so are told nothing. */
export interface Rhythm {
  /** The usual time between two entries; null when there are too few to tell. */
  readonly gapMs: number | null;
  readonly ttlMs: number | null;
  readonly skipHours: readonly number[];
}

export interface Feed extends FeedOutline {
  readonly id: FeedId;
  readonly addedAt: Instant;
  readonly language: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly nextPollAt: Instant;
  readonly polledAt: Instant | null;
  /** The end of the first good poll: what stood in the feed then is stored and never pushed. */
  readonly firstPolledAt: Instant | null;
  readonly rhythm: Rhythm | null;
  /** Failures since the last success, and when the first of them was. */
  readonly failures: number;
  readonly failingSince: Instant | null;
  /** When the operators were told that it fails or is retired; null when there is nothing to take back. */
  readonly toldAt: Instant | null;
  /** Another site’s address that a permanent redirect names, and since when: see `moveOf`. */
  readonly movingTo: string | null;
  readonly movingSince: Instant | null;
  /** The last failure of any kind; null for a feed that was never a problem. */
  readonly troubledAt: Instant | null;
  /** The newest publication date seen, the high-water mark: what is much older is never news. */
  readonly newestAt: Instant | null;
  /** Why the feed is silent: a sentence for its operator, or null when all is well. */
  readonly trouble: string | null;
  readonly pausedAt: Instant | null;
  /** Set when the address answered 410: the feed is never polled again by itself. */
  readonly retiredAt: Instant | null;
}

/** A feed document, whatever its format was. Texts are plain Unicode; `content` and `summary` may be HTML. */
export interface FeedDocument {
  readonly title: string | null;
  readonly link: string | null;
  /** What the feed says about itself, HTML or plain. */
  readonly description?: string | null;
  readonly language: string | null;
  readonly entries: readonly Entry[];
  /** How long the publisher asks us to wait (ttl, sy:updatePeriod), or null. */
  readonly ttlMs: number | null;
  /** Hours of the day (UTC, 0–23) in which the publisher asks not to be polled. */
  readonly skipHours: readonly number[];
}

/** Everything one poll of one feed can end in. `untilAt`: the server's wish not to be asked before. */
export type PollOutcome =
  | {
      readonly kind: 'changed';
      readonly document: FeedDocument;
      readonly etag: string | null;
      readonly lastModified: string | null;
      /** The address that a permanent redirect named, else null. */
      readonly movedTo: string | null;
      readonly untilAt: Instant | null;
      /** It was read over http, though its address is one of https. */
      readonly isDowngraded?: boolean;
    }
  | {
      readonly kind: 'unchanged';
      readonly movedTo: string | null;
      readonly untilAt: Instant | null;
      readonly isDowngraded?: boolean;
    }
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'failed';
      readonly why: string;
      /** Nothing was heard of the host in time: its other feeds will fare no better just now. */
      readonly isUnreached: boolean;
      readonly untilAt: Instant | null;
    };

/** Reads a feed once, politely and safely. Never throws for anything the network or a publisher did. */
export interface FeedFetcher {
  poll(
    feed: Pick<Feed, 'url' | 'etag' | 'lastModified' | 'section'>,
    signal: AbortSignal,
  ): Promise<PollOutcome>;
  /** The addresses of feeds that a page may have, likeliest first: what it names, then where feeds usually are. */
  discover(address: string, signal: AbortSignal): Promise<readonly string[]>;
}

/** What one poll leaves behind: written with its new entries in one transaction. */
export interface PollResult {
  readonly feed: Pick<
    Feed,
    | 'title'
    | 'siteUrl'
    | 'url'
    | 'language'
    | 'etag'
    | 'lastModified'
    | 'nextPollAt'
    | 'polledAt'
    | 'firstPolledAt'
    | 'rhythm'
    | 'failures'
    | 'failingSince'
    | 'movingTo'
    | 'movingSince'
    | 'troubledAt'
    | 'newestAt'
    | 'trouble'
    | 'retiredAt'
  >;
  readonly entries: readonly NewEntry[];
}

/** A feed that is to be polled, and where: thousands of them are told at once, and read some at a time. */
export type DueFeed = Pick<Feed, 'id' | 'url'>;

/** How many of a feed's pages could not be read, and why the last one could not. */
export interface PageTroubles {
  readonly count: number;
  readonly why: string;
}

/** Entries of a feed that were given up because reading them came to no end, and why the last one was. */
export interface EntriesAside extends PageTroubles {
  readonly feed: Feed;
}

export interface ListedFeeds {
  readonly added: number;
  /** Named by the list, and left out because an operator removed them. */
  readonly removed: number;
}

export interface FeedStore {
  /** Adds what is not there yet, whichever of its addresses a feed is named by; says how many were new. */
  add(outlines: readonly FeedOutline[], now: Instant): number;
  /** The same for a list that is read at each start and knows nothing of what was removed since: that stays removed. */
  addListed(outlines: readonly FeedOutline[], now: Instant): ListedFeeds;
  /** Its addresses are remembered: see `addListed`. */
  remove(id: FeedId, now: Instant): boolean;
  /** Null resumes it, as if it were polled for the first time: what came in the meantime is stored and not pushed. */
  pause(id: FeedId, at: Instant | null): boolean;
  /** Polls a feed again that was retired or paused, as `pause(id, null)` does; false when it was neither. */
  revive(url: string, now: Instant): boolean;
  all(): readonly Feed[];
  /** In the order of the ids; those are left out that were removed, paused or retired. */
  running(ids: readonly FeedId[]): readonly Feed[];
  /** Those that waited longest first; also those whose time lies further ahead than any rule puts it. */
  due(now: Instant, limit: number): readonly DueFeed[];
  /** By feed; only of those whose pages gave trouble since then. */
  pageTroubles(since: Instant): ReadonlyMap<FeedId, PageTroubles>;
  /** Marks a feed due now, whatever its schedule says; false when there is no such address. */
  hurry(url: string, now: Instant): boolean;
  /** The feed's stored entries of these names. */
  byName(id: FeedId, names: readonly Pick<EntryName, 'identity'>[]): readonly KnownEntry[];
  /** Entries as they are stored, by their ids. */
  versions(ids: readonly EntryId[]): ReadonlyMap<EntryId, Entry>;
  /** Those that share an address with any of these, or a headline that was seen since `headlinesSince`. */
  alike(id: FeedId, keys: readonly EntryKeys[], headlinesSince: Instant): readonly AlikeEntry[];
  /** Stores what is new or changed, and the state of each feed as it was polled, in one transaction; returns how many for each. */
  settlePolls(polls: readonly { readonly feed: Feed; readonly result: PollResult }[]): readonly number[];
  /**
   * The feeds that the operators are to hear of: failing since `failingBefore`, retired, or well again after they
   * were told of trouble.
   */
  toTell(failingBefore: Instant): readonly Feed[];
  /** Notes that the operators were told; `at` null: that the feed is well again. */
  setTold(id: FeedId, at: Instant | null): void;
  /** What was set aside since the operators were told of the feed's last; none where that was after `toldBefore`. */
  aside(toldBefore: Instant): readonly EntriesAside[];
  setAsideTold(id: FeedId, at: Instant): void;
}
