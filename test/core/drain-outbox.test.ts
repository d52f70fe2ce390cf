import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drainOutbox } from '../../src/core/delivery/drain-outbox.ts';
import { createPacer } from '../../src/core/delivery/pacer.ts';
import { readBacklog } from '../../src/core/upkeep/backlog.ts';
import type { Stores } from '../../src/stores.ts';
import { type HandClock, handClock } from '../support/clock.ts';
import { keptLog } from '../support/log.ts';
import { addReader, addStory, fanOutAll, memoryStores } from '../support/stores.ts';

let stores: Stores;
let clock: HandClock;
let underWay: number;
let most: number;
let told: number[];
beforeEach(() => {
  stores = memoryStores();
  clock = handClock();
  [underWay, most, told] = [0, 0, []];
  for (let id = 1; id <= 300; id += 1) addReader(stores, id, ['world']);
  addStory(stores, ['world']);
  fanOutAll(stores);
});
afterEach(() => stores.close());

/** Answers a moment later, so that many sends are under way at once. */
const channel = {
  async send({ id }: { id: number }) {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise(resolve => setImmediate(resolve));
    underWay -= 1;
    told.push(id);
    return { kind: 'sent' as const, messageId: 1_000 + id };
  },
  edit: () => Promise.reject(new Error('nothing is edited here')),
};
function drain(over: object = {}, signal = new AbortController().signal, perSecond = 1_000_000) {
  const meter = { settled() {}, told() {}, waited() {}, inFlight() {} };
  const { outbox, articles } = stores;
  const needs = { outbox, articles, channel, meter, clock, log: keptLog(), pacer: createPacer(perSecond) };
  return drainOutbox({ ...needs, ...over }, signal);
}

describe('the drain', () => {
  it('sends with a bounded number under way, and tells each chat once', async () => {
    expect(await drain()).toBe(300);
    expect(most).toBeGreaterThan(10);
    expect(most).toBeLessThanOrEqual(100);
    expect(told.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, place) => place + 1));
  });

  it('begins nothing new when what was sent cannot be kept, as on a full disk, and goes on when it can', async () => {
    const full = {
      ...stores.outbox,
      settle() {
        throw new Error('database or disk is full');
      },
    };
    await expect(drain({ outbox: full })).rejects.toThrow('disk is full');
    const before = told.length;
    expect(before).toBeLessThanOrEqual(100);
    // At once, for nothing is under way any more: what was sent and not kept comes again, that much and no more.
    await drain();
    expect(new Set(told).size).toBe(300);
    expect(told.length).toBe(300 + before);
  });

  it('ends only when all that is under way has landed, whatever else failed', async () => {
    let claims = 0;
    const failing = {
      ...stores.outbox,
      claim(...given: Parameters<Stores['outbox']['claim']>) {
        claims += 1;
        if (claims > 1) throw new Error('disk I/O error');
        return stores.outbox.claim(...given);
      },
    };
    await expect(drain({ outbox: failing })).rejects.toThrow('disk I/O error');
    expect(underWay).toBe(0);
    await drain();
    expect(told.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, place) => place + 1));
  });

  it.each([
    ['jumps a week ahead, as after a sleep', 7 * 86_400_000],
    ['is set back by an hour', -3_600_000],
  ])('tells each chat once when the clock %s in the middle of it', async (_, ms) => {
    const jumpy = {
      ...channel,
      async send(chat: { id: number }) {
        if (told.length === 40) clock.set(clock.now() + ms);
        return channel.send(chat);
      },
    };
    await drain({ channel: jumpy });
    await drain();
    expect(told.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, place) => place + 1));
  });

  it('asked to stop, finishes what is under way and hands back the rest', async () => {
    const stopping = new AbortController();
    const stopAfter = {
      ...channel,
      async send(chat: { id: number }) {
        if (told.length === 40) stopping.abort();
        return channel.send(chat);
      },
    };
    const sent = await drain({ channel: stopAfter }, stopping.signal);
    expect(sent).toBe(told.length);
    expect(stores.readStatus(clock.now()).deliveries).toEqual({ sent, dead: 0 });
    expect(await readBacklog({ backlog: stores.backlog, clock })).toMatchObject({
      ...{ owed: 300 - sent, inFlight: 0 },
    });
    await drain();
    expect(told).toHaveLength(300);
  });

  it('keeps to thirty a second', async () => {
    const ended = drain({}, new AbortController().signal, 30);
    while (told.length === 0) await new Promise(resolve => setImmediate(resolve));
    await clock.advance(1_000);
    expect(told.length).toBeGreaterThan(25);
    expect(told.length).toBeLessThanOrEqual(31);
    await clock.advance(10_000);
    expect(await ended).toBe(300);
  });
});
