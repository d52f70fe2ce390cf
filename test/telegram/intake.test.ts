/** What is taken in: who is too loud, who is not, and whose turn it is. */
import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/sqlite/database.ts';
import { createInbox } from '../../src/sqlite/inbox.ts';
import { createIntake } from '../../src/telegram/intake.ts';
import type { Origin } from '../../src/telegram/update-origin.ts';
import { handClock, MONDAY } from '../support/clock.ts';
import { keptLog } from '../support/log.ts';

const GROUP = -100;
const ANONYMOUS = 1_087_968_824;
let lastId = 0;

function said(from: number, chat: number, text: string, over: object = {}): Update {
  lastId += 1;
  const type = chat < 0 ? 'supergroup' : 'private';
  const message = { message_id: lastId, date: 1_780_000_000, text, ...over };
  const person = { id: from, is_bot: false, first_name: 'Reader' };
  return { update_id: lastId, message: { ...message, from: person, chat: { id: chat, type } } } as Update;
}

function open() {
  const clock = handClock();
  const { sqlite } = openDatabase(':memory:', MONDAY);
  const inbox = createInbox(sqlite);
  const handled: Update[] = [];
  const warned: Origin[] = [];
  const waiting: (() => void)[] = [];
  const intake = createIntake({
    ...{ inbox, clock, log: keptLog() },
    handle: update =>
      new Promise(resolve => {
        handled.push(update);
        waiting.push(resolve);
      }),
    patiently: async work => work(),
    warn: origin => warned.push(origin),
  });
  const turns = async (count: number): Promise<void> => {
    for (let turn = 0; turn < count; turn += 1) await new Promise(resolve => setImmediate(resolve));
  };
  return {
    ...{ intake, inbox, clock, handled, warned, turns },
    /** Answers whoever is being handled, as often as that goes on. */
    async answerAll() {
      for (await turns(2); waiting.length > 0; await turns(2))
        for (const answer of waiting.splice(0)) answer();
    },
    storedOpen: () => inbox.open().length,
    stored: () => sqlite.prepare<[], number>('select count(*) from incoming_update').pluck().get() ?? 0,
  };
}
const times = (count: number, make: () => Update): Update[] => Array.from({ length: count }, make);
const chatsOf = (updates: readonly Update[]): (number | undefined)[] =>
  updates.map(({ message }) => message?.chat.id);

describe('what is taken in', () => {
  it('is bounded for a person; the rest is marked as handled, or not even stored', async () => {
    const { intake, warned, answerAll, handled, storedOpen, stored } = open();
    intake.take(times(100, () => said(1, 1, '/latest')));
    expect(storedOpen()).toBe(25);
    intake.take(times(1_000, () => said(1, 1, '/latest')));
    expect(stored()).toBe(100);
    expect(warned).toHaveLength(1);
    await answerAll();
    expect(handled).toHaveLength(25);
    expect(storedOpen()).toBe(0);
  });

  it('is handled once, even where it came twice at the same moment', async () => {
    const { intake, handled, answerAll } = open();
    const once = said(1, 1, '/latest');
    intake.take([once, once]);
    await answerAll();
    expect(handled).toHaveLength(1);
  });

  it('has each chat in its turn, whoever came first', async () => {
    const { intake, turns, handled, answerAll } = open();
    intake.take([...times(20, () => said(1, 1, 'a')), said(2, 2, 'b'), said(3, 3, 'c')]);
    await turns(2);
    expect(chatsOf(handled)).toEqual([1, 2, 3]);
    await answerAll();
    expect(handled).toHaveLength(22);
  });

  it('is handled one at a time of a person, who does not hold up the others of a group', async () => {
    const { intake, turns, handled } = open();
    intake.take([said(1, -1, '/a'), said(1, GROUP, '/b'), said(2, GROUP, '/c')]);
    await turns(2);
    expect(handled.map(({ message }) => message?.text)).toEqual(['/a', '/c']);
  });

  it('is never too much of what people say to each other, and they may ask right after it', async () => {
    const { intake, warned, handled, answerAll } = open();
    intake.take([...times(200, () => said(1, GROUP, 'hello')), said(1, GROUP, '/latest')]);
    await answerAll();
    expect(handled).toHaveLength(201);
    expect(warned).toEqual([]);
  });

  it('lets everybody of a group get one word in, however many they are', async () => {
    const { intake, warned, handled, answerAll } = open();
    intake.take(Array.from({ length: 300 }, (_, person) => said(person + 1, GROUP, '/latest')));
    await answerAll();
    expect(handled).toHaveLength(300);
    expect(warned).toEqual([]);
  });

  it('leaves the loudest of a full group out, not who comes last', async () => {
    const { intake, warned, handled, answerAll } = open();
    intake.take(times(9, () => said(1, GROUP, '/latest')));
    intake.take([said(2, GROUP, '/help'), said(2, GROUP, '/topics'), said(2, GROUP, '/settings')]);
    await answerAll();
    const texts = handled.map(({ message }) => message?.text);
    expect(texts.slice(-3)).toEqual(['/help', '/topics', '/settings']);
    expect(warned.map(({ chat }) => chat)).toEqual([GROUP]);
    expect(texts.length).toBeLessThan(9);
  });

  it('takes anonymous administrators of two groups for two people', async () => {
    const { intake, handled, warned, answerAll } = open();
    for (const group of [-1, -2])
      intake.take(times(9, () => said(ANONYMOUS, group, '/digest 8', { sender_chat: { id: group } })));
    await answerAll();
    expect(handled).toHaveLength(18);
    expect(warned).toEqual([]);
  });

  it('always has what Telegram tells of a chat, also of one that is too loud', async () => {
    const { intake, handled, answerAll } = open();
    intake.take(times(60, () => said(1, 1, '/latest')));
    lastId += 1;
    const person = { id: 1, is_bot: false, first_name: 'Reader' };
    const left = { chat: { id: 1, type: 'private' }, from: person, date: 1 };
    intake.take([{ update_id: lastId, my_chat_member: left } as Update]);
    await answerAll();
    expect(handled.at(-1)).toHaveProperty('my_chat_member');
  });

  it('hears a loud one again ten seconds after the last word, and warns no second time', async () => {
    const { intake, clock, handled, warned, answerAll } = open();
    const shout = (): void => intake.take(times(60, () => said(1, 1, '/latest')));
    shout();
    await answerAll();
    clock.set(MONDAY + 9_000);
    shout();
    clock.set(MONDAY + 18_000);
    shout();
    await answerAll();
    expect(handled).toHaveLength(25);
    clock.set(MONDAY + 28_000);
    shout();
    await answerAll();
    expect(handled).toHaveLength(50);
    expect(warned).toHaveLength(1);
  });

  it('may be of any shape that JSON has', async () => {
    const { intake, handled, answerAll } = open();
    const shapes = [
      {},
      { message: null },
      { message: 'x' },
      { message: { text: 5, chat: { id: 'y' } } },
      { poll: [] },
    ];
    for (const shape of shapes) {
      lastId += 1;
      intake.take([{ update_id: lastId, ...shape } as unknown as Update]);
    }
    await answerAll();
    expect(handled).toHaveLength(shapes.length);
  });

  it('tells for how long nothing was finished', async () => {
    const { intake, clock, turns, answerAll } = open();
    expect(intake.stuckMs()).toBe(0);
    intake.take([said(1, 1, '/latest')]);
    await turns(2);
    clock.set(MONDAY + 130_000);
    expect(intake.stuckMs()).toBe(130_000);
    await answerAll();
    expect(intake.stuckMs()).toBe(0);
  });
});
