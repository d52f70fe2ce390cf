/** A clock that is set back leaves nothing waiting for the hours a second time. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LONGEST_WAIT_MS } from '../../src/core/feed/next-poll.ts';
import { heedKeptTimes } from '../../src/core/upkeep/kept-times.ts';
import type { Stores } from '../../src/stores.ts';
import { MONDAY } from '../support/clock.ts';
import { keptLog } from '../support/log.ts';
import { addReader, addStory, fanOutAll, memoryStores } from '../support/stores.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const URL = 'https://velm.example/feed';

let stores: Stores;
beforeEach(() => {
  stores = memoryStores();
});
afterEach(() => stores.close());

const ANOTHER = {
  url: 'https://velm.example/2',
  title: 'Potters of Velm win prize',
  text: 'The jury praised glazes of river clay and beech ash.',
};

const addFeed = (now: number): void => {
  stores.feeds.add([{ url: URL, title: null, siteUrl: null, topic: 'world', section: null }], now);
};
/** Polled now, and due again after `waitMs`. */
function poll(now: number, waitMs: number): void {
  for (const feed of stores.feeds.all()) {
    const result = { feed: { ...feed, polledAt: now, nextPollAt: now + waitMs }, entries: [] };
    stores.feeds.settlePolls([{ feed, result }]);
  }
}
const due = (now: number): number => stores.feeds.due(now, 10).length;

describe('a start with a clock that says less than in the run before', () => {
  it.each([
    ['an hour', HOUR],
    ['three days', 3 * DAY],
    ['years', 2_000 * DAY],
  ])('by %s polls the feeds after what was left of their wait', (_, ahead) => {
    addFeed(MONDAY + ahead);
    poll(MONDAY + ahead, 10 * 60_000);
    const log = keptLog();
    expect(heedKeptTimes({ ...stores, log }, MONDAY)).toBe(ahead);
    expect(log.events()).toEqual(['clock.behind']);
    expect([due(MONDAY), due(MONDAY + 10 * 60_000)]).toEqual([0, 1]);
    expect(heedKeptTimes({ ...stores, log }, MONDAY + 1_000)).toBe(0);
  });

  it('knows it by the minute it last ran in, where no feed tells', () => {
    stores.times.mark(MONDAY + DAY);
    expect(heedKeptTimes({ ...stores, log: keptLog() }, MONDAY)).toBe(DAY);
  });

  it('thinks nothing of a new database, nor of some seconds', () => {
    const log = keptLog();
    expect(heedKeptTimes({ ...stores, log }, MONDAY)).toBe(0);
    stores.times.mark(MONDAY + 20_000);
    expect(heedKeptTimes({ ...stores, log }, MONDAY)).toBe(0);
    expect(log.events()).toEqual([]);
  });
});

describe('a time that lies further ahead than any rule puts it', () => {
  it('is not believed: the feed is due now', () => {
    addFeed(MONDAY);
    poll(MONDAY, LONGEST_WAIT_MS - 1);
    expect(due(MONDAY)).toBe(0);
    poll(MONDAY, LONGEST_WAIT_MS + 1);
    expect(due(MONDAY)).toBe(1);
  });
});

describe('a clock set back while the bot runs', () => {
  it('does not lengthen the wait that Telegram asked for', () => {
    stores.outbox.hold(MONDAY + 30_000);
    stores.times.setBack(MONDAY, MONDAY - HOUR);
    expect(stores.outbox.heldUntil()).toBe(MONDAY - HOUR + 30_000);
  });

  it('leaves due what was due, and lets a new subscriber have the news of the hour that comes again', () => {
    addReader(stores, 1, ['world'], MONDAY);
    addStory(stores, ['world'], {}, MONDAY);
    fanOutAll(stores);
    const back = MONDAY - HOUR;
    stores.times.setBack(MONDAY, back);
    expect(stores.outbox.claim(back, 10, 1_000)).toHaveLength(1);
    addStory(stores, ['world'], ANOTHER, back);
    expect(fanOutAll(stores, 5_000, back)).toBe(1);
  });

  it('leaves a chat paused until the day it chose', () => {
    addReader(stores, 1, ['world'], MONDAY);
    addStory(stores, ['world'], {}, MONDAY);
    fanOutAll(stores);
    stores.orders.pause(1, MONDAY + 7 * DAY, MONDAY);
    stores.times.setBack(MONDAY, MONDAY - 3 * DAY);
    expect(stores.outbox.claim(MONDAY + 6 * DAY, 10, 1_000)).toEqual([]);
    expect(stores.orders.nextPauseEndAt()).toBe(MONDAY + 7 * DAY);
  });

  it('by three days gives the days until then their digests; the one of today that was told is not told again', () => {
    addReader(stores, 1, ['world'], MONDAY);
    stores.orders.changeRhythm(1, { digestMinute: 10 * 60 }, MONDAY);
    stores.orders.setEveryMode(1, 'daily', MONDAY);
    const ahead = MONDAY + 3 * DAY;
    addStory(stores, ['world'], {}, ahead);
    fanOutAll(stores, 5_000, ahead);
    const [digest] = stores.outbox.claim(ahead + HOUR, 10, 1_000);
    if (digest?.kind !== 'stories') throw new Error('no digest came');
    const told = digest.stories.map(({ lead }) => ({
      article: lead,
      revision: 0,
      place: 0,
      publishedAt: ahead,
    }));
    stores.outbox.settle([{ claim: digest, as: { to: 'sent', messageId: 5, told } }], ahead + HOUR);
    addStory(stores, ['world'], ANOTHER, ahead + HOUR + 1_000);
    fanOutAll(stores, 5_000, ahead + HOUR + 1_000);

    stores.times.setBack(ahead + 2 * HOUR, MONDAY + 2 * HOUR);
    const nextDay = MONDAY + DAY + HOUR;
    const claimed = (now: number) => stores.outbox.claim(now, 10, 1_000).map(({ kind }) => kind);
    expect(claimed(nextDay - 1)).not.toContain('stories');
    expect(claimed(nextDay)).toContain('stories');
  });
});
