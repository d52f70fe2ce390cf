/** An article: a readable page made from an entry or imported by hand. */
import type { EntryId, WaitingEntry } from '../feed/entry.ts';
import type { FeedId } from '../feed/feed.ts';
import type { Instant } from '../shared/ports.ts';

export type ArticleId = number;

/** A page or a text as its reader found it, before the core cleans, summarises and files it. */
export interface Page {
  /** Canonical address, absolute http(s); null for a text that names none. */
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publishedAt: Instant | null;
  /** BCP 47 as the page declares it, lower-case primary tag (`en`, `ru`, `az`), or null. */
  readonly language: string | null;
  readonly image: string | null;
  readonly siteName: string | null;
  /** The agency or paper that the page says it took the text from: `Azernews`; null where it names none. */
  readonly source: string | null;
  /** The heading the page stands under, in the site's own words: `World news`. */
  readonly section: string | null;
  /** Plain Unicode; paragraphs separated by one blank line; no markup, no furniture. */
  readonly text: string;
  /**
   * The same text in the safe subset: p, h2–h4, ul, ol, li, blockquote, b, i, s, a[href], img[src|alt], br, pre, code.
   * Anything else never leaves the reader of pages.
   */
  readonly html: string;
  /** How often the page says it was read, or null. */
  readonly views: number | null;
}

/** Reads article pages. Never throws for anything the network or a publisher did. */
export interface PageReader {
  read(
    url: string,
    signal: AbortSignal,
  ): Promise<
    | { readonly ok: true; readonly page: Page }
    /** `why` is a sentence; `isUnreached`: the site kept silent, its other pages will not be had either. */
    | { readonly ok: false; readonly why: string; readonly isUnreached?: boolean }
  >;
}

/** An article as it is kept. `id` is the number readers type. */
export interface Article {
  readonly id: ArticleId;
  readonly url: string | null;
  /** The source as readers know it: `Today.Az`, `BBC News`. */
  readonly source: string | null;
  readonly section: string | null;
  readonly title: string;
  readonly byline: string | null;
  readonly publishedAt: Instant;
  readonly language: string | null;
  readonly image: string | null;
  readonly html: string;
  readonly text: string;
  /** Whole sentences of the text, in their order. */
  readonly summary: readonly string[];
  /** Reads counted by the source's page plus reads here. */
  readonly views: number;
  /** Topic slugs, most fitting first; empty until the article joined its story. */
  readonly topics: readonly string[];
  /** How many sources tell its story, itself included; 0 until it joined one. */
  readonly sources: number;
  readonly madeAt: Instant;
  /** Why the page could not be read, so that the text is only what the feed carried; null for a whole article. */
  readonly pageTrouble: string | null;
  /** 1 for the first text; one more for every correction. */
  readonly revision: number;
  /** Set when the operator withdrew it. */
  readonly withdrawnAt: Instant | null;
}

/** An article before it is kept: everything but what the store adds. */
export type ArticleDraft = Omit<
  Article,
  'id' | 'topics' | 'sources' | 'madeAt' | 'revision' | 'withdrawnAt'
> & {
  /** What its feed and its page file it under, in their own words. */
  readonly categories: readonly string[];
  /** The topic its feed was given by the operator, a slug, or null. */
  readonly feedTopic: string | null;
  readonly fingerprint: string;
  /** Whether subscribers are owed it. */
  readonly isNews: boolean;
};

/** Which part of a list: how many to skip and how many to show. */
export interface Span {
  readonly skip: number;
  readonly limit: number;
}

export interface ArticleList {
  readonly articles: readonly Article[];
  /** Whether more follow. */
  readonly hasMore: boolean;
}

export type Kept = 'new' | 'corrected' | 'unchanged';

export interface ArticleStore {
  byId(id: ArticleId): Article | null;
  /** By address, whatever its scheme, `www.` or tracking. */
  byUrl(url: string): Article | null;
  /**
   * Keeps the draft: an article of the same address (else of the same fingerprint) is the same one, and is
   * corrected when its words differ. A kept article that becomes news later is owed then.
   */
  keep(draft: ArticleDraft, now: Instant): { readonly id: ArticleId; readonly kept: Kept };
  /**
   * Entries that no article was made of yet: some of each feed, its news first, feed after feed from beyond `after` on, so
   * that one with hundreds keeps back no other.
   */
  waiting(limit: number, after?: FeedId): readonly WaitingEntry[];
  /** Counts a try before any work is done on the entry; returns how many there were, with this one. */
  beginEntry(entry: EntryId): number;
  /** Takes the count back: it waits for its page, or was broken off by our own stopping. */
  restEntry(entry: EntryId): void;
  /** Gives up an entry that came to no end; the operators are told. */
  setEntryAside(entry: EntryId, why: string, now: Instant): void;
  /**
   * Keeps the draft and marks its entry done, in one transaction. An entry that had an article before corrects it,
   * whatever its address is now; an article that only other feeds told of is not theirs to correct.
   */
  settleEntry(
    entry: EntryId,
    draft: ArticleDraft,
    now: Instant,
  ): { readonly id: ArticleId; readonly kept: Kept };
  /** Makes news of what a flood held back, all in one moment; to be called when no entry waits. Returns how many. */
  tellHeld(now: Instant): number;
  /** Marks an entry of which no article can be made, with the reason. */
  dropEntry(entry: EntryId, why: string): void;
  /** Newest first; `topic` null means all. Withdrawn articles are left out. */
  latest(topic: string | null, span: Span): ArticleList;
  /** Best match first. The query is a reader's own words. */
  search(words: string, span: Span): ArticleList;
  /** Counts one read. */
  countRead(id: ArticleId): void;
}
