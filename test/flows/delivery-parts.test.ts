/** A part of a message that Telegram refuses costs nobody the news: it comes without that part, and operators hear of it once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Note } from '../../src/core/reader/note.ts';
import { tellNotes } from '../../src/core/reader/operator-note.ts';
import { type OutboxHouse, openOutboxHouse } from '../support/outbox.ts';
import { ANNA, BABEK } from '../support/sandbox.ts';
import { addStory, fanOutAll } from '../support/stores.ts';

let house: OutboxHouse;
beforeEach(async () => {
  house = await openOutboxHouse();
  house.addReaders(ANNA, BABEK);
});
afterEach(() => house.close());

function tell(title: string, over: object = {}): number {
  const { stores, clock } = house;
  const { article } = addStory(stores, ['world'], { title, ...over }, clock.now());
  fanOutAll(stores, 5_000, clock.now());
  return article;
}
const refuse = (words: string, over: object = {}) =>
  void house.sandbox.faults.add({
    ...{ kind: '400', method: 'sendMessage', description: `Bad Request: ${words}`, ...over },
  });
const headlines = (id: number) => house.received(id).map(({ text }) => text?.split('\n')[0]);
const labels = (id: number) => house.sandbox.person(id).labels(house.received(id)[0]);
const calls = () => house.sandbox.calls.list().filter(({ method }) => method === 'sendMessage').length;
async function heard(): Promise<readonly Note[]> {
  let told: readonly Note[] = [];
  const voice = {
    tell: async (notes: readonly Note[]) => {
      told = notes;
      return true;
    },
  };
  const { stores, clock } = house;
  await tellNotes({ operatorNotes: stores.operatorNotes, voice, clock }, new AbortController().signal);
  return told;
}

describe('a story of which Telegram refuses', () => {
  it.each([
    ['a button’s address', 'BUTTON_URL_INVALID', { has: 'Full text', hasNot: 'Open original' }],
    ['its buttons', 'BUTTON_DATA_INVALID', { has: null, hasNot: 'Full text' }],
    ['its picture', 'WEBPAGE_CURL_FAILED', { has: 'Full text', hasNot: null }],
    ['its length', 'MESSAGE_TOO_LONG', { has: 'Full text', hasNot: null }],
    ['its marks', "can't parse entities: Unsupported start tag", { has: 'Full text', hasNot: null }],
    ['something else', 'SOMETHING_NEW', { has: null, hasNot: 'Full text' }],
  ])(
    '%s reaches everybody without it, and an operator is told which article it was, once',
    async (_part, words, { has, hasNot }) => {
      const article = tell('First', {
        image: 'https://velm.example/1.jpg',
        summary: ['Quays are open. '.repeat(140)],
      });
      refuse(words);
      expect(await house.drain()).toBe(2);
      expect([headlines(ANNA), headlines(BABEK)]).toEqual([['First'], ['First']]);
      const mended = [ANNA, BABEK].find(id => hasNot === null || !labels(id).includes(hasNot)) ?? 0;
      if (has !== null) expect(labels(mended)).toContain(has);
      expect(await heard()).toEqual([
        { phrase: 'operator-mended', args: { article: String(article), why: `Bad Request: ${words}` } },
      ]);
      expect(await heard()).toEqual([]);
    },
  );

  it('the same part for everybody is tried with it once, and not for each of them again', async () => {
    const readers = Array.from({ length: 200 }, (_, place) => 7_000 + place);
    house.addReaders(...readers);
    tell('First', { url: 'https://velm.example/odd' });
    // Telegram takes no message with this address, to whomever it goes.
    refuse("inline keyboard button URL 'https://velm.example/odd' is invalid: Wrong HTTP URL", {
      ...{ contains: '/odd', times: 1_000 },
    });
    await house.drain();
    expect(readers.every(id => headlines(id).length === 1)).toBe(true);
    // As many as were in flight before the first answer came.
    expect(calls()).toBeLessThan(2 * (readers.length + 2));
  });

  it('is never without a way to it: an address no button may have is left out before it is sent', async () => {
    tell('Intern', { url: 'http://intranet/news/5' });
    await house.drain();
    expect(headlines(ANNA)).toEqual(['Intern']);
    expect(labels(ANNA)).toContain('Full text');
    expect(labels(ANNA)).not.toContain('Open original');
    expect(calls()).toBe(2);
  });
});

describe('a round-up of long names', () => {
  it('fits into one message that everybody gets', async () => {
    const long = (word: string, most: number) => word.repeat(most).slice(0, most);
    for (let at = 1; at <= 12; at += 1)
      tell(`${at} ${long('Headline of a long kind ', 186)}`, {
        ...{ source: long('The Courier of the Harbour ', 154), section: long('World news and more ', 180) },
      });
    expect(await house.drain()).toBe(2);
    expect(house.received(ANNA)[0]?.text).toMatch(/^12 new stories/);
    expect(calls()).toBe(2);
  });
});

describe('what operators hear', () => {
  it('of many odd articles is one message, which counts what it does not name, and then a pause', async () => {
    for (let at = 1; at <= 14; at += 1) {
      tell(`Report ${at}`);
      refuse('WEBPAGE_CURL_FAILED', { chat_id: ANNA });
      await house.drain();
      house.clock.set(house.clock.now() + 5_000);
    }
    let more = 0;
    const voice = {
      tell: async (notes: readonly Note[], rest: number) => {
        more = rest;
        return notes.length === 10;
      },
    };
    const { stores, clock } = house;
    const needs = { operatorNotes: stores.operatorNotes, voice, clock };
    const { signal } = new AbortController();
    expect(await tellNotes(needs, signal)).toBe(14);
    expect(more).toBe(4);
    tell('One more');
    refuse('WEBPAGE_CURL_FAILED', { chat_id: ANNA });
    await house.drain();
    expect(await heard()).toEqual([]);
    clock.set(clock.now() + 600_000);
    expect(await heard()).toHaveLength(1);
  });

  it('of what could not be told to them is kept until it can be', async () => {
    tell('First');
    refuse('WEBPAGE_CURL_FAILED');
    await house.drain();
    const { stores, clock } = house;
    const deaf = { operatorNotes: stores.operatorNotes, voice: { tell: async () => false }, clock };
    expect(await tellNotes(deaf, new AbortController().signal)).toBe(0);
    expect(await heard()).toHaveLength(1);
  });
});
