/** What may go wrong between us and Telegram: nothing is lost, nobody is flooded, nobody waits for another's trouble. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { liftedPacer, type OutboxHouse, openOutboxHouse } from '../support/outbox.ts';
import { ANNA, BABEK } from '../support/sandbox.ts';
import { addStory, fanOutAll } from '../support/stores.ts';

const SECOND = 1_000;
const HOUR = 3_600_000;

let house: OutboxHouse;
beforeEach(async () => {
  house = await openOutboxHouse();
});
afterEach(() => house.close());

function tell(title: string): { story: number; article: number } {
  const { stores, clock } = house;
  const now = clock.now();
  const added = addStory(stores, ['world'], { title, publishedAt: now }, now);
  fanOutAll(stores, 5_000, now);
  return added;
}
const fault = (kind: string, over: object = {}) =>
  void house.sandbox.faults.add({ kind, method: 'sendMessage', chat_id: ANNA, ...over });
const texts = (id: number) => house.received(id).map(({ text }) => text?.split('\n')[0]);
const later = (ms: number) => house.clock.set(house.clock.now() + ms);
const calls = () => house.sandbox.calls.list().filter(({ method }) => method === 'sendMessage').length;

describe('a chat that Telegram asks us to write to later', () => {
  it.each([1, 30, 43_838])('is left alone for the %i seconds named, and nobody else is', async seconds => {
    house.addReaders(ANNA, BABEK);
    tell('First');
    fault('429', { retry_after: seconds });
    await house.drain();
    expect(texts(BABEK)).toEqual(['First']);
    // A new process knows it from the database.
    house.pacer = liftedPacer();
    later(seconds * SECOND - 1);
    tell('Second');
    const before = calls();
    await house.drain();
    expect(calls()).toBe(before + 1);
    expect([texts(ANNA), texts(BABEK)]).toEqual([[], ['First', 'Second']]);
    later(1);
    await house.drain();
    expect(house.received(ANNA)).toHaveLength(1);
    expect(house.received(ANNA)[0]?.text).toMatch(/First[\s\S]*Second|Second[\s\S]*First/);
  });
});

describe('a bot that is too fast', () => {
  const readers = Array.from({ length: 40 }, (_, place) => 7_000 + place);

  it('is silent for as long as Telegram names, also after a restart', async () => {
    house.addReaders(...readers);
    tell('First');
    house.sandbox.faults.add({ kind: '429', method: 'sendMessage', retry_after: 43_838, times: 1_000 });
    await house.drain();
    expect(house.log.events()).toContain('outbox.held');
    house.sandbox.faults.clear();
    const asked = calls();

    house.pacer = liftedPacer();
    later(43_838 * SECOND - 1);
    expect(await house.drain()).toBe(0);
    expect(calls()).toBe(asked);
    later(1);
    expect(await house.drain()).toBe(readers.length);
    expect(readers.every(id => texts(id).length === 1)).toBe(true);
  });

  it('is not what three slow chats are, as long as others get their messages', async () => {
    house.addReaders(...readers);
    tell('First');
    for (const id of readers.filter(each => each % 10 === 0)) {
      house.sandbox.faults.add({ kind: '429', method: 'sendMessage', chat_id: id, retry_after: 600 });
    }
    await house.drain();
    expect(house.log.events()).not.toContain('outbox.held');
    expect(readers.filter(id => texts(id).length === 1)).toHaveLength(36);
  });
});

describe('a send', () => {
  it.each([
    ['a server error', { kind: '500' }],
    ['a server that restarts', { kind: '502' }],
    ['a page of a proxy', { kind: 'garbage' }],
    ['a token that was revoked for a while', { kind: '401' }],
  ])('that met %s did not arrive, and is made again two seconds later', async (_name, weather) => {
    house.addReaders(ANNA);
    tell('First');
    fault(weather.kind);
    await house.drain();
    expect(texts(ANNA)).toEqual([]);
    later(2 * SECOND);
    await house.drain();
    expect(texts(ANNA)).toEqual(['First']);
  });

  it.each([
    ['before it was done', 'cut', 0],
    ['after it was done', 'cut-after', 2],
  ])(
    'whose line broke %s may have arrived, and is repeated once, after two minutes',
    async (_name, kind, copies) => {
      house.addReaders(ANNA);
      tell('First');
      fault(kind);
      await house.drain();
      later(119 * SECOND);
      await house.drain();
      later(SECOND);
      fault(kind);
      await house.drain();
      // The second time it is given up: it is better missed than said a third time.
      later(HOUR);
      expect(await house.drain()).toBe(0);
      expect(texts(ANNA)).toHaveLength(copies);
      expect(house.log.events()).toContain('delivery.died');
    },
  );

  it('of a round-up that may have arrived is not repeated when it was due an hour ago', async () => {
    house.addReaders(ANNA);
    tell('First');
    tell('Second');
    later(HOUR + 1);
    fault('cut');
    await house.drain();
    later(HOUR);
    expect(await house.drain()).toBe(0);
  });

  it('whose marks Telegram cannot read goes out once more as plain text', async () => {
    house.addReaders(ANNA);
    tell('Bread & roses <at> Velm');
    fault('400', { description: "Bad Request: can't parse entities: Unsupported start tag" });
    await house.drain();
    expect(house.received(ANNA)).toHaveLength(1);
    expect(house.received(ANNA)[0]?.text).toContain('Bread & roses <at> Velm');
    expect(house.received(ANNA)[0]?.['entities'] ?? []).not.toContainEqual(
      expect.objectContaining({ type: 'bold' }),
    );
    expect(house.sandbox.person(ANNA).labels(house.received(ANNA)[0])).toContain('Full text');
  });

  it('that one of ten chats refuses, whatever is left out of it, is told to the other nine', async () => {
    const readers = Array.from({ length: 10 }, (_, place) => 7_000 + place);
    house.addReaders(...readers);
    tell('First');
    fault('400', { chat_id: 7_002, description: 'Bad Request: SOMETHING_NEW', times: 9 });
    await house.drain();
    expect(readers.filter(id => texts(id).length === 1)).toHaveLength(9);
    later(HOUR);
    expect(await house.drain()).toBe(0);
  });
});

describe('a chat', () => {
  it('that blocked us gets nothing more, whatever it is owed', async () => {
    house.addReaders(ANNA);
    tell('First');
    fault('403');
    await house.drain();
    expect(house.stores.chats.byId(ANNA)?.state).toBe('gone');
    expect(house.stores.outbox.nextDueAt()).toBeNull();
  });
});

describe('more than the limits carry', () => {
  it('becomes one message a chat: the ten that matter most, and a count', async () => {
    house.addReaders(ANNA);
    for (let number = 1; number <= 13; number += 1) tell(`Report ${number}`);
    await house.drain();
    expect(house.received(ANNA)).toHaveLength(1);
    expect(house.received(ANNA)[0]?.text).toContain('13 new stories');
    expect(house.sandbox.person(ANNA).labels(house.received(ANNA)[0])).toHaveLength(11);
  });

  it('lets a story go with the next message once it has waited half a day, the next digest at the latest', async () => {
    house.addReaders(ANNA);
    tell('First');
    later(12 * HOUR + 1);
    expect(await house.drain()).toBe(0);
    expect(house.log.events()).toContain('delivery.expired');
    tell('Second');
    await house.drain();
    expect(house.received(ANNA)[0]?.text).toMatch(/First/);
    expect(house.received(ANNA)[0]?.text).toMatch(/Second/);

    tell('Third');
    later(13 * HOUR);
    expect(await house.drain()).toBe(0);
    later(24 * HOUR);
    await house.drain();
    expect(texts(ANNA).at(-1)).toBe('Third');
    expect(house.received(ANNA)).toHaveLength(2);
  });
});
