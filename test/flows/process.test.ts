/** The program as a process: killed at any moment it loses nothing, asked to stop it ends well, and there is one of it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articlesCommand } from '../../src/cli/articles.ts';
import { openStores } from '../../src/stores.ts';
import { type Household, household } from '../support/bot.ts';
import { openTestSandbox, SAMPLES, type TestSandbox } from '../support/sandbox.ts';
import { testTerminal } from '../support/terminal.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const MAIN = join(ROOT, 'src', 'main.ts');
const TSX = pathToFileURL(join(ROOT, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href;
const READERS = 200;
const FIRST_READER = 5_000;

let sandbox: TestSandbox;
let house: Household;
let children: ChildProcess[];
beforeEach(async () => {
  sandbox = await openTestSandbox();
  house = household(sandbox);
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await house.close();
  await sandbox.close();
});

interface Running {
  readonly child: ChildProcess;
  readonly said: string[];
  /** Resolves with the line of the log that has this event. */
  event(name: string): Promise<string>;
  readonly ended: Promise<number | null>;
}

function run(over: Record<string, string> = {}): Running {
  // In a folder of its own: a `.env` of whoever runs the tests must not be read.
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...house.environment, ...over };
  const child = spawn(process.execPath, ['--import', TSX, MAIN], { cwd: house.folder, env, stdio: 'pipe' });
  children.push(child);
  const said: string[] = [];
  const waiting: { name: string; resolve: (line: string) => void }[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', line => {
      said.push(line);
      for (const { name, resolve } of waiting) if (line.includes(`"${name}"`)) resolve(line);
    });
  }
  return {
    child,
    said,
    event(name) {
      const found = said.find(line => line.includes(`"${name}"`));
      return found === undefined
        ? new Promise(resolve => waiting.push({ name, resolve }))
        : Promise.resolve(found);
    },
    ended: once(child, 'exit').then(([code]) => code as number | null),
  };
}

/** Readers who follow world news, known to the bot and to the sandbox alike. */
function addReaders(count: number): void {
  const stores = openStores(house.folder, Date.now());
  for (let id = FIRST_READER; id < FIRST_READER + count; id += 1) {
    sandbox.world.addPerson({ id, first_name: `Reader ${id}` });
    sandbox.world.chat(id).isStarted = true;
    const met = { id, kind: 'private' as const, name: `Reader ${id}`, languageTag: 'en' };
    stores.chats.greet(met, { language: 'en', timeZone: 'UTC' }, Date.now());
    stores.chats.subscribe(id, ['world'], Date.now());
  }
  stores.close();
}

async function importPushed(): Promise<void> {
  const context = { config: house.config(), terminal: testTerminal(), signal: new AbortController().signal };
  const path = join(SAMPLES, '01-world-calder-strait-accord.txt');
  expect(await articlesCommand(['import', '--push', path], context)).toBe(0);
}

const copiesOf = (id: number): number =>
  sandbox.world.chat(id).messages.filter(({ text }) => text?.includes('Calder Strait')).length;
const readers = (): number[] => Array.from({ length: READERS }, (_, index) => FIRST_READER + index);

describe('the program', () => {
  it('killed again and again in the middle of a broadcast, tells every reader, and repeats no more than was in flight', async () => {
    addReaders(READERS);
    await importPushed();
    let kills = 0;
    for (const reached of [1, 40, 90, 150]) {
      const { child, ended } = run({ SEND_RATE: '200' });
      await sandbox.until(() => readers().filter(id => copiesOf(id) > 0).length >= reached);
      child.kill('SIGKILL');
      await ended;
      kills += 1;
    }
    run();
    await sandbox.until(() => readers().every(id => copiesOf(id) > 0));
    const repeated = readers().reduce((sum, id) => sum + copiesOf(id) - 1, 0);
    // Twenty sends are in flight at most.
    expect(repeated).toBeLessThanOrEqual(kills * 20);
  }, 120_000);

  it('asked to stop, finishes what is in flight within ten seconds and exits with 0', async () => {
    addReaders(READERS);
    const { child, event, ended } = run({ SEND_RATE: '100' });
    await event('bot.started');
    await importPushed();
    await sandbox.until(() => readers().filter(id => copiesOf(id) > 0).length >= 20);
    const askedAt = Date.now();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(Date.now() - askedAt).toBeLessThan(10_000);
    run();
    await sandbox.until(() => readers().every(id => copiesOf(id) > 0));
    expect(
      readers()
        .map(copiesOf)
        .every(copies => copies === 1),
    ).toBe(true);
  }, 60_000);

  it('asked to stop while Telegram does not answer at all, still ends within ten seconds, and owes what hung', async () => {
    addReaders(20);
    sandbox.faults.add({ kind: 'hang', method: 'sendMessage', times: 1_000 });
    const { child, event, ended } = run({ SEND_RATE: '100' });
    await event('bot.started');
    await importPushed();
    await event('story.fanned-out');
    const askedAt = Date.now();
    child.kill('SIGTERM');
    await ended;
    expect(Date.now() - askedAt).toBeLessThan(12_000);
    sandbox.faults.clear();
    run();
    await sandbox.until(() =>
      readers()
        .slice(0, 20)
        .every(id => copiesOf(id) === 1),
    );
  }, 60_000);

  it('refuses to be a second one on the same data, in words', async () => {
    const first = run();
    await first.event('bot.started');
    const second = run();
    expect(await second.ended).toBe(1);
    expect(second.said.join('\n')).toContain('Another Towncrier is already running');
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
  }, 60_000);

  it('lists every problem of its settings at once and exits with 2', async () => {
    const { said, ended } = run({ PORT: 'eighty', SEND_RATE: '0', DEFAULT_LANGUAGE: 'xx' });
    expect(await ended).toBe(2);
    for (const name of ['PORT', 'SEND_RATE', 'DEFAULT_LANGUAGE']) expect(said.join('\n')).toContain(name);
  });

  it('ends with a sentence when Telegram refuses the token', async () => {
    const { said, ended } = run({ BOT_TOKEN: '1:wrong-token' });
    expect(await ended).toBe(1);
    expect(said.join('\n')).toContain('Telegram refused BOT_TOKEN');
    expect(said.join('\n')).not.toContain('1:wrong-token');
  });

  it('is healthy once it receives updates, and says so over HTTP', async () => {
    const { event, child } = run();
    await event('bot.started');
    const { url } = JSON.parse(await event('web.listening')) as { url: string };
    const health = async () => (await fetch(`${url}/healthz`)).status;
    while ((await health()) !== 200);
    expect(await (await fetch(`${url}/readyz`)).text()).toBe('ok');
    child.kill('SIGTERM');
  });
});
