/** A feed that floods drowns nobody's news: what was held comes in a message of its own, and operators hear of it once. */
import { expect, it } from 'vitest';
import type { Entry } from '../../src/core/feed/entry.ts';
import { MONDAY } from '../support/clock.ts';
import { changed, newsroom } from '../support/feeds.ts';
import { entry, outline } from '../support/samples.ts';
import { addReader, fanOutAll } from '../support/stores.ts';

const reports = (feed: string, count: number): readonly Entry[] =>
  Array.from({ length: count }, (_, at) =>
    entry({
      guid: `${feed}-${at}`,
      url: `https://${feed}.example/news/${at}`,
      title: `${feed} report ${at}`,
      summary: `What report ${at} of ${feed} has to say.`,
      publishedAt: MONDAY + 3_600_000,
    }),
  );

async function flood() {
  const room = newsroom([outline(), outline({ url: 'https://herald.example/rss.xml', title: 'Herald' })]);
  const { stores, clock } = room;
  const poll = (entries: (feed: string) => readonly Entry[]) =>
    room.poll(({ url }) => changed(entries(url.includes('herald') ? 'herald' : 'velm')));
  await poll(feed => reports(`before-${feed}`, 1));
  await room.make();
  addReader(stores, 1, ['world'], clock.now());
  await poll(feed => (feed === 'velm' ? reports('velm', 100) : reports('herald', 1)));
  await room.make();
  await room.make();
  for (const { id, isNews } of stores.stories.ungrouped(1_000))
    stores.stories.open(id, ['world'], isNews, clock.now());
  // A hundred stories at a time are looked through for alerts.
  for (let time = 0; time < 2; time += 1) fanOutAll(stores, 5_000, clock.now());
  return room;
}

it('is told after everything else that is due, in a message of its own', async () => {
  const { stores, clock } = await flood();
  const claimed = () => {
    const [claim] = stores.outbox.claim(clock.now(), 10, 60_000);
    if (claim?.kind !== 'stories') return 0;
    const settled = { claim, as: { to: 'dead' as const, why: 'looked at' } };
    stores.outbox.settle([settled], clock.now());
    return claim.stories.length;
  };
  // Twenty of the flooding feed are news like any other; the Herald's one stands among them.
  expect(claimed()).toBe(21);
  expect(claimed()).toBe(80);
  expect(claimed()).toBe(0);
  stores.close();
});

it('is told to operators once a day, with how many were held', async () => {
  const { stores, clock } = await flood();
  const due = () => stores.operatorNotes.due(0, 10).notes;
  expect(due()).toEqual([
    { phrase: 'operator-flooded', args: { feed: '1', title: 'Velm Courier', count: 80 } },
  ]);
  stores.operatorNotes.setTold(clock.now());
  expect(due()).toEqual([]);
  stores.close();
});
