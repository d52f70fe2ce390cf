/** Everything kept in SQLite, opened together: what the bot and the command line both build on. */
import type { ArticleStore } from './core/article/article.ts';
import type { PolishStore } from './core/article/polish-summaries.ts';
import type { Outbox } from './core/delivery/delivery.ts';
import type { FeedStore } from './core/feed/feed.ts';
import type { ChatStore } from './core/reader/chat.ts';
import type { ConversationStore, Inbox } from './core/reader/inbox.ts';
import type { LetterStore } from './core/recommend/letter.ts';
import type { Instant } from './core/shared/ports.ts';
import type { StoryStore } from './core/story/story.ts';
import type { ReadStatus } from './core/upkeep/status.ts';
import { createArticleStore } from './sqlite/article-store.ts';
import { createChangesBeside } from './sqlite/changes-beside.ts';
import { createChatStore } from './sqlite/chat-store.ts';
import { openDatabase } from './sqlite/database.ts';
import { createFeedStore } from './sqlite/feed-store.ts';
import { createConversationStore, createInbox } from './sqlite/inbox.ts';
import { createLetterStore } from './sqlite/letter-store.ts';
import { createOutbox } from './sqlite/outbox.ts';
import { createPolishStore } from './sqlite/polish-store.ts';
import { createReadStatus } from './sqlite/status.ts';
import { createStoryStore } from './sqlite/story-store.ts';

export interface Stores {
  readonly feeds: FeedStore;
  readonly articles: ArticleStore;
  readonly polish: PolishStore;
  readonly stories: StoryStore;
  readonly chats: ChatStore;
  readonly outbox: Outbox;
  readonly letters: LetterStore;
  readonly inbox: Inbox;
  readonly conversations: ConversationStore;
  readonly readStatus: ReadStatus;
  /** Whether another process wrote since the last asking. */
  readonly hasChangedBeside: () => boolean;
  /** The migrations that this opening applied, by name. */
  readonly migrated: readonly string[];
  close(): void;
}

/** `folder` as DATA_DIR, or `:memory:`. Every statement is prepared here, so that a typo stops the start. */
export function openStores(folder: string, now: Instant): Stores {
  const { sqlite, migrated } = openDatabase(folder, now);
  return {
    feeds: createFeedStore(sqlite),
    articles: createArticleStore(sqlite),
    polish: createPolishStore(sqlite),
    stories: createStoryStore(sqlite),
    chats: createChatStore(sqlite),
    outbox: createOutbox(sqlite),
    letters: createLetterStore(sqlite),
    inbox: createInbox(sqlite),
    conversations: createConversationStore(sqlite),
    readStatus: createReadStatus(sqlite),
    hasChangedBeside: createChangesBeside(sqlite),
    migrated,
    close: () => sqlite.close(),
  };
}
