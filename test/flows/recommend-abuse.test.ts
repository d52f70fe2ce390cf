/** Nobody makes a spam relay of the form: not many readers together, not one in a hurry, not by what a friend chose. */
import { afterEach, describe, expect, it } from 'vitest';
import { addressKey } from '../../src/core/recommend/address-key.ts';
import { drainLetters } from '../../src/core/recommend/drain-letters.ts';
import type { LetterRequest } from '../../src/core/recommend/letter.ts';
import { type RecommendNeeds, recommendByLetter } from '../../src/core/recommend/recommend.ts';
import { openMailer } from '../../src/mail/mailer.ts';
import type { Stores } from '../../src/stores.ts';
import { openPostOffice, type PostOffice } from '../mail/post-office.ts';
import { type HandClock, handClock } from '../support/clock.ts';
import { type LetterScene, openLetterScene, phrases } from '../support/letter-scene.ts';
import { keptLog } from '../support/log.ts';
import { ANNA } from '../support/sandbox.ts';
import { addReader, addStory, memoryStores } from '../support/stores.ts';

const HOUR = 3_600_000;
const READERS = Array.from({ length: 100 }, (_, place) => 5_000 + place);

/** Readers whose addresses are remembered, an article, and a real mail server. */
interface Crowd extends RecommendNeeds {
  readonly stores: Stores;
  readonly office: PostOffice;
  readonly article: number;
  ask(reader: number, friend: string, over?: Partial<LetterRequest>): string;
  /** Sends all that can go now. */
  drain(): Promise<void>;
}

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

async function gather(clock: HandClock): Promise<Crowd> {
  const stores = memoryStores();
  const office = await openPostOffice();
  const mailer = openMailer({
    ...{ smtpUrl: office.url, mailFrom: 'news@towncrier.example', webRoot: null, phrases },
  });
  closers.push(
    () => stores.close(),
    () => office.close(),
    () => mailer.close(),
  );
  const { article } = addStory(stores, ['world']);
  for (const reader of READERS) {
    addReader(stores, reader, []);
    stores.senders.remember(reader, { name: 'Anna', address: `r${reader}@example.org` }, clock.now());
  }
  const needs = { ...stores, lettersAfterMs: 0, clock };
  let asked = 0;
  return {
    ...needs,
    ...{ stores, office, article },
    ask(reader, friend, over = {}) {
      asked += 1;
      const request: LetterRequest = {
        ...{ token: `token-${asked}`, articleId: article, senderChatId: reader, language: 'en' },
        ...{ senderName: 'Anna', senderAddress: `r${reader}@example.org` },
        ...{ friendName: 'Leyla', friendAddress: friend },
        ...over,
      };
      const result = recommendByLetter(needs, request);
      return result.kind === 'refused' ? result.why : result.kind;
    },
    async drain() {
      await drainLetters({ ...needs, mailer, log: keptLog() }, new AbortController().signal);
    },
  };
}

describe('a hundred readers with a hundred addresses each', () => {
  it('send two hundred letters a day, three a reader, twenty an hour to a domain, one to a friend', async () => {
    const clock = handClock();
    const crowd = await gather(clock);
    const answers = new Map<string, number>();
    for (let round = 0; round < 100; round += 1) {
      for (const reader of READERS) {
        const said = crowd.ask(
          reader,
          `friend${round}-${reader}@${round % 2 === 0 ? 'big' : 'small'}.example`,
        );
        answers.set(said, (answers.get(said) ?? 0) + 1);
      }
    }
    expect(Object.fromEntries(answers)).toEqual({ owed: 200, 'recommend-all-full': 9_800 });
    const perHour: number[] = [];
    for (let hour = 0; hour < 12; hour += 1) {
      const before = crowd.office.received.length;
      await crowd.drain();
      const sent = crowd.office.received.slice(before).flatMap(({ to }) => to);
      for (const domain of ['big.example', 'small.example'])
        expect(sent.filter(address => address.endsWith(`@${domain}`)).length).toBeLessThanOrEqual(20);
      perHour.push(sent.length);
      await clock.advance(HOUR + 1);
    }
    expect(perHour.slice(0, 5)).toEqual([40, 40, 40, 40, 40]);
    const all = crowd.office.received.flatMap(({ to }) => to);
    expect([all.length, new Set(all).size]).toEqual([200, 200]);
  }, 180_000);

  it('who all mean the same friend reach them once in a week, and hear nothing of each other', async () => {
    const clock = handClock();
    const crowd = await gather(clock);
    for (const [place, reader] of READERS.entries()) {
      const spelling = ['victim@gmail.com', 'Victim+x@GMail.com', 'vic.tim@googlemail.com'][place % 3] ?? '';
      expect(crowd.ask(reader, spelling)).toBe('owed');
    }
    await crowd.drain();
    expect(crowd.office.received).toHaveLength(1);
    const states = crowd.letters.list(0, 200).map(({ state }) => state);
    expect(states.filter(state => state === 'withheld')).toHaveLength(99);
    // Their own quota is used up all the same.
    const reader = READERS[0] ?? 0;
    expect([1, 2, 3].map(letter => crowd.ask(reader, `other${letter}@example.net`))).toEqual([
      ...['owed', 'owed', 'recommend-reader-full'],
    ]);
  });

  it('cannot write to a friend who opted out, whatever the spelling', async () => {
    const clock = handClock();
    const crowd = await gather(clock);
    crowd.optOuts.add(addressKey(crowd.letterSecret, 'leyla@gmail.com'), 'asked', clock.now());
    for (const reader of READERS) expect(crowd.ask(reader, 'Ley.la+news@googlemail.com')).toBe('owed');
    await crowd.drain();
    expect(crowd.office.received).toEqual([]);
  });
});

describe('the core, whatever the conversation let through,', () => {
  it('takes no field that could reach others, and no sender who is not proven', async () => {
    const crowd = await gather(handClock());
    const reader = READERS[0] ?? 0;
    const evil = 'x\r\nBcc: victim@other.example';
    expect([
      crowd.ask(reader, `leyla@example.net\r\nBcc: victim@other.example`),
      crowd.ask(reader, 'leyla@example.net', { friendName: evil }),
      crowd.ask(reader, 'leyla@example.net', { senderName: evil }),
      crowd.ask(reader, 'leyla@example.net', { senderAddress: `r${reader}@example.org, v@other.example` }),
      crowd.ask(reader, 'leyla@example.net', { senderAddress: 'somebody@example.org' }),
      crowd.ask(reader, 'leyla@example.net', { articleId: 999 }),
      crowd.ask(4, 'leyla@example.net', { senderAddress: `r${reader}@example.org` }),
    ]).toEqual([
      ...['recommend-address-form', 'recommend-name-letters', 'recommend-name-letters'],
      ...['recommend-address-form', 'recommend-unproven', 'article-gone', 'recommend-not-known'],
    ]);
    await crowd.drain();
    expect(crowd.office.received).toEqual([]);
  });

  it('owes one letter for one token, however often it is asked', async () => {
    const crowd = await gather(handClock());
    const reader = READERS[0] ?? 0;
    for (let time = 0; time < 5; time += 1)
      expect(crowd.ask(reader, 'leyla@example.net', { token: 'same' })).toBe('owed');
    await Promise.all([crowd.drain(), crowd.drain(), crowd.drain()]);
    expect(crowd.office.received).toHaveLength(1);
  });
});

describe('a reader in a hurry', () => {
  let scene: LetterScene;
  afterEach(() => scene.close());

  it('sends one letter by pressing Send often, or once more after it went', async () => {
    scene = await openLetterScene();
    const anna = scene.person(ANNA);
    await scene.house.start();
    await anna.fill();
    const message = anna.received().findLast(each => anna.labels(each).includes('Send'));
    const rows = message?.reply_markup?.['inline_keyboard'] as { text: string; callback_data: string }[][];
    const send = rows.flat().find(({ text }) => text === 'Send')?.callback_data ?? '';
    const place = { chatId: ANNA, fromId: ANNA };
    const press = () => scene.sandbox.people.press(place, message?.message_id ?? 0, send);
    await Promise.all([press(), press(), press()]);
    await scene.came(1);
    expect((await press())['text']).toContain('from an earlier time');
    await scene.house.restart();
    expect((await press())['text']).toContain('from an earlier time');
    expect(scene.letters()).toHaveLength(1);
    expect(anna.received().filter(({ text }) => text?.includes('on its way'))).toHaveLength(1);
  });

  it('who begins two forms at once has the second one only', async () => {
    scene = await openLetterScene();
    const anna = scene.person(ANNA);
    await scene.house.start();
    anna.write('/recommend 1');
    anna.write('/recommend 2');
    const asked = () => anna.received().filter(({ text }) => text?.startsWith('What is your name?'));
    await scene.sandbox.until(() => asked().length === 2);
    await anna.hears('put the letter we had begun aside');
    await anna.told('Anna', 'your e-mail address?');
    await scene.settled();
    const answers = anna.received().filter(({ text }) => text?.includes('your e-mail address?'));
    expect(answers).toHaveLength(1);
  });
});
