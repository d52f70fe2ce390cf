/**
 * A process that fans out and drains the outbox of a folder and can be killed at any moment. It loads first and begins when
 * told, so that what is killed is work and not the loading. Arguments: DATA_DIR, the Bot API's address, the token,
 * messages a second.
 */
import { systemClock as clock } from '../../src/clock.ts';
import { drainOutbox } from '../../src/core/delivery/drain-outbox.ts';
import { createPacer } from '../../src/core/delivery/pacer.ts';
import { matchAlerts } from '../../src/core/reader/match-alerts.ts';
import { loadPhrases } from '../../src/locales/phrases.ts';
import { SILENT } from '../../src/log.ts';
import { openStores } from '../../src/stores.ts';
import { openChannel } from '../../src/telegram/channel.ts';

/** Few, so that a fan-out has many points to be killed at. */
const CHATS_PER_STEP = 50;

const [, , folder = '', apiRoot = '', token = '', rate = ''] = process.argv;
process.once('message', () => void work());
process.send?.('ready');

async function work(): Promise<void> {
  const stores = openStores(folder, clock.now());
  stores.outbox.recover();
  const { outbox, articles, chats } = stores;
  await matchAlerts({ alerts: stores.alerts, clock, log: SILENT }, new AbortController().signal);
  while (outbox.fanOut(clock.now(), CHATS_PER_STEP) !== null) {
    process.send?.('owed');
    await clock.sleep(0);
  }
  const channel = openChannel({
    ...{ token, apiRoot, phrases: loadPhrases(), clock, isPaid: false, isSaved: chats.isSaved },
  });
  const meter = { settled() {}, told() {}, waited() {}, inFlight() {} };
  const needs = { outbox, articles, channel, meter, clock, log: SILENT, pacer: createPacer(Number(rate)) };
  await drainOutbox(needs, new AbortController().signal);
  await channel.close();
  stores.close();
  process.send?.('done');
  process.disconnect?.();
}
