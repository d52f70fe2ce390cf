/** Everything kept in SQLite, opened together: what the bot and the command line both build on. */
import type { ArticleStore } from './core/article/article.ts';
import type { PolishStore } from './core/article/polish-summaries.ts';
import type { AnnouncementStore } from './core/delivery/announcement.ts';
import type { CatchUpStore } from './core/delivery/catch-up.ts';
import type { CorrectionStore } from './core/delivery/correction.ts';
import type { Outbox } from './core/delivery/delivery.ts';
import type { ShownStore } from './core/delivery/shown.ts';
import type { StoryFollows } from './core/delivery/story-follow.ts';
import type { WhyStore } from './core/delivery/why.ts';
import type { FeedStore } from './core/feed/feed.ts';
import type { AlertStore } from './core/reader/alert.ts';
import type { ChatStore } from './core/reader/chat.ts';
import type { ConversationStore, Inbox } from './core/reader/inbox.ts';
import type { NoteStore } from './core/reader/note.ts';
import type { OperatorNoteStore } from './core/reader/operator-note.ts';
import type { OrderStore } from './core/reader/orders.ts';
import type { CodeStore } from './core/recommend/code.ts';
import type { FriendStore } from './core/recommend/friend.ts';
import type { LetterStore } from './core/recommend/letter.ts';
import type { LetterSwitch } from './core/recommend/letter-switch.ts';
import type { OptOutStore } from './core/recommend/opt-out.ts';
import type { SenderStore } from './core/recommend/sender.ts';
import type { TidingStore } from './core/recommend/tiding.ts';
import type { Instant } from './core/shared/ports.ts';
import type { StoryStore } from './core/story/story.ts';
import type { BacklogStore } from './core/upkeep/backlog.ts';
import type { KeptTimes } from './core/upkeep/kept-times.ts';
import type { ReadStatus } from './core/upkeep/status.ts';
import type { Past } from './core/upkeep/tidy-up.ts';
import { createAlertStore } from './sqlite/alert-store.ts';
import { createAnnouncementStore } from './sqlite/announcement-store.ts';
import { createArticleStore } from './sqlite/article-store.ts';
import { createBacklogStore } from './sqlite/backlog.ts';
import { createCatchUpStore } from './sqlite/catch-up.ts';
import { createChangesBeside } from './sqlite/changes-beside.ts';
import { createChatStore } from './sqlite/chat-store.ts';
import { createCodeStore } from './sqlite/code-store.ts';
import { createConversationStore } from './sqlite/conversation-store.ts';
import { createCorrectionStore } from './sqlite/correction-store.ts';
import { type OpenOptions, openDatabase } from './sqlite/database.ts';
import { createFeedStore } from './sqlite/feed-store.ts';
import { createFriendStore } from './sqlite/friend-store.ts';
import { createInbox } from './sqlite/inbox.ts';
import { createIsFree } from './sqlite/is-free.ts';
import { createKeptTimes } from './sqlite/kept-times.ts';
import { createLetterSettings } from './sqlite/letter-settings.ts';
import { createLetterStore } from './sqlite/letter-store.ts';
import { createNoteStore } from './sqlite/note-store.ts';
import { createOperatorNoteStore } from './sqlite/operator-note-store.ts';
import { createOptOutStore } from './sqlite/opt-out-store.ts';
import { createOrderStore } from './sqlite/order-store.ts';
import { createOutbox } from './sqlite/outbox.ts';
import { createPast } from './sqlite/past.ts';
import { createPolishStore } from './sqlite/polish-store.ts';
import { createRescue } from './sqlite/rescue.ts';
import { createSenderStore } from './sqlite/sender-store.ts';
import { createShownStore } from './sqlite/shown-store.ts';
import { createReadStatus } from './sqlite/status.ts';
import { createStoryFollows } from './sqlite/story-follows.ts';
import { createStoryStore } from './sqlite/story-store.ts';
import { createTidingStore } from './sqlite/tiding-store.ts';
import { createWhyStore } from './sqlite/why.ts';
import { createWorldMark, type WorldMark } from './sqlite/world.ts';

export interface Stores {
  readonly feeds: FeedStore;
  readonly articles: ArticleStore;
  readonly polish: PolishStore;
  readonly stories: StoryStore;
  readonly catchUps: CatchUpStore;
  readonly whys: WhyStore;
  readonly chats: ChatStore;
  readonly orders: OrderStore;
  readonly alerts: AlertStore;
  readonly outbox: Outbox;
  readonly follows: StoryFollows;
  readonly shown: ShownStore;
  readonly corrections: CorrectionStore;
  readonly announcements: AnnouncementStore;
  readonly letters: LetterStore;
  readonly codes: CodeStore;
  readonly senders: SenderStore;
  readonly optOuts: OptOutStore;
  readonly notes: NoteStore;
  readonly operatorNotes: OperatorNoteStore;
  readonly letterSwitch: LetterSwitch;
  /** What addresses are hashed with. */
  readonly letterSecret: string;
  readonly inbox: Inbox;
  readonly conversations: ConversationStore;
  readonly readStatus: ReadStatus;
  readonly friends: FriendStore;
  readonly tidings: TidingStore;
  readonly backlog: BacklogStore;
  readonly past: Past;
  readonly times: KeptTimes;
  readonly world: WorldMark;
  /** Whether the database can be written, asked without waiting. */
  readonly isFree: () => boolean;
  /** Copies everything among the backups; returns the file. */
  readonly rescue: (now: Instant) => string;
  /** Whether another process wrote since the last asking. */
  readonly hasChangedBeside: () => boolean;
  /** The migrations that this opening applied, by name. */
  readonly migrated: readonly string[];
  close(): void;
}

/** `folder` as DATA_DIR, or `:memory:`. Every statement is prepared here, so that a typo stops the start. */
export function openStores(folder: string, now: Instant, options?: OpenOptions): Stores {
  const { sqlite, migrated } = openDatabase(folder, now, options);
  const orders = createOrderStore(sqlite);
  return {
    feeds: createFeedStore(sqlite),
    articles: createArticleStore(sqlite),
    polish: createPolishStore(sqlite),
    stories: createStoryStore(sqlite),
    catchUps: createCatchUpStore(sqlite),
    whys: createWhyStore(sqlite),
    chats: createChatStore(sqlite),
    orders,
    alerts: createAlertStore(sqlite),
    outbox: createOutbox(sqlite),
    follows: createStoryFollows(sqlite),
    shown: createShownStore(sqlite),
    corrections: createCorrectionStore(sqlite),
    announcements: createAnnouncementStore(sqlite),
    letters: createLetterStore(sqlite),
    codes: createCodeStore(sqlite),
    senders: createSenderStore(sqlite),
    optOuts: createOptOutStore(sqlite),
    notes: createNoteStore(sqlite),
    operatorNotes: createOperatorNoteStore(sqlite),
    ...createLetterSettings(sqlite),
    inbox: createInbox(sqlite),
    conversations: createConversationStore(sqlite),
    readStatus: createReadStatus(sqlite),
    friends: createFriendStore(sqlite),
    tidings: createTidingStore(sqlite),
    backlog: createBacklogStore(sqlite),
    past: createPast(sqlite),
    times: createKeptTimes(sqlite, orders.reckonAnew),
    world: createWorldMark(sqlite),
    isFree: createIsFree(sqlite),
    rescue: createRescue(sqlite, folder),
    hasChangedBeside: createChangesBeside(sqlite),
    migrated,
    close: () => sqlite.close(),
  };
}
