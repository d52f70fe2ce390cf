/** What every handler gets: grammY's context, the chat it is in, and a voice in the chat's language. */
import type { ConversationFlavor } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { Chat } from '../core/reader/chat.ts';
import type { Phrase } from '../core/shared/language.ts';

export interface ReaderFlavor {
  /** The chat as it is kept; present for every update that comes from a chat. */
  reader: Chat;
  /** Says a phrase in the reader's language. */
  say: Phrase;
}

export type BotContext = ConversationFlavor<Context> & ReaderFlavor;
