import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/feed/entry.ts';
import type { Feed, PollOutcome } from '../../src/core/feed/feed.ts';
import { namingOf } from '../../src/core/feed/identity.ts';
import { resultOf as resultWith } from '../../src/core/feed/poll-result.ts';
import { MONDAY } from '../support/clock.ts';
import { entry, outline } from '../support/samples.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const rules = { minMs: 300_000 };
/** Of a feed whose entries were never seen before. */
const resultOf = (of: Feed, outcome: PollOutcome, now: number, by = rules) =>
  resultWith(of, outcome, { byName: () => [], alike: () => [], versions: () => new Map() }, now, by);

const feed: Feed = {
  ...outline(),
  id: 1,
  addedAt: MONDAY - 10 * DAY,
  language: null,
  etag: null,
  lastModified: null,
  nextPollAt: MONDAY,
  polledAt: MONDAY - HOUR,
  firstPolledAt: MONDAY - 10 * DAY,
  rhythm: null,
  failures: 0,
  failingSince: null,
  toldAt: null,
  movingTo: null,
  movingSince: null,
  troubledAt: null,
  newestAt: MONDAY - HOUR,
  trouble: null,
  pausedAt: null,
  retiredAt: null,
};

function changed(
  entries: readonly Entry[],
  over: Partial<Extract<PollOutcome, { kind: 'changed' }>> = {},
): PollOutcome {
  const document = { title: 'Velm Courier', link: null, language: 'en', entries, ttlMs: null, skipHours: [] };
  return {
    kind: 'changed',
    document,
    etag: '"1"',
    lastModified: null,
    movedTo: null,
    untilAt: null,
    ...over,
  };
}

const failed: PollOutcome = { kind: 'failed', why: 'It answered 500.', isUnreached: false, untilAt: null };

describe('polling a feed', () => {
  it('stores everything at the first poll and pushes nothing', () => {
    const { entries, feed: after } = resultOf(
      { ...feed, firstPolledAt: null },
      changed([entry()]),
      MONDAY,
      rules,
    );
    expect(entries.map(({ telling }) => telling)).toEqual(['never']);
    expect(after.firstPolledAt).toBe(MONDAY);
  });

  it('takes what comes later as news', () => {
    const { entries } = resultOf(feed, changed([entry({ publishedAt: MONDAY })]), MONDAY, rules);
    expect(entries.map(({ telling }) => telling)).toEqual(['now']);
  });

  it('takes an entry without a date as news of now, and one from the future too', () => {
    const entries = [entry({ publishedAt: null }), entry({ guid: 'b', publishedAt: MONDAY + 400 * DAY })];
    expect(resultOf(feed, changed(entries), MONDAY, rules).entries.map(({ telling }) => telling)).toEqual([
      'now',
      'now',
    ]);
    expect(resultOf(feed, changed(entries), MONDAY, rules).feed.newestAt).toBe(MONDAY);
  });

  it('does not push what is a week old, nor what slid back in behind newer entries', () => {
    const entries = [
      entry({ publishedAt: MONDAY - 8 * DAY }),
      entry({ guid: 'b', publishedAt: MONDAY - 3 * DAY }),
    ];
    expect(resultOf(feed, changed(entries), MONDAY, rules).entries.map(({ telling }) => telling)).toEqual([
      'never',
      'never',
    ]);
  });

  it('tells the twenty newest of a flood at once, and holds the rest for a round-up', () => {
    const flood = Array.from({ length: 100 }, (_, i) =>
      entry({ guid: `flood-${i}`, publishedAt: MONDAY - i * 60_000 }),
    );
    const { entries } = resultOf(feed, changed(flood), MONDAY, rules);
    expect(entries).toHaveLength(100);
    const now = entries.filter(({ telling }) => telling === 'now').map(({ entry: { guid } }) => guid);
    expect(now).toHaveLength(20);
    expect(now).toContain('flood-0');
    expect(entries.filter(({ telling }) => telling === 'held')).toHaveLength(80);
  });

  it('looks at a young feed at each run of its first hour', () => {
    const young = { ...feed, addedAt: MONDAY - HOUR / 2 };
    expect(resultOf(young, changed([]), MONDAY, rules).feed.nextPollAt).toBe(MONDAY);
    expect(
      resultOf({ ...young, troubledAt: MONDAY - 60_000 }, changed([]), MONDAY, rules).feed.nextPollAt,
    ).toBeGreaterThan(MONDAY);
  });

  it('waits half the usual gap between entries, within five minutes and an hour', () => {
    const every = (gap: number) =>
      Array.from({ length: 10 }, (_, i) => entry({ guid: `${i}`, publishedAt: MONDAY - i * gap }));
    const waitFor = (gap: number) =>
      resultOf(feed, changed(every(gap)), MONDAY, rules).feed.nextPollAt - MONDAY;
    expect(waitFor(20 * 60_000)).toBe(10 * 60_000);
    expect(waitFor(60_000)).toBe(rules.minMs);
    expect(waitFor(DAY)).toBe(HOUR);
  });

  it('obeys a longer wish of the publisher, up to two hours', () => {
    const wish = (untilAt: number) =>
      resultOf(feed, changed([], { untilAt }), MONDAY, rules).feed.nextPollAt - MONDAY;
    expect(wish(MONDAY + 1.5 * HOUR)).toBe(1.5 * HOUR);
    expect(wish(MONDAY + 3650 * DAY)).toBe(2 * HOUR);
  });

  it('backs off after failures, up to about a day, and recovers at once', () => {
    const waits = [0, 1, 2, 12].map(
      failures => resultOf({ ...feed, failures }, failed, MONDAY, rules).feed.nextPollAt - MONDAY,
    );
    const [first = 0, second = 0, third = 0, last = 0] = waits;
    expect(first).toBeGreaterThanOrEqual(rules.minMs * 0.9);
    expect(second).toBeGreaterThan(first);
    expect(third).toBeGreaterThan(second);
    expect(last).toBeLessThanOrEqual(DAY * 1.1);
    expect(resultOf({ ...feed, failures: 5 }, changed([entry()]), MONDAY, rules).feed).toMatchObject({
      failures: 0,
      trouble: null,
    });
  });

  it('tells the operator why a feed is silent', () => {
    expect(resultOf(feed, failed, MONDAY, rules).feed.trouble).toBe('It answered 500.');
    expect(resultOf(feed, changed([]), MONDAY, rules).feed.trouble).toContain('no entries');
    expect(resultOf(feed, { kind: 'gone' }, MONDAY, rules).feed).toMatchObject({ retiredAt: MONDAY });
  });
});

describe('the time of the next poll', () => {
  const unchanged: PollOutcome = { kind: 'unchanged', movedTo: null, untilAt: null };
  const dated = (gap: number, at = MONDAY) =>
    Array.from({ length: 10 }, (_, i) => entry({ guid: `${i}`, publishedAt: at - i * gap }));
  const wait = (of: Feed, outcome: PollOutcome, now = MONDAY) =>
    resultOf(of, outcome, now, rules).feed.nextPollAt - now;

  it('keeps to the rhythm of the feed when nothing changed', () => {
    const { feed: after } = resultOf(feed, changed(dated(20 * 60_000)), MONDAY, rules);
    expect(wait({ ...feed, ...after }, unchanged)).toBe(10 * 60_000);
  });

  it('grows while the feed publishes nothing, and shrinks again when it does', () => {
    const busy = { ...feed, ...resultOf(feed, changed(dated(20 * 60_000)), MONDAY, rules).feed };
    expect(wait(busy, unchanged, MONDAY + 12 * HOUR)).toBe(HOUR / 2);
    expect(wait(busy, unchanged, MONDAY + 3 * DAY)).toBe(HOUR);
    const again = changed(dated(20 * 60_000, MONDAY + 3 * DAY));
    expect(wait(busy, again, MONDAY + 3 * DAY)).toBe(10 * 60_000);
  });

  it('is told by how many entries came, where they have no dates', () => {
    const entries = [1, 2, 3].map(at => entry({ guid: `${at}`, publishedAt: null }));
    expect(wait(feed, changed(entries))).toBe(HOUR / 3 / 2);
  });

  it('keeps the publisher’s ttl and hours of sleep for the polls that are told nothing', () => {
    const wish = { ttlMs: 2 * HOUR, skipHours: [11, 12] };
    const outcome = changed(dated(20 * 60_000));
    const document = { ...(outcome.kind === 'changed' ? outcome.document : null), ...wish };
    const { feed: after } = resultOf(feed, { ...outcome, document } as PollOutcome, MONDAY, rules);
    expect(after.nextPollAt).toBe(MONDAY + 4 * HOUR);
    expect(wait({ ...feed, ...after }, unchanged)).toBe(4 * HOUR);
  });
});

it('a feed that is read over http, though its address is one of https, is told of', () => {
  const unsafe: PollOutcome = { kind: 'unchanged', movedTo: null, untilAt: null, isDowngraded: true };
  expect(resultOf(feed, unsafe, MONDAY, rules).feed.trouble).toMatch(/redirects from https to http/);
  const read = { ...changed([entry()]), isDowngraded: true } as PollOutcome;
  expect(resultOf(feed, read, MONDAY, rules).feed.trouble).toMatch(/redirects from https to http/);
});

describe('a permanent redirect', () => {
  const moved = (to: string): PollOutcome => ({ kind: 'unchanged', movedTo: to, untilAt: null });
  const polled = (of: Feed, outcome: PollOutcome, now: number) => ({
    ...of,
    ...resultOf(of, outcome, now, rules).feed,
  });

  it('within the site moves the feed at once', () => {
    const to = 'https://www.velm.example/feeds/all.xml';
    expect(polled(feed, moved(to), MONDAY)).toMatchObject({ url: to, movingTo: null });
  });

  it('to another site is believed after three days of the same answer', () => {
    const to = 'https://velm-courier.example/rss.xml';
    const first = polled(feed, moved(to), MONDAY);
    expect(first).toMatchObject({ url: feed.url, movingTo: to, movingSince: MONDAY });
    const second = polled(first, moved(to), MONDAY + 2 * DAY);
    expect(second).toMatchObject({ url: feed.url, movingSince: MONDAY });
    expect(polled(second, moved(to), MONDAY + 3 * DAY)).toMatchObject({ url: to, movingTo: null });
  });

  it('of a login page that is gone the next day is forgotten', () => {
    const login = polled(feed, moved('https://hotel.example/login'), MONDAY);
    const back = polled(login, { kind: 'unchanged', movedTo: null, untilAt: null }, MONDAY + DAY);
    expect(back).toMatchObject({ url: feed.url, movingTo: null, movingSince: null });
    const again = polled(back, moved('https://hotel.example/login'), MONDAY + 4 * DAY);
    expect(again).toMatchObject({ url: feed.url, movingSince: MONDAY + 4 * DAY });
  });
});

describe('the identity of an entry', () => {
  it('is its guid, else its address without tracking, else its words', () => {
    const identityOf = (one: Entry) => namingOf([one], null).identify(one).identity;
    expect(identityOf(entry())).toBe('guid:velm-1');
    const tracked = entry({ guid: null, url: 'https://velm.example/news/1?utm_source=rss#top' });
    expect(identityOf(tracked)).toBe('url:https://velm.example/news/1');
    expect(identityOf(entry({ guid: null, url: null }))).toMatch(/^text:[0-9a-f]{64}$/);
  });

  it('does not trust a guid that stands on several entries', () => {
    const entries = [entry({ guid: '0' }), entry({ guid: '0', url: 'https://velm.example/news/2' })];
    const naming = namingOf(entries, null);
    const identities = entries.map(one => naming.identify(one).identity);
    expect(new Set(identities).size).toBe(2);
  });
});
