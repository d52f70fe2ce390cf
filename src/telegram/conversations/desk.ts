/** Where a conversation waits for its reader: the next thing said to it, and the buttons that are its own. */
import type { Conversation } from '@grammyjs/conversations';
import type { InlineKeyboard } from 'grammy';
import { rest } from '../answer.ts';
import { pack } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';

export type Talk = Conversation<BotContext, BotContext>;

export interface Desk {
  readonly needs: TelegramNeeds;
  readonly talk: Talk;
  /** The context it began with: replies go to its chat, in its language. */
  readonly ctx: BotContext;
  /** This form's own, made once: buttons carry its beginning, and whatever has an effect is known by it. */
  readonly token: string;
}

/** How a question ended; `over` has been said to the reader already. */
export type Ended = 'answered' | 'back' | 'over';

/** What the reader did: words, or one of this form's own buttons. */
export type Answer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'button'; readonly verb: string }
  /** Something that is neither, such as a picture. */
  | { readonly kind: 'other' }
  | { readonly kind: 'over' };

/** Longer answers are none. */
const ANSWER_LIMIT = 500;

/**
 * The next thing said to this form. Commands, other buttons and what other features asked Telegram for pass by. Cancel
 * is answered here, whatever was asked; so is the switch that turned letters off meanwhile.
 */
export async function hear({ needs, talk, ctx, token }: Desk): Promise<Answer> {
  const mine = new RegExp(`^letter:([a-z0-9-]+):${short(token)}$`);
  const next = await talk.waitUntil(heard => isForForm(heard, mine), { next: true });
  const verb = mine.exec(next.callbackQuery?.data ?? '')?.[1];
  if (verb !== undefined) await talk.external(pressed => rest(pressed));
  if (await talk.external(() => needs.letters === null)) {
    await ctx.reply(ctx.say('recommend-switched-off'));
    return { kind: 'over' };
  }
  if (verb === 'cancel') {
    await ctx.reply(ctx.say('recommend-cancelled'));
    return { kind: 'over' };
  }
  if (verb !== undefined) return { kind: 'button', verb };
  const text = next.message?.text;
  return text === undefined ? { kind: 'other' } : { kind: 'text', text: text.slice(0, ANSWER_LIMIT) };
}

/** Waits for one of the named buttons; words get a hint. */
export async function choose(desk: Desk, verbs: readonly string[]): Promise<string> {
  for (;;) {
    const answer = await hear(desk);
    if (answer.kind === 'over') return 'over';
    if (answer.kind === 'button' && verbs.includes(answer.verb)) return answer.verb;
    if (answer.kind !== 'button') await desk.ctx.reply(desk.ctx.say('recommend-press-button'));
  }
}

export function button(verb: string, { token }: Desk): string {
  return pack('letter', verb, short(token));
}

/** The row that every question ends with. */
export function closeRow(desk: Desk, keyboard: InlineKeyboard, canGoBack: boolean): InlineKeyboard {
  const { say } = desk.ctx;
  if (canGoBack) keyboard.text(say('button-back'), button('back', desk));
  return keyboard.text(say('button-cancel'), button('cancel', desk));
}

/** Whether what the reader did was meant for a form, and not for another feature or another chat's card. */
function isForForm(heard: BotContext, mine: RegExp): boolean {
  if (heard.callbackQuery !== undefined) return mine.test(heard.callbackQuery.data ?? '');
  return isAnswer(heard);
}

/** A message that is no command, no card shared into this chat, and nothing that Telegram itself reports. */
export function isAnswer({ message }: BotContext): boolean {
  if (message === undefined || message.via_bot !== undefined) return false;
  if (message.users_shared !== undefined || message.chat_shared !== undefined) return false;
  return message.pinned_message === undefined && message.text?.startsWith('/') !== true;
}

/** Enough of the token to tell this form's buttons from those of an earlier one. */
function short(token: string): string {
  return token.slice(0, 8);
}
