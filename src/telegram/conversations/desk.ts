/** Where a conversation waits for its reader: the next thing said to it, and the buttons that are its own. */
import type { Conversation } from '@grammyjs/conversations';
import { InlineKeyboard } from 'grammy';
import { rest } from '../answer.ts';
import { wordsOfMessage } from '../asked.ts';
import { pack } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { isSaid } from '../said.ts';
import { ANSWER_LIMIT } from './slim-state.ts';

export type Talk = Conversation<BotContext, BotContext>;

export interface Desk {
  readonly needs: TelegramNeeds;
  readonly talk: Talk;
  /** The context it began with: replies go to its chat, in its language. */
  readonly ctx: BotContext;
  /** This form's own, made once: buttons carry its beginning, and whatever has an effect is known by it. */
  readonly token: string;
  readonly articleId: number;
  /** How often the form has heard something that counted; a replay counts the same. */
  steps: number;
  /** Answers of no use, by question: past replays, which forget them. */
  readonly useless: Map<string, number>;
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

/** So many answers of no use to one question end the form. */
const MOST_USELESS = 10;
/** Each step is kept and done again at the next one: nobody needs so many for a letter. */
const MOST_STEPS = 40;
/** Counts of forms that nobody ended are forgotten when so many have gathered. */
const MOST_COUNTED = 10_000;

/** An answer of no use; `hint` is what the reader is told, null when that was done. */
export interface Useless {
  readonly isUseless: true;
  readonly hint: string | null;
}

export function useless(hint: string | null): Useless {
  return { isUseless: true, hint };
}

/**
 * The next thing said to this form. Commands, other buttons and what other features asked Telegram for pass by. Cancel
 * is answered here, whatever was asked; so is the switch that turned letters off meanwhile.
 */
async function hear({ needs, talk, ctx, token }: Desk): Promise<Answer> {
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

/**
 * Hears until `take` makes something of an answer. One of no use gets a hint and leaves no trace, so that the next costs
 * no more than it did; the tenth ends the form.
 */
export async function hearUntil<Value extends string | object>(
  desk: Desk,
  take: (answer: Exclude<Answer, { kind: 'over' }>) => Promise<Value | Useless> | Value | Useless,
): Promise<Value | 'over'> {
  const { talk, ctx, token, useless: counts } = desk;
  if (desk.steps >= MOST_STEPS) return giveUp(desk);
  const question = `${token} ${desk.steps}`;
  desk.steps += 1;
  const before = talk.checkpoint();
  const answer = await hear(desk);
  if (answer.kind === 'over') return 'over';
  const taken = await take(answer);
  if (!isUseless(taken)) return taken;
  const count = await talk.external(() => {
    if (counts.size >= MOST_COUNTED) counts.clear();
    counts.set(question, (counts.get(question) ?? 0) + 1);
    return counts.get(question) ?? 0;
  });
  if (count >= MOST_USELESS) return giveUp(desk);
  if (taken.hint !== null) await ctx.reply(taken.hint);
  return talk.rewind(before);
}

/** Ends the form with a way to begin it anew. */
async function giveUp({ ctx, articleId }: Desk): Promise<'over'> {
  const keyboard = new InlineKeyboard().text(ctx.say('button-recommend'), pack('recommend', articleId));
  await ctx.reply(ctx.say('recommend-given-up'), { reply_markup: keyboard });
  return 'over';
}

/** Waits for one of the named buttons; words get a hint. */
export function choose<Verb extends string>(desk: Desk, verbs: readonly Verb[]): Promise<Verb | 'over'> {
  return hearUntil(desk, answer => {
    if (answer.kind !== 'button') return useless(desk.ctx.say('recommend-press-button'));
    return verbs.find(verb => verb === answer.verb) ?? useless(null);
  });
}

function isUseless(taken: string | object): taken is Useless {
  return typeof taken === 'object' && 'isUseless' in taken;
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
export function isAnswer(ctx: BotContext): boolean {
  const { message } = ctx;
  if (message === undefined || message.via_bot !== undefined || !isSaid(message)) return false;
  if (message.users_shared !== undefined || message.chat_shared !== undefined) return false;
  return !isCommandLike(ctx);
}

/** A command, ours or none that we know; what begins with a slash was meant for one. */
export function isCommandLike(ctx: Pick<BotContext, 'message' | 'channelPost'>): boolean {
  return wordsOfMessage(ctx).trimStart().startsWith('/');
}

/** Enough of the token to tell this form's buttons from those of an earlier one. */
function short(token: string): string {
  return token.slice(0, 8);
}
