/** A link to an article that one reader passed on to another: what the friend sees, and what the reader learns. */
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articlesCommand } from '../../src/cli/articles.ts';
import { type Household, household } from '../support/bot.ts';
import {
  ANNA,
  BABEK,
  openTestSandbox,
  SAMPLES,
  type TestPerson,
  type TestSandbox,
} from '../support/sandbox.ts';
import { testTerminal } from '../support/terminal.ts';

const FILES = ['01-world-calder-strait-accord.txt', '05-business-brandt-osei-freight.txt'];
const TITLE = 'Island republics sign accord to share the Calder Strait';

let sandbox: TestSandbox;
let house: Household;
let anna: TestPerson;
let babek: TestPerson;

beforeEach(async () => {
  sandbox = await openTestSandbox();
  house = household(sandbox);
  const context = { config: house.config(), terminal: testTerminal(), signal: new AbortController().signal };
  const paths = FILES.map(file => join(SAMPLES, file));
  expect(await articlesCommand(['import', ...paths], context)).toBe(0);
  anna = sandbox.person(ANNA);
  babek = sandbox.person(BABEK);
  await house.start();
});
afterEach(async () => {
  await house.close();
  await sandbox.close();
});

const texts = (person: TestPerson): readonly string[] => person.received().map(({ text }) => text ?? '');
const heard = (person: TestPerson, words: string) =>
  sandbox.until(() => person.received().find(message => (message.text ?? '').includes(words)));

/** Anna's own link to the first article, as it stands in her chat. */
async function annasLink(): Promise<string> {
  anna.write('/summary 1');
  await heard(anna, TITLE);
  await anna.press('Recommend');
  await sandbox.until(() => anna.labels(anna.last()).includes('In Telegram'));
  await anna.press('In Telegram');
  return /\?start=(\S+)$/.exec(anna.last()?.text ?? '')?.[1] ?? '';
}

/** What a person gets who opens a link: all messages up to the offer of topics. */
async function opens(person: TestPerson, payload: string): Promise<readonly string[]> {
  const before = person.received().length;
  person.write(`/start ${payload}`);
  await sandbox.until(() => person.received().length > before && person.labels(person.last()).length >= 12);
  return texts(person).slice(before);
}

async function annaWantsToHear(): Promise<void> {
  await anna.say('/settings');
  await anna.press('Recommendations');
  await anna.press('Tell me of opened links');
  expect(anna.labels(anna.last())).toContain('✅ Tell me of opened links');
}

describe('a friend who opens the link', () => {
  it('sees that very article first, then who recommended it, then the offer of topics', async () => {
    const payload = await annasLink();
    const [card, from, greeting, ...more] = await opens(babek, payload);
    expect(card).toContain(TITLE);
    // Babek's Telegram is in Azerbaijani.
    expect(from).toBe('Bu məqaləni sizə Anna tövsiyə edib.');
    expect(greeting).toContain('Babek');
    expect(more).toEqual([]);
  });

  it('is told nothing of a person with a name that is an advertisement', async () => {
    const payload = await annasLink();
    Object.assign(sandbox.world.user(ANNA), { first_name: 'win big at spam.example 100%' });
    await anna.say('/help');
    expect((await opens(babek, payload))[1]).toBe('Bu məqaləni sizə başqa bir oxucu tövsiyə edib.');
  });

  it('sees the article without a name where the link was changed', async () => {
    const payload = await annasLink();
    for (const changed of [payload.slice(0, -1), payload.replace('a1_', 'a2_'), `${payload}x`]) {
      const seen = await opens(babek, changed);
      expect(seen).toHaveLength(2);
      expect(seen.join()).not.toContain('Anna');
    }
  });

  it('who opens a link of their own hears nothing of themselves', async () => {
    const payload = await annasLink();
    expect(await opens(anna, payload)).toHaveLength(2);
  });

  it('comes to an article that is there no more, and hears so', async () => {
    expect((await opens(babek, 'a999'))[0]).toContain('burada yoxdur');
  });
});

describe('the reader whose link was opened', () => {
  it('hears nothing of it unless they asked to', async () => {
    const payload = await annasLink();
    await opens(babek, payload);
    await anna.say('/help');
    expect(texts(anna).some(text => text.includes('opened'))).toBe(false);
  });

  it('hears, once, that somebody opened it, but not who; the friend was told before', async () => {
    await annaWantsToHear();
    const payload = await annasLink();
    const seen = await opens(babek, payload);
    expect(seen[1]).toContain('kimin açdığını isə yox');
    const told = await heard(anna, 'Somebody opened your link');
    expect(told.text).toBe(`Somebody opened your link to “${TITLE}”.`);
    expect(JSON.stringify(told)).not.toContain('Babek');
    await opens(babek, payload);
    await anna.say('/help');
    expect(texts(anna).filter(text => text.includes('Somebody opened'))).toHaveLength(1);
  });

  it('can say under it that it is enough', async () => {
    await annaWantsToHear();
    const payload = await annasLink();
    await opens(babek, payload);
    await heard(anna, 'Somebody opened');
    await anna.press('Don’t tell me any more');
    await anna.say('/settings');
    await anna.press('Recommendations');
    expect(anna.last()?.text).toContain('You are not told');
  });

  it('is no more heard of by a friend who muted them', async () => {
    await annaWantsToHear();
    await opens(babek, '');
    await babek.say('/language en');
    const payload = await annasLink();
    await anna.press('Choose a friend');
    await sandbox.until(() => anna.last()?.reply_markup?.['keyboard'] !== undefined);
    sandbox.people.shareUsers({ chatId: ANNA, fromId: ANNA }, 1, [BABEK]);
    await heard(babek, 'Anna recommends');
    await babek.press('Mute Anna');
    expect(await opens(babek, payload)).toHaveLength(2);
    await anna.say('/help');
    expect(texts(anna).some(text => text.includes('Somebody opened'))).toBe(false);
  });
});

describe('what stands after ?start=', () => {
  it('is never more than an article or a greeting, whatever it is', async () => {
    const payload = fc.oneof(
      fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/),
      fc.stringMatching(/^a\d{0,18}(_r[A-Za-z0-9_-]{0,50})?$/),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
    );
    for (const words of fc.sample(payload, { numRuns: 40, seed: 11 })) {
      const seen = await opens(babek, words.replace(/\s+/g, ' ').trim());
      expect(seen.length, words).toBeLessThanOrEqual(2);
    }
    expect(house.log.events()).not.toContain('update.failed');
  });
});

describe('a button that somebody made up', () => {
  it('does nothing for a note of another reader, or one that is not there', async () => {
    await opens(babek, '');
    await babek.say('/language en');
    await annasLink();
    await anna.press('Choose a friend');
    await sandbox.until(() => anna.last()?.reply_markup?.['keyboard'] !== undefined);
    sandbox.people.shareUsers({ chatId: ANNA, fromId: ANNA }, 1, [BABEK]);
    await heard(babek, 'Anna recommends');
    await babek.press('Mute Anna');
    const forged = async (data: string) => {
      sandbox.world.post(sandbox.world.chat(ANNA), sandbox.world.me, {
        ...{ text: 'forged', reply_markup: { inline_keyboard: [[{ text: data, callback_data: data }]] } },
      });
      return anna.press(data);
    };
    const stale = { text: expect.stringContaining('earlier time') };
    for (const data of [
      'mute-friend:1',
      'unmute-friend:1',
      'unmute-friend:99',
      'take-back:1',
      'friends:takes:2',
    ]) {
      expect(await forged(data), data).toMatchObject(stale);
    }
    const noise = fc.stringMatching(/^(pick|offer|in-telegram|friends|take-back|mute-friend):[ -~]{0,40}$/);
    for (const data of fc.sample(noise, { numRuns: 30, seed: 3 })) {
      expect(await forged(data.trimEnd()), data).toHaveProperty('text');
    }
    expect(house.log.events()).not.toContain('update.failed');
    await babek.say('/settings');
    await babek.press('Recommendations');
    expect(babek.last()?.text).toContain('You have muted');
  });
});
