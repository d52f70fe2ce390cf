/** Feeds that call their entries anew at each poll, repeat themselves or flood make no second article and no flood. */
import { expect, it } from 'vitest';
import type { Entry } from '../../src/core/feed/entry.ts';
import { MONDAY } from '../support/clock.ts';
import { changed, HOUR, type Newsroom, newsroom } from '../support/feeds.ts';
import { entry, outline } from '../support/samples.ts';

const DAY = 24 * HOUR;
const reports = (count: number, over: (at: number) => Partial<Entry> = () => ({})): Entry[] =>
  Array.from({ length: count }, (_, at) =>
    entry({
      guid: `velm-${at}`,
      url: `https://velm.example/news/${at}`,
      title: `Report ${at} from the harbour of Velm`,
      summary: `What report ${at} has to say of the harbour.`,
      publishedAt: MONDAY - at * 60_000,
      ...over(at),
    }),
  );

/** What stood in the feed at its first poll. */
const FIRST = entry({ guid: 'first', url: 'https://velm.example/first', title: 'Velm builds a harbour' });

async function pollAndMake(room: Newsroom, entries: readonly Entry[]): Promise<readonly string[]> {
  await room.poll(() => changed(entries));
  return room.make();
}

it.each([
  ['a new guid', (poll: number, at: number) => ({ guid: `${poll}-${at}` })],
  [
    'a new guid and a session in the address',
    (poll: number, at: number) => ({
      guid: `${poll}-${at}`,
      url: `https://velm.example/news/${at}?sid=${poll}`,
    }),
  ],
  [
    'a new guid, a session and a date of now',
    (poll: number, at: number) => ({
      guid: `${poll}-${at}`,
      url: `https://velm.example/news/${at}?sid=${poll}`,
      publishedAt: MONDAY + poll * HOUR,
    }),
  ],
  ['a date of now', (poll: number) => ({ publishedAt: MONDAY + poll * HOUR })],
  [
    'another tracking code',
    (poll: number, at: number) => ({ guid: null, url: `https://velm.example/news/${at}?utm_id=${poll}` }),
  ],
  [
    'a counting picture in its text',
    (poll: number, at: number) => ({ summary: `<img src="https://count.example/${poll}"> Report ${at}.` }),
  ],
])(
  'fifty polls that give each entry %s make one article of it, and ask for its page once',
  async (_, over) => {
    const room = newsroom([outline()]);
    const asked: string[] = [];
    for (let poll = 0; poll < 50; poll += 1)
      asked.push(
        ...(await pollAndMake(
          room,
          reports(12, at => over(poll, at)),
        )),
      );
    expect(room.articles()).toHaveLength(12);
    expect(room.news()).toEqual([]);
    expect(asked).toHaveLength(12);
  },
);

it('a headline that comes back on another day, with other words, is other news', async () => {
  const room = newsroom([outline()]);
  const morning = (day: number): Entry =>
    entry({
      guid: `morning-${day}`,
      url: `https://velm.example/morning/${day}`,
      title: 'What you should know this morning',
      summary: `On day ${day} the harbour was busy.`,
      publishedAt: MONDAY + day * DAY,
    });
  await pollAndMake(room, [FIRST]);
  for (const day of [0, 1, 2]) {
    room.clock.set(MONDAY + day * DAY + 2 * HOUR);
    await pollAndMake(room, [morning(day)]);
  }
  expect(room.news()).toHaveLength(3);
});

it('entries that share a guid, or have an empty one, are all kept', async () => {
  const room = newsroom([outline()]);
  await pollAndMake(room, [
    ...reports(5, () => ({ guid: '' })),
    ...reports(10, () => ({ guid: 'x' })).slice(5),
  ]);
  expect(room.articles()).toHaveLength(10);
});

it('of a flood the newest are news at once, the rest together when all of it is made', async () => {
  const room = newsroom([outline()]);
  await pollAndMake(room, [FIRST]);
  await room.poll(() => changed(reports(100, at => ({ publishedAt: MONDAY + HOUR - at * 60_000 }))));
  expect(room.log.lines.find(({ event }) => event === 'feed.flooded')?.fields).toMatchObject({ held: 80 });
  const waiting = room.stores.articles.waiting(1_000);
  expect(waiting.filter(({ isNews }) => isNews)).toHaveLength(20);
  await room.make();
  expect(room.news()).toHaveLength(100);
  expect(await room.poll(() => changed(reports(100)))).toBe(0);
});

it('an archive published at once is stored as far as a few hundred entries, and none of it is news', async () => {
  const room = newsroom([outline()]);
  await pollAndMake(room, [FIRST]);
  const archive = reports(2_000, at => ({ publishedAt: MONDAY - 8 * DAY - at * HOUR }));
  expect(await room.poll(() => changed(archive))).toBe(500);
  await room.make();
  expect(room.news()).toEqual([]);
});

it('a feed that is resumed begins as at its first poll', async () => {
  const room = newsroom([outline()]);
  await pollAndMake(room, [FIRST]);
  room.stores.feeds.pause(1, room.clock.now());
  expect(room.stores.feeds.due(room.clock.now() + DAY, 10)).toEqual([]);
  room.stores.feeds.pause(1, null);
  await pollAndMake(room, reports(12));
  expect(room.news()).toEqual([]);
  await pollAndMake(room, [
    entry({
      guid: 'next',
      url: 'https://velm.example/next',
      title: 'The next report',
      publishedAt: room.clock.now(),
    }),
  ]);
  expect(room.news()).toEqual(['The next report']);
});

it('a correction makes a new revision of the same article, also under another address', async () => {
  const room = newsroom([outline()]);
  await pollAndMake(room, reports(1));
  const [before] = room.stores.articles.latest(null, { skip: 0, limit: 1 }).articles;
  await pollAndMake(
    room,
    reports(1, () => ({
      title: 'Report 0 from the harbour, corrected',
      url: 'https://velm.example/news/0-corrected',
    })),
  );
  const { articles } = room.stores.articles.latest(null, { skip: 0, limit: 10 });
  expect(articles).toHaveLength(1);
  expect(articles[0]).toMatchObject({
    ...{ id: before?.id, title: 'Report 0 from the harbour, corrected' },
    revision: (before?.revision ?? 0) + 1,
  });
});

it('news that is corrected before its article was made is still news', async () => {
  const room = newsroom([outline()]);
  await pollAndMake(room, [FIRST]);
  const breaking = entry({ guid: 'b', url: 'https://velm.example/b', publishedAt: MONDAY + HOUR });
  await room.poll(() => changed([{ ...breaking, title: 'Ferry agruond off Velm' }]));
  await room.poll(() => changed([{ ...breaking, title: 'Ferry aground off Velm' }]));
  await room.make();
  expect(room.news()).toEqual(['Ferry aground off Velm']);
});

it('an article is corrected by the feed that told it, not by another that names its address', async () => {
  const other = outline({ url: 'https://gossip.example/rss.xml', title: 'Gossip' });
  const room = newsroom([outline(), other]);
  await room.poll(({ url }) => changed(url === other.url ? [] : reports(1)));
  await room.make();
  await room.poll(({ url }) =>
    changed(
      url === other.url ? reports(1, () => ({ title: 'You will not believe this harbour' })) : reports(1),
    ),
  );
  await room.make();
  expect(room.articles()).toEqual(['Report 0 from the harbour of Velm']);
});
