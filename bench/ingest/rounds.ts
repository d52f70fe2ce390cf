/** Rounds over all feeds, in a process of their own: the bare loop and the real job, each round once by both. */
import { systemClock } from '../../src/clock.ts';
import type { Feed } from '../../src/core/feed/feed.ts';
import { pollFeeds } from '../../src/core/feed/poll-feeds.ts';
import { byHost } from '../../src/core/shared/by-host.ts';
import { type Fetching, openFetching } from '../../src/fetch/fetching.ts';
import { keepHeapLean } from '../../src/lean-heap.ts';
import { SILENT } from '../../src/log.ts';
import { openStores } from '../../src/stores.ts';
import { addressOf, stand } from './feed-server.ts';

const HOSTS_AT_ONCE = 16;
const { signal } = new AbortController();

/** Seconds on the clock, and of the processor in this process. */
export interface Cost {
  readonly clock: number;
  readonly processor: number;
}

export interface RoundsReport {
  readonly bare: readonly Cost[];
  readonly real: readonly Cost[];
  /** Entries that the real rounds found new. */
  readonly found: number;
  /** Of the whole process. */
  readonly peakMb: number;
}

/** The same client and parser with nothing stored: what no program that reads these feeds can do without. */
async function bareLoop(feeds: readonly Feed[], fetching: Fetching): Promise<void> {
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

/** `folder` is empty before the call with no rounds: then the feeds are added, and everything in them is new. */
async function run(folder: string, port: number, count: number, rounds: number): Promise<RoundsReport> {
  // As the bot does when it starts.
  keepHeapLean();
  const stores = openStores(folder, Date.now());
  const urls = Array.from({ length: count }, (_, feed) => addressOf(feed, port));
  const allowHosts = [...new Set(urls.map(url => new URL(url).hostname))];
  const fetching = openFetching({ allowHosts, clock: systemClock });
  const rest = { siteUrl: null, topic: 'world', section: null };
  stores.feeds.add(
    urls.map((url, feed) => ({ url, title: `Town ${feed}`, ...rest })),
    Date.now(),
  );
  const needs = { feeds: stores.feeds, fetcher: fetching.feeds, clock: systemClock, log: SILENT };
  let found = 0;
  const real = async (): Promise<void> => {
    found += await pollFeeds({ ...needs, rules: { minMs: 1000 } }, signal);
  };
  const costs: { bare: Cost[]; real: Cost[] } = { bare: [], real: [] };
  if (rounds === 0) costs.real.push(await costOf(real));
  for (let round = 1; round <= rounds; round += 1) {
    await stand(port, round);
    const before = stores.feeds.all();
    // In turns, so that neither always meets the warmer machine.
    const kinds = round % 2 === 0 ? (['bare', 'real'] as const) : (['real', 'bare'] as const);
    for (const kind of kinds)
      costs[kind].push(await costOf(kind === 'real' ? real : () => bareLoop(before, fetching)));
  }
  const peakMb = process.resourceUsage().maxRSS / 1024;
  await fetching.close();
  stores.close();
  return { ...costs, found, peakMb };
}

const [, script, folder, port, count, rounds] = process.argv;
if (process.send !== undefined && script?.endsWith('rounds.ts') && folder !== undefined) {
  process.send(await run(folder, Number(port), Number(count), Number(rounds)));
  process.disconnect();
}
