/** By a simulated clock: how long until very many chats have all of a burst of articles, at Telegram's own rate. */

import { drainOutbox } from '../../src/core/delivery/drain-outbox.ts';
import { createPacer } from '../../src/core/delivery/pacer.ts';
import type { Clock } from '../../src/core/shared/ports.ts';
import { SILENT } from '../../src/log.ts';
import { openStores } from '../../src/stores.ts';

const PER_SECOND = 30;

export interface Burst {
  readonly messages: number;
  readonly seconds: number;
}

/** `folder` holds chats that are owed the burst. */
export async function drainBurst(folder: string): Promise<Burst> {
  const began = Date.now();
  let now = began;
  const clock: Clock = {
    now: () => now,
    async sleep(ms) {
      now += ms;
      await new Promise(resolve => setImmediate(resolve));
    },
  };
  const stores = openStores(folder, now);
  let messages = 0;
  const send = async () => {
    messages += 1;
    return { kind: 'sent' as const, messageId: messages };
  };
  const { outbox, articles } = stores;
  const meter = { settled() {}, told() {}, waited() {}, inFlight() {} };
  await drainOutbox(
    {
      outbox,
      articles,
      channel: { send, edit: send },
      meter,
      clock,
      log: SILENT,
      pacer: createPacer(PER_SECOND),
    },
    new AbortController().signal,
  );
  stores.close();
  return { messages, seconds: (now - began) / 1000 };
}
