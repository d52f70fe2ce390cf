/** `inspect` shows what the bot would make of something, one JSON object a line, with every key of its contract. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectCommand } from '../../src/cli/inspect.ts';
import { readConfig } from '../../src/config.ts';
import { openPublisher } from '../support/press.ts';
import { SAMPLES } from '../support/sandbox.ts';
import { testTerminal } from '../support/terminal.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'towncrier-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const FEED = `<rss version="2.0"><channel><title>Times</title><link>https://example.org/</link>
<item><title>One &amp; two</title><link>https://example.org/1</link><pubDate>Fri, 05 Jun 2026 17:35:00 +0400</pubDate></item></channel></rss>`;

async function inspect(args: readonly string[], input: readonly object[] = []) {
  const terminal = testTerminal(input.map(line => JSON.stringify(line)).join('\n'));
  const config = readConfig({ DATA_DIR: join(folder, 'none'), FETCH_ALLOW_HOSTS: '127.0.0.1' });
  expect(await inspectCommand(args, { config, terminal, signal: new AbortController().signal })).toBe(0);
  return terminal.printed.map(line => JSON.parse(line));
}

describe('inspect', () => {
  it('feed: a file, an address, a list, and what cannot be read', async () => {
    const file = join(folder, 'feed.xml');
    writeFileSync(file, FEED);
    const [fromFile, missing] = await inspect(['feed', file, join(folder, 'none.xml')]);
    expect(fromFile).toEqual({
      ...{ source: file, ok: true, feed: { title: 'Times', link: 'https://example.org/', language: null } },
      entries: [
        {
          ...{ guid: null, url: 'https://example.org/1', title: 'One & two', author: null },
          ...{ publishedAt: '2026-06-05T13:35:00.000Z', updatedAt: null, summary: null, content: null },
          ...{ categories: [], image: null, enclosures: [] },
        },
      ],
    });
    expect(missing).toMatchObject({
      source: join(folder, 'none.xml'),
      ok: false,
      error: `There is no file ${join(folder, 'none.xml')}.`,
    });
    const publisher = await openPublisher();
    publisher.publish('world', { slug: 'ferry', title: 'Ferry', text: 'It left.' });
    const lines = [
      { url: publisher.feed('world'), id: 'a' },
      { path: file, url: 'https://example.net/' },
    ];
    expect(await inspect(['feed', '--from', '-'], lines)).toMatchObject([
      { source: 'a', ok: true, entries: [{ title: 'Ferry' }] },
      { source: file, ok: true },
    ]);
    await publisher.close();
  });

  it('page: with every key, in the order of the contract', async () => {
    const [page] = await inspect(['page', join(SAMPLES, '01-world-calder-strait-accord.txt')]);
    expect(Object.keys(page)).toEqual([
      ...[
        'source',
        'ok',
        'title',
        'byline',
        'publishedAt',
        'language',
        'image',
        'siteName',
        'section',
        'text',
        'html',
      ],
    ]);
    expect(page).toMatchObject({ ok: true, byline: 'Ines Valcourt', section: 'World news' });
    expect(page.text).not.toContain('Print version');
  });

  it('page: what is no article page has its own line, and the others have theirs', async () => {
    const note = join(folder, 'note.txt');
    writeFileSync(note, 'Buy milk.');
    const publisher = await openPublisher();
    const text = 'The ferry left the harbour of Lanmoor at noon.\nIt was the first to leave in nine days.';
    publisher.publish('world', { slug: 'ferry', title: 'Ferry leaves Lanmoor', text });
    const [bad, missing, refused, good] = await inspect([
      'page',
      ...[note, `${publisher.origin}/none`, 'http://10.0.0.1/', `${publisher.origin}/ferry`],
    ]);
    await publisher.close();
    const why = 'It is neither an article page nor the text of its print version.';
    expect(bad).toEqual({ source: note, ok: false, error: why });
    expect(missing).toEqual({ source: `${publisher.origin}/none`, ok: false, error: 'It answered 404.' });
    expect(refused).toEqual({ source: 'http://10.0.0.1/', ok: false, error: 'The address is not public.' });
    expect(good).toMatchObject({
      source: `${publisher.origin}/ferry`,
      ok: true,
      byline: null,
      language: 'en',
    });
    expect(good.text).toBe(text.replace('\n', '\n\n'));
  });

  it('page: the address beside a path is the one that links are resolved by', async () => {
    const file = join(folder, 'page.html');
    const more = 'It was the first to leave in nine days, after the storm that had closed the strait.';
    writeFileSync(
      file,
      `<html><body><article><h1>Ferry</h1><p>The <a href="/ferry">ferry</a> left. ${more}</p></article></body></html>`,
    );
    const [page] = await inspect(
      ['page', '--from', '-'],
      [{ path: file, url: 'https://lanmoor.example/a/b' }],
    );
    expect(page.html).toContain('<a href="https://lanmoor.example/ferry">');
  });

  it('summary, topics, stories and render: a line for each line', async () => {
    const article = {
      id: 7,
      title: 'Ferry leaves at noon',
      text: 'The ferry left the harbour of Lanmoor at noon with four hundred people. It was the first in nine days.',
      html: '<p>The ferry <b>left</b>.</p>',
      publishedAt: '2026-06-05T13:35:00Z',
      categories: ['World news'],
    };
    expect(await inspect(['summary', '--from', '-'], [article])).toEqual([
      { id: 7, summary: expect.arrayContaining([expect.stringContaining('The ferry left')]), language: 'en' },
    ]);
    expect(await inspect(['topics', '--from', '-'], [article])).toEqual([{ id: 7, topics: ['world'] }]);
    const [first, second] = await inspect(
      ['stories', '--from', '-'],
      [article, { ...article, id: 8, title: 'Other', text: 'Something else.' }],
    );
    expect(first).toEqual({ id: 7, story: expect.anything() });
    expect(second.story).not.toBe(first.story);
    expect(await inspect(['render', '--from', '-'], [article])).toEqual([
      { id: 7, messages: ['<b>Ferry leaves at noon</b>\n\nThe ferry <b>left</b>.'] },
    ]);
  });

  it('says what is wrong with how it was asked', async () => {
    await expect(inspect(['nonsense'])).rejects.toThrow('There is no “inspect nonsense”.');
    await expect(inspect(['feed'])).rejects.toThrow('It takes files, addresses or --from LIST.');
    await expect(inspect(['summary', 'file'])).rejects.toThrow('It takes --from LIST');
    await expect(inspect(['feed', '--from', '-'], [{ id: 1 }])).rejects.toThrow(
      'Each line of the list needs "path" or "url".',
    );
    const dated = { id: 1, title: 'One', publishedAt: '2026-06-05' };
    await expect(
      inspect(['stories', '--from', '-'], [dated, { ...dated, id: 'b', publishedAt: 'soon' }]),
    ).rejects.toThrow('“b” has no "publishedAt" that is a date.');
    await expect(inspect(['render', '--from', join(folder, 'none')])).rejects.toThrow('There is no file');
    writeFileSync(join(folder, 'list'), '{"id":1}\nnot json\n');
    await expect(inspect(['summary', '--from', join(folder, 'list')])).rejects.toThrow(
      'Line 2 of the list is not JSON.',
    );
  });
});
