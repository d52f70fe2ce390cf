/** The outbox from stores to the sandbox's Bot API over HTTP, its time in the test's hands, limits out of the way. */
import { drainOutbox } from '../../src/core/delivery/drain-outbox.ts';
import type { DeliveryMeter } from '../../src/core/delivery/meter.ts';
import { createPacer, type Pacer } from '../../src/core/delivery/pacer.ts';
import { loadPhrases } from '../../src/locales/phrases.ts';
import type { Message } from '../../src/sandbox/shapes.ts';
import { openStores, type Stores } from '../../src/stores.ts';
import { openChannel } from '../../src/telegram/channel.ts';
import { type HandClock, handClock } from './clock.ts';
import { type KeptLog, keptLog } from './log.ts';
import { openTestSandbox, type TestSandbox, TOKEN } from './sandbox.ts';
import { addReader } from './stores.ts';

const LIFTED = 1_000_000;
const NOBODY: DeliveryMeter = { settled() {}, told() {}, waited() {}, inFlight() {} };

export interface OutboxHouse {
  readonly stores: Stores;
  readonly sandbox: TestSandbox;
  readonly clock: HandClock;
  readonly log: KeptLog;
  /** A new one stands for a new process. */
  pacer: Pacer;
  /** Makes people known to the bot and to the sandbox, who follow world news. */
  addReaders(...ids: readonly number[]): void;
  /** Runs the drain until nothing is due; returns how many messages went out. */
  drain(signal?: AbortSignal): Promise<number>;
  received(id: number): readonly Message[];
  close(): Promise<void>;
}

/** `folder` as DATA_DIR. */
export async function openOutboxHouse(folder = ':memory:'): Promise<OutboxHouse> {
  const sandbox = await openTestSandbox();
  const clock = handClock();
  const log = keptLog();
  const stores = openStores(folder, clock.now());
  const channel = openChannel({
    ...{ token: TOKEN, apiRoot: sandbox.url, phrases: loadPhrases(), clock, isPaid: false },
  });
  const house: OutboxHouse = {
    ...{ stores, sandbox, clock, log, pacer: createPacer(LIFTED) },
    addReaders(...ids) {
      for (const id of ids) {
        if (!sandbox.world.users.has(id)) sandbox.world.addPerson({ id, first_name: `Reader ${id}` });
        sandbox.world.chat(id).isStarted = true;
        addReader(stores, id, ['world'], clock.now());
      }
    },
    drain: (signal = new AbortController().signal) =>
      drainOutbox(
        {
          ...{ outbox: stores.outbox, articles: stores.articles, channel, pacer: house.pacer },
          ...{ meter: NOBODY, clock, log },
        },
        signal,
      ),
    received: id => sandbox.person(id).received(),
    async close() {
      await channel.close();
      stores.close();
      await sandbox.close();
    },
  };
  return house;
}

/** A limiter of a new process: it knows nothing of what an earlier one was told. */
export function liftedPacer(): Pacer {
  return createPacer(LIFTED);
}
