/** Receives updates by long polling or webhook: stored first, handled then, confirmed to Telegram only when stored. */
import { type Bot, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { AnswerLane } from '../core/delivery/answer-lane.ts';
import { AppError, messageOf } from '../core/shared/errors.ts';
import type { Instant } from '../core/shared/ports.ts';
import { doChore } from './chores.ts';
import { setCommands } from './commands.ts';
import type { BotContext } from './context.ts';
import { createIntake } from './intake.ts';
import type { TelegramNeeds } from './needs.ts';
import { ALLOWED_UPDATES, checkToken, learnName, openWebhook, type Webhook } from './say-hello.ts';
import type { TokenWatch } from './token-watch.ts';
import { waitAfter } from './wait-after.ts';
import { createWarning } from './warn-loud.ts';

const POLL_SECONDS = 30;
/** A line that is up again is noticed soon. */
const LONGEST_RETRY_MS = 5_000;
/** Another poller may be one that is just stopping; after this long it is a second bot. */
const CONFLICT_MS = 60_000;
/** How often it is looked whether there is room for more updates. */
const ROOM_MS = 100;
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
}

export interface Receiver {
  /** Why nobody would be answered, a sentence each; empty while updates come in and are answered. */
  ailments(): readonly string[];
  /** Takes one update as the webhook got it; returns once it is stored. Throws while the bot is not ready for it. */
  accept(update: Update): void;
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
  let isReceiving = false;
  /** Whether Telegram was told to send nothing to a webhook any more. */
  let isUnhooked = false;
  /** Ends the wait before the next poll. */
  let nap = new AbortController();

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

  const pollOnce = async (offset: number): Promise<number> => {
    const updates = await bot.api.getUpdates(
      // The first poll, and the first after a failure, is answered at once: that tells whether the line is up.
      { offset, timeout: isReceiving ? POLL_SECONDS : 0, allowed_updates: ALLOWED_UPDATES },
      // grammY types the signal of an older library; the platform's own has the same shape.
      signal as unknown as NonNullable<Parameters<typeof bot.api.getUpdates>[1]>,
    );
    isReceiving = true;
    // Asking with a higher offset confirms: only now that they are stored may that happen.
    intake.take(updates);
    while (intake.isFull() && !signal.aborted) await clock.sleep(ROOM_MS, signal);
    return (updates.at(-1)?.update_id ?? offset - 1) + 1;
  };

  const poll = async (): Promise<void> => {
    let offset = 0;
    let conflictSince: Instant | null = null;
    for (let tries = 1; !signal.aborted; tries += 1) {
      try {
        offset = await pollOnce(offset);
        conflictSince = null;
        tries = 0;
      } catch (error) {
        if (signal.aborted) return;
        isReceiving = false;
        conflictSince = isConflict(error) ? (conflictSince ?? clock.now()) : null;
        await throwIfFinal(error, conflictSince);
        const ms = waitAfter(error, tries, LONGEST_RETRY_MS);
        log.warn('updates.unreached', { why: messageOf(error), ms });
        nap = new AbortController();
        await clock.sleep(ms, AbortSignal.any([signal, nap.signal]));
      }
    }
  };

  /** A webhook that we have not been able to take away yet is not another program. */
  const isConflict = (error: unknown): boolean =>
    error instanceof GrammyError &&
    error.error_code === 409 &&
    (isUnhooked || !error.description.includes('webhook'));

  const throwIfFinal = async (error: unknown, conflictSince: Instant | null): Promise<void> => {
    if (conflictSince !== null && clock.now() - conflictSince >= CONFLICT_MS) {
      throw new AppError('conflict', `Another program receives this bot's updates: ${messageOf(error)}`);
    }
    if (!(error instanceof GrammyError && [401, 404].includes(error.error_code))) return;
    try {
      await checkToken(bot);
    } catch (refusal) {
      if (refusal instanceof AppError) throw refusal;
      log.warn('telegram.unreached', { why: messageOf(refusal) });
    }
  };

  const unhook = async (): Promise<void> => {
    await bot.api.deleteWebhook();
    isUnhooked = true;
    nap.abort();
  };

  return {
    ailments: () => [
      ...(isReceiving ? [] : ['updates are not being received']),
      ...(intake.stuckMs() > STUCK_MS && intake.handling() > lane.sizeHeld()
        ? ['updates come in and none is answered']
        : []),
      ...[watch.trouble()].flatMap(trouble => trouble ?? []),
    ],
    accept(update) {
      if (!isKnown || signal.aborted || intake.isFull())
        throw new AppError('unavailable', 'The bot is not ready for updates.');
      isReceiving = true;
      intake.take([update]);
    },
    async run() {
      await learnName(bot, needs, signal);
      if (signal.aborted) return;
      isKnown = true;
      const fallback = settings.defaultLanguage;
      void doChore('commands', () => setCommands(bot.api, phrases, fallback), needs, signal);
      intake.resume();
      const { username } = bot.botInfo;
      if (webhook === null) {
        log.info('bot.started', { bot: username, updates: 'long polling' });
        // Telegram answers getUpdates with an error as long as a webhook is set; mostly there is none.
        void doChore('no webhook', unhook, needs, signal, LONGEST_RETRY_MS);
        return poll();
      }
      await openWebhook(bot, webhook, needs, signal);
      if (signal.aborted) return;
      isReceiving = true;
      log.info('bot.started', { bot: username, updates: 'webhook' });
      await new Promise(resolve => signal.addEventListener('abort', resolve));
    },
    async stop() {
      stopping.abort();
      isReceiving = false;
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
