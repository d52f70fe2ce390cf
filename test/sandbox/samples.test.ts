/** The sandbox's sample articles: feeds and pages of a small news site that publishes on demand. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openSamples, type PublishedSample, type Samples } from '../../src/sandbox/samples.ts';
import { openBrowser } from '../support/browser.ts';
import { handClock, MONDAY } from '../support/clock.ts';
import { openTestSandbox, SAMPLES } from '../support/sandbox.ts';

const ORIGIN = 'http://localhost:8080';
const HOUR_MS = 3_600_000;
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function open(
  over: { published?: readonly PublishedSample[]; dir?: string; now?: () => number } = {},
): Samples {
  return openSamples({ dir: SAMPLES, now: () => MONDAY, published: [], ...over });
}

/** A folder with these files in place of the project's own samples. */
function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'towncrier-samples-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
const print = (headline: string, ...rest: string[]): string =>
  [
    'VELM / World news',
    headline,
    '01 June 2026 [09:00] - VELM',
    'By Velm Courier',
    'By Ada Moreno',
    ...rest,
  ].join('\n\n');

const get = async ({ app }: Samples, path: string, headers: Record<string, string> = {}) =>
  app.request(ORIGIN + path, { headers });
const read = async (samples: Samples, path: string) => (await get(samples, path)).text();
const all = (text: string, tag: string): string[] =>
  [...text.matchAll(new RegExp(`<${tag}\\b[^>]*>(.*?)</${tag}>`, 'gs'))].map(match => match[1] ?? '');
const world = '/feeds/world.xml';

describe('at the start', () => {
  it('sixteen articles are out, dated over the thirty hours before, and ten wait', async () => {
    const samples = open();
    const dates = samples.published().map(({ at }) => at);
    expect([dates.length, samples.remaining()]).toEqual([16, 10]);
    expect([Math.max(...dates) < MONDAY, Math.min(...dates)]).toEqual([true, MONDAY - 30 * HOUR_MS]);
    expect(new Set(dates).size).toBe(16);
  });

  it('one feed is listed for each topic, under the address by which we were asked', async () => {
    const samples = open();
    const listed = samples.feedsOpml('http://velm.example');
    const topics = [...listed.matchAll(/category="(.*?)"/g)].map(match => match[1]);
    expect(topics).toEqual([...new Set(topics)].sort());
    expect(topics).toHaveLength(11);
    expect(listed).toContain('xmlUrl="http://velm.example/samples/feeds/world.xml" category="world"');
    expect(await read(samples, '/feeds.opml')).toBe(samples.feedsOpml(ORIGIN));
  });
});

describe('a feed', () => {
  it('has its articles newest first, each with all that a reader needs', async () => {
    const response = await get(open(), world);
    expect(response.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    const feed = await response.text();
    const item = all(feed, 'item').at(-1) ?? '';
    expect(all(item, 'title')).toEqual(['Island republics sign accord to share the Calder Strait']);
    expect(all(item, 'link')).toEqual([`${ORIGIN}/samples/articles/01-world-calder-strait-accord`]);
    expect(all(item, 'guid')).toEqual(['towncrier-sample-01-world-calder-strait-accord']);
    expect([all(item, 'dc:creator'), all(item, 'category')]).toEqual([['Ines Valcourt'], ['World news']]);
    expect(all(item, 'description')[0]).toMatch(/^The republics of Orsa and Vell signed/);
    const dates = all(feed, 'pubDate').map(Date.parse);
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
    expect(all(feed, 'guid')[0]).toBe('towncrier-sample-15-world-port-belogorye.ru');
    expect([dates.length, all(feed, 'ttl')]).toEqual([4, ['1']]);
  });

  it('is not sent again to whom it is known', async () => {
    const samples = open();
    const { headers } = await get(samples, world);
    const etag = headers.get('etag') ?? '';
    const modified = headers.get('last-modified') ?? '';
    expect(Date.parse(modified)).toBeLessThan(MONDAY);
    for (const known of [
      { 'if-none-match': etag },
      { 'if-none-match': `W/${etag}` },
      { 'if-modified-since': modified },
    ]) {
      const again = await get(samples, world, known);
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    const other = { 'if-none-match': '"other"', 'if-modified-since': modified };
    expect((await get(samples, world, other)).status).toBe(200);
    const before = new Date(Date.parse(modified) - 1000).toUTCString();
    expect((await get(samples, world, { 'if-modified-since': before })).status).toBe(200);
  });

  it.each([
    '/feeds/nothing.xml',
    '/feeds/world.txt',
    '/articles/nothing',
    '/articles/constructor',
    '/articles/..%2f01',
  ])('and a page are not found where there are none: %s', async path => {
    expect((await get(open(), path)).status).toBe(404);
  });
});

describe('publishing', () => {
  it('brings one article after the other, dated now, until none is left', async () => {
    const clock = handClock();
    const samples = open({ now: clock.now });
    const before = await read(samples, world);
    const path = '/articles/50-world-halden-border-reopens';
    expect((await get(samples, path)).status).toBe(404);
    await clock.advance(HOUR_MS);
    expect(samples.publish(ORIGIN)).toEqual({
      ...{ title: 'Halden bridge reopens to walkers after eleven years', topic: 'world' },
      feedUrl: `${ORIGIN}/samples/feeds/world.xml`,
    });
    expect([samples.remaining(), (await get(samples, path)).status]).toEqual([9, 200]);
    const items = all(await read(samples, world), 'item');
    expect(all(items[0] ?? '', 'pubDate')).toEqual([new Date(MONDAY + HOUR_MS).toUTCString()]);
    expect(items.slice(1)).toEqual(all(before, 'item'));
    for (let left = 9; left > 0; left -= 1) expect(samples.publish(ORIGIN)).not.toBeNull();
    expect([samples.publish(ORIGIN), samples.remaining()]).toEqual([null, 0]);
  });

  it('names the feed as its reader knows it, by whatever name the page was opened', () => {
    const samples = open();
    samples.feedsOpml('http://127.0.0.1:8080');
    expect(samples.publish('http://localhost:8080')?.feedUrl).toBe(
      'http://127.0.0.1:8080/samples/feeds/world.xml',
    );
  });

  it('makes a known feed worth fetching again', async () => {
    const samples = open();
    const etag = (await get(samples, world)).headers.get('etag') ?? '';
    samples.publish(ORIGIN);
    expect((await get(samples, world, { 'if-none-match': etag })).status).toBe(200);
  });

  it('is remembered by the next run: what is out keeps its guid and its date', async () => {
    const first = open();
    first.publish(ORIGIN);
    const second = open({ published: first.published(), now: () => MONDAY + 100 * HOUR_MS });
    expect(await read(second, world)).toBe(await read(first, world));
    expect([second.remaining(), second.publish(ORIGIN)?.topic]).toEqual([9, 'technology']);
  });

  it('forgets what an earlier run published and is no more', () => {
    const samples = open({ published: [{ name: '77-world-gone', at: MONDAY }] });
    expect(samples.published().map(({ name }) => name)).not.toContain('77-world-gone');
  });
});

describe('the page of an article', () => {
  it('has its text and what machines read, and around it the furniture of a news site', async () => {
    const page = await read(open(), '/articles/04-politics-norhaven-coalition');
    const [article = ''] = all(page, 'article');
    expect(all(article, 'h1')).toEqual(['Norhaven parties agree on minority government after nine weeks']);
    expect(article).toMatch(/By Aurel Finch<\/span> · The Meridian Post · <time datetime="2026-/);
    expect(all(article, 'li')).toHaveLength(4);
    expect(all(article, 'ul')).toHaveLength(1);
    expect(all(article, 'blockquote')[0]).toContain('“We have written down what we agree on');
    expect(article).not.toMatch(/Print version|Recommend news|URL:|Views:|•/);
    const facts = JSON.parse(all(page, 'script')[0] ?? '') as Record<string, unknown>;
    expect(facts).toMatchObject({
      ...{ '@type': 'NewsArticle', articleSection: 'Politics', author: { name: 'Aurel Finch' } },
      ...{ url: `${ORIGIN}/samples/articles/04-politics-norhaven-coalition`, inLanguage: 'en' },
    });
    expect(page).toContain('<meta property="og:title" content="Norhaven parties');
    expect(all(all(page, 'aside')[0] ?? '', 'li')).toHaveLength(3);
    expect(all(all(page, 'nav')[0] ?? '', 'li')).toHaveLength(11);
  });

  it('says in which language it is written', async () => {
    const page = await read(open(), '/articles/15-world-port-belogorye.ru');
    expect(page).toContain('<html lang="ru">');
    expect(page).toMatch(/<span class="byline">Анна Лазарева<\/span> · Морской вестник/);
  });

  it('shows markup of its text as text, wherever it stands', async () => {
    const evil = '</script></title><script>alert(1)</script>"\'&';
    const dir = folderOf({
      '01-world-evil.txt': print(evil, evil, `• ${evil}`, 'URL: http://velm.example/'),
    });
    const samples = open({ dir });
    const own = '<script type="application/ld+json">';
    for (const path of ['/', '/articles/01-world-evil', world]) {
      const text = await read(samples, path);
      expect(text.replace(own, '')).not.toContain('<script');
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;');
    }
    const page = await read(samples, '/articles/01-world-evil');
    expect(JSON.parse(all(page, 'script')[0] ?? '')).toMatchObject({ headline: evil });
  });

  it('runs nothing and is framed nowhere, since it shares its address with the chat page', async () => {
    const { headers } = await get(open(), '/articles/04-politics-norhaven-coalition');
    const rules = headers.get('content-security-policy');
    expect(rules).toMatch(/^default-src 'none'; style-src 'unsafe-inline';.*frame-ancestors 'none'$/);
  });

  it('is made of a file without credits, address or Unix line ends as well', async () => {
    const text =
      'VELM / World news\r\n\r\nFerry\r\n\r\n01 June 2026 [09:00] - VELM\r\n\r\nIt sails at nine.\r\n';
    const dir = folderOf({ '01-world-ferry.txt': text, 'notes.txt': 'not an article' });
    const page = await read(open({ dir }), '/articles/01-world-ferry');
    expect(all(page, 'h1')).toEqual(['Ferry']);
    expect(all(page, 'article')[0]).toContain('<p>It sails at nine.</p>');
  });
});

it('the front page leads to every article that is out, and to the feeds', async () => {
  const samples = open();
  const links = async () =>
    [...(await read(samples, '/')).matchAll(/href="\/samples\/articles\/(.+?)"/g)].map(m => m[1]);
  expect((await links()).sort()).toEqual(
    samples
      .published()
      .map(({ name }) => name)
      .sort(),
  );
  samples.publish(ORIGIN);
  expect(await links()).toContain('50-world-halden-border-reopens');
  expect(await read(samples, '/')).toContain('href="/samples/feeds/world.xml"');
});

it('a telephone shows the pages without sideways scrolling, in letters large enough to read', async () => {
  const sandbox = await openTestSandbox();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const complaints: string[] = [];
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
    for (const path of [
      '',
      'articles/04-politics-norhaven-coalition',
      'articles/14-caucasus-ag-cay-kitabxana.az',
    ]) {
      await page.goto(`${sandbox.url}/samples/${path}`);
      const seen = await page.evaluate(
        '[document.documentElement.scrollWidth, parseFloat(getComputedStyle(document.body).fontSize)]',
      );
      expect([path, seen]).toEqual([path, [390, 18]]);
    }
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
    await sandbox.close();
  }
});
