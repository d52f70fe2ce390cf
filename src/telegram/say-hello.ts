/** The first words with Telegram at each start: who we are, and how updates shall come. */
import { type Bot, GrammyError } from 'grammy';
import { AppError, messageOf } from '../core/shared/errors.ts';
import type { Clock, Log } from '../core/shared/ports.ts';
import type { BotContext } from './context.ts';
import { waitAfter } from './wait-after.ts';

/** What the bot asks Telegram for; anything else it would only throw away. */
export const ALLOWED_UPDATES = [
  'message',
  'channel_post',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const;

/** Without these two calls there is no bot: they are not left alone for long. */
const LONGEST_MS = 5_000;

export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

export interface HelloNeeds {
  readonly clock: Clock;
  readonly log: Log;
}

/** Asks until Telegram says which bot the token belongs to. Rejects with an AppError when it belongs to none. */
export function learnName(bot: Bot<BotContext>, needs: HelloNeeds, signal: AbortSignal): Promise<void> {
  return untilDone(needs, signal, async () => {
    bot.botInfo = await checkToken(bot);
  });
}

/** getMe, which alone decides about the token: other calls are answered 401 and 404 for other reasons, too. */
export async function checkToken(bot: Bot<BotContext>): Promise<Bot<BotContext>['botInfo']> {
  try {
    return await bot.api.getMe();
  } catch (error) {
    if (!(error instanceof GrammyError && [401, 404].includes(error.error_code))) throw error;
    throw new AppError(
      'forbidden',
      `Telegram refused BOT_TOKEN (${error.description}). Check it with BotFather.`,
    );
  }
}

/** Asks until updates come to our address. Rejects with an AppError when Telegram will never send any there. */
export function openWebhook(
  bot: Bot<BotContext>,
  { url, secret }: Webhook,
  needs: HelloNeeds,
  signal: AbortSignal,
): Promise<void> {
  return untilDone(needs, signal, async () => {
    try {
      await bot.api.setWebhook(url, { secret_token: secret, allowed_updates: ALLOWED_UPDATES });
    } catch (error) {
      if (!(error instanceof GrammyError && error.error_code === 400)) throw error;
      throw new AppError('invalid', `Telegram will not send updates to ${url}: ${error.description}`);
    }
  });
}

async function untilDone(
  { clock, log }: HelloNeeds,
  signal: AbortSignal,
  call: () => Promise<void>,
): Promise<void> {
  for (let tries = 1; !signal.aborted; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (error instanceof AppError) throw error;
      const ms = waitAfter(error, tries, LONGEST_MS);
      log.warn('telegram.unreached', { why: messageOf(error), ms });
      await clock.sleep(ms, signal);
    }
  }
}
