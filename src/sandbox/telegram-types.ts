/** The few shapes of the Bot API that the sandbox keeps; everything else a message carries is passed through as it came. */

export type Json = Record<string, unknown>;

export interface User {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly username?: string;
  readonly language_code?: string;
}

export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly [field: string]: unknown;
}

export interface Message {
  readonly message_id: number;
  readonly from?: User;
  readonly chat: Json & { readonly id: number };
  readonly date: number;
  readonly text?: string;
  readonly caption?: string;
  readonly entities?: readonly Entity[];
  readonly reply_markup?: Json;
  readonly [field: string]: unknown;
}

export type ChatType = 'private' | 'group' | 'supergroup' | 'channel';

export interface Chat {
  id: number;
  type: ChatType;
  title?: string;
  /** Ids of the people and of the bot, where it is in. */
  members: number[];
  messages: Message[];
  /** Set when the group became a supergroup with another number. */
  migratedTo?: number;
}

/** An answer of the Bot API that is not `ok` (core.telegram.org/bots/api#making-requests). */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: Json | undefined;

  constructor(code: number, description: string, parameters?: Json) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

export function badRequest(description: string): Refusal {
  return new Refusal(400, `Bad Request: ${description}`);
}
