/** A reader recommends an article to a friend in Telegram: the friend gets it in the chat, if they want such things. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { articlesCommand } from '../../src/cli/articles.ts';
import { loadPhrases } from '../../src/locales/phrases.ts';
import { openDatabase } from '../../src/sqlite/database.ts';
import { openStores } from '../../src/stores.ts';
import { type Household, household } from '../support/bot.ts';
import {
  ANNA,
  BABEK,
  GROUP,
  openTestSandbox,
  SAMPLES,
  type TestPerson,
  type TestSandbox,
} from '../support/sandbox.ts';
import { testTerminal } from '../support/terminal.ts';

const SAMPLE = '01-world-calder-strait-accord.txt';
const TITLE = 'Island republics sign accord to share the Calder Strait';

let sandbox: TestSandbox;
let house: Household;
let app: App;
let anna: TestPerson;
let babek: TestPerson;

beforeEach(async () => {
  sandbox = await openTestSandbox();
  house = household(sandbox);
  const context = { config: house.config(), terminal: testTerminal(), signal: new AbortController().signal };
  expect(await articlesCommand(['import', join(SAMPLES, SAMPLE)], context)).toBe(0);
  anna = sandbox.person(ANNA);
  babek = sandbox.person(BABEK);
  app = await house.start();
});
afterEach(async () => {
  await house.close();
  await sandbox.close();
});

/** The next message of a person's chat with the bot that has these words. */
const heard = (person: TestPerson, words: string) =>
  sandbox.until(() => person.received().find(message => (message.text ?? '').includes(words)));
const texts = (person: TestPerson): readonly string[] => person.received().map(({ text }) => text ?? '');

/** Babek begins to use the bot, in English so that a test can read what he gets. */
async function babekJoins(language = 'en'): Promise<void> {
  await babek.say('/start');
  await babek.say(`/language ${language}`);
}

/** Anna goes from the article to the keyboard that asks whom. */
async function askWhom(person = anna): Promise<void> {
  person.write('/summary 1');
  await heard(person, TITLE);
  await person.press('Recommend');
  await sandbox.until(() => person.labels(person.last()).includes('In Telegram'));
  await person.press('In Telegram');
  await person.press('Choose a friend');
  await heard(person, 'Press “Choose a friend”');
}

/** Anna picks Babek, and waits until she has all of the answer. */
async function pickBabek(): Promise<void> {
  await askWhom();
  sandbox.people.shareUsers({ chatId: ANNA, fromId: ANNA }, 1, [BABEK]);
  await sandbox.until(() => anna.labels(anna.last()).includes('Send it myself'));
}

describe('“In Telegram”', () => {
  it('offers a chat, a friend, and a link to copy or to pass on; and leads back', async () => {
    anna.write('/summary 1');
    await heard(anna, TITLE);
    await anna.press('Recommend');
    await sandbox.until(() => anna.labels(anna.last()).includes('In Telegram'));
    expect(anna.labels(anna.last())).toEqual(['In Telegram', 'By e-mail']);
    await anna.press('In Telegram');
    expect(anna.labels(anna.last())).toEqual([
      ...['Choose a chat', 'Choose a friend', 'Copy link', 'Send link', 'Back'],
    ]);
    expect(anna.last()?.text).toMatch(/https:\/\/t\.me\/towncrier_bot\?start=a1_r[\w-]{27}$/);
    await anna.press('Back');
    expect(anna.labels(anna.last())).toEqual(['In Telegram', 'By e-mail']);
  });

  it('asks for no friend and no address in a group, and its link tells of nobody', async () => {
    const there = sandbox.person(ANNA, GROUP);
    there.write('/summary 1');
    await heard(there, TITLE);
    await there.press('Recommend');
    await sandbox.until(() => there.labels(there.last()).includes('In Telegram'));
    expect(there.labels(there.last())).toEqual(['In Telegram']);
    await there.press('In Telegram');
    expect(there.labels(there.last())).toEqual(['Choose a chat', 'Copy link', 'Send link', 'Back']);
    expect(there.last()?.text).toMatch(/\?start=a1$/);
  });

  it('in a channel opens the article in the chat with the bot, and posts nothing', async () => {
    const channel = sandbox.world.addGroup({
      ...{ id: -1_000_000_300, title: 'Velm today', type: 'channel', memberIds: [ANNA, sandbox.world.me.id] },
    });
    sandbox.people.setBotMembership({ chatId: channel.id, fromId: ANNA }, 'administrator');
    const post = sandbox.world.post(channel, sandbox.world.me, {
      ...{ text: 'News', reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'recommend:1' }]] } },
    });
    const place = { chatId: channel.id, fromId: ANNA };
    expect(await sandbox.people.press(place, post.message_id, 'recommend:1')).toMatchObject({
      url: 'https://t.me/towncrier_bot?start=a1',
    });
    expect(channel.messages).toHaveLength(1);
  });

  it('lets a reader think better of it', async () => {
    await askWhom();
    expect((await anna.say('Not now')).text).toContain('offered it to nobody');
    expect(anna.last()?.reply_markup).toEqual({ remove_keyboard: true });
  });
});

describe('a friend who uses the bot', () => {
  it('gets the card, and above it who recommends it', async () => {
    await babekJoins();
    await pickBabek();
    const card = await heard(babek, 'Anna recommends to you:');
    expect(card.text).toMatch(new RegExp(`^Anna recommends to you:\n\n${TITLE}`));
    expect(babek.labels(card)).toEqual(expect.arrayContaining(['Full text', 'Recommend', 'Mute Anna']));
  });

  it('hears it in the language of their own, whatever the other’s is', async () => {
    await babekJoins('ru');
    await pickBabek();
    expect(babek.labels(await heard(babek, 'Anna советует вам:'))).toContain('Заглушить: Anna');
  });

  it('gets the same article from the same friend once, however often it is recommended', async () => {
    await babekJoins();
    await pickBabek();
    await heard(babek, 'Anna recommends');
    await pickBabek();
    await babek.say('/help');
    expect(texts(babek).filter(text => text.includes('Anna recommends'))).toHaveLength(1);
  });

  it('mutes a person by the button, which stays while the article is read, and takes it back', async () => {
    await babekJoins();
    await pickBabek();
    const card = await heard(babek, 'Anna recommends');
    await babek.press('Full text');
    await babek.press('Summary');
    expect(await babek.press('Mute Anna')).toMatchObject({ text: expect.stringContaining('Muted') });
    expect(babek.labels(card)).toContain('Anna is muted · undo');
    await babek.say('/settings');
    await babek.press('Recommendations');
    expect(babek.last()?.text).toContain('You have muted:');
    await babek.press('Unmute Anna');
    expect(babek.last()?.text).not.toContain('You have muted:');
  });

  it('may press a button twice: it counts once and harms nothing', async () => {
    await babekJoins();
    await pickBabek();
    await heard(babek, 'Anna recommends');
    await Promise.all([babek.press('Mute Anna'), babek.press('Mute Anna')]);
    expect(babek.labels(babek.last())).toContain('Anna is muted · undo');
    await Promise.all([babek.press('undo'), babek.press('undo')]);
    expect(babek.labels(babek.last())).toContain('Mute Anna');
    expect(house.log.events()).not.toContain('update.failed');
  });

  it('is not reached by a person they muted, who is not told', async () => {
    await babekJoins();
    await pickBabek();
    await heard(babek, 'Anna recommends');
    await babek.press('Mute Anna');
    await pickBabek();
    expect(texts(anna).at(-2)).toBe('I have offered the article to Babek.');
    await babek.say('/help');
    expect(texts(babek).filter(text => text.includes('recommends'))).toHaveLength(1);
  });

  it('is reached by nobody once they switched it off, and nobody is told', async () => {
    await babekJoins();
    await babek.say('/settings');
    await babek.press('Recommendations');
    await babek.press('Friends may recommend');
    await pickBabek();
    const answer = anna.last()?.text;
    await babek.say('/help');
    expect(texts(babek).some(text => text.includes('recommends'))).toBe(false);
    expect(answer).toContain('Who does, I tell nobody');
  });

  it('gets nothing while they asked for silence', async () => {
    await babekJoins();
    await babek.say('/stop');
    await pickBabek();
    await babek.say('/help');
    expect(texts(babek).some(text => text.includes('recommends'))).toBe(false);
  });

  it('who blocked the bot is gone, and the bot writes no more', async () => {
    await babekJoins();
    // Told by nothing but the refusal: the update about it has not come yet.
    sandbox.faults.add({ kind: '403', method: 'sendMessage', chat_id: BABEK });
    await pickBabek();
    await house.log.seen('tiding.died');
    expect(anna.last()?.text).toContain('Who does, I tell nobody');
  });

  it('gets what was owed when the program ended, after the next start', async () => {
    await babekJoins();
    await anna.say('/start');
    await app.stop();
    const stores = openStores(house.folder, Date.now());
    stores.tidings.owe({ kind: 'recommended', to: BABEK, about: ANNA, article: 1 }, Date.now());
    stores.close();
    await house.start();
    await heard(babek, 'Anna recommends to you:');
  });

  it('gets it though the program ended while the reader was choosing', async () => {
    await babekJoins();
    await askWhom();
    await house.restart();
    sandbox.people.shareUsers({ chatId: ANNA, fromId: ANNA }, 1, [BABEK]);
    await heard(babek, 'Anna recommends to you:');
  });
});

describe('a friend who does not use the bot', () => {
  it('is not written to, and the reader gets the same answer as for one who does', async () => {
    await pickBabek();
    const unknown = texts(anna).slice(-2);
    const keyboard = anna.last()?.reply_markup;
    await babekJoins();
    await pickBabek();
    await heard(babek, 'Anna recommends');
    expect(texts(anna).slice(-2)).toEqual(unknown);
    expect(anna.last()?.reply_markup).toEqual(keyboard);
    expect(unknown[0]).toBe('I have offered the article to Babek.');
    expect(sandbox.calls.list().filter(call => call.params['chat_id'] === BABEK && !call.ok)).toEqual([]);
  });

  it('is sent a message that the reader sends, from our page inside Telegram', async () => {
    await house.close();
    house = household(sandbox, {}, { PUBLIC_URL: 'https://news.example' });
    const context = {
      config: house.config(),
      terminal: testTerminal(),
      signal: new AbortController().signal,
    };
    await articlesCommand(['import', join(SAMPLES, SAMPLE)], context);
    await house.start();
    await pickBabek();
    const rows = anna.last()?.reply_markup?.['inline_keyboard'] as { web_app?: { url: string } }[][];
    const page = new URL(rows[0]?.[0]?.web_app?.url ?? '');
    expect(page.origin + page.pathname).toBe('https://news.example/share');
    expect(page.searchParams.get('language')).toBe('en');
    const sent = sandbox.people.sendPrepared(
      { chatId: 1_001_002, fromId: ANNA },
      page.searchParams.get('id') ?? '',
    );
    expect(sent).toMatchObject({ text: expect.stringContaining(TITLE), via_bot: { is_bot: true } });
    expect(() =>
      sandbox.people.sendPrepared({ chatId: GROUP, fromId: ANNA }, page.searchParams.get('id') ?? ''),
    ).toThrow('such a chat');
  });

  it('is offered by the share button where the Bot API server knows no prepared messages', async () => {
    await house.close();
    house = household(sandbox, {}, { PUBLIC_URL: 'https://news.example' });
    const context = {
      config: house.config(),
      terminal: testTerminal(),
      signal: new AbortController().signal,
    };
    await articlesCommand(['import', join(SAMPLES, SAMPLE)], context);
    await house.start();
    sandbox.faults.add({
      ...{ kind: '404', method: 'savePreparedInlineMessage' },
      description: 'Not Found: method not found',
    });
    await pickBabek();
    expect(anna.last()?.reply_markup).toMatchObject({
      inline_keyboard: [[{ switch_inline_query_chosen_chat: { query: '#1' } }], expect.anything()],
    });
  });
});

describe('an article that was withdrawn meanwhile', () => {
  it('is offered to nobody by a button or a keyboard of before', async () => {
    await babekJoins();
    await askWhom();
    const { sqlite } = openDatabase(house.folder, Date.now());
    sqlite.prepare('update article set withdrawn_at = 1').run();
    sqlite.close();
    sandbox.people.shareUsers({ chatId: ANNA, fromId: ANNA }, 1, [BABEK]);
    expect((await heard(anna, 'no longer here')).reply_markup).toEqual({ remove_keyboard: true });
    for (const label of ['Choose a friend', 'In Telegram']) {
      if (label === 'In Telegram') await anna.press('Back');
      expect(await anna.press(label), label).toMatchObject({
        text: expect.stringContaining('no longer here'),
      });
    }
    await babek.say('/help');
    expect(texts(babek).some(text => text.includes('recommends'))).toBe(false);
  });
});

describe('nobody is spammed', () => {
  it('a reader picks twenty friends a day, and is told when it is enough', async () => {
    await babekJoins();
    for (let time = 1; time <= 21; time += 1) {
      // Each answer takes the keyboard away; what a client of somebody's own sends is an update all the same.
      sandbox.world.post(sandbox.world.chat(ANNA), sandbox.world.me, {
        text: 'Whom?',
        reply_markup: { keyboard: [[{ text: 'Pick', request_users: { request_id: 1 } }]] },
      });
      sandbox.people.shareUsers({ chatId: ANNA, fromId: ANNA }, 1, [BABEK]);
    }
    await heard(anna, 'You have recommended a lot today');
    expect(texts(anna).filter(text => text.startsWith('I have offered'))).toHaveLength(20);
  });
});

describe.each([
  ['az', 'Anna sizə tövsiyə edir:'],
  ['ru', 'Anna советует вам:'],
] as const)('all of it speaks the reader’s language: %s', (language, above) => {
  it('from the button to the card', async () => {
    const say = loadPhrases()(language);
    await babekJoins(language);
    await anna.say('/start');
    await anna.say(`/language ${language}`);
    anna.write('/summary 1');
    await heard(anna, TITLE);
    await anna.press(say('button-recommend'));
    await sandbox.until(() => anna.labels(anna.last()).includes(say('button-in-telegram')));
    await anna.press(say('button-in-telegram'));
    expect(anna.last()?.text).toContain(say('share-how'));
    await anna.press(say('button-choose-friend'));
    await heard(anna, say('pick-ask', { title: TITLE }));
    sandbox.people.shareUsers({ chatId: ANNA, fromId: ANNA }, 1, [BABEK]);
    await heard(anna, say('pick-offered', { name: 'Babek' }));
    await heard(anna, say('pick-yourself'));
    expect(babek.labels(await heard(babek, above))).toContain(
      say('button-mute-friend-named', { name: 'Anna' }),
    );
  });
});
