/** The operator's feeds on the command line, beside a running bot or without one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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

  it('of a list that are not understood are named and counted', async () => {
    const file = join(folder, 'list.opml');
    const list = [
      '<outline text="Velm" xmlUrl="feed://velm.example/rss"/>',
      '<outline text="Velm again" xmlUrl="https://velm.example/rss/"/>',
      '<outline text="A file" xmlUrl="ftp://files.example/rss"/>',
    ];
    writeFileSync(file, `<opml><body>${list.join('')}</body></opml>`);
    expect(await feeds('import', file)).toEqual({
      ...{ code: 0, printed: 'Added 1 of 3 feeds.' },
      told: '1 was there already, or named again.\nNot understood: “A file” (ftp://files.example/rss).',
    });
    writeFileSync(file, `<opml><body>${list[2]}</body></opml>`);
    expect(await feeds('import', file)).toMatchObject({ code: 1, printed: 'Added 0 of 1 feeds.' });
  });

  it('are read with the user and the password of their address, which is shown nowhere', async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.headers.authorization);
      if (request.headers.authorization === undefined) response.writeHead(401).end();
      else
        response.end('<rss><channel><item><title>Ferry leaves</title><link>/f</link></item></channel></rss>');
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const address = `http://ann:hush@127.0.0.1:${(server.address() as AddressInfo).port}/rss`;
    try {
      const said = [
        await feeds('check', address),
        await feeds('add', address),
        await feeds('add', address, '--json'),
        await feeds('list'),
        await feeds('list', '--json'),
        await feeds('export'),
      ];
      expect(said.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0]);
      expect(JSON.stringify(said)).not.toMatch(/hush|ann:|ann%3A/);
      expect(new Set(asked)).toEqual(new Set([`Basic ${Buffer.from('ann:hush').toString('base64')}`]));
    } finally {
      server.close();
      server.closeAllConnections();
    }
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
