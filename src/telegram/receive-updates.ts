/** Receives updates by long polling or webhook: stored first, handled then, confirmed to Telegram only when stored. */
import { createConcurrentSink, type UpdateSink } from '@grammyjs/runner';
import { type Bot, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { AppError, messageOf } from '../core/shared/errors.ts';
import type { Instant } from '../core/shared/ports.ts';
import { ALLOWED_UPDATES } from './bot.ts';
import type { BotContext } from './context.ts';
import type { TelegramNeeds } from './needs.ts';

const POLL_SECONDS = 30;
const RETRY_MS = 3_000;
/** Another poller may be one that is just stopping; after this long it is a second bot. */
const CONFLICT_MS = 60_000;
const UPDATES_AT_ONCE = 500;
/** Within the ten seconds a stop may take, with room to close everything after it. */
const STOP_MS = 8_000;

type ReceiveNeeds = Pick<TelegramNeeds, 'inbox' | 'clock' | 'log'>;

export interface Receiver {
  /** Whether updates are coming in: the last exchange with Telegram went well. */
  isReceiving(): boolean;
  /** Takes one update as the webhook got it; returns once it is stored. */
  accept(update: Update): void;
  /** Takes updates by long polling until stopped. Rejects when Telegram refuses the token or another bot polls. */
  poll(): Promise<void>;
  /** Takes no more updates, and resolves when those being handled are done, or after eight seconds. */
  stop(): Promise<void>;
}

/** First of all hands over what was stored and not finished before the last stop. `bot` must be initialised. */
export function createReceiver(bot: Bot<BotContext>, needs: ReceiveNeeds): Receiver {
  const { inbox, clock, log } = needs;
  const stopping = new AbortController();
  let isReceiving = false;

  const sink: UpdateSink<Update> = createConcurrentSink<Update>(
    {
      async consume(update) {
        await bot.handleUpdate(update);
        inbox.finish(update.update_id, clock.now());
      },
    },
    async error => {
      // The bot's own boundary answers for its handlers; what still arrives here is a defect, and the update
      // stays open: it is handled again after the next start.
      log.error('update.unhandled', error);
    },
    { concurrency: UPDATES_AT_ONCE },
  );
  const take = (updates: readonly Update[]): Promise<number> => {
    const stored = inbox.accept(
      updates.map(update => ({ id: update.update_id, body: JSON.stringify(update) })),
      clock.now(),
    );
    const isNew = new Set(stored.map(({ id }) => id));
    return sink.handle(updates.filter(({ update_id }) => isNew.has(update_id)));
  };

  const left = inbox.open().map(({ body }) => JSON.parse(body) as Update);
  if (left.length > 0) {
    log.info('updates.resumed', { count: left.length });
    void sink.handle(left);
  }

  return {
    isReceiving: () => isReceiving,
    accept(update) {
      isReceiving = true;
      void take([update]);
    },
    async poll() {
      let offset = 0;
      let conflictSince: Instant | null = null;
      while (!stopping.signal.aborted) {
        try {
          const updates = await bot.api.getUpdates(
            { offset, timeout: POLL_SECONDS, allowed_updates: ALLOWED_UPDATES },
            stopping.signal as never,
          );
          isReceiving = true;
          conflictSince = null;
          // Asking with a higher offset confirms: only now that they are stored may that happen.
          if (updates.length > 0) await take(updates);
          offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
        } catch (error) {
          if (stopping.signal.aborted) return;
          isReceiving = false;
          if (error instanceof GrammyError && error.error_code === 409) conflictSince ??= clock.now();
          else conflictSince = null;
          throwFatal(error, conflictSince, clock.now());
          log.warn('updates.unreached', { why: messageOf(error) });
          await clock.sleep(RETRY_MS, stopping.signal);
        }
      }
    },
    async stop() {
      stopping.abort();
      isReceiving = false;
      const until = clock.now() + STOP_MS;
      while (sink.size() > 0 && clock.now() < until) await clock.sleep(20);
      if (sink.size() > 0) log.warn('updates.unfinished', { count: sink.size() });
    },
  };
}

function throwFatal(error: unknown, conflictSince: Instant | null, now: Instant): void {
  if (error instanceof GrammyError && error.error_code === 401) {
    throw new AppError(
      'forbidden',
      'Telegram refused BOT_TOKEN (401 Unauthorized). Check the token with BotFather.',
    );
  }
  if (conflictSince !== null && now - conflictSince >= CONFLICT_MS) {
    throw new AppError('conflict', `Another program receives this bot's updates (409): ${messageOf(error)}`);
  }
}
