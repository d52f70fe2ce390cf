/** What was told is brought in line with what is true: corrected headlines and summaries, withdrawn articles. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { oweEdits } from '../../src/core/delivery/correction.ts';
import type { Shown } from '../../src/core/delivery/shown.ts';
import { type OutboxHouse, openOutboxHouse } from '../support/outbox.ts';
import { draft } from '../support/samples.ts';
import { ANNA, BABEK } from '../support/sandbox.ts';
import { addStory, fanOutAll } from '../support/stores.ts';

const HOUR = 3_600_000;

let house: OutboxHouse;
beforeEach(async () => {
  house = await openOutboxHouse();
  house.addReaders(ANNA, BABEK);
});
afterEach(() => house.close());

function tell(title: string, over: object = {}): { story: number; article: number } {
  const { stores, clock } = house;
  const now = clock.now();
  const added = addStory(stores, ['world'], { title, url: `https://velm.example/${title}`, ...over }, now);
  fanOutAll(stores, 5_000, now);
  return added;
}
function correct(title: string, to: { title?: string; summary?: string[]; text?: string }): void {
  house.stores.articles.keep(
    draft({ title, ...to, url: `https://velm.example/${title}` }),
    house.clock.now(),
  );
}
const oweAll = () => {
  const { stores, clock, log } = house;
  return oweEdits({ corrections: stores.corrections, clock, log }, new AbortController().signal);
};
const withdraw = (article: number) => house.stores.corrections.withdraw(article, house.clock.now());
const text = (id: number, at = -1) => house.received(id).at(at)?.text ?? '';
const edits = () => house.sandbox.calls.list().filter(({ method }) => method === 'editMessageText');
const later = (ms: number) => house.clock.set(house.clock.now() + ms);

describe('a corrected headline', () => {
  it('is put right in every message that shows it, once, and nobody gets another message', async () => {
    tell('Old');
    await house.drain();
    correct('Old', { title: 'New' });
    expect(await oweAll()).toBe(2);
    expect(await house.drain()).toBe(2);
    expect([text(ANNA), text(BABEK)].every(each => each.startsWith('New'))).toBe(true);
    expect(house.received(ANNA)).toHaveLength(1);
    expect(await oweAll()).toBe(0);
    expect(await house.drain()).toBe(0);
    expect(edits()).toHaveLength(2);
  });

  it('that is corrected again before it was edited costs one edit, with the newest words', async () => {
    tell('Old');
    await house.drain();
    correct('Old', { title: 'Better' });
    await oweAll();
    correct('Old', { title: 'Best' });
    await oweAll();
    await house.drain();
    expect(text(ANNA)).toMatch(/^Best/);
    expect(edits()).toHaveLength(2);
  });

  it('is put right in a round-up too, in its place among the others', async () => {
    tell('First');
    tell('Old');
    await house.drain();
    const before = text(ANNA);
    expect(before).toContain('Old');
    correct('Old', { title: 'New' });
    await oweAll();
    await house.drain();
    expect(text(ANNA)).toBe(before.replace('Old', 'New'));
  });

  it('that came while the message was under way is put right all the same', async () => {
    tell('Old');
    const claims = house.stores.outbox.claim(house.clock.now(), 10, 60_000);
    correct('Old', { title: 'New' });
    expect(await oweAll()).toBe(0);
    house.stores.outbox.release(claims.map(claim => ({ claim, dueAt: house.clock.now() })));
    // Composed before the correction, settled after it: what the settled rows say is out of date.
    const again = house.stores.outbox.claim(house.clock.now(), 10, 60_000);
    const told = [{ article: 1, revision: 1, place: 0 }];
    const settled = again.map(claim => ({ claim, as: { to: 'sent' as const, messageId: 900, told } }));
    house.stores.outbox.settle(settled, house.clock.now());
    const [edit] = house.stores.outbox.claim(house.clock.now(), 10, 60_000);
    expect(edit).toMatchObject({ kind: 'edit', messageId: 900, shown: [1] });
  });

  it('waits until nothing else is due', async () => {
    tell('Old');
    await house.drain();
    correct('Old', { title: 'New' });
    await oweAll();
    tell('Next');
    const kinds = house.stores.outbox.claim(house.clock.now(), 10, 60_000).map(({ kind }) => kind);
    expect(kinds).toEqual(['stories', 'stories']);
  });

  it('of an article older than two days is left as it was told', async () => {
    tell('Old');
    await house.drain();
    later(48 * HOUR + 1);
    correct('Old', { title: 'New' });
    expect(await oweAll()).toBe(0);
  });

  it('that changes only the text behind it edits nothing', async () => {
    tell('Old');
    await house.drain();
    const summary = draft({ title: 'Old' }).summary;
    correct('Old', { text: `${draft().text} The first ferry left at noon.`, summary: [...summary] });
    expect(await oweAll()).toBe(0);
  });
});

describe('an edit', () => {
  beforeEach(async () => {
    tell('Old');
    await house.drain();
  });
  const fault = (kind: string, over: object = {}) =>
    void house.sandbox.faults.add({ kind, method: 'editMessageText', chat_id: ANNA, ...over });
  const correctAll = async (): Promise<void> => {
    correct('Old', { title: 'New' });
    await oweAll();
    await house.drain();
  };

  it.each([
    'Bad Request: message to edit not found',
    'Bad Request: message is not modified: specified new message content and reply markup are exactly the same',
    "Bad Request: message can't be edited",
  ])('that has nothing to change is done: %s', async description => {
    fault('400', { description });
    await correctAll();
    later(HOUR);
    expect(await house.drain()).toBe(0);
    expect(house.log.events()).not.toContain('delivery.failed');
  });

  it('that met bad weather is made again, and one that asks us to wait is waited for', async () => {
    fault('500');
    await correctAll();
    later(2_000);
    fault('429', { retry_after: 60 });
    await house.drain();
    expect(text(ANNA)).toMatch(/^Old/);
    later(60_000);
    await house.drain();
    expect(text(ANNA)).toMatch(/^New/);
  });

  it('owed when the process died is made after the next start', async () => {
    correct('Old', { title: 'New' });
    await oweAll();
    house.stores.outbox.claim(house.clock.now(), 10, 60_000);
    expect(house.stores.outbox.recover()).toBe(2);
    await house.drain();
    expect(text(ANNA)).toMatch(/^New/);
  });
});

describe('a message that its reader changed since', () => {
  const shownAs = (shown: Shown) => {
    const message = house.received(ANNA)[0]?.message_id ?? 0;
    house.stores.shown.note(ANNA, message, shown, house.clock.now());
  };
  const correctAll = async (): Promise<void> => {
    correct('Old', { title: 'New', summary: ['Other words.'] });
    await oweAll();
    await house.drain();
  };
  const labels = (id: number) => house.sandbox.person(id).labels(house.received(id)[0]);

  it('keeps the page of the full text that it shows, in the corrected words', async () => {
    tell('Old', { html: `<p>${'A long paragraph. '.repeat(180)}</p>`.repeat(4) });
    await house.drain();
    shownAs({ kind: 'page', page: 1 });
    await correctAll();
    expect(text(ANNA)).toMatch(/^New/);
    expect(text(ANNA)).toContain('Page 2 of');
    expect(labels(ANNA)).toContain('◀ Previous');
    expect(labels(BABEK)).toContain('Full text');
  });

  it('keeps the card it was turned back to', async () => {
    tell('Old');
    await house.drain();
    shownAs({ kind: 'page', page: 1 });
    shownAs({ kind: 'as-sent' });
    await correctAll();
    expect(labels(ANNA)).toContain('Full text');
  });

  it('keeps the list it was turned into, and is asked about no more', async () => {
    tell('First');
    tell('Old');
    await house.drain();
    const before = text(ANNA);
    shownAs({ kind: 'other' });
    await correctAll();
    expect([text(ANNA), text(BABEK) === before]).toEqual([before, false]);
    later(HOUR);
    expect(await house.drain()).toBe(0);
  });

  it('still says that its story is followed, and that its article is saved', async () => {
    const { story, article } = tell('Old');
    await house.drain();
    const message = house.received(ANNA)[0]?.message_id ?? 0;
    house.stores.follows.toggle(ANNA, story, message, house.clock.now());
    house.stores.chats.toggleSaved(BABEK, article, house.clock.now());
    await correctAll();
    expect(labels(ANNA)).toEqual(expect.arrayContaining(['✅ Follow story', 'Save']));
    expect(labels(BABEK)).toEqual(expect.arrayContaining(['Follow story', 'Saved']));
  });

  it('says that its article was withdrawn, whatever page it shows', async () => {
    const { article } = tell('Old');
    await house.drain();
    shownAs({ kind: 'page', page: 2 });
    withdraw(article);
    await oweAll();
    await house.drain();
    expect(text(ANNA)).toContain('withdrawn');
    expect(labels(ANNA)).toEqual([]);
  });
});

describe('a withdrawn article', () => {
  it('is marked in every message that shows it, however old, and loses its buttons', async () => {
    const { article } = tell('Wrong');
    await house.drain();
    later(30 * 24 * HOUR);
    expect(withdraw(article)).toEqual({ messages: 2 });
    await oweAll();
    await house.drain();
    expect(text(ANNA)).toContain('withdrawn');
    expect(house.sandbox.person(ANNA).labels(house.received(ANNA)[0])).toEqual([]);
    expect(withdraw(article)).toBeNull();
  });

  it('is struck out in a round-up', async () => {
    const { article } = tell('Wrong');
    tell('Right');
    await house.drain();
    withdraw(article);
    await oweAll();
    await house.drain();
    expect(text(ANNA)).toMatch(/Right/);
    expect(text(ANNA)).toContain('withdrawn');
    const marks = JSON.stringify(house.received(ANNA)[0]?.['entities']);
    expect(marks.match(/strikethrough/g)).toHaveLength(1);
  });

  it('is owed to nobody any more', async () => {
    const { article } = tell('Wrong');
    withdraw(article);
    expect(await house.drain()).toBe(0);
    expect(house.stores.outbox.nextDueAt()).toBeNull();
  });
});
