/**
 * The rule of each command and each button: whose matter it is, and whether it changes something. What has no rule is
 * handled by nobody.
 */

/**
 * news: everybody reads it; in a channel only in private. own: concerns the person who asks, so it is answered in their
 * private chat. orders: what the chat gets; its administrators change it. private: there is no such thing elsewhere.
 */
type Matter = 'news' | 'own' | 'orders' | 'private' | 'operators';

export interface Rule {
  readonly matter: Matter;
  /** When it changes what the chat gets; absent: never. */
  readonly changes?: 'always' | 'with words' | 'when stopped';
  /** An article's number may stand behind the name: `/full_12`. */
  readonly isNumbered?: true;
}

const LOOK: Rule = { matter: 'orders' };
const CHANGE: Rule = { matter: 'orders', changes: 'always' };
const CHANGE_BY_WORDS: Rule = { matter: 'orders', changes: 'with words' };
const NEWS: Rule = { matter: 'news' };
const ARTICLE: Rule = { matter: 'news', isNumbered: true };
const OWN: Rule = { matter: 'own' };
const PRIVATE: Rule = { matter: 'private' };
const OPERATORS: Rule = { matter: 'operators' };

const COMMANDS = {
  start: { matter: 'orders', changes: 'when stopped' },
  latest: NEWS,
  search: NEWS,
  summary: ARTICLE,
  full: { matter: 'own', isNumbered: true },
  print: ARTICLE,
  recommend: ARTICLE,
  why: ARTICLE,
  catchup: OWN,
  saved: OWN,
  topics: LOOK,
  alerts: LOOK,
  settings: LOOK,
  subscribe: CHANGE_BY_WORDS,
  unsubscribe: CHANGE_BY_WORDS,
  alert: CHANGE_BY_WORDS,
  mute: CHANGE_BY_WORDS,
  digest: CHANGE_BY_WORDS,
  quiet: CHANGE_BY_WORDS,
  timezone: CHANGE_BY_WORDS,
  language: CHANGE_BY_WORDS,
  pause: CHANGE,
  stop: CHANGE,
  help: NEWS,
  privacy: NEWS,
  cancel: NEWS,
  status: OPERATORS,
  feeds: OPERATORS,
  addfeed: OPERATORS,
  removefeed: OPERATORS,
  pausefeed: OPERATORS,
  announce: OPERATORS,
  withdraw: OPERATORS,
  letters: OPERATORS,
  split: OPERATORS,
  pin: OPERATORS,
  unpin: OPERATORS,
} as const satisfies Readonly<Record<string, Rule>>;

const BUTTONS = {
  card: NEWS,
  summary: NEWS,
  print: NEWS,
  recommend: NEWS,
  offer: NEWS,
  'in-telegram': NEWS,
  latest: NEWS,
  search: NEWS,
  sources: NEWS,
  save: NEWS,
  full: OWN,
  saved: OWN,
  catchup: OWN,
  topics: LOOK,
  modes: LOOK,
  alerts: LOOK,
  settings: LOOK,
  digest: CHANGE_BY_WORDS,
  quiet: CHANGE_BY_WORDS,
  cap: CHANGE_BY_WORDS,
  length: CHANGE_BY_WORDS,
  pause: CHANGE_BY_WORDS,
  language: CHANGE_BY_WORDS,
  zone: CHANGE_BY_WORDS,
  topic: CHANGE,
  mode: CHANGE,
  backfill: CHANGE,
  weekday: CHANGE,
  breaking: CHANGE,
  silent: CHANGE,
  missed: CHANGE,
  unpause: CHANGE,
  resume: CHANGE,
  follow: CHANGE,
  here: CHANGE,
  'alert-remove': CHANGE,
  pick: PRIVATE,
  friends: PRIVATE,
  'mute-friend': PRIVATE,
  'unmute-friend': PRIVATE,
  'take-back': PRIVATE,
  'by-mail': PRIVATE,
  letter: PRIVATE,
  letters: OPERATORS,
  announce: OPERATORS,
  split: OPERATORS,
} as const satisfies Readonly<Record<string, Rule>>;

export type CommandName = keyof typeof COMMANDS;
/** A verb of a button; two features cannot share one. */
export type Verb = keyof typeof BUTTONS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];
export const VERBS = Object.keys(BUTTONS) as readonly Verb[];

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

export function isVerb(verb: string): verb is Verb {
  return Object.hasOwn(BUTTONS, verb);
}

export function ruleOfCommand(name: CommandName): Rule {
  return COMMANDS[name];
}

export function ruleOfButton(verb: Verb): Rule {
  return BUTTONS[verb];
}
