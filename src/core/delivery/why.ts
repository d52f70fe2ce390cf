/** Why a story came, and how much it matters: what `/why` tells. */
import type { ArticleId } from '../article/article.ts';
import type { ChatId } from '../reader/chat.ts';
import type { Instant } from '../shared/ports.ts';

export interface Why {
  /** The story's lead. */
  readonly lead: ArticleId;
  /** When it was sent to the chat by itself, or null. */
  readonly sentAt: Instant | null;
  /** The topics of the story that the chat follows, slugs. */
  readonly topics: readonly string[];
  /** The chat's own words that the story met. */
  readonly alerts: readonly string[];
  /** Who tells it, first to last. */
  readonly sources: readonly string[];
  readonly articles: number;
  /** When its newest article was published. */
  readonly newestAt: Instant;
  readonly breakingAt: Instant | null;
  readonly pinnedAt: Instant | null;
}

export interface WhyStore {
  /** The stories that a message of ours told the chat, none where it told none. */
  ofMessage(chat: ChatId, message: number): readonly Why[];
  /** The story of an article; null while it has none. */
  ofArticle(chat: ChatId, article: ArticleId): Why | null;
}
