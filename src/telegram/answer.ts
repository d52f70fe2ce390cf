/** The ways a handler answers: a new message, the same message turned, a toast. */
import { GrammyError, type InlineKeyboard } from 'grammy';
import type { BotContext } from './context.ts';
import { outcomeOfRefusal } from './send-outcome.ts';
import { type Audience, optionsOf, type View } from './views/view.ts';

export function audienceOf({ reader, say }: BotContext): Audience {
  const { language, timeZone, summaryLength } = reader;
  return { say, language, timeZone, summaryLength };
}

/** Sends the view as a new message. */
export async function show(ctx: BotContext, view: View): Promise<void> {
  await ctx.reply(view.text, optionsOf(view));
}

/**
 * Shows the view in place of the message whose button was pressed, and lets the button rest, with a word or none. Where
 * that message is gone, or is none of the bot's any more, the view comes as a new one: what was chosen stands.
 */
export async function turn(ctx: BotContext, view: View, toast?: string): Promise<void> {
  const isShown = await change(() => ctx.editMessageText(view.text, optionsOf(view)));
  // Everybody who reads a channel would get the new one; there the word alone must do.
  if (!isShown && ctx.chat !== undefined && ctx.chat.type !== 'channel') await show(ctx, view);
  await rest(ctx, toast);
}

/** Changes the buttons of the message whose button was pressed, and nothing else of it. Pressed twice, the same once. */
export async function turnButtons(
  ctx: BotContext,
  inline_keyboard: InlineKeyboard['inline_keyboard'],
): Promise<void> {
  await change(() => ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard } }));
}

/** How a press is answered: a few words, words that must be read, or the address of a chat with the bot. */
export type Toast = string | { readonly alert: string } | { readonly url: string };

/** Ends the button's spinner, with a few words where there is something to say. The only way a press is answered. */
export async function rest(ctx: BotContext, toast?: Toast): Promise<void> {
  try {
    await ctx.answerCallbackQuery(optionsOfToast(toast));
  } catch (error) {
    // Telegram forgets a press after a while; what it asked for is done all the same.
    if (!isForgotten(error)) throw error;
  }
}

function optionsOfToast(toast: Toast | undefined) {
  if (toast === undefined) return {};
  if (typeof toast === 'string') return { text: toast };
  return 'url' in toast ? { url: toast.url } : { text: toast.alert, show_alert: true };
}

/** Gives one button of the message that was pressed another label, whatever view its keyboard belongs to. */
export async function relabel(ctx: BotContext, data: string, text: string): Promise<void> {
  const rows = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard;
  if (rows === undefined) return;
  const isMeant = (button: object): boolean => 'callback_data' in button && button.callback_data === data;
  const inline_keyboard = rows.map(row =>
    row.map(button => (isMeant(button) ? { ...button, text } : button)),
  );
  await turnButtons(ctx, inline_keyboard);
}

/** Whether Telegram has forgotten the question, press or inline query, that an answer was for. */
export function isForgotten(error: unknown): boolean {
  return error instanceof GrammyError && /query is too old|QUERY_ID_INVALID/i.test(error.description);
}

/** False when there is nothing left to change: deleted, too old, or a message without text. */
async function change(edit: () => Promise<unknown>): Promise<boolean> {
  try {
    await edit();
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    if (error.description.includes('message is not modified')) return true;
    if (outcomeOfRefusal(error, 0).kind === 'moot') return false;
    throw error;
  }
}
