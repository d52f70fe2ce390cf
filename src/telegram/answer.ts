/** The ways a handler answers: a new message, the same message turned, a toast. */
import { GrammyError, type InlineKeyboard } from 'grammy';
import type { BotContext } from './context.ts';
import { type Audience, optionsOf, type View } from './views/view.ts';

export function audienceOf({ reader, say }: BotContext): Audience {
  return { say, language: reader.language, timeZone: reader.timeZone };
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

/** Changes the buttons of the message whose button was pressed, and nothing else of it. Pressed twice, the same once. */
export async function turnButtons(
  ctx: BotContext,
  inline_keyboard: InlineKeyboard['inline_keyboard'],
): Promise<void> {
  try {
    await ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard } });
  } catch (error) {
    if (!isSameMessage(error)) throw error;
  }
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

function isSameMessage(error: unknown): boolean {
  return error instanceof GrammyError && error.description.includes('message is not modified');
}
