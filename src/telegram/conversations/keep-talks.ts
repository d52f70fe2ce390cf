/** Conversations that end otherwise than by their own words: too late, of an earlier version, put aside for something else. */
import type { Middleware } from 'grammy';
import { endTalkIfOver } from '../../core/recommend/end-talks.ts';
import { rest } from '../answer.ts';
import { commandOf } from '../asked.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { isAnswer, isCommandLike } from './desk.ts';
import { CONVERSATIONS_VERSION, conversationKey } from './storage.ts';

/** Installed before the conversations: what is said to a form that is no more must not count for something else. */
export function keepTalks(
  needs: Pick<TelegramNeeds, 'conversations' | 'clock' | 'wake'>,
): Middleware<BotContext> {
  return async (ctx, next) => {
    const key = conversationKey(ctx.chat?.id, ctx.from?.id);
    if (!endTalkIfOver({ ...needs, talksVersion: CONVERSATIONS_VERSION }, key)) return next();
    needs.wake('drain notes');
    const isPress = ctx.callbackQuery?.data?.startsWith('letter:') === true;
    if (isPress) await rest(ctx);
    else if (!isAnswer(ctx)) await next();
  };
}

/** A command leaves the conversation; what was begun is put aside with a word. */
export function leaveForCommand(): Middleware<BotContext> {
  return async (ctx, next) => {
    if (!isCommandLike(ctx)) return next();
    const isActive = Object.values(ctx.conversation.active()).some(count => count > 0);
    await ctx.conversation.exitAll();
    if (!isActive || !isCancel(ctx)) await next();
  };
}

/** Told by the plugin for each conversation that is left, whoever made it leave. */
export async function sayLeft(_name: string, ctx: BotContext): Promise<void> {
  await ctx.reply(ctx.say(isCancel(ctx) ? 'cancelled' : 'recommend-put-aside'));
}

function isCancel(ctx: BotContext): boolean {
  return commandOf(ctx)?.name === 'cancel';
}
