/** The last look at whatever is sent: a message that Telegram would find too long, too marked or too heavy is cut to fit. */
import { CAPTION_UNITS, cutHtml, MOST_MARKS, sizeOfHtml, TEXT_UNITS } from './html-size.ts';

/** The fields of a call of the Bot API. */
export type Payload = Readonly<Record<string, unknown>>;

export type InlineButton = Readonly<Record<string, unknown>>;

/** Where words stand in a call or in a result of an inline query, and how long they may be. */
export const WORDS = { text: TEXT_UNITS, message_text: TEXT_UNITS, caption: CAPTION_UNITS } as const;

/** Seen in Telegram's answers: more is "reply markup is too long" (10 kB, and 100 buttons). */
const KEYBOARD_BYTES = 10_000;
const MOST_BUTTONS = 100;
/** core.telegram.org/bots/api#inlinekeyboardbutton */
const DATA_BYTES = 64;

/** The payload itself where nothing is too much, which is nearly always. */
export function withinLimits(payload: Payload): Payload {
  const changes: Record<string, unknown> = {};
  for (const [field, units] of Object.entries(WORDS)) {
    const words = payload[field];
    if (typeof words !== 'string') continue;
    const fitting = payload['parse_mode'] === 'HTML' ? fitHtml(words, units) : fitPlain(words, units);
    if (fitting !== words) changes[field] = fitting;
  }
  const rows = rowsOf(payload);
  if (rows !== null) {
    const lighter = fitRows(rows);
    if (lighter !== rows) changes['reply_markup'] = { inline_keyboard: lighter };
  }
  return Object.keys(changes).length === 0 ? payload : { ...payload, ...changes };
}

/** The rows of the inline keyboard that a call carries, or null. */
export function rowsOf(payload: Payload): readonly (readonly InlineButton[])[] | null {
  const markup = payload['reply_markup'];
  if (typeof markup !== 'object' || markup === null || !('inline_keyboard' in markup)) return null;
  return Array.isArray(markup.inline_keyboard) ? markup.inline_keyboard : null;
}

function fitHtml(html: string, units: number): string {
  // As HTML it is longer than what is counted; and a mark takes seven letters at least.
  if (html.length <= units && html.length < MOST_MARKS * 7) return html;
  const size = sizeOfHtml(html);
  return size.units <= units && size.marks <= MOST_MARKS ? html : cutHtml(html, units);
}

function fitPlain(text: string, units: number): string {
  if (text.length <= units) return text;
  return `${text
    .slice(0, units - 1)
    .toWellFormed()
    .replace(/\ufffd$/u, '')}…`;
}

function fitRows(rows: readonly (readonly InlineButton[])[]): readonly (readonly InlineButton[])[] {
  const isWhole = rows.every(row => row.every(hasFittingData));
  let fitting = isWhole ? rows : rows.map(row => row.filter(hasFittingData)).filter(row => row.length > 0);
  while (fitting.length > 0 && isHeavy(fitting)) fitting = fitting.slice(0, -1);
  return fitting;
}

function hasFittingData({ callback_data: data }: InlineButton): boolean {
  return typeof data !== 'string' || Buffer.byteLength(data) <= DATA_BYTES;
}

function isHeavy(rows: readonly (readonly InlineButton[])[]): boolean {
  return rows.flat().length > MOST_BUTTONS || Buffer.byteLength(JSON.stringify(rows)) > KEYBOARD_BYTES;
}
