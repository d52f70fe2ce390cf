/** What a person does on the sandbox's page reaches the bot as Telegram would tell it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../src/sandbox/shapes.ts';
import { ANNA, BABEK, GROUP, openTestSandbox, type TestSandbox } from '../support/sandbox.ts';

let sandbox: TestSandbox;
beforeEach(async () => {
  sandbox = await openTestSandbox();
});
afterEach(() => sandbox.close());

async function control(
  path: string,
  body?: object,
  method = body === undefined ? 'GET' : 'POST',
): Promise<Json> {
  const response = await fetch(`${sandbox.url}/sandbox${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  return { status: response.status, ...((await response.json()) as Json) };
}
const updates = async () => (await sandbox.call('getUpdates')).result as Json[];
const state = () => control('/state') as Promise<Json & { chats: { id: number; messages: Json[] }[] }>;

describe('a person on the page', () => {
  it('writes, and sees what was written', async () => {
    await control('/message', { chat_id: ANNA, from_id: ANNA, text: '/start a12' });
    expect(await updates()).toMatchObject([
      { message: { from: { id: ANNA }, chat: { id: ANNA, type: 'private' }, text: '/start a12' } },
    ]);
    const { chats, users } = await state();
    expect(chats.find(chat => chat.id === ANNA)?.messages).toMatchObject([{ text: '/start a12' }]);
    expect(users).toMatchObject([{ is_bot: true }, { first_name: 'Anna' }, { first_name: 'Babek' }]);
  });

  it('presses a button and reads the notice', async () => {
    sandbox.person(ANNA).write('/start');
    const reply_markup = { inline_keyboard: [[{ text: 'Save', callback_data: 'save:1' }]] };
    const sent = (await sandbox.call('sendMessage', { chat_id: ANNA, text: 'card', reply_markup }))
      .result as Json;
    const press = control('/callback', {
      chat_id: ANNA,
      from_id: ANNA,
      message_id: sent['message_id'],
      data: 'save:1',
    });
    const query = await nextQuery('callback_query');
    expect(query).toMatchObject({
      data: 'save:1',
      from: { id: ANNA },
      message: { message_id: sent['message_id'] },
    });
    await sandbox.call('answerCallbackQuery', { callback_query_id: query['id'], text: 'Saved' });
    expect(await press).toMatchObject({ status: 200, text: 'Saved', show_alert: false });
    const again = await sandbox.call('answerCallbackQuery', { callback_query_id: query['id'] });
    expect(again.description).toMatch(/query is too old/);
  });

  it('cannot press a button that is gone', async () => {
    expect(await control('/callback', { chat_id: ANNA, from_id: ANNA, message_id: 5, data: 'x' })).toEqual({
      ...{ status: 400, error: 'This button is gone.' },
    });
  });

  it('asks inline and sends what is found into a group', async () => {
    const asked = control('/inline', { chat_id: GROUP, from_id: ANNA, query: 'ferry' });
    const query = await nextQuery('inline_query');
    expect(query).toMatchObject({ query: 'ferry', offset: '', chat_type: 'supergroup' });
    const content = { message_text: '<b>Ferry</b>', parse_mode: 'HTML' };
    const results = [{ type: 'article', id: 'a1', title: 'Ferry', input_message_content: content }];
    await sandbox.call('answerInlineQuery', { inline_query_id: query['id'], results });
    expect(await asked).toMatchObject({ results: [{ title: 'Ferry' }] });
    await control('/inline/choose', { chat_id: GROUP, from_id: ANNA, query: 'ferry', result_id: 'a1' });
    expect(sandbox.world.chat(GROUP).messages).toMatchObject([
      { text: 'Ferry', entities: [{ type: 'bold' }], via_bot: { is_bot: true }, from: { id: ANNA } },
    ]);
  });

  it('blocks the bot, which is told, and cannot write before unblocking', async () => {
    sandbox.person(BABEK).write('/start');
    await control('/block', { user_id: BABEK });
    expect((await updates()).at(-1)).toMatchObject({
      my_chat_member: {
        chat: { id: BABEK },
        old_chat_member: { status: 'member' },
        new_chat_member: { status: 'kicked' },
      },
    });
    expect((await state())['blocked']).toEqual([BABEK]);
    expect(await control('/message', { chat_id: BABEK, from_id: BABEK, text: 'hi' })).toMatchObject({
      error: 'Babek has blocked the bot: unblock it first.',
    });
    await control('/unblock', { user_id: BABEK });
    expect((await updates()).at(-1)).toMatchObject({
      my_chat_member: { new_chat_member: { status: 'member' } },
    });
  });

  it('publishes sample stories until there are no more', async () => {
    const feeds: string[] = [];
    const own = await openTestSandbox({ onPublish: url => feeds.push(url) });
    try {
      const publish = () => fetch(`${own.url}/sandbox/publish`, { method: 'POST' });
      const first = await publish();
      expect(await first.json()).toMatchObject({ title: expect.any(String), topic: 'world' });
      while ((await publish()).status === 200);
      const last = await publish();
      expect(last.status).toBe(409);
      expect(await last.json()).toEqual({ error: 'Every sample story has been published.' });
      expect(feeds[0]).toBe(`${own.url}/samples/feeds/world.xml`);
    } finally {
      await own.close();
    }
  });

  async function nextQuery(kind: string): Promise<Json> {
    const [update] = (await sandbox.call('getUpdates', { offset: -1, timeout: 5 })).result as Json[];
    return update?.[kind] as Json;
  }
});

describe('the sandbox', () => {
  it('announces changes as they happen', async () => {
    const stream = await fetch(`${sandbox.url}/sandbox/events`);
    const reader = (stream.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toContain('event: changed');
    sandbox.person(ANNA).write('/start');
    expect((await reader.read()).value).toContain('event: changed');
    await reader.cancel();
  });

  it('finds its chats again after a restart, and counts updates on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'towncrier-sandbox-'));
    const stateFile = join(folder, 'sandbox.json');
    try {
      const first = await openTestSandbox({ stateFile });
      first.person(ANNA).write('/start');
      const [before] = (await first.call('getUpdates')).result as { update_id: number }[];
      await first.close();
      const second = await openTestSandbox({ stateFile });
      expect(second.world.chat(ANNA)).toMatchObject({ isStarted: true, messages: [{ text: '/start' }] });
      expect((await second.call('getUpdates')).result).toEqual([before]);
      second.person(ANNA).write('/help');
      const after = (await second.call('getUpdates', { offset: -1 })).result as { update_id: number }[];
      expect(after[0]?.update_id).toBeGreaterThan(before?.update_id ?? Number.POSITIVE_INFINITY);
      await second.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
