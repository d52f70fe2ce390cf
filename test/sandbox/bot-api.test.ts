/** The sandbox refuses what Telegram refuses, in Telegram's words. */
import { Api, InputFile } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TELEGRAM_LIMITS } from '../../src/sandbox/faults.ts';
import type { Json } from '../../src/sandbox/shapes.ts';
import { handClock } from '../support/clock.ts';
import { ANNA, BABEK, GROUP, openTestSandbox, type TestSandbox, TOKEN } from '../support/sandbox.ts';

let sandbox: TestSandbox;
beforeEach(async () => {
  sandbox = await openTestSandbox();
  sandbox.person(ANNA).write('/start');
});
afterEach(() => sandbox.close());

const button = (over: object): object => ({ inline_keyboard: [[{ text: 'More', ...over }]] });
const send = (body: object) => sandbox.call('sendMessage', { chat_id: ANNA, text: 'hello', ...body });

describe('a message is refused as Telegram refuses it', () => {
  it.each([
    ['an empty text', { text: '' }, 400, 'Bad Request: message text is empty'],
    ['a text of blanks', { text: ' \n ' }, 400, 'Bad Request: text must be non-empty'],
    ['a text that is too long', { text: 'a'.repeat(4097) }, 400, 'Bad Request: message is too long'],
    ['a chat that is not there', { chat_id: 77 }, 400, 'Bad Request: chat not found'],
    ['no chat', { chat_id: '' }, 400, 'Bad Request: chat_id is empty'],
    [
      'a person who never started',
      { chat_id: BABEK },
      403,
      "Forbidden: bot can't initiate conversation with a user",
    ],
    [
      'a reply to nothing',
      { reply_parameters: { message_id: 999 } },
      400,
      'Bad Request: message to be replied not found',
    ],
    [
      'too much on a button',
      { reply_markup: button({ callback_data: 'ə'.repeat(33) }) },
      400,
      'Bad Request: BUTTON_DATA_INVALID',
    ],
    [
      'a button that does nothing',
      { reply_markup: button({}) },
      400,
      "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      'a button that leads nowhere',
      { reply_markup: button({ url: 'nowhere' }) },
      400,
      "Bad Request: inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
    ],
    [
      'a tag that stays open',
      { text: '<b>bold', parse_mode: 'HTML' },
      400,
      'Bad Request: can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
    ],
    [
      'a tag it does not know',
      { text: 'a <p>b</p>', parse_mode: 'HTML' },
      400,
      'Bad Request: can\'t parse entities: Unsupported start tag "p" at byte offset 2',
    ],
    [
      'crossed tags',
      { text: '<b><i>x</b></i>', parse_mode: 'HTML' },
      400,
      'Bad Request: can\'t parse entities: Unmatched end tag, expected "</i>", found "</b>" at byte offset 7',
    ],
  ])('%s', async (_name, body, error_code, description) => {
    expect(await send(body)).toEqual({ ok: false, error_code, description });
  });

  it('counts the length after the markup is read, in UTF-16 units', async () => {
    expect((await send({ text: `<b>${'a'.repeat(4096)}</b>`, parse_mode: 'HTML' })).ok).toBe(true);
    expect((await send({ text: '𝐚'.repeat(2049) })).description).toBe('Bad Request: message is too long');
  });

  it('tells a bot that was blocked, and one that is not in the group', async () => {
    sandbox.people.block(ANNA);
    expect((await send({})).description).toBe('Forbidden: bot was blocked by the user');
    sandbox.people.setBotMembership({ chatId: GROUP, fromId: ANNA }, 'kicked');
    expect((await send({ chat_id: GROUP })).description).toBe(
      'Forbidden: bot was kicked from the supergroup chat',
    );
  });

  it('names the new number of a group that became a supergroup', async () => {
    sandbox.people.migrate({ chatId: GROUP, fromId: ANNA }, -1_000_000_201);
    expect(await send({ chat_id: GROUP })).toMatchObject({
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: -1_000_000_201 },
    });
  });

  it('knows neither another token nor another method', async () => {
    const response = await fetch(`${sandbox.url}/bot1:wrong/getMe`);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
    expect((await sandbox.call('sendGift')).description).toBe('Not Found: method not found');
  });
});

describe('what a message becomes', () => {
  it('text and entities, those of the bot and those that Telegram finds', async () => {
    const { result } = await send({
      text: ' <b>Ferry</b> at <a href="https://example.org/">nine</a>: /full_12 ',
      parse_mode: 'HTML',
    });
    expect(result).toMatchObject({
      text: 'Ferry at nine: /full_12',
      entities: [
        { type: 'bold', offset: 0, length: 5 },
        { type: 'text_link', offset: 9, length: 4, url: 'https://example.org/' },
        { type: 'bot_command', offset: 15, length: 8 },
      ],
    });
  });

  it('is edited in place, but not into what it was', async () => {
    const sent = (await send({ reply_markup: button({ callback_data: 'a' }) })).result as {
      message_id: number;
    };
    const edit = {
      chat_id: ANNA,
      message_id: sent.message_id,
      text: 'hello',
      reply_markup: button({ callback_data: 'a' }),
    };
    expect((await sandbox.call('editMessageText', edit)).description).toMatch(
      /^Bad Request: message is not modified/,
    );
    expect((await sandbox.call('editMessageText', { ...edit, text: 'bye' })).ok).toBe(true);
    expect(sandbox.person(ANNA).last()).toMatchObject({ text: 'bye', message_id: sent.message_id });
    expect((await sandbox.call('editMessageText', { ...edit, message_id: 9999 })).description).toBe(
      'Bad Request: message to edit not found',
    );
  });

  it('carries a file that can be fetched again', async () => {
    const form = new FormData();
    form.set('chat_id', String(ANNA));
    form.set('caption', 'For paper');
    form.set('document', new File(['printed'], 'article.pdf', { type: 'application/pdf' }));
    const sent = (await (
      await fetch(`${sandbox.url}/bot${TOKEN}/sendDocument`, { method: 'POST', body: form })
    ).json()) as Json;
    expect(sent).toMatchObject({
      result: { caption: 'For paper', document: { file_name: 'article.pdf', file_size: 7 } },
    });
    const { document } = sent['result'] as { document: { file_id: string } };
    const { result } = await sandbox.call('getFile', { file_id: document.file_id });
    const { file_path: path } = result as { file_path: string };
    expect(await (await fetch(`${sandbox.url}/file/bot${TOKEN}/${path}`)).text()).toBe('printed');
  });

  it('carries a file of a bot that leaves out quotation marks, as grammY does', async () => {
    const api = new Api(TOKEN, { apiRoot: sandbox.url });
    const sent = await api.sendDocument(ANNA, new InputFile(Buffer.from('printed'), 'məqalə.pdf'));
    expect(sent.document).toMatchObject({ file_name: 'məqalə.pdf', file_size: 7 });
  });
});

describe('updates', () => {
  const poll = async (body: Json = {}) =>
    (await sandbox.call('getUpdates', body)).result as { update_id: number }[];

  it('come again until a higher offset confirms them', async () => {
    const [first] = await poll();
    expect(first).toMatchObject({ message: { text: '/start', entities: [{ type: 'bot_command' }] } });
    expect(await poll()).toEqual([first]);
    expect(await poll({ offset: (first?.update_id ?? 0) + 1 })).toEqual([]);
  });

  it('are waited for', async () => {
    await poll({ offset: -1 });
    const [confirmed] = await poll();
    const waiting = poll({ offset: (confirmed?.update_id ?? 0) + 1, timeout: 50 });
    sandbox.person(ANNA).write('/help');
    expect(await waiting).toMatchObject([{ message: { text: '/help' } }]);
  });

  it('go to one poll only; the other is told of the conflict', async () => {
    const [confirmed] = await poll();
    const offset = (confirmed?.update_id ?? 0) + 1;
    const polls = [1, 2].map(() => sandbox.call('getUpdates', { offset, timeout: 50 }));
    expect(await Promise.race(polls)).toMatchObject({
      error_code: 409,
      description: expect.stringMatching(/^Conflict: terminated by other/),
    });
    sandbox.person(ANNA).write('/help');
    const answers = await Promise.all(polls);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('are refused to a poll while a webhook is set', async () => {
    expect((await sandbox.call('setWebhook', { url: 'http://example.org/' })).ok).toBe(false);
    await sandbox.call('setWebhook', { url: 'https://example.org/hook' });
    expect((await sandbox.call('getUpdates')).error_code).toBe(409);
    await sandbox.call('deleteWebhook');
    expect((await sandbox.call('getUpdates')).ok).toBe(true);
  });

  it('of a group tell the bot only what is meant for it', async () => {
    const [confirmed] = await poll();
    const anna = sandbox.person(ANNA, GROUP);
    anna.write('good morning');
    anna.write('/latest@another_bot');
    anna.write('/latest');
    expect(await poll({ offset: (confirmed?.update_id ?? 0) + 1 })).toMatchObject([
      { message: { text: '/latest' } },
    ]);
  });
});

describe('bad weather', () => {
  it('comes once, or as often as was asked for', async () => {
    sandbox.faults.add({ kind: '429', retry_after: 7, times: 2 });
    for (let time = 0; time < 2; time += 1) {
      expect(await send({})).toEqual({
        ...{ ok: false, error_code: 429, description: 'Too Many Requests: retry after 7' },
        parameters: { retry_after: 7 },
      });
    }
    expect((await send({})).ok).toBe(true);
  });

  it('breaks the line before the message is there, or after', async () => {
    const count = () => sandbox.person(ANNA).received().length;
    sandbox.faults.add({ kind: 'cut' });
    await expect(send({})).rejects.toThrow();
    expect(count()).toBe(0);
    sandbox.faults.add({ kind: 'cut-after' });
    await expect(send({})).rejects.toThrow();
    expect(count()).toBe(1);
  });

  it('meets only the chat and the method that were named', async () => {
    sandbox.faults.add({ kind: '500', method: 'sendPhoto' });
    sandbox.faults.add({ kind: '500', chat_id: BABEK });
    expect((await send({})).ok).toBe(true);
    sandbox.person(BABEK).write('/start');
    expect((await send({ chat_id: BABEK })).error_code).toBe(500);
  });
});

describe('flood limits', () => {
  it('are thirty messages a second, and in a group twenty a minute', async () => {
    const clock = handClock();
    const flooded = await openTestSandbox({ now: clock.now, floodLimits: TELEGRAM_LIMITS });
    try {
      const to = (chat_id: number) => flooded.call('sendMessage', { chat_id, text: 'hello' });
      for (let count = 0; count < 20; count += 1) expect((await to(GROUP)).ok).toBe(true);
      expect(await to(GROUP)).toMatchObject({ error_code: 429, parameters: { retry_after: 60 } });
      flooded.person(ANNA).write('/start');
      for (let count = 0; count < 10; count += 1) expect((await to(ANNA)).ok).toBe(true);
      expect(await to(ANNA)).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } });
      await clock.advance(1000);
      expect((await to(ANNA)).ok).toBe(true);
    } finally {
      await flooded.close();
    }
  });
});
