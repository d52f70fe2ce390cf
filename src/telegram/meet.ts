/** Meets the chat an update came from: makes it known, gives handlers its record and language, and takes it for a sign of life. */

import type { Middleware } from 'grammy';
import type { Chat as TelegramChat } from 'grammy/types';
import { commandOf } from './asked.ts';
import type { BotContext } from './context.ts';
import type { TelegramNeeds } from './needs.ts';

export function meet(
  needs: Pick<TelegramNeeds, 'chats' | 'phrases' | 'settings' | 'clock' | 'log' | 'wake'>,
): Middleware<BotContext> {
  const { chats, phrases, settings, clock } = needs;
  const defaults = { language: settings.defaultLanguage, timeZone: settings.defaultTimeZone };
  return async (ctx, next) => {
    if (ctx.chat === undefined) {
      await next();
      return;
    }
    const sighting = {
      id: ctx.chat.id,
      kind: ctx.chat.type,
      name: nameOf(ctx.chat),
      // In a group the language of whoever wrote first says nothing about the group.
      languageTag: ctx.chat.type === 'private' ? (ctx.from?.language_code ?? null) : null,
    };
    ctx.reader = chats.greet(sighting, defaults, clock.now());
    ctx.say = phrases(ctx.reader.language);
    const isBack = ctx.reader.state === 'gone' && isSignOfLife(ctx) && commandOf(ctx)?.name !== 'start';
    if (isBack) {
      chats.setState(ctx.reader.id, 'active', clock.now());
      ctx.reader = { ...ctx.reader, state: 'active' };
      needs.log.info('chat.back', { chat: ctx.reader.id });
    }
    await next();
    // Last, since the handler may have said where the news goes from now on.
    if (isSaidToUs(ctx) && chats.retry(ctx.reader.id, clock.now())) needs.wake('drain outbox');
    if (isBack) await welcomeBack(needs, ctx);
  };
}

function nameOf(chat: TelegramChat): string {
  return chat.type === 'private' ? chat.first_name : chat.title;
}

/** Telegram lets nobody write to, nor press a button of, a bot that is blocked or out of the chat. */
function isSignOfLife(ctx: BotContext): boolean {
  const leaver = ctx.message?.left_chat_member?.id;
  return ctx.callbackQuery !== undefined || (ctx.msg !== undefined && leaver !== ctx.me.id);
}

/** A command or a press; in private whatever is written. What people in a group say to each other proves nothing. */
function isSaidToUs(ctx: BotContext): boolean {
  if (ctx.callbackQuery !== undefined) return true;
  return ctx.msg !== undefined && (ctx.chat?.type === 'private' || commandOf(ctx)?.isForUs === true);
}

/** Said after the answer, unless the answer ended it again; a channel's readers need not hear it. */
async function welcomeBack({ chats }: Pick<TelegramNeeds, 'chats'>, ctx: BotContext): Promise<void> {
  const { id, kind } = ctx.reader;
  if (kind === 'channel' || chats.byId(id)?.state !== 'active' || chats.topicsOf(id).length === 0) return;
  await ctx.reply(ctx.say('welcome-back'));
}
