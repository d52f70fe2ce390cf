/** Whatever strangers call themselves and their headlines, nobody is called by it and nothing can be pressed in it. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articlesCommand } from '../../src/cli/articles.ts';
import { Database } from '../../src/sqlite/driver.ts';
import { type Household, household } from '../support/bot.ts';
import { openTestSandbox, SAMPLES, type TestPerson, type TestSandbox } from '../support/sandbox.ts';
import { testTerminal } from '../support/terminal.ts';

const WORDS = 'Minister @harbour_mayor says /forget it';
/** As Telegram makes a mention, or a command, of it. */
const ALIVE = /(?<![A-Za-z0-9_])@harbour_mayor|(?<![A-Za-z0-9_/<>])\/forget/;
const PERSON = 72_001;
const GROUP = -1_000_000_720;

let sandbox: TestSandbox;
let house: Household;
beforeAll(async () => {
  sandbox = await openTestSandbox();
  house = household(sandbox, {}, { OPERATOR_IDS: String(PERSON) });
  const context = { config: house.config(), terminal: testTerminal(), signal: new AbortController().signal };
  expect(await articlesCommand(['import', SAMPLES], context)).toBe(0);
  const sqlite = new Database(join(house.folder, 'towncrier.db'));
  sqlite.prepare('update article set title = :words, byline = :words, source = :words').run({ words: WORDS });
  sqlite.prepare('update article set summary = ?').run(JSON.stringify([WORDS]));
  sqlite.close();
  await house.start();
  sandbox.world.addPerson({ id: PERSON, first_name: WORDS });
});
afterAll(async () => {
  await house.close();
  await sandbox.close();
});

/** All that the bot said in any chat, under its documents too. */
function said(): readonly string[] {
  const { world } = sandbox;
  return [PERSON, GROUP].flatMap(id =>
    (world.chats.has(id) ? world.chat(id).messages : [])
      .filter(({ from }) => from.id === world.me.id)
      .flatMap(({ text, caption }) => [text ?? '', String(caption ?? '')]),
  );
}
/** Presses, and waits for what comes of it. */
async function press(person: TestPerson, label: string, next: string): Promise<void> {
  await person.press(label);
  await sandbox.until(() => JSON.stringify(person.last()).includes(next));
}

it('strangers’ words are shown, and dead', async () => {
  const nara = sandbox.person(PERSON);
  const commands = [
    ...[
      '/start',
      '/start a1',
      '/start f1',
      '/latest',
      '/summary 1',
      '/full 1',
      '/print 1',
      '/why 1',
      '/feeds',
    ],
    ...['/search', '/alert', '/mute', '/timezone', '/digest', '/quiet', '/subscribe', '/latest'].map(
      command => `${command} ${WORDS}`,
    ),
    ...[
      '/alerts',
      '/@harbour_mayor',
      '//forget',
      `/removefeed ${WORDS}`,
      `/addfeed ${WORDS}`,
      '/pin 1',
      '/split 1',
    ],
    ...['/summary 1', '/recommend 1', '/cancel', '/withdraw 2', '/withdraw 2', WORDS],
  ];
  for (const command of commands) await nara.say(command);
  await nara.say('/summary 1');
  await press(nara, 'Recommend', 'In Telegram');
  await press(nara, 'In Telegram', 'Choose a friend');
  await press(nara, 'Choose a friend', 'Not now');
  sandbox.world.addGroup({
    ...{ id: GROUP, title: WORDS, memberIds: [PERSON], administratorIds: [PERSON] },
  });
  sandbox.people.setBotMembership({ chatId: GROUP, fromId: PERSON }, 'member');
  await sandbox.until(() => said().some(words => words.includes('Its administrators choose')));
  await sandbox.person(PERSON, GROUP).say('/start');
  await nara.say('/help');

  expect(said().filter(words => words.includes('harbour_mayor')).length).toBeGreaterThan(25);
  expect(said().filter(words => ALIVE.test(words))).toEqual([]);
});
