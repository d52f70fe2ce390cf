/** A reader recommends an article to a friend: which ways are offered, and the one in Telegram. */
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

const said = async (text: string): Promise<string> => (await anna.say(text)).text ?? '';

describe('recommending by e-mail', () => {
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
