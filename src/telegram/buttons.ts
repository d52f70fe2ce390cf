/** What a button carries: a verb and its words, within Telegram's 64 bytes. Taken as untrusted when it comes back. */

/** Every verb, so that a new one has to be named here and two features cannot share one. */
export type Verb =
  | 'card'
  | 'follow'
  | 'full'
  | 'summary'
  | 'save'
  | 'print'
  | 'recommend'
  | 'offer'
  | 'in-telegram'
  | 'pick'
  | 'friends'
  | 'mute-friend'
  | 'unmute-friend'
  | 'take-back'
  | 'by-mail'
  | 'latest'
  | 'search'
  | 'saved'
  | 'sources'
  | 'catchup'
  | 'topic'
  | 'alerts'
  | 'alert-remove'
  | 'settings'
  | 'language'
  | 'zone'
  | 'topics'
  | 'modes'
  | 'mode'
  | 'digest'
  | 'weekday'
  | 'quiet'
  | 'cap'
  | 'breaking'
  | 'silent'
  | 'length'
  | 'pause'
  | 'unpause'
  | 'missed'
  | 'backfill'
  | 'resume'
  | 'letter'
  | 'letters'
  | 'here'
  | 'announce'
  | 'split';

/** Telegram's limit on callback_data (core.telegram.org/bots/api#inlinekeyboardbutton). */
const LIMIT_BYTES = 64;

export function pack(verb: Verb, ...words: readonly (string | number)[]): string {
  const data = [verb, ...words].join(':');
  if (Buffer.byteLength(data) > LIMIT_BYTES)
    throw new Error(`button data over ${LIMIT_BYTES} bytes: ${data}`);
  return data;
}

/** A pattern for one verb, whose words are `match[1]`, `match[2]`, …; anything else never reaches the handler. */
export function packed(verb: Verb, ...words: readonly RegExp[]): RegExp {
  return new RegExp(`^${[verb, ...words.map(word => `(${word.source})`)].join(':')}$`, 'u');
}

export const NUMBER = /\d{1,15}/;
export const SLUG = /[a-z]{1,20}/;
