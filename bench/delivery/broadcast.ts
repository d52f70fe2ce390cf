/** Drains an outbox as fast as it goes, limits lifted, in a process of its own: messages a second, CPU, memory. */
import { fork } from 'node:child_process';
import { openSync, writeSync } from 'node:fs';
import { readBuildInfo } from '../../src/build-info.ts';
import { systemClock as clock } from '../../src/clock.ts';
import { drainOutbox } from '../../src/core/delivery/drain-outbox.ts';
import { createPacer } from '../../src/core/delivery/pacer.ts';
import { readBacklog } from '../../src/core/upkeep/backlog.ts';
import { keepHeapLean } from '../../src/lean-heap.ts';
import { loadPhrases } from '../../src/locales/phrases.ts';
import { createLog } from '../../src/log.ts';
import { fileSizesOf } from '../../src/sqlite/file-sizes.ts';
import { openStores } from '../../src/stores.ts';
import { openChannel } from '../../src/telegram/channel.ts';
import { createMetrics } from '../../src/web/metrics.ts';

const LIFTED = 1_000_000;
const TOKEN = '1000000002:benchmark-token-of-no-bot';

export interface Broadcast {
  readonly messages: number;
  readonly perSecond: number;
  readonly cpuMicros: number;
  /** Resident memory in MB: when it began, its peak, and each tenth of the run. */
  readonly rss: readonly number[];
  readonly peak: number;
}

/** `most` ends it early, after so many messages. */
export function broadcast(folder: string, url: string, most = Number.POSITIVE_INFINITY): Promise<Broadcast> {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, ['drain', folder, url, String(most)]);
    child.once('message', result => resolve(result as Broadcast));
    child.once('exit', code => code !== 0 && reject(new Error(`the broadcast ended with ${code}`)));
  });
}

if (process.argv[2] === 'drain') {
  const [, , , folder = '', url = '', most = ''] = process.argv;
  process.send?.(await drain(folder, url, Number(most)));
  process.disconnect?.();
}

async function drain(folder: string, url: string, most: number): Promise<Broadcast> {
  const stores = openStores(folder, clock.now());
  const nowhere = openSync('/dev/null', 'w');
  const log = createLog('info', [TOKEN], lines => writeSync(nowhere, lines));
  const channel = openChannel({
    ...{ token: TOKEN, apiRoot: url, phrases: loadPhrases(), clock, isPaid: false },
  });
  const { meter } = createMetrics({
    build: readBuildInfo(),
    readBacklog: () => readBacklog({ backlog: stores.backlog, clock }),
    readStatus: () => stores.readStatus(clock.now()),
    readSizes: () => fileSizesOf(folder),
    overdue: () => [],
    perSecond: LIFTED,
    now: clock.now,
  });
  const stop = new AbortController();
  let sent = 0;
  const counting = {
    ...meter,
    settled(...given: Parameters<typeof meter.settled>) {
      meter.settled(...given);
      sent += 1;
      if (sent >= most) stop.abort();
    },
  };
  // As the bot does after it has loaded.
  keepHeapLean();
  const rss: number[] = [megabytes()];
  const watch = setInterval(() => rss.push(megabytes()), 100);
  const { outbox, articles } = stores;
  const cpu = process.cpuUsage();
  const since = performance.now();
  const messages = await drainOutbox(
    { outbox, articles, channel, pacer: createPacer(LIFTED), meter: counting, clock, log },
    stop.signal,
  );
  const seconds = (performance.now() - since) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(watch);
  await channel.close();
  stores.close();
  return {
    ...{ messages, perSecond: messages / seconds, cpuMicros: (user + system) / messages },
    rss: Array.from({ length: 11 }, (_, tenth) => rss[Math.floor((tenth / 10) * (rss.length - 1))] ?? 0),
    peak: Math.max(...rss),
  };
}

function megabytes(): number {
  return Math.round(process.memoryUsage.rss() / 1e6);
}
