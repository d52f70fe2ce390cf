/** Who may change what a group or a channel gets: its administrators. Everybody may look, and read. */
import { GrammyError, type Middleware } from 'grammy';
import type { Instant } from '../core/shared/ports.ts';
import { rest } from './answer.ts';
import type { Verb } from './buttons.ts';
import type { BotContext } from './context.ts';
import type { TelegramNeeds } from './needs.ts';

/** Commands that change something whatever stands behind them, and those that only do with words behind them. */
const CHANGING = new Set(['stop', 'pause', 'alert', 'mute', 'forget']);
const CHANGING_BY_WORDS = new Set(['subscribe', 'unsubscribe', 'digest', 'quiet', 'timezone', 'language']);
const BUTTONS: ReadonlySet<string> = new Set<Verb>([
  ...(['topic', 'mode', 'backfill', 'digest', 'weekday', 'quiet', 'cap', 'breaking', 'silent'] as const),
  ...(['length', 'pause', 'missed', 'unpause', 'resume', 'language', 'zone', 'follow', 'here'] as const),
]);
/** Of those, the ones that open a list and change nothing where no word stands behind them. */
const VIEWS: ReadonlySet<string> = new Set<Verb>(['digest', 'quiet', 'cap', 'length', 'pause']);
/** Long enough for a round of presses, short enough that a new administrator is soon one here. */
const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 10_000;

type Rights = 'administrator' | 'member' | 'unknown';

export function groupRights({ clock, log }: Pick<TelegramNeeds, 'clock' | 'log'>): Middleware<BotContext> {
  const remembered = new Map<string, { readonly rights: Rights; readonly untilAt: Instant }>();

  return async (ctx, next) => {
    if (ctx.chat === undefined || ctx.chat.type === 'private' || !isChange(ctx)) {
      await next();
      return;
    }
    const rights = await rightsOf(ctx);
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

function isChange(ctx: BotContext): boolean {
  const data = ctx.callbackQuery?.data;
  if (data !== undefined) {
    const [verb = '', first] = data.split(':');
    const isLook = first === undefined ? VIEWS.has(verb) : first === 'list' || first === 'in';
    return BUTTONS.has(verb) && !isLook;
  }
  const [, command = '', words = ''] =
    /^\/(\w+)(?:@\w+)?\s*(.*)/su.exec((ctx.message ?? ctx.channelPost)?.text ?? '') ?? [];
  if (command === 'start') return ctx.reader.state !== 'active';
  return CHANGING.has(command) || (CHANGING_BY_WORDS.has(command) && words !== '');
}
