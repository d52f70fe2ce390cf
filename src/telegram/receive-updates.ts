/** Receives updates by long polling or webhook: stored first, handled then, confirmed to Telegram only when stored. */
import { createConcurrentSink, type UpdateSink } from '@grammyjs/runner';
import { type Bot, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { AppError, messageOf } from '../core/shared/errors.ts';
import type { Instant, Patiently } from '../core/shared/ports.ts';
import type { BotContext } from './context.ts';
import type { TelegramNeeds } from './needs.ts';
import { ALLOWED_UPDATES, sayHello, type Webhook } from './say-hello.ts';

const POLL_SECONDS = 30;
const RETRY_MS = 3_000;
/** Another poller may be one that is just stopping; after this long it is a second bot. */
const CONFLICT_MS = 60_000;
const UPDATES_AT_ONCE = 500;
/** Within the ten seconds that a stop may take, with room to close everything after it. */
const STOP_MS = 8_000;

export interface ReceiveNeeds
  extends Pick<TelegramNeeds, 'inbox' | 'clock' | 'log' | 'phrases' | 'settings'> {
  /** A reader waits from now on; what it returns is called once the update is handled. */
  readonly answering: () => () => void;
  readonly patiently: Patiently;
}

export interface Receiver {
  /** Whether updates are coming in: the last exchange with Telegram went well. */
  isReceiving(): boolean;
  /** Takes one update as the webhook got it; returns once it is stored. Throws while the bot is not ready for it. */
  accept(update: Update): void;
  /**
   * Says hello to Telegram until it answers, takes up what was left open, and receives until stopped. Rejects with an
   * AppError when Telegram refuses the token or another program receives the bot's updates.
   */
  run(): Promise<void>;
  /** Takes no more updates; resolves when those being handled are done, or after eight seconds. */
  stop(): Promise<void>;
}

/** `webhook` null: long polling. */
export function createReceiver(bot: Bot<BotContext>, webhook: Webhook | null, needs: ReceiveNeeds): Receiver {
  const { inbox, clock, log, patiently } = needs;
  const stopping = new AbortController();
  let isReceiving = false;

  const sink: UpdateSink<Update> = createConcurrentSink<Update>(
    {
      async consume(update) {
        const answered = needs.answering();
        try {
          await patiently(() => bot.handleUpdate(update));
        } finally {
          answered();
        }
        await patiently(() => inbox.finish(update.update_id, clock.now()));
      },
    },
    async error => {
      // The bot's own boundary answers for its handlers; what still arrives here is a defect, and the update stays
      // open: it is handled again after the next start.
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

  const resume = (): void => {
    const left = inbox.open().map(({ body }) => JSON.parse(body) as Update);
    if (left.length === 0) return;
    log.info('updates.resumed', { count: left.length });
    void sink.handle(left);
  };

  const pollOnce = async (offset: number): Promise<number> => {
    const updates = await bot.api.getUpdates(
      // The first poll, and the first after a failure, is answered at once: that tells whether the line is up.
      { offset, timeout: isReceiving ? POLL_SECONDS : 0, allowed_updates: ALLOWED_UPDATES },
      // grammY types the signal of an older library; the platform's own has the same shape.
      stopping.signal as unknown as NonNullable<Parameters<typeof bot.api.getUpdates>[1]>,
    );
    isReceiving = true;
    // Asking with a higher offset confirms: only now that they are stored may that happen.
    if (updates.length > 0) await patiently(() => take(updates));
    return (updates.at(-1)?.update_id ?? offset - 1) + 1;
  };

  const poll = async (): Promise<void> => {
    let offset = 0;
    let conflictSince: Instant | null = null;
    while (!stopping.signal.aborted) {
      try {
        offset = await pollOnce(offset);
        conflictSince = null;
      } catch (error) {
        if (stopping.signal.aborted) return;
        isReceiving = false;
        conflictSince = isConflict(error) ? (conflictSince ?? clock.now()) : null;
        throwIfFinal(error, conflictSince, clock.now());
        // What they cannot be stored in is no matter of the network.
        if (isOfDatabase(error)) log.error('updates.unstored', error);
        else log.warn('updates.unreached', { why: messageOf(error) });
        await clock.sleep(RETRY_MS, stopping.signal);
      }
    }
  };

  const greet = async (): Promise<void> => {
    for (let isGreeted = false; !isGreeted && !stopping.signal.aborted; ) {
      try {
        await sayHello(bot, webhook, needs);
        isGreeted = true;
      } catch (error) {
        throwIfFinal(error, null, clock.now());
        log.warn('telegram.unreached', { why: messageOf(error) });
        await clock.sleep(RETRY_MS, stopping.signal);
      }
    }
  };

  return {
    isReceiving: () => isReceiving,
    accept(update) {
      if (!isReceiving) throw new AppError('unavailable', 'The bot is not ready for updates.');
      void take([update]);
    },
    async run() {
      await greet();
      if (stopping.signal.aborted) return;
      log.info('bot.started', {
        bot: bot.botInfo.username,
        updates: webhook === null ? 'long polling' : 'webhook',
      });
      resume();
      if (webhook === null) return poll();
      isReceiving = true;
      await new Promise(resolve => stopping.signal.addEventListener('abort', resolve));
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

function isOfDatabase(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
}

function isConflict(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 409;
}

function throwIfFinal(error: unknown, conflictSince: Instant | null, now: Instant): void {
  if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) {
    throw new AppError(
      'forbidden',
      `Telegram refused BOT_TOKEN (${error.description}). Check it with BotFather.`,
    );
  }
  if (conflictSince !== null && now - conflictSince >= CONFLICT_MS) {
    throw new AppError('conflict', `Another program receives this bot's updates: ${messageOf(error)}`);
  }
}
