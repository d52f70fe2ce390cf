/** Asks Telegram for updates, one long poll after the other; asking for the next confirms that the last ones are stored. */
import { type Bot, GrammyError } from 'grammy';
import { AppError, messageOf } from '../core/shared/errors.ts';
import type { Clock, Instant, Log, Patiently } from '../core/shared/ports.ts';
import type { BotContext } from './context.ts';
import type { Intake } from './intake.ts';
import { ALLOWED_UPDATES, checkToken } from './say-hello.ts';
import { waitAfter } from './wait-after.ts';

const POLL_SECONDS = 30;
/** A line that is up again is noticed soon. */
const LONGEST_RETRY_MS = 5_000;
/** Another poller may be one that is just stopping; after this long it is a second bot. */
const CONFLICT_MS = 60_000;
/** How often it is looked whether there is room for more updates. */
const ROOM_MS = 100;

export interface Polling {
  /** Whether the last poll went well. */
  isReceiving(): boolean;
  /** Polls until `signal` aborts. Rejects with an AppError when the token is refused or another program polls, too. */
  run(): Promise<void>;
  /** Tells Telegram to send nothing to a webhook any more: while one is set, polls are refused. */
  unhook(): Promise<void>;
}

export interface PollingNeeds {
  readonly clock: Clock;
  readonly log: Log;
  readonly patiently: Patiently;
}

export function createPolling(
  bot: Bot<BotContext>,
  intake: Intake,
  { clock, log, patiently }: PollingNeeds,
  signal: AbortSignal,
): Polling {
  let isReceiving = false;
  let isUnhooked = false;
  let conflictSince: Instant | null = null;
  /** Ends the wait before the next poll. */
  let nap = new AbortController();

  const pollOnce = async (offset: number): Promise<number> => {
    const updates = await bot.api.getUpdates(
      // The first poll, and the first after a failure, is answered at once: that tells whether the line is up.
      { offset, timeout: isReceiving ? POLL_SECONDS : 0, allowed_updates: ALLOWED_UPDATES },
      // grammY types the signal of an older library; the platform's own has the same shape.
      signal as unknown as NonNullable<Parameters<typeof bot.api.getUpdates>[1]>,
    );
    isReceiving = true;
    conflictSince = null;
    // Asking with a higher offset confirms: only now that they are stored may that happen.
    if (updates.length > 0) await patiently(() => intake.take(updates));
    while (intake.isFull() && !signal.aborted) await clock.sleep(ROOM_MS, signal);
    return (updates.at(-1)?.update_id ?? offset - 1) + 1;
  };

  const throwIfFinal = async (error: unknown): Promise<void> => {
    conflictSince = isConflict(error) ? (conflictSince ?? clock.now()) : null;
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

  /** A webhook that we have not been able to take away yet is not another program. */
  const isConflict = (error: unknown): boolean =>
    error instanceof GrammyError &&
    error.error_code === 409 &&
    (isUnhooked || !error.description.includes('webhook'));

  return {
    isReceiving: () => isReceiving && !signal.aborted,
    async run() {
      let offset = 0;
      for (let failures = 0; !signal.aborted; ) {
        try {
          offset = await pollOnce(offset);
          failures = 0;
        } catch (error) {
          if (signal.aborted) return;
          isReceiving = false;
          failures += 1;
          await throwIfFinal(error);
          const ms = waitAfter(error, failures, LONGEST_RETRY_MS);
          // What they cannot be stored in is no matter of the network.
          if (isOfDatabase(error)) log.error('updates.unstored', error);
          else log.warn('updates.unreached', { why: messageOf(error), ms });
          nap = new AbortController();
          await clock.sleep(ms, AbortSignal.any([signal, nap.signal]));
        }
      }
    },
    async unhook() {
      await bot.api.deleteWebhook();
      isUnhooked = true;
      nap.abort();
    },
  };
}

function isOfDatabase(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
}
