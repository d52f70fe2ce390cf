/** Tells what a person said to the bot from what Telegram, or another program, put into the chat. */
import type { Middleware } from 'grammy';
import type { Message } from 'grammy/types';
import { askedOf, commandOf, wordsOfMessage } from './asked.ts';
import type { BotContext } from './context.ts';
import { addressesIn } from './find-article.ts';

/**
 * What people put into a message (core.telegram.org/bots/api#message). Everything else, of today or of a Bot API to
 * come, tells that something happened: a member joined, a picture changed, a gift was sent.
 */
const CONTENT = [
  ...(['text', 'caption', 'animation', 'audio', 'document', 'photo', 'sticker', 'story', 'video'] as const),
  ...(['video_note', 'voice', 'paid_media', 'checklist', 'contact', 'dice', 'game', 'poll'] as const),
  ...(['venue', 'location', 'users_shared', 'chat_shared', 'web_app_data'] as const),
] as const satisfies readonly (keyof Message)[];

/** Albums remembered; each is a matter of a second. */
const MOST_ALBUMS = 1_000;

export function isSaid(message: Message): boolean {
  return CONTENT.some(field => message[field] !== undefined);
}

/**
 * Nothing is answered that nobody said to us: news of the chat itself, commands for other bots, edits, posts that
 * Telegram copies from a channel into its group, our own cards that came by inline mode, the rest of an album.
 */
export function onlySaid(): Middleware<BotContext> {
  const albums = new Map<number, string>();

  return async (ctx, next) => {
    if (ctx.callbackQuery !== undefined) return next();
    const message = ctx.message ?? ctx.channelPost;
    if (message === undefined || !isSaid(message)) return;
    if (message.is_automatic_forward === true || message.via_bot?.id === ctx.me.id) return;
    if (commandOf(ctx)?.isForUs === false || isRestOfAlbum(ctx, message)) return;
    await next();
  };

  function isRestOfAlbum(ctx: BotContext, { media_group_id: album, chat }: Message): boolean {
    if (album === undefined) return false;
    const isRest = albums.get(chat.id) === album;
    if (albums.size >= MOST_ALBUMS) albums.clear();
    albums.set(chat.id, album);
    // Words may stand under any of its pictures.
    return isRest && askedOf(ctx) === null && addressesIn(wordsOfMessage(ctx)).length === 0;
  }
}
