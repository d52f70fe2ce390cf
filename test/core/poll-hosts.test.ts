/** One feed never stops the others: a defect, a host that keeps silent, fifty on the same host. */
import { expect, it } from 'vitest';
import type { PollOutcome } from '../../src/core/feed/feed.ts';
import { pollFeeds } from '../../src/core/feed/poll-feeds.ts';
import { tellOperators } from '../../src/core/feed/tell-operators.ts';
import { changed, HOUR, newsroom } from '../support/feeds.ts';
import { entry, outline } from '../support/samples.ts';

const silent: PollOutcome = {
  ...{ kind: 'failed', isUnreached: true, untilAt: null },
  why: 'It took longer than 30 seconds.',
};
const feedsOf = (host: string, count: number) =>
  Array.from({ length: count }, (_, at) => outline({ url: `https://${host}/${at}.xml` }));

it('a feed that trips over a defect fails alone, and says so', async () => {
  const room = newsroom(feedsOf('velm.example', 50));
  await room.poll(({ url }) => {
    if (url.endsWith('/7.xml')) throw new Error('no such thing');
    return changed([entry({ guid: url, url: `${url}/1` })]);
  });
  const troubled = room.stores.feeds.all().filter(({ trouble }) => trouble !== null);
  expect(troubled.map(({ url, trouble }) => [url, trouble])).toEqual([
    ['https://velm.example/7.xml', 'Reading it failed: no such thing'],
  ]);
  expect(room.log.events()).toContain('feed.defect');
  expect(room.stores.articles.waiting(100)).toHaveLength(49);
});

it('a host that keeps silent is asked twice, not for each of its feeds', async () => {
  const room = newsroom([...feedsOf('dead.example', 20), ...feedsOf('velm.example', 2)]);
  const asked: string[] = [];
  await room.poll(({ url }) => {
    asked.push(url);
    return url.includes('dead') ? silent : changed([entry()]);
  });
  expect(asked.filter(url => url.includes('dead'))).toHaveLength(2);
  const { feeds } = room.stores;
  expect(feeds.all().filter(({ failures }) => failures > 0)).toHaveLength(20);
  expect(feeds.all().at(5)?.trouble).toBe('Its host answered none of its other feeds.');
});

it('a host is asked for one feed at a time, hosts side by side', async () => {
  const room = newsroom([...feedsOf('a.example', 10), ...feedsOf('b.example', 10)]);
  const open = new Map<string, number>();
  let most = 0;
  const fetcher = {
    async poll({ url }: { readonly url: string }) {
      const { host } = new URL(url);
      open.set(host, (open.get(host) ?? 0) + 1);
      most = Math.max(
        most,
        [...open.values()].reduce((sum, count) => sum + count, 0),
      );
      expect(open.get(host)).toBe(1);
      await new Promise(resolve => setImmediate(resolve));
      open.set(host, 0);
      return changed([]);
    },
  };
  const { feeds } = room.stores;
  const rules = { minMs: 300_000 };
  await pollFeeds({ feeds, fetcher, clock: room.clock, log: room.log, rules }, new AbortController().signal);
  expect(most).toBe(2);
});

it('operators hear of a feed once when it was silent for a day, once when it is gone, once when it is back', async () => {
  const room = newsroom([outline(), outline({ url: 'https://gone.example/rss.xml' })]);
  const told: string[] = [];
  const bell = {
    ring: async (news: Record<'silent' | 'retired' | 'recovered', readonly { readonly id: number }[]>) => {
      for (const kind of ['silent', 'retired', 'recovered'] as const)
        for (const { id } of news[kind]) told.push(`${kind} ${id}`);
      return true;
    },
  };
  const after = async (hours: number, answer: (url: string) => PollOutcome): Promise<void> => {
    room.clock.set(room.clock.now() + (hours - 1) * HOUR);
    await room.poll(({ url }) => answer(url));
    await tellOperators({ feeds: room.stores.feeds, bell, clock: room.clock }, new AbortController().signal);
  };
  const well = () => changed([entry()]);
  const down = (url: string): PollOutcome => (url.includes('gone') ? well() : silent);
  await after(1, well);
  await after(1, down);
  await after(20, down);
  expect(told).toEqual([]);
  await after(5, down);
  await after(24, down);
  expect(told).toEqual(['silent 1']);
  await after(1, url => (url.includes('gone') ? { kind: 'gone' } : well()));
  await after(1, well);
  expect(told).toEqual(['silent 1', 'retired 2', 'recovered 1']);
  expect(room.stores.feeds.revive('https://gone.example/rss.xml', room.clock.now())).toBe(true);
});

it('operators who cannot be reached are told later', async () => {
  const room = newsroom([outline()]);
  await room.poll(() => silent);
  room.clock.set(room.clock.now() + 25 * HOUR);
  const tell = (isReached: boolean) =>
    tellOperators(
      { feeds: room.stores.feeds, bell: { ring: async () => isReached }, clock: room.clock },
      new AbortController().signal,
    );
  expect(await tell(false)).toBe(0);
  expect(await tell(true)).toBe(1);
  expect(await tell(true)).toBe(0);
});
