/** Everything the Telegram room is given by the program. */
import type { Article, ArticleStore } from '../core/article/article.ts';
import type { AnnouncementStore } from '../core/delivery/announcement.ts';
import type { CatchUpStore } from '../core/delivery/catch-up.ts';
import type { CorrectionStore } from '../core/delivery/correction.ts';
import type { Pacer } from '../core/delivery/pacer.ts';
import type { ShownStore } from '../core/delivery/shown.ts';
import type { StoryFollows } from '../core/delivery/story-follow.ts';
import type { WhyStore } from '../core/delivery/why.ts';
import type { FeedStore } from '../core/feed/feed.ts';
import type { AlertStore } from '../core/reader/alert.ts';
import type { ChatStore } from '../core/reader/chat.ts';
import type { ConversationStore, Inbox } from '../core/reader/inbox.ts';
import type { OperatorNoteStore } from '../core/reader/operator-note.ts';
import type { OrderStore } from '../core/reader/orders.ts';
import type { FriendStore } from '../core/recommend/friend.ts';
import type { LetterStore, LetterWords } from '../core/recommend/letter.ts';
import type { LetterSwitch } from '../core/recommend/letter-switch.ts';
import type { OptOutStore } from '../core/recommend/opt-out.ts';
import type { RecommendNeeds } from '../core/recommend/recommend.ts';
import type { TidingStore } from '../core/recommend/tiding.ts';
import type { Language, Phrase, Phrases } from '../core/shared/language.ts';
import type { Clock, Log, MakeToken } from '../core/shared/ports.ts';
import type { StoryStore } from '../core/story/story.ts';
import type { Backlog } from '../core/upkeep/backlog.ts';
import type { ReadStatus } from '../core/upkeep/status.ts';

export interface TelegramNeeds {
  readonly articles: ArticleStore;
  readonly stories: StoryStore;
  readonly catchUps: CatchUpStore;
  readonly whys: WhyStore;
  readonly chats: ChatStore;
  readonly orders: OrderStore;
  readonly follows: Pick<StoryFollows, 'toggle' | 'isFollowing'>;
  readonly shown: ShownStore;
  readonly alerts: AlertStore;
  readonly feeds: FeedStore;
  readonly corrections: CorrectionStore;
  readonly announcements: AnnouncementStore;
  readonly inbox: Inbox;
  readonly conversations: ConversationStore;
  readonly operatorNotes: Pick<OperatorNoteStore, 'owe'>;
  readonly phrases: Phrases;
  readonly pacer: Pacer;
  readonly clock: Clock;
  readonly log: Log;
  readonly makeToken: MakeToken;
  /** Null while letters are off: it is asked anew each time, since the operator's switch changes it. */
  readonly letters: RecommendNeeds | null;
  /** A letter as it will look. */
  readonly previewLetter: (
    words: LetterWords,
    article: Article,
  ) => { readonly from: string; readonly subject: string; readonly text: string; readonly html: string };
  /** What operators see and do about letters, on or off. */
  readonly letterOffice: LetterOffice;
  /** Lays an article out for paper: a PDF and its file name, or why there is none. */
  readonly print: (
    article: Article,
    phrase: Phrase,
  ) => Promise<{ readonly bytes: Uint8Array; readonly name: string } | 'too long' | 'no letters'>;
  readonly readStatus: ReadStatus;
  readonly build: { readonly version: string; readonly node: string; readonly timeZones: string };
  readonly friends: FriendStore;
  readonly tidings: TidingStore;
  /** The address of our share page, or null: then a reader passes an article on in other ways. */
  readonly sharePage: string | null;
  readonly readBacklog: () => Promise<Backlog>;
  /** Starts a job now, by its name. */
  readonly wake: (
    job:
      | 'poll feeds'
      | 'drain letters'
      | 'drain notes'
      | 'drain outbox'
      | 'drain tidings'
      | 'fan out'
      | 'end pauses'
      | 'end talks'
      | 'owe announcements'
      | 'owe edits',
  ) => void;
  readonly settings: {
    readonly defaultLanguage: Language;
    readonly defaultTimeZone: string;
    readonly operatorIds: readonly number[];
  };
}

export interface LetterOffice {
  readonly letters: Pick<LetterStore, 'list'>;
  readonly optOuts: OptOutStore;
  readonly letterSwitch: LetterSwitch;
  readonly letterSecret: string;
  /** Without one there are no letters, whatever the switch says. */
  readonly hasMailServer: boolean;
}
