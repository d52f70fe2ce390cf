/** A reader looks around: greeting, lists, cards, full texts, print versions, settings, and everything typed amiss. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlesCommand } from '../../src/cli/articles.ts';
import { LANGUAGES } from '../../src/core/shared/language.ts';
import { READER_COMMANDS } from '../../src/telegram/commands.ts';
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

// One house for the whole file: its readers only look. Each test is its own person, so that none depends on another.
let sandbox: TestSandbox;
let house: Household;
let lastId = 40_000;
beforeAll(async () => {
  sandbox = await openTestSandbox();
  house = household(sandbox);
  const context = { config: house.config(), terminal: testTerminal(), signal: new AbortController().signal };
  expect(await articlesCommand(['import', SAMPLES], context)).toBe(0);
  await house.start();
});
afterAll(async () => {
  await house.close();
  await sandbox.close();
});

function newcomer(language = 'en'): TestPerson {
  lastId += 1;
  sandbox.world.addPerson({ id: lastId, first_name: 'Nara', language_code: language });
  return sandbox.person(lastId);
}
const textOf = async (person: TestPerson, words: string): Promise<string> =>
  (await person.say(words)).text ?? '';
/** Presses, and resolves with what the message says once it was changed in place. */
async function turned(person: TestPerson, label: string): Promise<string> {
  const before = person.last();
  const shown = `${before?.text}${JSON.stringify(before?.reply_markup)}`;
  await person.press(label);
  return sandbox.until(() => {
    const now = person.last();
    return `${now?.text}${JSON.stringify(now?.reply_markup)}` !== shown && now?.text;
  });
}
const numberIn = (list: string): string => /^(\d+)\. /m.exec(list)?.[1] ?? '';

describe('the beginning', () => {
  it('greets by name and offers the topics as buttons, which are pressed to follow them', async () => {
    const nara = newcomer();
    expect(await textOf(nara, '/start')).toContain('Hello, Nara!');
    expect(nara.labels(nara.last())).toContain('World');
    await turned(nara, 'World');
    expect(nara.labels(nara.last())).toContain('✅ World');
    expect(await textOf(nara, '/start')).toContain('Hello again');
    await turned(nara, 'World');
    expect(nara.labels(nara.last())).toContain('World');
  });

  it('shows the article that a link named before anything else', async () => {
    const nara = newcomer();
    const id = numberIn(await textOf(nara, '/latest'));
    const [first, second] = await answers(newcomer(), `/start a${id}_r7`, 2);
    expect(first).toMatch(new RegExp(`/full_${id} `));
    expect(second).toContain('Hello, Nara!');
  });

  it('speaks the language of the one who comes, and another one when asked', async () => {
    expect(await textOf(newcomer('ru'), '/start')).toMatch(/[а-я]{3}/);
    expect(await textOf(newcomer('az-Latn'), '/start')).toMatch(/ə/);
    const nara = newcomer('fr');
    expect(await textOf(nara, '/start')).toContain('Hello');
    expect(await textOf(nara, '/language ru')).toMatch(/Русский/);
  });

  it('has told Telegram its commands in each language', () => {
    for (const language of ['', ...LANGUAGES]) {
      const { commands } = { commands: setCommands(language) };
      expect(commands.map(({ command }) => command)).toEqual([...READER_COMMANDS]);
      for (const { description } of commands) expect(description.length).toBeGreaterThan(2);
    }
  });
});

describe('lists', () => {
  it('page through the latest news in place', async () => {
    const nara = newcomer();
    const first = await textOf(nara, '/latest');
    expect(nara.labels(nara.last())).toHaveLength(6);
    const second = await turned(nara, 'Next');
    expect(second).not.toBe(first);
    expect(nara.received()).toHaveLength(1);
    expect(await turned(nara, 'Previous')).toBe(first);
  });

  it('show one topic, by its name in any language', async () => {
    const nara = newcomer();
    const business = await textOf(nara, '/latest business');
    expect(business).toContain('Latest news: Business');
    expect(await textOf(nara, '/latest Экономика')).toBe(business);
    expect(await textOf(nara, '/latest palaeography')).toContain('I know no topic “palaeography”');
  });

  it('find articles by words, and page through what was found', async () => {
    const nara = newcomer();
    expect(await textOf(nara, '/search calder strait')).toContain('Island republics sign accord');
    expect(await textOf(nara, '/search xyzzy')).toContain('I found nothing for “xyzzy”');
    expect(await textOf(nara, '/search')).toContain('What shall I look for?');
    const found = await textOf(nara, '/search the');
    expect(await turned(nara, 'Next')).not.toBe(found);
  });

  it('keep what was saved', async () => {
    const nara = newcomer();
    expect(await textOf(nara, '/saved')).toContain('You have saved nothing yet');
    const id = numberIn(await textOf(nara, '/latest'));
    await nara.say(`/summary ${id}`);
    await turned(nara, 'Save');
    expect(nara.labels(nara.last())).toContain('Saved');
    expect(await textOf(nara, '/saved')).toMatch(new RegExp(`^${id}\\. `, 'm'));
  });
});

describe('an article', () => {
  it('is a card, its full text in place, and a card again', async () => {
    const nara = newcomer();
    await nara.say('/latest');
    const id = numberIn(nara.last()?.text ?? '');
    const card = await textOf(nara, `/summary_${id}`);
    const full = await turned(nara, 'Full text');
    expect(full.length).toBeGreaterThan(card.length);
    expect(await turned(nara, 'Summary')).toContain(card.split('\n')[0]);
    expect(nara.received()).toHaveLength(2);
  });

  it('is opened by its number, typed alone, by a button of the list, or by its address', async () => {
    const nara = newcomer();
    const list = await textOf(nara, '/latest');
    const id = numberIn(list);
    const card = await textOf(nara, id);
    expect(card).toContain(`/full_${id} `);
    const url = /"url":"([^"]+)"/.exec(JSON.stringify(nara.last()?.reply_markup))?.[1] ?? '';
    expect((await textOf(nara, `/summary ${url}`)).split('\n')[0]).toBe(card.split('\n')[0]);
    expect((await textOf(nara, `/full ${id}`)).split('\n')[0]).toBe(card.split('\n')[0]);
  });

  it('is printed as a PDF', async () => {
    const nara = newcomer();
    const id = numberIn(await textOf(nara, '/latest'));
    const { document } = (await nara.say(`/print ${id}`)) as unknown as {
      document: { file_name: string; mime_type: string; file_size: number };
    };
    expect(document.file_name).toMatch(/^[\p{L}\p{N}-]+\.pdf$/u);
    expect(document.file_size).toBeGreaterThan(10_000);
  });

  it('counts those who read it', async () => {
    const nara = newcomer();
    const id = numberIn(await textOf(nara, '/latest'));
    const views = async () =>
      Number(/([\d,]+) views?$/.exec(await textOf(nara, `/summary ${id}`))?.[1]?.replace(',', ''));
    const before = await views();
    await newcomer().say(`/full ${id}`);
    expect(await views()).toBeGreaterThan(before);
  });

  it('that is not there is said to be so', async () => {
    const nara = newcomer();
    expect(await textOf(nara, '/full 99999')).toContain('There is no article number 99999');
    expect(await textOf(nara, '/full')).toContain('Which article?');
    expect(await textOf(nara, '/print https://example.org/none')).toContain(
      'I don’t have an article from that address',
    );
  });

  it('is shown with its time in the reader’s own zone', async () => {
    const nara = newcomer();
    expect(await textOf(nara, '/timezone Mars/Olympus')).toContain('I know no time zone “Mars/Olympus”');
    const [, utc] = (await textOf(nara, '/search calder strait')).match(/(\d\d:\d\d)$/m) ?? [];
    await nara.say('/timezone Asia/Baku');
    const [, baku] = (await textOf(nara, '/search calder strait')).match(/(\d\d:\d\d)$/m) ?? [];
    const minutes = (time = ''): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    expect((minutes(baku) - minutes(utc) + 1440) % 1440).toBe(240);
  });

  it('is found inline in any chat, and the latest without a word', async () => {
    newcomer();
    const place = { chatId: GROUP, fromId: ANNA };
    const results = async (query: string) =>
      (await sandbox.people.ask(place, query, ''))['results'] as { title: string }[];
    expect((await results('calder strait'))[0]?.title).toContain('Island republics');
    expect((await results('')).length).toBeGreaterThan(5);
  });
});

describe('settings and everything else', () => {
  it('stops on request and begins again', async () => {
    const nara = newcomer();
    expect(await textOf(nara, '/stop')).toContain('I will send you nothing more');
    expect(await textOf(nara, '/settings')).toContain('News: stopped');
    await nara.say('/start');
    expect(await textOf(nara, '/settings')).toContain('News: sent to you');
  });

  it('says in /help what can be typed, and each of it works', async () => {
    const nara = newcomer();
    const help = await textOf(nara, '/help');
    for (const command of [
      '/latest',
      '/topics',
      '/search',
      '/summary',
      '/full',
      '/print',
      '/recommend',
      '/saved',
      '/stop',
    ]) {
      expect(help).toContain(command);
    }
    expect(await textOf(nara, '/privacy')).toContain('What I keep about you');
  });

  it('answers what it does not understand with what it can do', async () => {
    const nara = newcomer();
    expect(await textOf(nara, '/nonsense')).toContain('I don’t know /nonsense');
    expect(await textOf(nara, 'Calder Strait')).toContain('Shall I look for your words in the news?');
    expect(await turned(nara, 'Search for')).toContain('Island republics');
  });

  it('is silent in a group about what is not meant for it', async () => {
    const babek = sandbox.person(BABEK, GROUP);
    babek.write('good morning all');
    babek.write('/unheard_of');
    expect((await babek.say('/help')).text).toContain('What I can do');
    expect(babek.received()).toHaveLength(1);
  });

  it('answers a button of an earlier time', async () => {
    const nara = newcomer();
    await nara.say('/latest');
    const shown = nara.last();
    const rows = shown?.reply_markup?.['inline_keyboard'] as { callback_data: string }[][];
    const button = rows[0]?.[0];
    if (button === undefined || shown === undefined) throw new Error('the list has no button');
    button.callback_data = 'gone:1:2:3';
    const answer = await sandbox.people.press(
      { chatId: lastId, fromId: lastId },
      shown.message_id,
      'gone:1:2:3',
    );
    expect(answer['text']).toContain('This button is from an earlier time');
  });
});

async function answers(person: TestPerson, words: string, count: number): Promise<string[]> {
  person.write(words);
  return sandbox.until(() => {
    const texts = person.received().map(({ text }) => text ?? '');
    return texts.length >= count && texts;
  });
}

function setCommands(language: string): { command: string; description: string }[] {
  const call = sandbox.calls
    .list()
    .find(({ method, params }) => method === 'setMyCommands' && (params['language_code'] ?? '') === language);
  return (call?.params['commands'] ?? []) as { command: string; description: string }[];
}
