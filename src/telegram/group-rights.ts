/** Holds each command and button to its rule in groups and channels: who may change something, and where it is answered. */
import { GrammyError, type Middleware } from 'grammy';
import type { Instant } from '../core/shared/ports.ts';
import { rest } from './answer.ts';
import { type Asked, askedOf, isChange } from './asked.ts';
import type { BotContext } from './context.ts';
import { leadToPrivate } from './in-private.ts';
import type { TelegramNeeds } from './needs.ts';

/** Long enough for a round of presses, short enough that a new administrator is soon one here. */
const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 10_000;

type Rights = 'administrator' | 'member' | 'unknown';

export function groupRights(
  needs: Pick<TelegramNeeds, 'articles' | 'chats' | 'clock' | 'log'>,
): Middleware<BotContext> {
  const { clock, log } = needs;
  const remembered = new Map<string, { readonly rights: Rights; readonly untilAt: Instant }>();

  return async (ctx, next) => {
    const asked = ctx.chat === undefined || ctx.chat.type === 'private' ? null : askedOf(ctx);
    const door = asked === null ? 'open' : doorOf(asked, ctx);
    if (asked !== null && door === 'in private') {
      await leadToPrivate(needs, ctx, asked);
      return;
    }
    const rights = door === 'administrators' ? await rightsOf(ctx) : 'administrator';
    if (rights === 'administrator') {
      await next();
      return;
    }
    const text = ctx.say(rights === 'member' ? 'rights-administrators' : 'rights-unknown');
    if (ctx.callbackQuery !== undefined) await rest(ctx, { alert: text });
    else await ctx.reply(text);
  };

  async function rightsOf(ctx: BotContext): Promise<Rights> {
    // Only administrators write in a channel; one who writes as the group itself is an anonymous one.
    const isAsChat = ctx.callbackQuery === undefined && ctx.msg?.sender_chat?.id === ctx.chat?.id;
    if (ctx.channelPost !== undefined || isAsChat) return 'administrator';
    const { chat, from } = ctx;
    if (chat === undefined || from === undefined || (ctx.msg?.sender_chat && !ctx.callbackQuery))
      return 'member';
    const key = `${chat.id} ${from.id}`;
    const known = remembered.get(key);
    if (known !== undefined && known.untilAt > clock.now()) return known.rights;
    const rights = await askTelegram(ctx, from.id);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    if (rights !== 'unknown') remembered.set(key, { rights, untilAt: clock.now() + REMEMBERED_MS });
    return rights;
  }

  async function askTelegram(ctx: BotContext, user: number): Promise<Rights> {
    try {
      const { status } = await ctx.getChatMember(user);
      return status === 'creator' || status === 'administrator' ? 'administrator' : 'member';
    } catch (error) {
      // A group that hides its members tells only a bot that is an administrator.
      if (!(error instanceof GrammyError)) throw error;
      log.info('rights.unknown', { why: error.description });
      return 'unknown';
    }
  }
}

function doorOf(asked: Asked, ctx: BotContext): 'open' | 'administrators' | 'in private' {
  const isChannel = ctx.reader.kind === 'channel';
  switch (asked.rule.matter) {
    case 'news':
      return isChannel ? 'in private' : 'open';
    case 'own':
    case 'private':
      return 'in private';
    case 'orders':
      // What a press shows in a channel, all its readers see.
      return isChannel || isChange(asked, ctx) ? 'administrators' : 'open';
    case 'operators':
      // Their features are deaf outside private chats.
      return 'open';
  }
}
