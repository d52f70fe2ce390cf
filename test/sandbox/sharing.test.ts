/** What the sandbox's Bot API takes and refuses of buttons that share, people that are asked for, and prepared messages. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../src/sandbox/shapes.ts';
import { handClock } from '../support/clock.ts';
import { ANNA, BABEK, GROUP, openTestSandbox, type TestSandbox } from '../support/sandbox.ts';

const TALK = { chatId: 1_001_002, fromId: ANNA };
const clock = handClock();
let sandbox: TestSandbox;
beforeEach(async () => {
  sandbox = await openTestSandbox({ now: clock.now });
  sandbox.person(ANNA).write('/start');
});
afterEach(() => sandbox.close());

const article = (over: object = {}) => ({
  ...{ type: 'article', id: 'a1', title: 'Harbour', input_message_content: { message_text: 'Open.' } },
  ...over,
});
const prepare = (over: object = {}) =>
  sandbox.call('savePreparedInlineMessage', {
    ...{ user_id: ANNA, result: article(), allow_user_chats: true },
    ...over,
  });
const send = (reply_markup: object, chat_id = ANNA) =>
  sandbox.call('sendMessage', { chat_id, text: 'hello', reply_markup });
const ofWhom = (request: object) => ({ keyboard: [[{ text: 'Pick', request_users: request }]] });

describe('savePreparedInlineMessage', () => {
  it('keeps a message that its person, and nobody else, may send into the chats it allows', async () => {
    const { result } = await prepare();
    const { id, expiration_date: until } = result as { id: string; expiration_date: number };
    expect(until).toBeGreaterThan(clock.now() / 1000);
    expect(() => sandbox.people.sendPrepared({ ...TALK, fromId: BABEK }, id)).toThrow('not there any more');
    expect(() => sandbox.people.sendPrepared({ chatId: GROUP, fromId: ANNA }, id)).toThrow('such a chat');
    expect(sandbox.people.sendPrepared(TALK, id)).toMatchObject({
      ...{ text: 'Open.', from: { id: ANNA }, via_bot: { is_bot: true } },
    });
  });

  it('forgets it after its time', async () => {
    const { result } = await prepare();
    const { id, expiration_date: until } = result as { id: string; expiration_date: number };
    await clock.advance(until * 1000 - clock.now());
    expect(() => sandbox.people.sendPrepared(TALK, id)).toThrow('not there any more');
  });

  it.each<[string, Json, string]>([
    ['nobody', { user_id: undefined }, 'Bad Request: invalid user_id specified'],
    ['somebody who is not there', { user_id: 77 }, 'Bad Request: user not found'],
    ['no chat at all', { allow_user_chats: false }, 'Bad Request: At least one chat type must be allowed'],
    [
      'no text',
      { result: article({ input_message_content: { message_text: '' } }) },
      'Bad Request: message text is empty',
    ],
    [
      'a button that works in private chats only',
      {
        result: article({
          reply_markup: { inline_keyboard: [[{ text: 'App', web_app: { url: 'https://x.example' } }]] },
        }),
      },
      'Bad Request: BUTTON_TYPE_INVALID',
    ],
  ])('refuses a message for %s', async (_what, over, description) => {
    expect(await prepare(over)).toEqual({ ok: false, error_code: 400, description });
  });
});

describe('a button that asks for people', () => {
  const share = (...ids: number[]) =>
    sandbox.people.shareUsers({ chatId: ANNA, fromId: ANNA }, 5, ids)['users_shared'];

  it('gets as much of each as it asked for', async () => {
    await send(ofWhom({ request_id: 5 }));
    expect(share(BABEK)).toEqual({ request_id: 5, users: [{ user_id: BABEK }] });
    await send(ofWhom({ request_id: 5, request_name: true, request_username: true }));
    expect(share(BABEK)).toEqual({
      request_id: 5,
      users: [{ user_id: BABEK, first_name: 'Babek', username: 'babek' }],
    });
  });

  it('takes neither too many nor none, nor a bot where it wants people', async () => {
    await send(ofWhom({ request_id: 5, user_is_bot: false }));
    expect(() => share()).toThrow('Too few chats are chosen');
    expect(() => share(BABEK, ANNA)).toThrow('Too many chats are chosen');
    expect(() => share(sandbox.world.me.id)).toThrow('Wrong is_bot value');
  });

  it('is gone when its keyboard was taken away, or another came', async () => {
    await send(ofWhom({ request_id: 5 }));
    await send({ remove_keyboard: true });
    expect(() => share(BABEK)).toThrow('This button is gone');
    await send(ofWhom({ request_id: 6 }));
    expect(() => share(BABEK)).toThrow('This button is gone');
  });

  it('stands in private chats only, with a number of 32 bits', async () => {
    expect((await send(ofWhom({ request_id: 5 }), GROUP)).description).toBe(
      'Bad Request: Users can be requested in private chats only',
    );
    for (const request_id of [2 ** 31, 1.5, 'five']) {
      expect((await send(ofWhom({ request_id }))).error_code).toBe(400);
    }
  });
});

describe('a button', () => {
  const inline = (button: object) => send({ inline_keyboard: [[{ text: 'Press', ...button }]] });

  it('that shares names at least one kind of chat', async () => {
    expect((await inline({ switch_inline_query_chosen_chat: { query: '#1' } })).description).toBe(
      'Bad Request: At least one chat type must be allowed',
    );
    const good = { switch_inline_query_chosen_chat: { query: '#1', allow_group_chats: true } };
    expect((await inline(good)).ok).toBe(true);
  });

  it('opens an app at an https address, or on this machine as in Telegram’s test environment', async () => {
    expect((await inline({ web_app: { url: 'http://news.example/share' } })).description).toBe(
      "Bad Request: inline keyboard button Web App URL 'http://news.example/share' is invalid: Only HTTPS links are allowed",
    );
    expect((await inline({ web_app: { url: 'https://news.example/share' } })).ok).toBe(true);
    expect((await inline({ web_app: { url: 'http://127.0.0.1:8080/share' } })).ok).toBe(true);
  });

  it('copies 1 to 256 characters', async () => {
    for (const text of ['', 'a'.repeat(257)]) {
      expect((await inline({ copy_text: { text } })).description).toBe(
        'Bad Request: BUTTON_COPY_TEXT_INVALID',
      );
    }
    expect((await inline({ copy_text: { text: 'a'.repeat(256) } })).ok).toBe(true);
  });
});

describe('a result that was chosen', () => {
  const buttons = { inline_keyboard: [[{ text: 'More', callback_data: 'more' }]] };

  it('is told to the bot, which may edit it where it has buttons', async () => {
    const asked = sandbox.people.ask(TALK, 'harbour', '');
    const { result } = await sandbox.call('getUpdates', { offset: -1 });
    const [{ inline_query: query }] = result as [{ inline_query: { id: string; chat_type: string } }];
    expect(query.chat_type).toBe('private');
    const results = [article({ reply_markup: buttons }), article({ id: 'a2' })];
    await sandbox.call('answerInlineQuery', { inline_query_id: query.id, results });
    await asked;
    const shared = sandbox.people.choose(TALK, 'a1');
    const told = (await sandbox.call('getUpdates', { offset: -1 })).result as [
      { chosen_inline_result: Json },
    ];
    const chosen = told[0].chosen_inline_result;
    expect(chosen).toMatchObject({ result_id: 'a1', query: 'harbour', from: { id: ANNA } });
    const edit = { inline_message_id: chosen['inline_message_id'], text: 'Closed.' };
    expect(await sandbox.call('editMessageText', edit)).toEqual({ ok: true, result: true });
    expect(shared.text).toBe('Closed.');
    expect((await sandbox.call('editMessageText', { ...edit, inline_message_id: 'x' })).description).toBe(
      'Bad Request: MESSAGE_ID_INVALID',
    );
    sandbox.people.choose(TALK, 'a2');
    const last = (await sandbox.call('getUpdates', { offset: -1 })).result as [
      { chosen_inline_result: Json },
    ];
    expect(last[0].chosen_inline_result).not.toHaveProperty('inline_message_id');
  });
});
