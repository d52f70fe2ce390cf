/** Where conversations are kept between messages: SQLite, under the chat and the person. */
import type { ConversationData, ConversationStorage, VersionedState } from '@grammyjs/conversations';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { writeSlim } from './slim-state.ts';

/** Raised whenever the questions of a conversation change: an answer must never count for another question. */
export const CONVERSATIONS_VERSION = 3;

export function conversationStorage({
  conversations,
  clock,
  wake,
}: Pick<TelegramNeeds, 'conversations' | 'clock' | 'wake'>): ConversationStorage<
  BotContext,
  ConversationData
> {
  return {
    type: 'key',
    version: CONVERSATIONS_VERSION,
    // In a group each member has a conversation of their own.
    getStorageKey: ctx => conversationKey(ctx.chat?.id, ctx.from?.id),
    adapter: {
      read(key) {
        const state = conversations.read(key);
        return state === null ? undefined : (JSON.parse(state) as VersionedState<ConversationData>);
      },
      write(key, state) {
        conversations.write(key, writeSlim(state), clock.now());
        // Only now is it known when this one will have been silent for too long.
        wake('end talks');
      },
      delete(key) {
        conversations.remove(key);
      },
    },
  };
}

export function conversationKey(chat: number | undefined, person: number | undefined): string {
  return `${chat ?? 'none'}:${person ?? 'none'}`;
}
