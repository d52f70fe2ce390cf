/** Inline mode: articles found and shared in any chat, by the bot's name and some words. */
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { articlesCommand } from '../../src/cli/articles.ts';
import type { Json, Message } from '../../src/sandbox/shapes.ts';
import { openDatabase } from '../../src/sqlite/database.ts';
import { openStores } from '../../src/stores.ts';
import { type Household, household } from '../support/bot.ts';
import { draft } from '../support/samples.ts';
import { ANNA, BABEK, GROUP, openTestSandbox, SAMPLES, type TestSandbox } from '../support/sandbox.ts';
import { testTerminal } from '../support/terminal.ts';

const TITLE = 'Island republics sign accord to share the Calder Strait';
const TALK = { chatId: 1_001_002, fromId: ANNA };
const IN_GROUP = { chatId: GROUP, fromId: BABEK };
/** Besides the sample: enough for three pages of twenty. */
const HARBOURS = 45;

let sandbox: TestSandbox;
let house: Household;

beforeAll(async () => {
  sandbox = await openTestSandbox();
  house = household(sandbox);
  const context = { config: house.config(), terminal: testTerminal(), signal: new AbortController().signal };
  await articlesCommand(['import', join(SAMPLES, '01-world-calder-strait-accord.txt')], context);
  const stores = openStores(house.folder, Date.now());
  for (let number = 1; number <= HARBOURS; number += 1) {
    const image = `${number === 1 ? 'http' : 'https'}://velm.example/harbour-${number}.jpg`;
    stores.articles.keep(
      draft({
        ...{ title: `Harbour ${number} of Velm`, text: `Quay ${number} is open. Ships wait.`, image },
        ...(number === 2 ? { url: 'http://intranet/news/2' } : {}),
      }),
      0,
    );
  }
  stores.close();
  await house.start();
});
afterEach(() => sandbox.faults.clear());
afterAll(async () => {
  await house.close();
  await sandbox.close();
});

const ask = async (query: string, offset = '', place = TALK) => {
  const answer = await sandbox.people.ask(place, query, offset);
  return answer as Json & { readonly results: Json[] };
};
const buttons = (message: Message): readonly Json[] =>
  (message.reply_markup?.['inline_keyboard'] as Json[][] | undefined)?.flat() ?? [];

describe('a query', () => {
  it('finds articles by words, with headline, summary and picture', async () => {
    const { results } = await ask('harbour 7 velm');
    expect(results[0]).toMatchObject({
      ...{ type: 'article', title: 'Harbour 7 of Velm', description: 'Quay 7 is open.' },
      thumbnail_url: 'https://velm.example/harbour-7.jpg',
    });
  });

  it('without words gives the latest', async () => {
    const { results } = await ask('');
    expect(results).toHaveLength(20);
  });

  it('takes a number or an address of an article', async () => {
    expect((await ask('#1')).results).toMatchObject([{ id: 'a1', title: TITLE }]);
    const url = `https://velm.example/news/${encodeURIComponent('Harbour 9 of Velm')}`;
    expect((await ask(url)).results).toMatchObject([{ title: 'Harbour 9 of Velm' }]);
    expect((await ask('#999')).results).toEqual([]);
  });

  it('that finds nothing says so, and leads to the bot', async () => {
    const { results, button } = (await ask('zzzzz')) as unknown as { results: Json[]; button: Json };
    expect(results).toEqual([]);
    expect(button).toEqual({ text: 'Nothing found. Open the bot', start_parameter: 'inline' });
  });

  it('is answered though one of the articles has an address that Telegram takes for no button', async () => {
    const { results } = await ask('harbour velm', '20');
    const odd = (await ask('#3')).results[0] as unknown as Message;
    expect(buttons(odd).map(({ text }) => text)).toEqual(['Read in the bot']);
    expect(results).toHaveLength(20);
  });

  it.each([
    ["inline keyboard button URL 'https://velm.example/odd' is invalid: Wrong HTTP URL", []],
    ['WEBDOCUMENT_URL_INVALID', ['Read in the bot', 'Open original']],
    ["can't parse entities: Unsupported start tag", ['Read in the bot', 'Open original']],
    ['SOMETHING_NEW', []],
  ])('that Telegram refuses with “%s” is answered without that part', async (words, labels) => {
    sandbox.faults.add({ kind: '400', method: 'answerInlineQuery', description: `Bad Request: ${words}` });
    const { results } = await ask('harbour 7 velm');
    expect(results[0]).toMatchObject({ title: 'Harbour 7 of Velm' });
    if (labels.length > 0)
      expect(buttons(results[0] as unknown as Message).map(({ text }) => text)).toEqual(labels);
  });

  it('shows a picture only from an https address', async () => {
    expect((await ask('harbour 1 velm')).results[0]).not.toHaveProperty('thumbnail_url');
  });

  it('is answered page by page, none twice, to the end', async () => {
    const seen: unknown[] = [];
    for (let offset = ''; ; ) {
      const answer = await ask('', offset);
      seen.push(...answer.results.map(result => result['id']));
      if (answer['next_offset'] === '') break;
      offset = String(answer['next_offset']);
    }
    expect(seen).toHaveLength(HARBOURS + 1);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('with an offset that was never given begins at the beginning', async () => {
    const first = (await ask('')).results.map(result => result['id']);
    const offsets = fc.sample(
      fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom('-5', '1e9', '9999999', '0x10', ' 20', '20.5')),
      { numRuns: 25, seed: 5 },
    );
    for (const offset of offsets.filter(each => !/^\d{1,4}$/.test(each))) {
      expect(
        (await ask('', offset)).results.map(result => result['id']),
        offset,
      ).toEqual(first);
    }
    expect((await ask('', '800')).results).toEqual([]);
  });

  it('is remembered by Telegram for a minute and for that person only', async () => {
    const call = sandbox.nextCall('answerInlineQuery');
    await ask('harbour');
    expect((await call).params).toMatchObject({ cache_time: 60, is_personal: true });
  });

  it('never finds what was withdrawn', async () => {
    const stores = openStores(house.folder, Date.now());
    const { id } = stores.articles.keep(draft({ title: 'Comet over Velm', text: 'It was a lamp.' }), 0);
    expect((await ask(`#${id}`)).results).toHaveLength(1);
    const { sqlite } = openDatabase(house.folder, Date.now());
    sqlite.prepare('update article set withdrawn_at = 1 where id = ?').run(id);
    sqlite.close();
    for (const query of [`#${id}`, 'comet', 'https://velm.example/news/Comet%20over%20Velm']) {
      expect((await ask(query)).results, query).toEqual([]);
    }
    stores.close();
  });
});

describe('the shared card', () => {
  it('has only buttons that work in a chat without the bot, and no command', async () => {
    await ask('harbour 8 velm');
    const { results } = await ask('harbour 8 velm');
    const shared = sandbox.people.choose(TALK, String(results[0]?.['id']));
    expect(shared.text).toContain('Harbour 8 of Velm');
    expect(buttons(shared).map(button => Object.keys(button).sort())).toEqual([
      ['text', 'url'],
      ['text', 'url'],
    ]);
    expect(shared.entities?.some(({ type }) => type === 'bot_command')).not.toBe(true);
  });

  it('speaks the language of the one who shares it', async () => {
    expect(
      sandbox.people.choose(IN_GROUP, await idOf('harbour 3 velm', IN_GROUP)).reply_markup,
    ).toMatchObject({
      inline_keyboard: [[{ text: 'Botda oxu' }, { text: 'Orijinalı aç' }]],
    });
    await sandbox.person(BABEK).say('/start');
    await sandbox.person(BABEK).say('/language ru');
    expect(
      sandbox.people.choose(IN_GROUP, await idOf('harbour 3 velm', IN_GROUP)).reply_markup,
    ).toMatchObject({
      inline_keyboard: [[{ text: 'Читать в боте' }, { text: 'Открыть оригинал' }]],
    });
  });

  it('tells the friend who recommended it, and a group or a search nothing of the kind', async () => {
    await sandbox.person(ANNA).say('/start');
    const link = async (query: string, place: typeof TALK) =>
      String(buttons(sandbox.people.choose(place, await idOf(query, place)))[0]?.['url']);
    expect(await link('#1', TALK)).toMatch(/\?start=a1_r[\w-]{27}$/);
    expect(await link('#1', { chatId: GROUP, fromId: ANNA })).toMatch(/\?start=a1$/);
    expect(await link('harbour 4 velm', TALK)).toMatch(/\?start=a\d+$/);
  });

  it('with a name behind its link is asked for anew each time', async () => {
    await sandbox.person(ANNA).say('/start');
    const call = sandbox.nextCall('answerInlineQuery');
    await ask('#1');
    expect((await call).params).toMatchObject({ cache_time: 0, is_personal: true });
  });

  async function idOf(query: string, place: typeof TALK): Promise<string> {
    return String((await ask(query, '', place)).results[0]?.['id']);
  }
});
