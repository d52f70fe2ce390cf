/** A story: the articles about one event; for now each article tells its own. */
import type { ArticleId } from '../article/article.ts';
import type { Instant } from '../shared/ports.ts';

export type StoryId = number;

/** An article that belongs to no story yet, with what decides on its topics. */
export interface UngroupedArticle {
  readonly id: ArticleId;
  readonly title: string;
  readonly text: string;
  readonly language: string | null;
  readonly categories: readonly string[];
  readonly feedTopic: string | null;
  readonly isNews: boolean;
}

export interface StoryStore {
  /** The story the article tells, or null while it has none. */
  storyOf(article: ArticleId): StoryId | null;
  /** Articles without a story, oldest first. */
  ungrouped(limit: number): readonly UngroupedArticle[];
  /**
   * Opens a story led by the article, files both under the topics, and owes the story to subscribers where
   * `isOwed`; one transaction.
   */
  open(lead: ArticleId, topics: readonly string[], isOwed: boolean, now: Instant): StoryId;
}
