/** The first words with Telegram at each start: who we are, which commands we have, how updates shall come. */
import type { Bot } from 'grammy';
import { setCommands } from './commands.ts';
import type { BotContext } from './context.ts';
import type { TelegramNeeds } from './needs.ts';

/** What the bot asks Telegram for; anything else it would only throw away. */
export const ALLOWED_UPDATES = [
  'message',
  'channel_post',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const;

export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

/** `webhook` null: long polling. Throws what the Bot API client throws; saying hello twice does no harm. */
export async function sayHello(
  bot: Bot<BotContext>,
  webhook: Webhook | null,
  { phrases, settings }: Pick<TelegramNeeds, 'phrases' | 'settings'>,
): Promise<void> {
  await bot.init();
  // Telegram answers getUpdates with an error as long as a webhook is set.
  if (webhook === null) await bot.api.deleteWebhook();
  await setCommands(bot.api, phrases, settings.defaultLanguage);
  if (webhook !== null) {
    await bot.api.setWebhook(webhook.url, { secret_token: webhook.secret, allowed_updates: ALLOWED_UPDATES });
  }
}
