/** The ways a handler answers: a new message, the same message turned, a toast. */
import { GrammyError } from 'grammy';
import type { BotContext } from './context.ts';
import { type Audience, optionsOf, type View } from './views/view.ts';

export function audienceOf({ reader, say }: BotContext): Audience {
  const { language, timeZone, summaryLength } = reader;
  return { say, language, timeZone, summaryLength };
}

/** Sends the view as a new message. */
export async function show(ctx: BotContext, view: View): Promise<void> {
  await ctx.reply(view.text, optionsOf(view));
}

/** Shows the view in place of the message whose button was pressed, and lets the button rest, with a word or none. */
export async function turn(ctx: BotContext, view: View, toast?: string): Promise<void> {
  try {
    await ctx.editMessageText(view.text, optionsOf(view));
  } catch (error) {
    if (!isSameMessage(error)) throw error;
  }
  await rest(ctx, toast);
}

/** Ends the button's spinner, with a few words where there is something to say. */
export async function rest(ctx: BotContext, text?: string): Promise<void> {
  try {
    await ctx.answerCallbackQuery(text === undefined ? {} : { text });
  } catch (error) {
    // Telegram forgets a press after a while; what it asked for is done all the same.
    if (!(error instanceof GrammyError && error.description.includes('query is too old'))) throw error;
  }
}

/** Gives one button of the message that was pressed another label, whatever view its keyboard belongs to. */
export async function relabel(ctx: BotContext, data: string, text: string): Promise<void> {
  const rows = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard;
  if (rows === undefined) return;
  const isMeant = (button: object): boolean => 'callback_data' in button && button.callback_data === data;
  const inline_keyboard = rows.map(row =>
    row.map(button => (isMeant(button) ? { ...button, text } : button)),
  );
  try {
    await ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard } });
  } catch (error) {
    if (!isSameMessage(error)) throw error;
  }
}

function isSameMessage(error: unknown): boolean {
  return error instanceof GrammyError && error.description.includes('message is not modified');
}
