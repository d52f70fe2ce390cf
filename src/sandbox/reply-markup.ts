/** Checks the buttons that a message shall have, as Telegram does before it takes the message. */
import { badRequest } from './api-error.ts';
import type { Params } from './params.ts';
import { CHAT_KINDS } from './prepared.ts';
import { type Chat, isJson, type Json } from './shapes.ts';

/** core.telegram.org/bots/api#inlinekeyboardbutton: 1-64 bytes, not characters. */
const MOST_DATA_BYTES = 64;
const MOST_BUTTONS = 100;
const ACTIONS = [
  ...[
    'url',
    'callback_data',
    'web_app',
    'login_url',
    'switch_inline_query',
    'copy_text',
    'pay',
    'callback_game',
  ],
  ...['switch_inline_query_current_chat', 'switch_inline_query_chosen_chat', 'disabled'],
];

/** The checked `reply_markup` of a call, or undefined where it has none. `chat` null: any chat, as for inline results. */
export function readReplyMarkup(params: Params, chat: Chat | null): Json | undefined {
  const given = params.value('reply_markup');
  if (given === undefined || given === null || given === '') return undefined;
  if (!isJson(given)) throw badRequest('object expected as reply markup');
  return checkReplyMarkup(given, chat);
}

export function checkReplyMarkup(markup: Json, chat: Chat | null): Json | undefined {
  if (markup['inline_keyboard'] !== undefined) {
    const rows = readRows(markup['inline_keyboard'], 'inline keyboard');
    for (const button of rows.flat()) checkInlineButton(button, chat);
    return rows.length === 0 ? undefined : { inline_keyboard: rows };
  }
  if (markup['keyboard'] !== undefined) {
    const rows = readRows(markup['keyboard'], 'keyboard');
    for (const button of rows.flat()) checkKeyboardButton(button, chat);
    return { ...markup, keyboard: rows };
  }
  return markup;
}

function readRows(value: unknown, what: string): Json[][] {
  if (!Array.isArray(value))
    throw badRequest(`can't parse ${what}: Field "${what.replace(' ', '_')}" must be of type Array`);
  const rows = value.map(row => {
    if (!Array.isArray(row)) throw badRequest(`can't parse ${what} row: expected an Array of KeyboardButton`);
    return row.map(button => {
      if (typeof button === 'string' && what === 'keyboard') return { text: button };
      if (!isJson(button)) throw badRequest(`can't parse ${what} button: expected an Object`);
      return button;
    });
  });
  if (rows.flat().length > MOST_BUTTONS) throw badRequest('reply markup is too long');
  return rows.filter(row => row.length > 0);
}

function requireText(button: Json, what: string): void {
  if (typeof button['text'] !== 'string')
    throw badRequest(`can't parse ${what}: Field "text" must be of type String`);
  if (button['text'].trim() === '') throw badRequest(`${what} text must be non-empty`);
}

function checkInlineButton(button: Json, chat: Chat | null): void {
  requireText(button, 'inline keyboard button');
  if (!ACTIONS.some(action => button[action] !== undefined)) {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  const {
    callback_data: data,
    url,
    web_app: app,
    copy_text: copy,
    switch_inline_query_chosen_chat: chosen,
  } = button;
  if (data !== undefined) {
    const bytes = Buffer.byteLength(String(data));
    if (bytes < 1 || bytes > MOST_DATA_BYTES) throw badRequest('BUTTON_DATA_INVALID');
  }
  if (url !== undefined) checkUrl(String(url));
  if (app !== undefined) checkWebApp(app, chat);
  if (chosen !== undefined && !(isJson(chosen) && CHAT_KINDS.some(kind => chosen[kind] === true))) {
    throw badRequest('At least one chat type must be allowed');
  }
  if (isJson(copy)) {
    const length = String(copy['text'] ?? '').length;
    if (length < 1 || length > 256) throw badRequest('BUTTON_COPY_TEXT_INVALID');
  }
}

function checkUrl(url: string): void {
  const address = URL.canParse(url) ? new URL(url) : null;
  const isGood =
    address !== null &&
    (address.protocol === 'tg:' ||
      (/^https?:$/.test(address.protocol) && /[.:]|^localhost$/.test(address.hostname)));
  if (!isGood) throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
}

/**
 * Telegram takes https only, but for plain http in its test environment (core.telegram.org/bots/webapps#using-bots-in-the-test-environment),
 * which for a sandbox is this machine.
 */
function checkWebApp(app: unknown, chat: Chat | null): void {
  if (chat?.type !== 'private') throw badRequest('BUTTON_TYPE_INVALID');
  const given = isJson(app) ? String(app['url'] ?? '') : '';
  const address = URL.canParse(given) ? new URL(given) : null;
  const isHere =
    address?.protocol === 'http:' && /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(address.hostname);
  if (address?.protocol !== 'https:' && !isHere) {
    throw badRequest(
      `inline keyboard button Web App URL '${given}' is invalid: Only HTTPS links are allowed`,
    );
  }
}

function checkKeyboardButton(button: Json, chat: Chat | null): void {
  requireText(button, 'keyboard button');
  const request = button['request_users'];
  if (request === undefined) return;
  if (chat?.type !== 'private') throw badRequest('Users can be requested in private chats only');
  if (!isJson(request))
    throw badRequest('can\'t parse keyboard button: Field "request_users" must be of type Object');
  const id = request['request_id'];
  if (!Number.isInteger(id) || Number(id) < -(2 ** 31) || Number(id) >= 2 ** 31) {
    throw badRequest(
      'can\'t parse keyboard button: Can\'t parse request users: Field "request_id" must be a valid Number',
    );
  }
}
