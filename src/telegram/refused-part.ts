/** The closed table of what Telegram refuses of a message: its words, the part they mean, and the message without that part. */
import { isDeepStrictEqual } from 'node:util';
import type { Part } from '../core/delivery/delivery.ts';
import { cutHtml, wordsOfHtml } from './render/html-size.ts';
import { type InlineButton, type Payload, rowsOf, WORDS } from './render/within-limits.ts';

/**
 * Descriptions as the Bot API server and the servers behind it write them (github.com/tdlib/telegram-bot-api, Client.cpp;
 * github.com/tdlib/td; core.telegram.org/method/messages.sendMessage). The first row that fits decides.
 */
const REFUSALS: readonly (readonly [RegExp, Part])[] = [
  [
    /can't parse entities|can't parse MessageEntity|can't find end|ENTIT(?:Y|IES)_|unsupported parse_mode/i,
    'marks',
  ],
  [
    /button (?:web app )?URL|Wrong HTTP URL|Only HTTPS links|BUTTON_URL_|BUTTON_WEBVIEW|BUTTON_LOGIN_URL/i,
    'addresses',
  ],
  [
    /BUTTON_|KEYBOARD_|REPLY_MARKUP_|reply markup|inline keyboard|keyboard button|text buttons are|MARKUP_/i,
    'buttons',
  ],
  [/at least one chat type|SWITCH_PM_|object expected as reply/i, 'buttons'],
  [
    /WEBPAGE_|WEBDOCUMENT_|web ?page content|HTTP URL (?:content|specified)|wrong file identifier/i,
    'picture',
  ],
  [/PHOTO_|IMAGE_PROCESS|MEDIA_(?:EMPTY|INVALID)|EXTERNAL_URL_INVALID|link preview|THUMB/i, 'picture'],
  [/repl(?:y|ied|ying).{0,20}not found|REPLY_(?:MESSAGE|TO)|QUOTE_TEXT_INVALID|quote/i, 'reply'],
  [/thread not found|TOPIC_(?:CLOSED|DELETED|ID_INVALID)/i, 'topic'],
  [/(?:message|caption|text) is too long|MESSAGE_TOO_LONG|CAPTION_TOO_LONG/i, 'length'],
];

/** What is left of a text that Telegram finds too long though it counts as short enough. */
const SHORT_UNITS = 2_000;
/** A caption holds a quarter of a text. */
const SHORT_CAPTION_UNITS = 500;

/** Null for words that mean no single part. */
export function partRefused(description: string): Part | null {
  return REFUSALS.find(([words]) => words.test(description))?.[1] ?? null;
}

/** The call without the part, in each of its inline results too; null where there is nothing of it to leave out. */
export function leaveOut(payload: Payload, part: Part, description: string): Payload | null {
  const isSame = (lighter: Payload): boolean => isDeepStrictEqual(lighter, payload);
  if (part === 'addresses') {
    const named = overEach(payload, each => withoutButtons(each, button => isNamed(button, description)));
    if (!isSame(named)) return named;
  }
  const lighter = overEach(payload, each => without(each, part));
  return isSame(lighter) ? null : lighter;
}

function without(payload: Payload, part: Part): Payload {
  switch (part) {
    case 'marks':
      return withoutMarks(payload);
    case 'addresses':
      return withoutButtons(payload, leadsAway);
    case 'buttons':
      return omit(payload, ['reply_markup']);
    case 'picture':
      return withoutPicture(payload);
    case 'reply':
      return omit(payload, ['reply_parameters']);
    case 'topic':
      return omit(payload, ['message_thread_id']);
    case 'length':
      return shortened(payload);
    case 'everything':
      return shortened(withoutMarks(withoutPicture(omit(payload, ['reply_markup', 'reply_parameters']))));
  }
}

/** The same words in plain text. */
function withoutMarks(payload: Payload): Payload {
  const plain = omit(payload, ['parse_mode', 'entities', 'caption_entities']);
  return payload['parse_mode'] === 'HTML' ? mapWords(plain, wordsOfHtml) : plain;
}

function withoutButtons(payload: Payload, isMeant: (button: InlineButton) => boolean): Payload {
  const rows = rowsOf(payload);
  // The keyboard of a library is not equal to its own rows written out: what loses nothing stays the same object.
  if (rows === null || !rows.flat().some(isMeant)) return payload;
  const kept = rows.map(row => row.filter(button => !isMeant(button))).filter(row => row.length > 0);
  return { ...payload, reply_markup: { inline_keyboard: kept } };
}

function leadsAway(button: InlineButton): boolean {
  return button['url'] !== undefined || button['web_app'] !== undefined || button['login_url'] !== undefined;
}

/** Whether Telegram names the button's own address. */
function isNamed({ url }: InlineButton, description: string): boolean {
  return typeof url === 'string' && description.includes(`'${url}'`);
}

function withoutPicture(payload: Payload): Payload {
  const bare = omit(payload, ['thumbnail_url']);
  return payload['link_preview_options'] === undefined
    ? bare
    : { ...bare, link_preview_options: { is_disabled: true } };
}

function shortened(payload: Payload): Payload {
  const isHtml = payload['parse_mode'] === 'HTML';
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return mapWords(payload, (words, field) => {
    const units = field === 'caption' ? SHORT_CAPTION_UNITS : SHORT_UNITS;
    return isHtml ? cutHtml(words, units) : wordsOfHtml(cutHtml(escaped(words), units));
  });
}

function mapWords(payload: Payload, change: (words: string, field: string) => string): Payload {
  const changed = Object.keys(WORDS).flatMap(field => {
    const words = payload[field];
    return typeof words === 'string' ? [[field, change(words, field)]] : [];
  });
  return { ...payload, ...Object.fromEntries(changed) };
}

function omit(payload: Payload, fields: readonly string[]): Payload {
  return Object.fromEntries(Object.entries(payload).filter(([field]) => !fields.includes(field)));
}

/** A call; or each result that it carries, with the message that stands in it. */
function overEach(payload: Payload, change: (payload: Payload) => Payload): Payload {
  const { results } = payload;
  if (!Array.isArray(results)) return change(payload);
  return {
    ...payload,
    results: results.map((result: Payload) => {
      const changed = change(result);
      const content = changed['input_message_content'];
      return isPayload(content) ? { ...changed, input_message_content: change(content) } : changed;
    }),
  };
}

function isPayload(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null;
}
