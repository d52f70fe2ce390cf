/** What the methods of the Bot API have in common: what they work on, and how they find a chat they may write to. */
import { ApiError, badRequest, forbidden } from '../api-error.ts';
import type { Files } from '../files.ts';
import type { Params } from '../params.ts';
import type { Prepared } from '../prepared.ts';
import type { Questions } from '../questions.ts';
import type { Chat, Json, Message } from '../shapes.ts';
import type { Updates } from '../updates.ts';
import { isWithBot, type World } from '../world.ts';

export interface Telegram {
  readonly world: World;
  readonly updates: Updates;
  readonly questions: Questions;
  readonly files: Files;
  readonly prepared: Prepared;
  /** The bot's commands by language, '' for every other one. */
  readonly commands: Map<string, Json[]>;
  /** Throws the 429 when too much was sent. */
  readonly gate: (chat: Chat) => void;
}

/** Answers one call: the `result`, or a thrown ApiError. `signal` aborts when the caller has gone. */
export type Method = (telegram: Telegram, params: Params, signal: AbortSignal) => unknown;

export type Methods = Readonly<Record<string, Method>>;

/** The chat that `chat_id` names, whether or not the bot may write there. */
export function findChat({ world }: Telegram, params: Params): Chat {
  const given = params.string('chat_id')?.trim() ?? '';
  if (given === '') throw badRequest('chat_id is empty');
  const chat = world.chats.get(Number(given));
  if (chat === undefined || (chat.type === 'private' && !isWithBot(world, chat)))
    throw badRequest('chat not found');
  return chat;
}

/** @throws ApiError as Telegram answers a bot that may not write there */
export function findOpenChat(telegram: Telegram, params: Params): Chat {
  const { world } = telegram;
  const chat = findChat(telegram, params);
  if (chat.migratedTo !== null) {
    const sentence = 'Bad Request: group chat was upgraded to a supergroup chat';
    throw new ApiError(400, sentence, { migrate_to_chat_id: chat.migratedTo });
  }
  const own = chat.members.get(world.me.id);
  if (chat.type === 'private') {
    if (!chat.isStarted) throw forbidden("bot can't initiate conversation with a user");
    if (own === 'kicked') throw forbidden('bot was blocked by the user');
    return chat;
  }
  const kind = chat.type === 'group' ? 'group' : chat.type;
  if (own === 'kicked') throw forbidden(`bot was kicked from the ${kind} chat`);
  if (own !== 'member' && own !== 'administrator') throw forbidden(`bot is not a member of the ${kind} chat`);
  if (chat.type === 'channel' && own !== 'administrator')
    throw badRequest('need administrator rights in the channel chat');
  return chat;
}

/** A message of the bot's own that it may change. */
export function findOwnMessage(telegram: Telegram, params: Params, deed: 'edit' | 'delete'): [Chat, Message] {
  const chat = findOpenChat(telegram, params);
  const message = telegram.world.find(chat, params.messageId());
  if (message === undefined) throw badRequest(`message to ${deed} not found`);
  if (deed === 'edit' && message.from.id !== telegram.world.me.id)
    throw badRequest("message can't be edited");
  return [chat, message];
}
