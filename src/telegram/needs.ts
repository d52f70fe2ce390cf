/** Everything the Telegram room is given by the program. */
import type { Article, ArticleStore } from '../core/article/article.ts';
import type { CatchUpStore } from '../core/delivery/catch-up.ts';
import type { Pacer } from '../core/delivery/pacer.ts';
import type { WhyStore } from '../core/delivery/why.ts';
import type { FeedStore } from '../core/feed/feed.ts';
import type { ChatStore } from '../core/reader/chat.ts';
import type { ConversationStore, Inbox } from '../core/reader/inbox.ts';
import type { RecommendNeeds } from '../core/recommend/recommend.ts';
import type { Language, Phrase, Phrases } from '../core/shared/language.ts';
import type { Clock, Log, MakeToken } from '../core/shared/ports.ts';
import type { StoryStore } from '../core/story/story.ts';
import type { ReadStatus } from '../core/upkeep/status.ts';

export interface TelegramNeeds {
  readonly articles: ArticleStore;
  readonly stories: StoryStore;
  readonly catchUps: CatchUpStore;
  readonly whys: WhyStore;
  readonly chats: ChatStore;
  readonly feeds: FeedStore;
  readonly inbox: Inbox;
  readonly conversations: ConversationStore;
  readonly phrases: Phrases;
  readonly pacer: Pacer;
  readonly clock: Clock;
  readonly log: Log;
  readonly makeToken: MakeToken;
  /** Null when letters are off. */
  readonly letters: RecommendNeeds | null;
  /** Lays an article out for paper: a PDF and its file name. */
  readonly print: (
    article: Article,
    phrase: Phrase,
  ) => Promise<{ readonly bytes: Uint8Array; readonly name: string }>;
  readonly readStatus: ReadStatus;
  /** Starts a job now, by its name. */
  readonly wake: (job: 'poll feeds' | 'fan out' | 'drain letters') => void;
  readonly settings: {
    readonly defaultLanguage: Language;
    readonly defaultTimeZone: string;
    readonly operatorIds: readonly number[];
  };
}
