/** What a button carries: a verb and its words, within Telegram's 64 bytes. Taken as untrusted when it comes back. */
import { isVerb, type Verb } from './rules.ts';

/** Telegram's limit on callback_data (core.telegram.org/bots/api#inlinekeyboardbutton). */
const LIMIT_BYTES = 64;

export function pack(verb: Verb, ...words: readonly (string | number)[]): string {
  const data = [verb, ...words].join(':');
  if (Buffer.byteLength(data) > LIMIT_BYTES)
    throw new Error(`button data over ${LIMIT_BYTES} bytes: ${data}`);
  return data;
}

/** A pattern for one verb, whose words are `match[1]`, `match[2]`, …; anything else never reaches the handler. A verb without a rule throws. */
export function packed(verb: Verb, ...words: readonly RegExp[]): RegExp {
  if (!isVerb(verb)) throw new Error(`the button ${verb} has no rule`);
  return new RegExp(`^${[verb, ...words.map(word => `(${word.source})`)].join(':')}$`, 'u');
}

export const NUMBER = /\d{1,15}/;
export const SLUG = /[a-z]{1,20}/;
