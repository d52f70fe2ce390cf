/** A story: the articles about one event, with the one it is told by. */
import type { ArticleId } from '../article/article.ts';
import type { Instant } from '../shared/ports.ts';
import type { HeadlineStory, Neighbour } from './choose-story.ts';
import type { Term, TermCounts, Vector } from './vector.ts';

export type StoryId = number;

/** An article that belongs to no story yet, with what decides on its story and topics. */
export interface UngroupedArticle {
  readonly id: ArticleId;
  readonly title: string;
  readonly text: string;
  readonly language: string | null;
  readonly publishedAt: Instant;
  readonly fingerprint: string;
  readonly categories: readonly string[];
  readonly feedTopic: string | null;
  readonly source: string | null;
  readonly isNews: boolean;
}

/** What is kept of an article so that others find its story by it. */
export interface Trace {
  /** Whose vocabulary it adds to; empty where the language is not known. */
  readonly language: string;
  /** Every term it counts for, once. */
  readonly counted: readonly Term[];
  /** Its words in the headline, once each. */
  readonly headline: readonly Term[];
  /** Null for a headline without a text. */
  readonly body: {
    readonly vector: Vector;
    readonly strongest: readonly { readonly term: Term; readonly weight: number }[];
  } | null;
}

/** Where an article looks for its story: what was published near it in time, and not kept apart from it by the operator. */
export interface Search {
  readonly article: ArticleId;
  readonly publishedAt: Instant;
}

/** An article of a story, as it is compared closely. */
export interface Member {
  readonly id: ArticleId;
  readonly title: string;
  readonly text: string;
  readonly language: string | null;
  readonly publishedAt: Instant;
  readonly source: string | null;
}

/** How the articles of living stories are found. */
export interface StoryIndex {
  counts(language: string, terms: readonly Term[]): TermCounts;
  /** The story of an article with the same words throughout. */
  storyOfCopy(search: Search, fingerprint: string): StoryId | null;
  /** The articles that share the strongest words, the likeliest first. */
  neighbours(
    search: Search,
    strongest: readonly { readonly term: Term; readonly weight: number }[],
    limit: number,
  ): readonly Neighbour[];
  /** The stories whose headlines share the rarest of the words; `words` in descending order of rarity. */
  headlineStories(search: Search, words: readonly Term[], limit: number): readonly HeadlineStory[];
  /** Some articles of a story, `first` before all, then the newest; of each text the beginning. */
  members(story: StoryId, first: ArticleId | null, limit: number): readonly Member[];
  /** Forgets what ended stories were compared by; returns how many articles. */
  sweep(now: Instant): number;
}

export interface Joined {
  /** Whether the story is owed to readers from now on. */
  readonly isOwed: boolean;
}

export interface StoryStore {
  readonly index: StoryIndex;
  /** The story the article tells, or null while it has none. */
  storyOf(article: ArticleId): StoryId | null;
  /** Articles without a story, oldest first. */
  ungrouped(limit: number): readonly UngroupedArticle[];
  /** The article as it was before it had a story; null when there is none. */
  asUngrouped(article: ArticleId): UngroupedArticle | null;
  /**
   * Opens a story led by the article, files both under the topics, and owes the story to readers where
   * `isOwed`; one transaction.
   */
  open(
    lead: ArticleId,
    topics: readonly string[],
    isOwed: boolean,
    now: Instant,
    trace?: Trace | null,
  ): StoryId;
  /**
   * Adds the article to the story and files it under the story's topics, or the story under the article's where nobody
   * was told of it; chooses lead and rank anew; owes the story if this is the first news of it. One transaction.
   */
  join(article: ArticleId, story: StoryId, topics: readonly string[], now: Instant, trace: Trace): Joined;
  /**
   * Takes the article out of its story for good and opens one of its own, owed where `isOwed`. Null when it is alone
   * in its story, or has none. `headline` as in its trace.
   */
  split(
    article: ArticleId,
    topics: readonly string[],
    headline: readonly Term[],
    isOwed: boolean,
    now: Instant,
  ): StoryId | null;
  /** Owes the article's story to readers; false where that was done before, or it has none. */
  tell(article: ArticleId, now: Instant): boolean;
  /** Marks the article's story as important, or no longer (`at` null); false when it has no story. */
  pin(article: ArticleId, at: Instant | null): boolean;
  /** The articles of the article's own story, its lead first, then the newest. */
  articlesOf(article: ArticleId, skip: number, limit: number): readonly ArticleId[];
}
