/** What is owed to readers on account of friends: who may be reached, how often, and that it is told once. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { SendOutcome } from '../../src/core/delivery/delivery.ts';
import { createPacer } from '../../src/core/delivery/pacer.ts';
import { drainTidings } from '../../src/core/recommend/drain-tidings.ts';
import {
  OFFERS_A_DAY,
  offerToFriend,
  RECEIVED_A_DAY,
  RECEIVED_A_DAY_FROM_ONE,
} from '../../src/core/recommend/offer-to-friend.ts';
import { OPENED_A_DAY, openLink } from '../../src/core/recommend/open-link.ts';
import { referralOf } from '../../src/core/recommend/referral.ts';
import type { Told } from '../../src/core/recommend/tiding.ts';
import type { Stores } from '../../src/stores.ts';
import { type HandClock, handClock, MONDAY } from '../support/clock.ts';
import { type KeptLog, keptLog } from '../support/log.ts';
import { draft } from '../support/samples.ts';
import { addReader, memoryStores } from '../support/stores.ts';

const DAY_MS = 86_400_000;
const [ANNA, BABEK] = [1, 2];

let stores: Stores;
let clock: HandClock;
let log: KeptLog;
let told: Told[];
let answer: SendOutcome;

beforeEach(() => {
  stores = memoryStores();
  clock = handClock();
  log = keptLog();
  told = [];
  answer = { kind: 'sent', messageId: 7 };
  for (let id = 1; id <= 12; id += 1) {
    addReader(stores, id, []);
    stores.articles.keep(draft({ title: `Harbour ${id}`, text: `Quay ${id} is open.` }), MONDAY);
  }
});

const needs = () => ({ ...stores, clock, log });
const offer = (sender: number, friend: number, article: number) =>
  offerToFriend(needs(), { sender, friend, article });
const drain = (signal = new AbortController().signal) =>
  drainTidings(
    {
      ...needs(),
      pacer: createPacer(1000),
      channel: {
        async send(each) {
          told.push(each);
          return answer;
        },
      },
    },
    signal,
  );
/** All that comes, however long it takes: a chat gets a few at once and then one a second. */
const received = async (): Promise<readonly string[]> => {
  for (let round = 0; round < 5; round += 1) {
    await drain();
    await clock.advance(5_000);
  }
  return told.map(({ tiding, chat }) => `${tiding.about}→${chat.id}: ${tiding.article}`);
};

describe('an offer', () => {
  it('reaches a friend who takes such things', async () => {
    expect(offer(ANNA, BABEK, 3)).toBe('offered');
    expect(await received()).toEqual(['1→2: 3']);
    expect(told[0]?.friendName).toBeNull();
  });

  it.each<[string, () => void]>([
    ['who switched it off', () => stores.friends.change(BABEK, { takes: false })],
    ['who muted the sender', () => stores.friends.mute(BABEK, ANNA, MONDAY)],
    ['who asked for silence', () => stores.chats.setState(BABEK, 'stopped', MONDAY)],
    ['who is gone', () => stores.chats.setState(BABEK, 'gone', MONDAY)],
  ])('sounds the same and reaches nobody %s', async (_who, change) => {
    change();
    expect(offer(ANNA, BABEK, 3)).toBe('offered');
    expect(await received()).toEqual([]);
  });

  it.each<[string, () => void]>([
    ['muted the sender', () => stores.friends.mute(BABEK, ANNA, MONDAY)],
    ['switched it off', () => stores.friends.change(BABEK, { takes: false })],
    ['asked for silence', () => stores.chats.setState(BABEK, 'stopped', MONDAY)],
  ])('is not sent any more to a friend who %s meanwhile', async (_what, change) => {
    offer(ANNA, BABEK, 3);
    change();
    expect(await received()).toEqual([]);
    expect(log.events()).toContain('tiding.dropped');
    expect(stores.tidings.nextDueAt()).toBeNull();
  });

  it.each<[string, () => void]>([
    // Monday is nine o'clock here.
    ['quiet hours', () => stores.orders.changeRhythm(BABEK, { quiet: { from: 480, to: 600 } }, MONDAY)],
    ['a pause', () => stores.orders.pause(BABEK, MONDAY + 3_600_000, MONDAY)],
  ])('waits for the end of %s', async (_what, change) => {
    change();
    offer(ANNA, BABEK, 3);
    expect(await received()).toEqual([]);
    await clock.advance(3_600_000);
    stores.orders.endPauses(clock.now());
    expect(await received()).toEqual(['1→2: 3']);
  });

  it('sounds the same for somebody we do not know, for oneself, and for a group', () => {
    addReader(stores, -5, []);
    for (const friend of [99, ANNA, -5]) expect(offer(ANNA, friend, 3)).toBe('offered');
    expect(stores.tidings.nextDueAt()).toBeNull();
  });

  it('of the same article by the same person comes once, of another article again', async () => {
    for (const article of [3, 3, 4, 3]) offer(ANNA, BABEK, article);
    await received();
    await clock.advance(2 * DAY_MS);
    offer(ANNA, BABEK, 3);
    expect(await received()).toEqual(['1→2: 3', '1→2: 4']);
  });

  it('reaches a friend twice a day from one person, and five times from all', async () => {
    for (let article = 1; article <= 4; article += 1) offer(ANNA, BABEK, article);
    for (let sender = 3; sender <= 9; sender += 1) offer(sender, BABEK, 10);
    const all = await received();
    expect(all).toHaveLength(RECEIVED_A_DAY);
    expect(all.filter(each => each.startsWith('1→'))).toHaveLength(RECEIVED_A_DAY_FROM_ONE);
    await clock.advance(DAY_MS + 1);
    offer(ANNA, BABEK, 12);
    expect(await received()).toHaveLength(RECEIVED_A_DAY + 1);
  });

  it('is refused after twenty a day, whoever they were for', async () => {
    for (let time = 1; time <= OFFERS_A_DAY; time += 1) expect(offer(ANNA, 99, 3)).toBe('offered');
    expect(offer(ANNA, BABEK, 3)).toBe('friends-enough');
    await clock.advance(DAY_MS);
    expect(offer(ANNA, BABEK, 3)).toBe('offered');
  });

  it('of an article that is not there is refused', () => {
    expect(offer(ANNA, BABEK, 999)).toBe('article-gone');
  });
});

describe('the sending', () => {
  it('passes on a name that is fit to be shown', async () => {
    const seen = { id: ANNA, kind: 'private', name: 'Anna 🌸', languageTag: 'en' } as const;
    stores.chats.greet(seen, { language: 'en', timeZone: 'UTC' }, MONDAY);
    offer(ANNA, BABEK, 3);
    await drain();
    expect(told[0]?.friendName).toBe('Anna');
  });

  it('tells nobody, not even its own messenger, who opened a link', async () => {
    stores.friends.change(ANNA, { hears: true });
    const seen = { id: BABEK, kind: 'private', name: 'Babek', languageTag: 'en' } as const;
    stores.chats.greet(seen, { language: 'en', timeZone: 'UTC' }, MONDAY);
    stores.tidings.owe({ kind: 'opened', to: ANNA, about: BABEK, article: 3 }, MONDAY);
    await drain();
    expect(told).toMatchObject([{ friendName: null, chat: { id: ANNA } }]);
  });

  it('tells of opened links ten times a day at most, and the friend hears only what is true', () => {
    stores.friends.change(ANNA, { hears: true });
    const seal = stores.friends.sealOf(ANNA, () => 'ab'.repeat(16));
    const link = { article: 3, referral: referralOf(seal, 3) };
    const heard: boolean[] = [];
    for (let visitor = 2; visitor <= 12; visitor += 1) {
      heard.push(openLink(needs(), visitor, link)?.hears === true);
    }
    expect(heard).toEqual([...Array.from({ length: OPENED_A_DAY }, () => true), false]);
  });

  it('waits as long as Telegram asks, and so does what else the reader is owed', async () => {
    offer(ANNA, BABEK, 3);
    offer(3, BABEK, 4);
    answer = { kind: 'slow-down', untilAt: MONDAY + 60_000 };
    await drain();
    answer = { kind: 'sent', messageId: 8 };
    expect(told).toHaveLength(1);
    expect(await drain()).toBe(0);
    expect(stores.tidings.nextDueAt()).toBe(MONDAY + 60_000);
    await clock.advance(60_000);
    expect(await drain()).toBe(2);
  });

  it('that got no answer is repeated once, and then never', async () => {
    offer(ANNA, BABEK, 3);
    answer = { kind: 'unsure', why: 'cut' };
    await drain();
    await clock.advance(DAY_MS);
    await drain();
    await clock.advance(DAY_MS);
    await drain();
    expect(told).toHaveLength(2);
    expect(log.events()).toContain('tiding.died');
  });

  it('to somebody who blocked the bot marks them as gone', async () => {
    offer(ANNA, BABEK, 3);
    answer = { kind: 'gone', why: 'Forbidden: bot was blocked by the user' };
    await drain();
    expect(stores.chats.byId(BABEK)?.state).toBe('gone');
    expect(stores.tidings.nextDueAt()).toBeNull();
  });

  it('ends when it is told to, and what is left is still owed', async () => {
    offer(ANNA, BABEK, 3);
    const stopped = new AbortController();
    stopped.abort();
    expect(await drain(stopped.signal)).toBe(0);
    expect(await drain()).toBe(1);
  });

  it('keeps who told whom for a season, and what is still owed for longer', async () => {
    offer(ANNA, BABEK, 3);
    await drain();
    offer(ANNA, BABEK, 4);
    expect(stores.tidings.forgetBefore(MONDAY + 1)).toBe(1);
    expect(stores.tidings.nextDueAt()).not.toBeNull();
  });
});

describe('a mute', () => {
  it('belongs to who made it: another reader can neither see nor take it back', () => {
    stores.friends.mute(BABEK, ANNA, MONDAY);
    const [mute] = stores.friends.muted(BABEK, 10);
    expect(stores.friends.muted(3, 10)).toEqual([]);
    expect(stores.friends.takeBack(3, mute?.id ?? 0)).toBeNull();
    expect(stores.friends.isMuted(BABEK, ANNA)).toBe(true);
    expect(stores.friends.takeBack(BABEK, mute?.id ?? 0)).toBe('Reader 1');
    expect(stores.friends.isMuted(BABEK, ANNA)).toBe(false);
  });
});

describe('a reader’s seal', () => {
  it('is made once, and found by its handle', () => {
    const tokens = ['a', 'b', 'c', 'd'].map(letter => letter.repeat(32));
    const makeToken = () => tokens.shift() ?? '';
    const seal = stores.friends.sealOf(ANNA, makeToken);
    stores.friends.change(ANNA, { hears: true });
    expect(stores.friends.sealOf(ANNA, makeToken)).toEqual(seal);
    expect(stores.friends.byHandle(seal.handle)).toEqual(seal);
    expect(stores.friends.settingsOf(ANNA)).toEqual({ takes: true, hears: true });
  });
});
