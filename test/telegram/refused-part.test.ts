/** What Telegram refuses of a message, in its own words: the part that is left out, and how often it is tried. */
import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/core/delivery/delivery.ts';
import { httpUrlForButton } from '../../src/telegram/button-url.ts';
import { leaveOut, partRefused } from '../../src/telegram/refused-part.ts';
import type { Payload } from '../../src/telegram/render/within-limits.ts';
import { callWithout } from '../../src/telegram/without-part.ts';

const TABLE: readonly (readonly [string, Part | null])[] = [
  ["can't parse entities: Unsupported start tag", 'marks'],
  ["can't parse entities: Can't find end tag corresponding to start tag b", 'marks'],
  ['ENTITY_BOUNDS_INVALID', 'marks'],
  ['ENTITIES_TOO_LONG', 'marks'],
  ['ENTITY_TEXTURL_INVALID', 'marks'],
  ["inline keyboard button URL 'http://intranet/x' is invalid: Wrong HTTP URL", 'addresses'],
  ["inline keyboard button Web App URL 'http://a.b' is invalid: Only HTTPS links are allowed", 'addresses'],
  ['BUTTON_URL_INVALID', 'addresses'],
  ['Wrong HTTP URL', 'addresses'],
  ['BUTTON_DATA_INVALID', 'buttons'],
  ['BUTTON_TYPE_INVALID', 'buttons'],
  ['BUTTON_COPY_TEXT_INVALID', 'buttons'],
  ['BUTTON_USER_PRIVACY_RESTRICTED', 'buttons'],
  ['reply markup is too long', 'buttons'],
  ['REPLY_MARKUP_TOO_LONG', 'buttons'],
  ['REPLY_MARKUP_INVALID', 'buttons'],
  ["can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard", 'buttons'],
  ['inline keyboard button text must be non-empty', 'buttons'],
  ['At least one chat type must be allowed', 'buttons'],
  ['WEBPAGE_CURL_FAILED', 'picture'],
  ['WEBPAGE_MEDIA_EMPTY', 'picture'],
  ['WEBPAGE_URL_INVALID', 'picture'],
  ['WEBDOCUMENT_URL_INVALID', 'picture'],
  ['wrong file identifier/HTTP URL specified', 'picture'],
  ['failed to get HTTP URL content', 'picture'],
  ['wrong type of the web page content', 'picture'],
  ['PHOTO_INVALID_DIMENSIONS', 'picture'],
  ['IMAGE_PROCESS_FAILED', 'picture'],
  ['MEDIA_EMPTY', 'picture'],
  ['message to be replied not found', 'reply'],
  ['replied message not found', 'reply'],
  ['message to reply not found', 'reply'],
  ['REPLY_MESSAGE_ID_INVALID', 'reply'],
  ['message thread not found', 'topic'],
  ['TOPIC_CLOSED', 'topic'],
  ['TOPIC_DELETED', 'topic'],
  ['message is too long', 'length'],
  ['message caption is too long', 'length'],
  ['MESSAGE_TOO_LONG', 'length'],
  ['MEDIA_CAPTION_TOO_LONG', 'length'],
  ['something nobody has ever heard of', null],
];

describe('the words of a refusal', () => {
  it.each(TABLE)('“%s” mean %s', (words, part) => {
    expect(partRefused(`Bad Request: ${words}`)).toBe(part);
  });
});

const URL_BUTTON = { text: 'Open', url: 'https://velm.example/1' };
const ODD_BUTTON = { text: 'Open', url: 'http://intranet/1' };
const SAVE = { text: 'Save', callback_data: 'save:1' };
const MESSAGE: Payload = {
  ...{ chat_id: 1, text: '<b>Bread &amp; roses</b> /full_1', parse_mode: 'HTML', message_thread_id: 7 },
  ...{ reply_parameters: { message_id: 3 }, link_preview_options: { url: 'https://velm.example/1.jpg' } },
  reply_markup: { inline_keyboard: [[SAVE, URL_BUTTON], [ODD_BUTTON]] },
};

describe('a message without', () => {
  it('its marks has the same words', () => {
    const plain = leaveOut(MESSAGE, 'marks', '');
    expect(plain).toMatchObject({ text: 'Bread & roses /full_1' });
    expect(plain).not.toHaveProperty('parse_mode');
  });

  it('an address keeps every other button; all addresses go where Telegram names none', () => {
    const named = leaveOut(MESSAGE, 'addresses', `button URL '${ODD_BUTTON.url}' is invalid`);
    expect(named).toMatchObject({ reply_markup: { inline_keyboard: [[SAVE, URL_BUTTON]] } });
    const unnamed = leaveOut(MESSAGE, 'addresses', 'BUTTON_URL_INVALID');
    expect(unnamed).toMatchObject({ reply_markup: { inline_keyboard: [[SAVE]] } });
  });

  it('its picture shows no other preview in its place', () => {
    expect(leaveOut(MESSAGE, 'picture', '')).toMatchObject({ link_preview_options: { is_disabled: true } });
  });

  it('what it has not is nothing to try again', () => {
    expect(leaveOut({ chat_id: 1, text: 'Hello' }, 'buttons', '')).toBeNull();
    expect(leaveOut({ chat_id: 1, text: 'Hello' }, 'everything', '')).toBeNull();
  });

  it('too many words ends in an ellipsis, whole emoji before it', () => {
    const long = leaveOut({ text: `<b>${'🗞'.repeat(2_000)}</b>`, parse_mode: 'HTML' }, 'length', '');
    expect(long?.['text']).toMatch(/^<b>(?:🗞)+…<\/b>$/u);
  });

  it('an odd address in one of the results of a query leaves the others as they are', () => {
    const result = (button: object) => ({ type: 'article', reply_markup: { inline_keyboard: [[button]] } });
    const answer = { results: [result(URL_BUTTON), result(ODD_BUTTON)] };
    expect(leaveOut(answer, 'addresses', `button URL '${ODD_BUTTON.url}' is invalid`)).toEqual({
      results: [result(URL_BUTTON), { type: 'article', reply_markup: { inline_keyboard: [] } }],
    });
  });
});

describe('a message that is refused', () => {
  /** A Telegram that answers with these words, in their order, and then takes it. */
  async function sent(...refusals: readonly string[]) {
    const calls: Payload[] = [];
    const left = [...refusals];
    const tried = await callWithout(
      MESSAGE,
      async payload => {
        calls.push(payload);
        return left.shift() ?? null;
      },
      words => (words === null ? null : { error_code: 400, description: `Bad Request: ${words}` }),
    );
    return { calls, parts: tried.mended?.parts ?? [], isTaken: tried.answer === null };
  }

  it('for one part goes out once more, without that part alone', async () => {
    const { calls, parts } = await sent('WEBPAGE_CURL_FAILED');
    expect(parts).toEqual(['picture']);
    expect(calls[1]).toEqual({ ...MESSAGE, link_preview_options: { is_disabled: true } });
  });

  it('for two parts goes out without both', async () => {
    expect(await sent('BUTTON_URL_INVALID', 'message to be replied not found')).toMatchObject({
      ...{ parts: ['addresses', 'reply'], isTaken: true },
    });
  });

  it('again for the same part, or in words nobody knows, goes out in plain words without buttons', async () => {
    for (const words of [['BUTTON_DATA_INVALID', 'BUTTON_DATA_INVALID'], ['SOMETHING_NEW']]) {
      const { calls, parts } = await sent(...words);
      expect(parts.at(-1)).toBe('everything');
      expect(calls.at(-1)).toEqual({
        ...{ chat_id: 1, text: 'Bread & roses /full_1', message_thread_id: 7 },
        link_preview_options: { is_disabled: true },
      });
    }
  });

  it('whatever is left out ends after four calls', async () => {
    const { calls, isTaken } = await sent(...Array.from({ length: 9 }, () => 'SOMETHING_NEW'));
    expect([calls.length, isTaken]).toEqual([2, false]);
    const all = ['BUTTON_URL_INVALID', 'WEBPAGE_X', 'message to be replied not found', 'MESSAGE_TOO_LONG'];
    expect((await sent(...all, ...all)).calls).toHaveLength(4);
  });

  it.each([
    'bot was blocked by the user',
    'not enough rights to send text messages to the chat',
    'message is not modified: specified new message content is the same',
    'query is too old and response timeout expired or query ID is invalid',
  ])('for no part of it is not tried again: “%s”', async words => {
    expect((await sent(words)).calls).toHaveLength(1);
  });
});

describe('a button’s address', () => {
  it.each([
    ['https://velm.example/news/1', 'https://velm.example/news/1'],
    ['http://127.0.0.1:8080/a', 'http://127.0.0.1:8080/a'],
    ['https://вельм.example/', 'https://xn--b1agse3f.example/'],
    ['http://intranet/news/5', null],
    ['http://localhost:3000/x', null],
    ['http://[::1]/x', null],
    ['https://ann:secret@velm.example/', null],
    ['javascript:alert(1)', null],
    ['tg://user?id=1', null],
    [`https://velm.example/${'x'.repeat(3_000)}`, null],
    ['no address', null],
    [null, null],
  ])('%s becomes %s', (address, taken) => {
    expect(httpUrlForButton(address)).toBe(taken);
  });
});
