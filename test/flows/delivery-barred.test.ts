/** A chat that takes nothing for now loses nothing: what is owed waits, is tried again, and whoever can mend it is told once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OutboxHouse, openOutboxHouse } from '../support/outbox.ts';
import { ANNA, BABEK, CHANNEL, GROUP } from '../support/sandbox.ts';
import { addReader, addStory, fanOutAll } from '../support/stores.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NO_RIGHTS = 'Bad Request: not enough rights to send text messages to the chat';

let house: OutboxHouse;
beforeEach(async () => {
  house = await openOutboxHouse();
  house.addReaders(ANNA, BABEK);
  for (const id of [GROUP, CHANNEL]) {
    const kind = id === CHANNEL ? 'channel' : 'supergroup';
    addReader(house.stores, id, ['world'], house.clock.now());
    house.stores.chats.greet(
      { id, kind, name: `Chat ${id}`, languageTag: null },
      { language: 'en', timeZone: 'UTC' },
      house.clock.now(),
    );
    house.stores.chats.setAddedBy(id, ANNA);
  }
});
afterEach(() => house.close());

function tell(title: string): void {
  const { stores, clock } = house;
  addStory(stores, ['world'], { title, publishedAt: clock.now() }, clock.now());
  fanOutAll(stores, 5_000, clock.now());
}
const bar = (chat: number, description = NO_RIGHTS, times = 1_000) =>
  void house.sandbox.faults.add({
    ...{ kind: '400', method: 'sendMessage', chat_id: chat, description, times },
  });
const later = (ms: number) => house.clock.set(house.clock.now() + ms);
const state = (chat: number) => house.stores.chats.byId(chat)?.state;
const texts = (chat: number) => house.received(chat).map(({ text }) => text ?? '');
const tries = (chat: number) =>
  house.sandbox.calls
    .list()
    .filter(({ method, params }) => method === 'sendMessage' && Number(params['chat_id']) === chat).length;
const notes = (to: number) =>
  house.stores.notes
    .due(house.clock.now(), 100)
    .filter(({ chatId }) => chatId === to)
    .map(({ phrase }) => phrase);

describe('a chat in which the bot may not write for now', () => {
  it.each([
    [GROUP, NO_RIGHTS],
    [GROUP, 'Bad Request: have no rights to send a message'],
    [GROUP, 'Bad Request: CHAT_WRITE_FORBIDDEN'],
    [GROUP, 'Bad Request: CHAT_RESTRICTED'],
    [GROUP, 'Bad Request: CHAT_SEND_PLAIN_FORBIDDEN'],
    [CHANNEL, 'Bad Request: need administrator rights in the channel chat'],
    [CHANNEL, 'Bad Request: CHAT_ADMIN_REQUIRED'],
    [CHANNEL, 'Bad Request: PEER_ID_INVALID'],
    [GROUP, 'Bad Request: chat not found'],
  ])('%i: “%s” keeps its news, and gets it when it is open again', async (chat, words) => {
    tell('First');
    bar(chat, words, 1);
    await house.drain();
    expect([state(chat), texts(chat)]).toEqual(['active', []]);
    expect(texts(ANNA)).toHaveLength(1);
    later(15 * MINUTE);
    await house.drain();
    expect(texts(chat)).toEqual([expect.stringContaining('First')]);
    expect(house.stores.chats.barOf(chat)).toBeNull();
  });

  it('is tried again later and later for days, with a few calls, and then gets all of it in one message', async () => {
    bar(GROUP);
    for (let day = 1; day <= 6; day += 1) {
      tell(`Report ${day}`);
      for (let hour = 0; hour < 24; hour += 1) {
        await house.drain();
        later(HOUR);
      }
    }
    expect(state(GROUP)).toBe('active');
    expect(tries(GROUP)).toBeLessThanOrEqual(10);
    house.sandbox.faults.clear();
    later(DAY);
    await house.drain();
    expect(texts(GROUP)).toHaveLength(1);
    for (let day = 1; day <= 6; day += 1) expect(texts(GROUP)[0]).toContain(`Report ${day}`);
    tell('At once');
    await house.drain();
    expect(texts(GROUP).at(-1)).toContain('At once');
  });

  it('that stays closed for weeks is owed the last fortnight, no more', async () => {
    const { stores, clock } = house;
    bar(GROUP);
    for (const title of ['Old', 'New']) {
      tell(title);
      await house.drain();
      later(14 * DAY);
    }
    expect(stores.past.letGo(clock.now() - 14 * DAY, clock.now())).toBe(1);
    house.sandbox.faults.clear();
    await house.drain();
    // What is late by half a day goes with the next digest, as for everybody.
    later(DAY);
    await house.drain();
    expect(texts(GROUP)).toEqual([expect.stringContaining('New')]);
  });

  it('is told to whoever brought the bot, once, not each night anew', async () => {
    for (let night = 1; night <= 3; night += 1) {
      tell(`Report ${night}`);
      bar(GROUP, NO_RIGHTS, 2);
      await house.drain();
      later(15 * MINUTE);
      await house.drain();
      later(HOUR);
      await house.drain();
      later(DAY);
    }
    expect(texts(GROUP)).toHaveLength(3);
    expect(notes(ANNA)).toEqual(['barred-chat']);
    expect(notes(GROUP)).toEqual([]);
  });

  it('is told to nobody who cannot be written to', async () => {
    house.stores.chats.setAddedBy(GROUP, 999);
    house.stores.chats.setAddedBy(CHANNEL, BABEK);
    house.stores.chats.setState(BABEK, 'gone', house.clock.now());
    tell('First');
    bar(GROUP);
    bar(CHANNEL);
    await house.drain();
    expect(house.stores.notes.nextDueAt()).toBeNull();
  });

  it('is tried at once at a sign of life, and begins anew with short waits where it is still closed', async () => {
    tell('First');
    bar(GROUP, NO_RIGHTS, 3);
    await house.drain();
    later(15 * MINUTE);
    await house.drain();
    expect(house.stores.chats.retry(GROUP, house.clock.now())).toBe(true);
    expect(house.stores.chats.retry(GROUP, house.clock.now())).toBe(false);
    await house.drain();
    later(15 * MINUTE);
    await house.drain();
    expect(texts(GROUP)).toHaveLength(1);
  });

  it('still waits as long as Telegram asked it to, whatever sign of life it gives', async () => {
    tell('First');
    bar(GROUP, NO_RIGHTS, 1);
    await house.drain();
    later(15 * MINUTE);
    house.sandbox.faults.add({ kind: '429', method: 'sendMessage', chat_id: GROUP, retry_after: 3_600 });
    await house.drain();
    expect(house.stores.chats.retry(GROUP, house.clock.now())).toBe(false);
    await house.drain();
    expect(texts(GROUP)).toEqual([]);
    later(HOUR);
    await house.drain();
    expect(texts(GROUP)).toHaveLength(1);
  });

  it('that is lost and found again has its next news at once, and waits for nothing of before', async () => {
    tell('First');
    bar(GROUP, NO_RIGHTS, 1);
    await house.drain();
    house.stores.chats.setState(GROUP, 'gone', house.clock.now());
    house.stores.chats.setState(GROUP, 'active', house.clock.now());
    expect(house.stores.chats.barOf(GROUP)).toBeNull();
    later(MINUTE);
    tell('Second');
    await house.drain();
    expect(texts(GROUP)).toEqual([expect.stringContaining('Second')]);
  });

  it('has an operator’s announcement and a correction wait with the news', async () => {
    const { stores, clock } = house;
    tell('First');
    bar(GROUP, NO_RIGHTS, 1);
    await house.drain();
    const draft = stores.announcements.draft({ text: 'The bot rests tonight.', entities: [] }, clock.now());
    stores.announcements.confirm(draft, clock.now());
    stores.announcements.owe(clock.now(), 100);
    await house.drain();
    expect(texts(GROUP)).toEqual([]);
    expect(tries(GROUP)).toBe(1);
    later(15 * MINUTE);
    await house.drain();
    later(MINUTE);
    await house.drain();
    expect(texts(GROUP)).toHaveLength(2);
  });

  it('holds up nobody else, also when Telegram says so of everybody for an hour', async () => {
    tell('First');
    house.sandbox.faults.add({ kind: '400', method: 'sendMessage', description: NO_RIGHTS, times: 4 });
    await house.drain();
    later(15 * MINUTE);
    await house.drain();
    for (const chat of [ANNA, BABEK, GROUP, CHANNEL]) expect(texts(chat)).toHaveLength(1);
  });
});

describe('a topic of a forum that was closed', () => {
  const FORUM = -1_000_000_410;
  beforeEach(() => {
    const { sandbox, stores, clock } = house;
    sandbox.world.addGroup({
      ...{ id: FORUM, title: 'Harbour forum', memberIds: [ANNA, sandbox.world.me.id], threadIds: [7, 9] },
      administratorIds: [ANNA],
    });
    addReader(stores, FORUM, ['world'], clock.now());
    stores.orders.change(FORUM, { threadId: 7 });
    stores.chats.setAddedBy(FORUM, ANNA);
    sandbox.world.chat(FORUM).threadIds = [9];
  });

  it('holds the news, with one call and not two a message, and asks once where it should go', async () => {
    for (let at = 1; at <= 3; at += 1) {
      tell(`Report ${at}`);
      await house.drain();
    }
    expect(texts(FORUM)).toEqual([]);
    expect(tries(FORUM)).toBe(1);
    expect(house.stores.chats.barOf(FORUM)).toMatchObject({ what: 'topic' });
    expect([notes(FORUM), notes(ANNA)]).toEqual([['barred-topic-here'], ['barred-topic']]);
  });

  it('has its news where it is wanted from then on', async () => {
    tell('First');
    await house.drain();
    house.stores.orders.change(FORUM, { threadId: 9 });
    expect(house.stores.chats.retry(FORUM, house.clock.now())).toBe(true);
    await house.drain();
    expect(house.received(FORUM)).toMatchObject([{ message_thread_id: 9 }]);
  });
});
