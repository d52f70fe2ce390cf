/** What happens to the data folder: lost, damaged, held by another program, or made by another world. */
import { openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { faultOf, sayFault } from '../../src/fault-sentences.ts';
import { SILENT } from '../../src/log.ts';
import { Database } from '../../src/sqlite/driver.ts';
import { openStores } from '../../src/stores.ts';
import { type Household, household } from '../support/bot.ts';
import { keptLog } from '../support/log.ts';
import { ANNA, BABEK, openTestSandbox, type TestSandbox, TOKEN } from '../support/sandbox.ts';

let sandbox: TestSandbox;
let house: Household;
beforeEach(async () => {
  sandbox = await openTestSandbox();
  house = household(sandbox, {}, { OPERATOR_IDS: String(ANNA) });
});
afterEach(async () => {
  await house.close();
  await sandbox.close();
});

const file = () => join(house.folder, 'towncrier.db');
/** A run that begins and ends well. */
async function runOnce(): Promise<void> {
  await house.start();
  await house.log.seen('database.claimed');
  await sandbox.person(ANNA).say('/subscribe world');
  await house.stop();
}
const refusal = (environment: Record<string, string> = {}): Promise<string> =>
  openApp(readConfig({ ...house.environment, ...environment }), SILENT).then(
    async app => {
      const ended = app.ended.catch(() => null);
      await app.stop();
      await ended;
      return 'it started';
    },
    (error: unknown) => {
      const fault = faultOf(error);
      return (fault === null ? null : sayFault(fault, house.folder)) ?? String((error as Error).message);
    },
  );

describe('a database that is lost', () => {
  it('between two runs is not begun anew without a word; with one it is, once', async () => {
    await runOnce();
    for (const end of ['', '-wal', '-shm']) rmSync(`${file()}${end}`, { force: true });
    expect(await refusal()).toMatch(/holds towncrier\.lock, but towncrier\.db is missing.*run --new/);
    const app = await openApp(house.config(), SILENT, { isNew: true });
    await app.stop();
    await expect(openApp(house.config(), SILENT, { isNew: true })).rejects.toThrow(/without --new/);
    expect(await refusal()).toBe('it started');
  });

  it('while the bot runs stops it, shows in its health, is told to the operators, and is saved', async () => {
    const app = await house.start();
    const anna = sandbox.person(ANNA);
    await anna.say('/subscribe world');
    rmSync(file());
    const warning = await sandbox.until(() =>
      anna.received().find(({ text }) => text?.includes('deleted or replaced')),
    );
    const [copy = ''] = readdirSync(join(house.folder, 'backups'));
    expect(warning.text).toContain(copy);
    for (const page of ['healthz', 'readyz']) {
      const answer = await fetch(`${app.url}/${page}`);
      expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('was deleted')]);
    }
    const saved = new Database(join(house.folder, 'backups', copy), { readonly: true });
    expect(saved.prepare('select chat_id from subscription').pluck().all()).toEqual([ANNA]);
    saved.close();
    await house.stop();
    expect(await refusal()).toContain(copy);
  });
});

describe('a damaged database', () => {
  it('is found at the start, and left as it is', async () => {
    await runOnce();
    const pages = Math.floor(statSync(file()).size / 4096);
    const opened = openSync(file(), 'r+');
    writeSync(opened, Buffer.alloc(4 * 4096, 0xa5), 0, 4 * 4096, Math.floor(pages / 2) * 4096);
    expect(await refusal()).toMatch(/towncrier\.db is damaged\. To restore: stop the bot/);
  });
});

describe('a database of another world', () => {
  it('is refused: the sandbox’s by a bot, and a bot’s by another bot, but not after a change of its token', async () => {
    await runOnce();
    expect(await refusal({ BOT_TOKEN: '77:another-bots-token' })).toMatch(/belongs to bot 1000000001/);
    expect(await refusal({ BOT_TOKEN: TOKEN.replace('test', 'next') })).toBe('it started');

    const log = keptLog();
    const pretended = await openApp(readConfig({ PORT: '0', DATA_DIR: house.folder }), log);
    await log.seen('database.claimed');
    await pretended.stop();
    expect(await refusal()).toBe('it started');
    expect(await refusal({ DATA_DIR: join(house.folder, 'sandbox') })).toMatch(/made by the sandbox/);
  });

  it('is known by its sample feeds where an older version made it', async () => {
    const stores = openStores(house.folder, Date.now());
    const url = 'http://127.0.0.1:8080/samples/world.xml';
    stores.feeds.add([{ url, title: null, siteUrl: null, topic: null, section: null }], Date.now());
    stores.close();
    expect(await refusal()).toMatch(/made by the sandbox/);
  });
});

describe('a database that another program holds for a while', () => {
  it('holds up nobody but who writes, and what they asked for is done when it is free', async () => {
    const app = await house.start();
    await sandbox.person(ANNA).say('/start');
    const other = new Database(file());
    other.exec('begin immediate');
    sandbox.person(ANNA).write('/subscribe world');
    sandbox.person(BABEK).write('/start');
    for (let look = 0; look < 20; look += 1) expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
    other.exec('rollback');
    await sandbox.until(() => sandbox.person(BABEK).last());
    await sandbox.until(() => sandbox.person(ANNA).last()?.text?.includes('World'));
    const seen = other.prepare('select chat_id from subscription').pluck().all();
    other.close();
    expect(seen).toEqual([ANNA]);
    expect(house.log.events()).not.toContain('update.failed');
  });
});
