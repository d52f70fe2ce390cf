/** The shapes of the pretend Telegram's things, as far as the sandbox itself looks into them. */

export type Json = Record<string, unknown>;

export interface User {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
}

export interface Entity {
  type: string;
  /** In UTF-16 units, as is `length`. */
  offset: number;
  length: number;
  url?: string;
  language?: string;
  custom_emoji_id?: string;
  unix_time?: number;
  date_time_format?: string;
  user?: User;
}

/** A message of the Bot API; only the fields the sandbox reads are named. */
export interface Message extends Json {
  message_id: number;
  from: User;
  chat: Json;
  date: number;
  edit_date?: number;
  text?: string;
  entities?: Entity[];
  caption?: string;
  caption_entities?: Entity[];
  reply_markup?: Json;
}

export type Membership = 'member' | 'administrator' | 'left' | 'kicked';

export interface Chat {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup' | 'channel';
  readonly title?: string;
  /** Status of each user who is or was here, the bot among them. */
  readonly members: Map<number, Membership>;
  /** The topics of a forum; absent for every other chat. */
  threadIds?: number[];
  messages: Message[];
  /** In a private chat with the bot: whether the person has ever written to it. */
  isStarted: boolean;
  /** In a group that was upgraded: the id of the supergroup it became. */
  migratedTo: number | null;
}

/** What happened, as the bot is told: `update_id` and one field more, named for the kind. */
export interface Update extends Json {
  readonly update_id: number;
}

export interface StoredFile {
  readonly id: string;
  readonly uniqueId: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
