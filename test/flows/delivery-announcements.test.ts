/** An operator's word to everybody: shown first, confirmed once, said once, and to nobody who asked for silence. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { oweAnnouncements } from '../../src/core/delivery/announcement.ts';
import { type Household, household } from '../support/bot.ts';
import { type OutboxHouse, openOutboxHouse } from '../support/outbox.ts';
import { ANNA, BABEK, openTestSandbox, type TestSandbox } from '../support/sandbox.ts';
import { addStory, fanOutAll } from '../support/stores.ts';

const WORDS = { text: 'The bot rests tonight.', entities: [] };

describe('an announcement', () => {
  let house: OutboxHouse;
  const readers = Array.from({ length: 12 }, (_, place) => 7_000 + place);
  beforeEach(async () => {
    house = await openOutboxHouse();
    house.addReaders(...readers);
  });
  afterEach(() => house.close());

  const copies = (id: number) => house.received(id).filter(({ text }) => text === WORDS.text).length;
  const later = (ms: number) => house.clock.set(house.clock.now() + ms);
  async function announce(): Promise<number> {
    const { stores, clock, log } = house;
    const id = stores.announcements.draft(WORDS, clock.now());
    expect(stores.announcements.confirm(id, clock.now())).toBe(true);
    await oweAnnouncements({ announcements: stores.announcements, clock, log }, new AbortController().signal);
    return id;
  }

  it('reaches every chat once, and none that asked for silence, is gone, or came later', async () => {
    house.stores.chats.setState(7_000, 'stopped', house.clock.now());
    house.stores.chats.setState(7_001, 'gone', house.clock.now());
    const id = await announce();
    // Silence asked for when it was owed already counts as well.
    house.stores.chats.setState(7_002, 'stopped', house.clock.now());
    later(1);
    house.addReaders(7_900);
    await house.drain();
    expect([7_000, 7_001, 7_002, 7_900].map(copies)).toEqual([0, 0, 0, 0]);
    expect(readers.slice(3).map(copies)).toEqual(readers.slice(3).map(() => 1));
    expect(house.stores.announcements.latest()).toEqual({ id, owed: 0, sent: 9, lost: 1 });
    expect(house.stores.announcements.confirm(id, house.clock.now())).toBe(false);
    expect(await house.drain()).toBe(0);
  });

  it('is said to nobody a second time after a crash, whatever was under way, and to everybody else', async () => {
    await announce();
    const { outbox } = house.stores;
    const claims = outbox.claim(house.clock.now(), 24, 60_000);
    const announced = claims.flatMap(claim => (claim.kind === 'announcement' ? [claim] : []));
    expect(announced).toHaveLength(6);
    // Two were about to go out when the power went: nobody can tell whether they did.
    outbox.begin(announced.slice(0, 2));
    outbox.recover();
    await house.drain();
    const unsure = announced.slice(0, 2).map(({ chat }) => chat.id);
    expect(unsure.map(copies)).toEqual([0, 0]);
    expect(readers.filter(id => !unsure.includes(id)).map(copies)).toEqual(Array(10).fill(1));
    expect(house.stores.announcements.latest()).toMatchObject({ owed: 0, sent: 10, lost: 2 });
  });

  it('whose answer never came is not repeated', async () => {
    await announce();
    house.sandbox.faults.add({ kind: 'cut-after', method: 'sendMessage', chat_id: 7_003 });
    await house.drain();
    later(3_600_000);
    expect(await house.drain()).toBe(0);
    expect(copies(7_003)).toBe(1);
  });

  it('lets news go first, and is not silenced by a backlog of it', async () => {
    await announce();
    addStory(house.stores, ['world'], {}, house.clock.now());
    fanOutAll(house.stores, 5_000, house.clock.now());
    const kinds = house.stores.outbox.claim(house.clock.now(), 8, 60_000).map(({ kind }) => kind);
    expect(kinds).toEqual([...Array(6).fill('stories'), ...Array(2).fill('announcement')]);
  });

  it('waits for a chat that Telegram asks us to wait for', async () => {
    await announce();
    house.sandbox.faults.add({ kind: '429', method: 'sendMessage', chat_id: 7_003, retry_after: 60 });
    await house.drain();
    expect(copies(7_003)).toBe(0);
    later(60_000);
    await house.drain();
    expect(readers.map(copies)).toEqual(readers.map(() => 1));
  });

  it('follows a group to its new number', async () => {
    house.stores.chats.greet(
      { id: -77, kind: 'group', name: 'Choir', languageTag: null },
      { language: 'en', timeZone: 'UTC' },
      house.clock.now(),
    );
    await announce();
    house.stores.chats.migrate(-77, -100_077);
    const numbers = house.stores.outbox.claim(house.clock.now(), 100, 60_000).map(({ chat }) => chat.id);
    expect(numbers).toContain(-100_077);
  });
});

describe('the operator', () => {
  let sandbox: TestSandbox;
  let house: Household;
  beforeEach(async () => {
    sandbox = await openTestSandbox();
    house = household(sandbox, {}, { OPERATOR_IDS: String(BABEK) });
    await house.start();
    await sandbox.person(ANNA).say('/language en');
    await sandbox.person(BABEK).say('/language en');
  });
  afterEach(async () => {
    await house.close();
    await sandbox.close();
  });
  const got = (id: number, text: string) =>
    sandbox
      .person(id)
      .received()
      .filter(message => message.text === text);

  it('sees how it will look, how many it reaches and how long that takes, and sends it with its marks', async () => {
    const babek = sandbox.person(BABEK);
    babek.write('/announce The bot rests tonight.');
    const question = await sandbox.until(() =>
      babek.received().find(({ text }) => text?.includes('Shall I send it?')),
    );
    expect(question.text).toMatch(/Chats it goes to: 2; time it takes: about 1 min/);
    expect(babek.labels(question)).toEqual(['Send', 'Cancel']);
    expect(got(ANNA, WORDS.text)).toHaveLength(0);
    await babek.press('Send');
    await sandbox.until(() => got(ANNA, WORDS.text).length > 0);
    // His own preview, and what everybody gets.
    await sandbox.until(() => got(BABEK, WORDS.text).length === 2);
    await house.log.seen('announcement.sent', 2);
    expect((await babek.say('/status')).text).toMatch(/Announcement 1: 2 told, 0 to go, 0 not reached/);
  });

  it('cancels it, and nothing is sent by a press that comes later', async () => {
    const babek = sandbox.person(BABEK);
    babek.write('/announce The bot rests tonight.');
    await sandbox.until(() => babek.received().find(({ text }) => text?.includes('Shall I send it?')));
    await babek.press('Cancel');
    expect(babek.last()?.text).toBe('Nothing was sent.');
    expect((await babek.say('/announce')).text).toContain('Type the words');
    expect(got(ANNA, WORDS.text)).toHaveLength(0);
  });

  it('is nobody else', async () => {
    const anna = sandbox.person(ANNA);
    expect((await anna.say('/announce Buy my boat')).text).toContain('I don’t know /announce');
    expect((await anna.say('/withdraw 1')).text).toContain('I don’t know /withdraw');
  });

  it('is asked which article to withdraw when none is named, and told when there is no such', async () => {
    const babek = sandbox.person(BABEK);
    expect((await babek.say('/withdraw')).text).toContain('Type its number');
    expect((await babek.say('/withdraw 99')).text).toContain('no article number 99');
  });
});
