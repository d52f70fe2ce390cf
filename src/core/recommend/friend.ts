/** What readers are to one another: what each allows, whom each has muted, and what seals a reader's links. */
import type { ChatId } from '../reader/chat.ts';
import type { Instant, MakeToken } from '../shared/ports.ts';

export interface FriendSettings {
  /** Whether others may recommend articles to this reader in the chat. */
  readonly takes: boolean;
  /** Whether the reader asked to be told that a link of theirs was opened. */
  readonly hears: boolean;
}

/** Until a reader chooses otherwise: friends may recommend, and nobody is told what others open. */
export const FRIEND_DEFAULTS: FriendSettings = { takes: true, hears: false };

/** A reader's own seal: `handle` finds it (11 of A-Za-z0-9_-), `secret` never leaves the store and the core. */
export interface Seal {
  readonly chat: ChatId;
  readonly handle: string;
  readonly secret: string;
}

export interface Muted {
  /** Names the mute on a button, so that the person's own number does not stand there. */
  readonly id: number;
  /** The person's name as Telegram last gave it. */
  readonly name: string;
}

export interface FriendStore {
  settingsOf(id: ChatId): FriendSettings;
  change(id: ChatId, change: Partial<FriendSettings>): void;
  isMuted(id: ChatId, sender: ChatId): boolean;
  /** Muting again changes nothing. */
  mute(id: ChatId, sender: ChatId, now: Instant): void;
  unmute(id: ChatId, sender: ChatId): void;
  /** Takes back one of the reader's own mutes; returns the name, or null when the reader has no such mute. */
  takeBack(id: ChatId, mute: number): string | null;
  /** Latest muted first. */
  muted(id: ChatId, limit: number): readonly Muted[];
  /** The reader's seal, made at the first need. */
  sealOf(id: ChatId, makeToken: MakeToken): Seal;
  byHandle(handle: string): Seal | null;
  /** Counts one more friend picked by the reader on the day (days since 1970, UTC); returns how many that makes. */
  countOffer(id: ChatId, day: number): number;
}
