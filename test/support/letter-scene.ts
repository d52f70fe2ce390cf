/** A bot with an article or two, a mail server, a clock to move, and readers who send letters. */
import { join } from 'node:path';
import { articlesCommand } from '../../src/cli/articles.ts';
import type { Language } from '../../src/core/shared/language.ts';
import { loadPhrases } from '../../src/locales/phrases.ts';
import type { MailboxLetter } from '../../src/sandbox/mailbox.ts';
import type { Message } from '../../src/sandbox/shapes.ts';
import { openDatabase, type Sqlite } from '../../src/sqlite/database.ts';
import { createInbox } from '../../src/sqlite/inbox.ts';
import { type Household, household } from './bot.ts';
import { openTestSandbox, SAMPLES, type TestPerson, type TestSandbox } from './sandbox.ts';
import { type ShiftClock, shiftClock } from './shift-clock.ts';
import { testTerminal } from './terminal.ts';

export const phrases = loadPhrases();
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const TITLE = 'Island republics sign accord to share the Calder Strait';
const FILES = ['01-world-calder-strait-accord.txt', '05-business-brandt-osei-freight.txt'];

export interface Filled {
  readonly name?: string;
  readonly address?: string;
  readonly friend?: string;
  readonly friendAddress?: string;
  readonly article?: number;
}

export interface LetterScene {
  readonly sandbox: TestSandbox;
  readonly house: Household;
  readonly clock: ShiftClock;
  person(id: number): Writer;
  /** The letters to friends, oldest first. */
  letters(): readonly MailboxLetter[];
  /** Resolves once there are this many. */
  came(count: number): Promise<readonly MailboxLetter[]>;
  /** Resolves when every update was handled to its end, and what it changed is kept. */
  settled(): Promise<void>;
  /** Looks into the bot's database, or changes it as another program would. */
  inside<Seen>(look: (sqlite: Sqlite) => Seen): Seen;
  close(): Promise<void>;
}

/** A person who knows what to expect. */
export interface Writer extends TestPerson {
  /** Each resolves with the first newer message of the bot that contains the words. */
  told(text: string, words: string): Promise<Message>;
  pressed(label: string, words: string): Promise<Message>;
  hears(words: string, after?: number): Promise<Message>;
  lastId(): number;
  /** The newest code mailed to an address. */
  code(address: string): Promise<string>;
  /** From the command to the preview. The address is proven by its code unless `isRemembered`. */
  fill(form?: Filled & { readonly isProven?: boolean }): Promise<Message>;
  /** Fills and sends. */
  recommend(form?: Filled & { readonly isProven?: boolean }): Promise<void>;
}

export async function openLetterScene(over: Record<string, string> = {}): Promise<LetterScene> {
  const sandbox = await openTestSandbox();
  const clock = shiftClock();
  const house = household(sandbox, {}, { POLL_CRON: '0 0 29 2 *', ...over }, clock);
  const context = { config: house.config(), terminal: testTerminal(), signal: new AbortController().signal };
  // One after the other, so that their numbers are known.
  for (const file of FILES) await articlesCommand(['import', join(SAMPLES, file)], context);
  const codes = new Set((['en', 'az', 'ru'] as const).map(language => phrases(language)('code-subject')));
  const all = (): readonly MailboxLetter[] =>
    sandbox.mailbox.list().flatMap(({ id }) => sandbox.mailbox.letter(id) ?? []);
  const letters = (): readonly MailboxLetter[] => all().filter(({ subject }) => !codes.has(subject));
  const codesTo = (address: string): readonly MailboxLetter[] =>
    all().filter(({ to, subject }) => to === address && codes.has(subject));

  const inside = <Seen>(look: (sqlite: Sqlite) => Seen): Seen => {
    const { sqlite } = openDatabase(house.folder, clock.now());
    try {
      return look(sqlite);
    } finally {
      sqlite.close();
    }
  };
  let isClosed = false;
  const isBusy = (): boolean => inside(sqlite => createInbox(sqlite).open().length > 0);

  return {
    ...{ sandbox, house, clock, letters, inside },
    async settled() {
      while (!isClosed && isBusy()) await new Promise(resolve => setImmediate(resolve));
    },
    person: id => writer(sandbox, id, codesTo),
    came: count => sandbox.until(() => letters().length >= count && letters()),
    async close() {
      isClosed = true;
      await house.close();
      await sandbox.close();
    },
  };
}

function writer(
  sandbox: TestSandbox,
  id: number,
  codesTo: (address: string) => readonly MailboxLetter[],
): Writer {
  const person = sandbox.person(id);
  const read = new Set<string>();
  const say = phrases(languageOf(sandbox, id));
  const lastId = (): number => person.last()?.message_id ?? 0;
  const hears = (words: string, after = 0): Promise<Message> =>
    sandbox.until(() =>
      person.received().find(({ message_id, text }) => message_id > after && text?.includes(words) === true),
    );
  const told = (text: string, words: string): Promise<Message> => {
    const before = lastId();
    person.write(text);
    return hears(words, before);
  };
  const pressed = async (label: string, words: string): Promise<Message> => {
    const before = lastId();
    const [message] = await Promise.all([hears(words, before), person.press(label)]);
    return message;
  };
  const code = async (address: string): Promise<string> => {
    const letter = await sandbox.until(() => codesTo(address).findLast(each => !read.has(each.id)));
    read.add(letter.id);
    return /^\d{6}$/m.exec(letter.text)?.[0] ?? '';
  };
  const self: Writer = {
    ...person,
    ...{ lastId, hears, told, pressed, code },
    async fill(form = {}) {
      const { name = 'Anna Karimova', address = 'anna@example.org', article = 1 } = form;
      const { friend = 'Leyla', friendAddress = 'leyla@example.net' } = form;
      await told(`/recommend ${article}`, say('recommend-ask-sender-name'));
      await told(name, say('recommend-ask-sender-address'));
      if (form.isProven !== true) {
        await told(address, say('recommend-code-sent', { address }));
        await told(await code(address), say('recommend-ask-friend-name'));
      } else await told(address, say('recommend-ask-friend-name'));
      await told(friend, say('recommend-ask-friend-address'));
      return told(friendAddress, say('letter-subject'));
    },
    async recommend(form = {}) {
      await self.fill(form);
      await pressed(say('button-send'), say('recommend-queued', { friendName: form.friend ?? 'Leyla' }));
    },
  };
  return self;
}

function languageOf(sandbox: TestSandbox, id: number): Language {
  const { language_code: code } = sandbox.world.user(id);
  return code === 'az' || code === 'ru' ? code : 'en';
}
