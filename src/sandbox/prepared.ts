/** Messages that the bot prepared for a person, who sends them from a Mini App into a chat of their choice. */
import { randomBytes } from 'node:crypto';
import { type Chat, isJson, type Json } from './shapes.ts';
import { isWithBot, NotHere, type World } from './world.ts';

/** Telegram does not publish how long it keeps them, only that they expire. */
const KEPT_SECONDS = 24 * 3600;
/** A sandbox that runs for weeks must not fill the memory. */
const MOST_KEPT = 200;

/** Into which kinds of chats it may go. */
export const CHAT_KINDS = [
  ...['allow_user_chats', 'allow_bot_chats', 'allow_group_chats', 'allow_channel_chats'],
] as const;

export interface Prepared {
  /** @returns what the bot is told: `id` and `expiration_date` */
  add(userId: number, result: Json, allowed: readonly string[]): Json;
  /** The kinds of chats it may go into. @throws NotHere when it is not this person's, or expired */
  allowed(id: string, userId: number): readonly string[];
  /** The message, for a chat it may go into. @throws NotHere when it may not */
  take(id: string, userId: number, chat: Chat): Json;
}

interface Kept {
  readonly userId: number;
  readonly message: Json;
  readonly allowed: readonly string[];
  readonly expiresAt: number;
}

export function createPrepared(world: World): Prepared {
  const kept = new Map<string, Kept>();
  const nowSeconds = (): number => Math.floor(world.now() / 1000);

  function find(id: string, userId: number): Kept {
    const found = kept.get(id);
    if (found === undefined || found.userId !== userId || found.expiresAt <= nowSeconds()) {
      throw new NotHere('This message is not there any more.');
    }
    return found;
  }

  return {
    add(userId, result, allowed) {
      const id = randomBytes(12).toString('base64url');
      const expiresAt = nowSeconds() + KEPT_SECONDS;
      const message = isJson(result['message']) ? result['message'] : {};
      kept.set(id, { userId, message, allowed, expiresAt });
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_KEPT) break;
        kept.delete(oldest);
      }
      return { id, expiration_date: expiresAt };
    },
    allowed: (id, userId) => find(id, userId).allowed,
    take(id, userId, chat) {
      const { message, allowed } = find(id, userId);
      if (!allowed.includes(kindOf(world, chat))) throw new NotHere('It may not be sent into such a chat.');
      return message;
    },
  };
}

function kindOf(world: World, chat: Chat): string {
  if (isWithBot(world, chat)) return 'allow_bot_chats';
  if (chat.type === 'private') return 'allow_user_chats';
  return chat.type === 'channel' ? 'allow_channel_chats' : 'allow_group_chats';
}
