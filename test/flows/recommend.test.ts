/** A reader recommends an article to a friend: the form as a conversation, the letter by a real mail server. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articlesCommand } from '../../src/cli/articles.ts';
import { type Household, household } from '../support/bot.ts';
import {
  ANNA,
  BABEK,
  openTestSandbox,
  SAMPLES,
  type TestPerson,
  type TestSandbox,
} from '../support/sandbox.ts';
import { testTerminal } from '../support/terminal.ts';

const SAMPLE = '01-world-calder-strait-accord.txt';
const TITLE = 'Island republics sign accord to share the Calder Strait';

let sandbox: TestSandbox;
let house: Household;
let anna: TestPerson;

async function open(over: Record<string, string> = {}): Promise<void> {
  sandbox = await openTestSandbox();
  house = household(sandbox, {}, over);
  const context = { config: house.config(), terminal: testTerminal(), signal: new AbortController().signal };
  expect(await articlesCommand(['import', join(SAMPLES, SAMPLE)], context)).toBe(0);
  anna = sandbox.person(ANNA);
}
beforeEach(() => open());
afterEach(async () => {
  await house.close();
  await sandbox.close();
});

/** Presses and resolves with the next message that comes. */
async function pressed(label: string): Promise<string> {
  const before = anna.last()?.message_id ?? 0;
  await anna.press(label);
  const message = await sandbox.until(() => anna.received().find(({ message_id }) => message_id > before));
  return message.text ?? '';
}
const said = async (text: string): Promise<string> => (await anna.say(text)).text ?? '';
/** The bot says more than one thing at once at the beginning: what counts is the question. */
const asked = (words: string): Promise<string> =>
  sandbox.until(() => {
    const text = anna.last()?.text ?? '';
    return text.includes(words) && text;
  });
const letters = () => sandbox.mailbox.list();

async function fillIn(): Promise<void> {
  anna.write('/recommend 1');
  await asked('What is your name?');
  await said('Anna Karimova');
  await said('anna@example.org');
  await said('Leyla');
  expect(await said('leyla@example.net')).toContain('leyla@example.net');
}

describe('recommending by e-mail', () => {
  it('asks for the four fields of the form, shows the letter, and sends it', async () => {
    await house.start();
    anna.write('/recommend 1');
    await asked('What is your name?');
    expect(anna.labels(anna.last())).toEqual(['Anna', 'Cancel']);
    expect(await pressed('Anna')).toContain('your e-mail');
    expect(await said('anna@example.org')).toContain('friend’s name');
    expect(await said('Leyla')).toContain('friend’s e-mail');
    const preview = await said('leyla@example.net');
    for (const words of ['Anna <anna@example.org>', 'Leyla <leyla@example.net>', TITLE]) {
      expect(preview).toContain(words);
    }
    expect(anna.labels(anna.last())).toEqual(['Send', 'Edit', 'Cancel']);
    await anna.press('Send');
    const [row] = await sandbox.until(() => letters().length > 0 && letters());
    const letter = sandbox.mailbox.letter(row?.id ?? '');
    expect(letter).toMatchObject({
      to: 'leyla@example.net',
      subject: 'A friend recommends an article to you',
    });
    expect(letter?.headers).toMatchObject({
      From: 'Towncrier <news@towncrier.example>',
      'Reply-To': 'Anna <anna@example.org>',
      'Auto-Submitted': 'auto-generated',
    });
    for (const body of [letter?.html, letter?.text]) {
      expect(body).toContain(TITLE);
      expect(body).toContain('Anna');
    }
    expect(anna.received().some(({ text }) => text?.includes('The letter to Leyla is on its way'))).toBe(
      true,
    );
  });

  it('says what is wrong with an answer and asks again', async () => {
    await house.start();
    anna.write('/recommend 1');
    await asked('What is your name?');
    expect(await said('https://spam.example')).toContain('A name has only letters');
    expect(await said('x'.repeat(41))).toContain('longer than forty letters');
    await said('Anna');
    expect(await said('anna@example.org, other@example.org')).toContain(
      'does not look like one e-mail address',
    );
    expect(await said('anna@example.org')).toContain('friend’s name');
    await said('Leyla');
    expect(await said('postmaster@example.net')).toContain('address of an office');
  });

  it('goes back, edits one field, and can be cancelled at any moment', async () => {
    await house.start();
    await fillIn();
    await pressed('Edit');
    expect(await pressed('Friend’s name')).toContain('friend’s name');
    expect(await said('Nigar')).toContain('Nigar <leyla@example.net>');
    expect(await said('/cancel')).toContain('Nothing was sent');
    expect(letters()).toEqual([]);
    expect(await said('/cancel')).toContain('nothing to cancel');
  });

  it('lets a reader do something else in the middle', async () => {
    await house.start();
    anna.write('/recommend 1');
    await asked('What is your name?');
    expect(await said('/latest')).toContain(TITLE);
    expect(await said('Anna')).toContain('I am a news bot');
  });

  it('goes on after a restart between any two steps, and sends one letter', async () => {
    await house.start();
    anna.write('/recommend 1');
    await asked('What is your name?');
    await house.restart();
    expect(await said('Anna')).toContain('your e-mail');
    await house.restart();
    expect(await said('anna@example.org')).toContain('friend’s name');
    await house.restart();
    expect(await said('Leyla')).toContain('friend’s e-mail');
    await house.restart();
    expect(await said('leyla@example.net')).toContain(TITLE);
    await house.restart();
    await anna.press('Send');
    await sandbox.until(() => letters().length > 0);
    await house.restart();
    expect(letters()).toHaveLength(1);
  });

  it('sends one letter however often Send is pressed', async () => {
    await house.start();
    await fillIn();
    await Promise.all([anna.press('Send'), anna.press('Send')]);
    await sandbox.until(() => letters().length > 0);
    await said('/help');
    expect(letters()).toHaveLength(1);
  });

  it('keeps the talks of two readers apart', async () => {
    await house.start();
    const babek = sandbox.person(BABEK);
    anna.write('/recommend 1');
    await asked('What is your name?');
    babek.write('/language en');
    babek.write('/recommend 1');
    await sandbox.until(() => babek.last()?.text?.includes('What is your name?'));
    expect(await said('Anna')).toContain('your e-mail');
    expect((await babek.say('Babek')).text).toContain('your e-mail');
  });

  it('keeps a letter that the server does not take yet', async () => {
    await house.start();
    sandbox.mailbox.refuse('rcpt', 451, 'try again later');
    await fillIn();
    await anna.press('Send');
    await house.log.seen('letter.postponed');
    expect(letters()).toEqual([]);
  });

  it('offers the Telegram way where letters are off', async () => {
    const quiet = household(sandbox, {}, { SMTP_URL: '' });
    const context = {
      config: quiet.config(),
      terminal: testTerminal(),
      signal: new AbortController().signal,
    };
    await articlesCommand(['import', join(SAMPLES, SAMPLE)], context);
    await quiet.start();
    try {
      expect(await said('/recommend 1')).toContain('Letters are switched off');
      expect(anna.labels(anna.last())).toEqual(['In Telegram']);
    } finally {
      await quiet.close();
    }
  });
});

describe('recommending in Telegram', () => {
  it('shares the article into another chat, from where a friend comes to that very article', async () => {
    await house.start();
    await said('/summary 1');
    await anna.press('Recommend');
    await sandbox.until(() => anna.labels(anna.last()).includes('By e-mail'));
    expect(anna.labels(anna.last())).toEqual(['In Telegram', 'By e-mail']);
    const talk = { chatId: 1_001_002, fromId: ANNA };
    const found = await sandbox.people.ask(talk, '#1', '');
    expect(found['results']).toMatchObject([{ id: 'a1', title: TITLE }]);
    const shared = sandbox.people.choose(talk, 'a1');
    expect(shared.text).toContain(TITLE);
    const babek = sandbox.person(BABEK);
    babek.write('/start a1');
    await sandbox.until(() => babek.received().length >= 2);
    expect(babek.received()[0]?.text).toContain(TITLE);
  });
});
