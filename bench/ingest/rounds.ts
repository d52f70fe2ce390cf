/** Rounds over all feeds in a process of their own: the bare loop and the real job, each round once by both. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { systemClock } from '../../src/clock.ts';
import type { Feed } from '../../src/core/feed/feed.ts';
import { pollFeeds } from '../../src/core/feed/poll-feeds.ts';
import { byHost } from '../../src/core/shared/by-host.ts';
import { openFetching } from '../../src/fetch/fetching.ts';
import { SILENT } from '../../src/log.ts';
import { openStores } from '../../src/stores.ts';
import { addressOf } from './feed-server.ts';

const HOSTS_AT_ONCE = 16;

/** Seconds on the clock, and of the processor in this process. */
export interface Cost {
  readonly clock: number;
  readonly processor: number;
}

export interface RoundsReport {
  /** Seconds of the first round, in which everything is new. */
  readonly first: number;
  /** Each round after it. */
  readonly bare: readonly Cost[];
  readonly real: readonly Cost[];
  /** Entries that the real rounds found new. */
  readonly found: number;
  readonly peakMb: number;
}

export interface FeedServer {
  readonly port: number;
  /** A tenth of the feeds has one more item at each round. */
  stand(round: number): Promise<void>;
  close(): void;
}

export async function startFeedServer(): Promise<FeedServer> {
  const child = fork(join(import.meta.dirname, 'feed-server.ts'), { execArgv: ['--import', 'tsx'] });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    port,
    async stand(round) {
      child.send(round);
      await once(child, 'message');
    },
    close: () => void child.kill(),
  };
}

/** The same client and parser with nothing stored: what no program that reads these feeds can do without. */
async function bareLoop(feeds: readonly Feed[], fetching: ReturnType<typeof openFetching>): Promise<void> {
  const { signal } = new AbortController();
  const hosts = byHost(feeds, ({ url }) => url).values();
  const work = async (): Promise<void> => {
    for (const host of hosts) for (const feed of host) await fetching.feeds.poll(feed, signal);
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
}

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { clock: (performance.now() - startedAt) / 1000, processor: (user + system) / 1e6 };
}

/** Fills `folder` with the feeds as the first round finds them, then measures. */
async function run(folder: string, count: number, rounds: number): Promise<RoundsReport> {
  const server = await startFeedServer();
  const stores = openStores(folder, Date.now());
  const hosts = Array.from({ length: count }, (_, feed) => new URL(addressOf(feed, server.port)).hostname);
  const fetching = openFetching({ allowHosts: [...new Set(hosts)], clock: systemClock });
  const outlines = hosts.map((_, feed) => ({
    url: addressOf(feed, server.port),
    ...{ title: `Town ${feed}`, siteUrl: null, topic: 'world', section: null },
  }));
  stores.feeds.add(outlines, Date.now());
  const { signal } = new AbortController();
  const needs = { feeds: stores.feeds, fetcher: fetching.feeds, clock: systemClock, log: SILENT };
  let found = 0;
  const real = async (): Promise<void> => {
    found += await pollFeeds({ ...needs, rules: { minMs: 1000 } }, signal);
  };
  const { clock: first } = await costOf(real);
  found = 0;
  const times: { bare: Cost[]; real: Cost[] } = { bare: [], real: [] };
  for (let round = 1; round <= rounds; round += 1) {
    await server.stand(round);
    const before = stores.feeds.all();
    // In turns, so that neither always meets the warmer machine.
    const kinds = round % 2 === 0 ? (['bare', 'real'] as const) : (['real', 'bare'] as const);
    for (const kind of kinds)
      times[kind].push(await costOf(kind === 'real' ? real : () => bareLoop(before, fetching)));
  }
  const peakMb = process.resourceUsage().maxRSS / 1024;
  await fetching.close();
  stores.close();
  server.close();
  return { first, ...times, found, peakMb };
}

const [, script, folder, count, rounds] = process.argv;
if (process.send !== undefined && script?.endsWith('rounds.ts') && folder !== undefined) {
  process.send(await run(folder, Number(count), Number(rounds)));
  process.disconnect();
}
