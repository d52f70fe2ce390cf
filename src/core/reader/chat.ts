/** A chat: whom we talk to on Telegram, with its settings. */
import type { ArticleId } from '../article/article.ts';
import type { SummaryLength } from '../article/summary.ts';
import type { Language } from '../shared/language.ts';
import type { Instant } from '../shared/ports.ts';

/** Telegram's own number of a chat: positive for people, negative for groups and channels. */
export type ChatId = number;

export type ChatKind = 'private' | 'group' | 'supergroup' | 'channel';

/** active: gets what it ordered; stopped: asked for silence; gone: blocked the bot, or the chat is no more. */
export type ChatState = 'active' | 'stopped' | 'gone';

export interface Chat {
  readonly id: ChatId;
  readonly kind: ChatKind;
  /** The person's first name or the group's title, as Telegram last gave it. */
  readonly name: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly state: ChatState;
  readonly knownAt: Instant;
  /** Whether what is sent to it makes no sound. */
  readonly isSilent: boolean;
  readonly summaryLength: SummaryLength;
  /** The forum topic of a group that news is posted in, or null. */
  readonly threadId: number | null;
}

/** What an update tells of the chat it came from. */
export interface ChatSighting {
  readonly id: ChatId;
  readonly kind: ChatKind;
  readonly name: string;
  /** The language of the person's Telegram, BCP 47; only asked at the first sighting. */
  readonly languageTag: string | null;
}

/** Telegram refuses what is sent to the chat, for now. */
export interface Bar {
  readonly what: 'chat' | 'topic';
  readonly since: Instant;
}

export interface ChatStore {
  byId(id: ChatId): Chat | null;
  /** Adds the chat or refreshes its name; never changes settings or state of a known one. */
  greet(sighting: ChatSighting, defaults: Pick<Chat, 'language' | 'timeZone'>, now: Instant): Chat;
  setLanguage(id: ChatId, language: Language): void;
  /** Anything but `active` also settles what is owed to the chat: it gets nothing more. */
  setState(id: ChatId, state: ChatState, now: Instant): void;
  /** Rewrites the chat's number everywhere, in one transaction; merges where the new one is known already. */
  migrate(from: ChatId, to: ChatId): void;
  topicsOf(id: ChatId): readonly string[];
  subscribe(id: ChatId, topics: readonly string[], now: Instant): void;
  /** Takes back with it what is owed for these topics alone. */
  unsubscribe(id: ChatId, topics: readonly string[]): void;
  isSaved(id: ChatId, article: ArticleId): boolean;
  /** Saves or lets go; returns whether it is saved now. */
  toggleSaved(id: ChatId, article: ArticleId, now: Instant): boolean;
  /** The articles a chat saved, latest saved first. */
  saved(id: ChatId, skip: number, limit: number): readonly ArticleId[];
  /** Remembers what the chat looked at last, for commands that name no article. */
  /** Since when the chat, or the topic of its forum, takes nothing from us; null where it does. */
  barOf(id: ChatId): Bar | null;
  /** A sign of life of a chat that took nothing: what waits for it is tried now. False where nothing waits. */
  retry(id: ChatId, now: Instant): boolean;
  /** Remembers who brought the bot into a group or channel. */
  setAddedBy(id: ChatId, person: number): void;
  setLastArticle(id: ChatId, article: ArticleId): void;
  lastArticle(id: ChatId): ArticleId | null;
}
