/** The operator's feeds on the command line, beside a running bot or without one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/command.ts';
import { feedsCommand } from '../../src/cli/feeds.ts';
import { readConfig } from '../../src/config.ts';
import { openPublisher, type Publisher } from '../support/press.ts';
import { openTestSandbox } from '../support/sandbox.ts';
import { testTerminal } from '../support/terminal.ts';

let folder: string;
let publisher: Publisher;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'towncrier-'));
  publisher = await openPublisher();
});
afterEach(async () => {
  await publisher.close();
  rmSync(folder, { recursive: true });
});

async function feeds(...args: string[]) {
  const terminal = testTerminal();
  const config = readConfig({ DATA_DIR: folder, FETCH_ALLOW_HOSTS: '127.0.0.1' });
  const code = await feedsCommand(args, { config, terminal, signal: new AbortController().signal });
  return { code, printed: terminal.printed.join('\n'), told: terminal.told.join('\n') };
}
const ferry = { slug: 'ferry', title: 'Ferry leaves at noon', text: 'The ferry left at noon.' };

describe('feeds', () => {
  it('are added, listed, exported, imported and removed', async () => {
    publisher.publish('world', ferry);
    const url = publisher.feed('world');
    expect(await feeds('add', url, '--topic', 'world')).toMatchObject({
      code: 0,
      printed: 'Added The Loopback Times (1 entry)',
    });
    expect((await feeds('add', url)).printed).toContain('Already there: The Loopback Times');
    expect((await feeds('list')).printed).toContain(url);
    const [row] = (await feeds('list', '--json')).printed.split('\n').map(line => JSON.parse(line));
    expect(row).toMatchObject({ id: 1, url, topic: 'world', state: 'new' });

    const file = join(folder, 'feeds.opml');
    writeFileSync(file, (await feeds('export')).printed);
    expect((await feeds('remove', '1')).printed).toBe('Removed feed 1.');
    expect(await feeds('remove', '1')).toMatchObject({ code: 1, told: 'There is no feed 1.' });
    expect((await feeds('list')).told).toBe('There are no feeds yet.');
    expect((await feeds('import', file)).printed).toContain('Added 1 of 1 feeds');
    expect((await feeds('list')).printed).toContain(url);
  });

  it('are found from the address of their site', async () => {
    const sandbox = await openTestSandbox();
    try {
      const added = await feeds('add', `${sandbox.url}/samples/`);
      expect(added).toMatchObject({ code: 0, printed: expect.stringMatching(/^Added Towncrier Samples: /) });
    } finally {
      await sandbox.close();
    }
  });

  it('that cannot be read are not added, and the reason is a sentence', async () => {
    expect(await feeds('add', 'http://192.168.0.1/rss.xml')).toMatchObject({
      code: 1,
      told: 'The feed was not added. The address is not public.',
    });
    expect((await feeds('add', `${publisher.origin}/none.xml`)).told).toBe(
      'The feed was not added. It answered 404.',
    );
  });

  it('are checked in words, with what would be pushed', async () => {
    publisher.publish('world', ferry);
    const { code, printed } = await feeds('check', publisher.feed('world'));
    expect(code).toBe(0);
    expect(printed).toContain('✓ It is a feed: “The Loopback Times”, 1 entry.');
    expect(printed).toContain('! It names no language');
    expect(printed).toContain('– Ferry leaves at noon');
    const checked = JSON.parse((await feeds('check', '--json', `${publisher.origin}/none.xml`)).printed);
    expect(checked).toMatchObject({
      ok: false,
      bad: ['It answered 404.', 'No feed was found on its site either.'],
    });
  });

  it('tell what is wrong with how they were asked', async () => {
    await expect(feeds()).rejects.toThrow(UsageError);
    await expect(feeds('paint')).rejects.toThrow('There is no “feeds paint”.');
    await expect(feeds('add')).rejects.toThrow('It takes one address.');
    await expect(feeds('add', 'http://example.org/', '--topic', 'palaeography')).rejects.toThrow(
      'There is no topic “palaeography”.',
    );
  });
});
