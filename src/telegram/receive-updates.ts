/** Receives updates by long polling or webhook: stored first, handled then, confirmed to Telegram only when stored. */
import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import type { AnswerLane } from '../core/delivery/answer-lane.ts';
import { AppError } from '../core/shared/errors.ts';
import type { Patiently } from '../core/shared/ports.ts';
import { doChore } from './chores.ts';
import { setCommands } from './commands.ts';
import type { BotContext } from './context.ts';
import { createIntake } from './intake.ts';
import type { TelegramNeeds } from './needs.ts';
import { createPolling } from './poll-updates.ts';
import { learnName, openWebhook, type Webhook } from './say-hello.ts';
import { createTogether } from './together.ts';
import type { TokenWatch } from './token-watch.ts';
import { createWarning } from './warn-loud.ts';

/** An old webhook keeps updates away: it is tried to take it away at least this often. */
const LONGEST_UNHOOK_MS = 30_000;
/** Within the ten seconds that a stop may take, with room to close everything after it. */
const STOP_MS = 8_000;
/** While updates come in and none is finished for so long, nobody is answered. */
const STUCK_MS = 2 * 60_000;

export interface ReceiveNeeds
  extends Pick<TelegramNeeds, 'inbox' | 'chats' | 'clock' | 'log' | 'phrases' | 'settings'> {
  readonly lane: AnswerLane;
  readonly watch: TokenWatch;
  /** A reader waits from now on; what it returns is called once the update is handled. */
  readonly answering: () => () => void;
  readonly patiently: Patiently;
}

export interface Receiver {
  /** Why nobody would be answered, a sentence each; empty while updates come in and are answered. */
  ailments(): readonly string[];
  /** Takes one update as the webhook got it; resolves once it is stored. Rejects while the bot is not ready for it. */
  accept(update: Update): Promise<void>;
  /**
   * Says hello to Telegram until it answers, takes up what was left open, and receives until stopped. Rejects with an
   * AppError when Telegram refuses the token or the webhook, or another program receives the bot's updates.
   */
  run(): Promise<void>;
  /** Takes no more updates; resolves when those being handled are done, or after eight seconds. */
  stop(): Promise<void>;
}

/** `webhook` null: long polling. */
export function createReceiver(bot: Bot<BotContext>, webhook: Webhook | null, needs: ReceiveNeeds): Receiver {
  const { clock, log, lane, watch, phrases, settings } = needs;
  const stopping = new AbortController();
  const { signal } = stopping;
  let isKnown = false;
  let isHooked = false;

  const warning = createWarning(bot.api, needs);
  const intake = createIntake({
    ...needs,
    async handle(update) {
      const answered = needs.answering();
      try {
        await bot.handleUpdate(update);
      } finally {
        answered();
      }
    },
    warn: warning.warn,
  });
  // Each write waits for the disk: those that come in together wait once.
  const takeTogether = createTogether(intake.take);
  const polling = createPolling(bot, intake, needs, signal);

  const isStuck = (): boolean => intake.stuckMs() > STUCK_MS && intake.handling() > lane.sizeHeld();

  const started = (updates: string): void => log.info('bot.started', { bot: bot.botInfo.username, updates });

  const receiveByWebhook = async (hook: Webhook): Promise<void> => {
    await openWebhook(bot, hook, needs, signal);
    if (signal.aborted) return;
    isHooked = true;
    started('webhook');
    await new Promise(resolve => signal.addEventListener('abort', resolve));
  };

  return {
    ailments: () => [
      ...(isHooked || polling.isReceiving() ? [] : ['updates are not being received']),
      ...(isStuck() ? ['updates come in and none is answered'] : []),
      ...[watch.trouble()].flatMap(trouble => trouble ?? []),
    ],
    async accept(update) {
      if (!isKnown || signal.aborted || intake.isFull())
        throw new AppError('unavailable', 'The bot is not ready for updates.');
      // They come by the webhook of an earlier start, even if setting it anew is still refused.
      isHooked = true;
      await takeTogether(update);
    },
    async run() {
      await learnName(bot, needs, signal);
      if (signal.aborted) return;
      isKnown = true;
      const fallback = settings.defaultLanguage;
      void doChore('commands', () => setCommands(bot.api, phrases, fallback), needs, signal);
      intake.resume();
      if (webhook !== null) return receiveByWebhook(webhook);
      started('long polling');
      void doChore('no webhook', polling.unhook, needs, signal, LONGEST_UNHOOK_MS);
      return polling.run();
    },
    async stop() {
      stopping.abort();
      isHooked = false;
      intake.close();
      // Whoever waits for a turn is handled again after the next start.
      lane.close();
      const left = (): number => intake.handling() + warning.underWay() - lane.size();
      const until = clock.now() + STOP_MS;
      while (left() > 0 && clock.now() < until) await clock.sleep(20);
      if (intake.inHand() > 0) log.info('updates.unfinished', { count: intake.inHand() });
    },
  };
}
