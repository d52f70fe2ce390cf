import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encode } from '../../bench/feeds/encode.ts';
import { namedFeeds } from '../../src/fetch/discover-feeds.ts';
import { createFeedFetcher } from '../../src/fetch/feed-fetcher.ts';
import { openHttp } from '../../src/fetch/http.ts';
import { parseFeed } from '../../src/fetch/parse-feed.ts';

const FEED =
  '<rss version="2.0"><channel><title>Xəbər</title><item><title>Новость</title><link>/a</link></item></channel></rss>';
const PAGE =
  '<html><head><link rel="alternate" type="application/rss+xml" href="/world.xml"></head><body>News<a href="/culture/rss/">RSS</a></body></html>';
const http = openHttp({ allowHosts: ['127.0.0.1'], userAgent: 'test' });
const feeds = createFeedFetcher({
  http,
  parse: async (bytes, origin) => parseFeed(bytes, origin),
  findNamed: async (bytes, origin) => namedFeeds(bytes, origin),
  clock: { now: () => Date.UTC(2026, 0, 14), sleep: async () => {} },
});
const NOW = Date.UTC(2026, 0, 14);
const HOUR = 3_600_000;
/** Scripted answers: status and headers by path. */
const ANSWERS: Readonly<Record<string, readonly [number, Record<string, string>]>> = {
  '/gone': [410, {}],
  '/busy': [429, { 'retry-after': '7200' }],
  '/later': [503, { 'retry-after': new Date(NOW + 3 * HOUR).toUTCString() }],
  '/cached': [304, { 'cache-control': 'public, max-age=3600' }],
  '/expires': [304, { expires: new Date(NOW + 10 * 365 * 24 * HOUR).toUTCString() }],
  '/hasty': [304, { 'cache-control': 'max-age=60' }],
  '/moved': [301, { location: '/cyrillic' }],
  '/page': [200, { 'content-type': 'text/html' }],
};
let asked: IncomingHttpHeaders = {};
const server = createServer((request, response) => {
  asked = request.headers;
  const answer = ANSWERS[request.url ?? ''];
  if (answer !== undefined) {
    response.writeHead(...answer).end(request.url === '/page' ? PAGE : undefined);
    return;
  }
  if (request.url === '/cyrillic') {
    response.setHeader('content-type', 'application/rss+xml; charset=windows-1251');
    response.end(encode(FEED.replace('Xəbər', 'Лента'), 'windows-1251'));
    return;
  }
  response.setHeader('content-location', 'https://news.example.org/feeds/rss.xml');
  response.setHeader('content-language', 'az');
  response.end(FEED);
});
let root = '';

beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await http.close();
  await new Promise(resolve => server.close(resolve));
});

const poll = (path: string) =>
  feeds.poll(
    { url: `${root}${path}`, etag: null, lastModified: null, section: null },
    new AbortController().signal,
  );

test('what the server says of a feed counts: where it belongs and its language', async () => {
  expect(await poll('/feed')).toMatchObject({
    kind: 'changed',
    document: { title: 'Xəbər', language: 'az', entries: [{ url: 'https://news.example.org/a' }] },
  });
});

test('the encoding in the header of the answer is the encoding of the feed', async () => {
  expect(await poll('/cyrillic')).toMatchObject({
    kind: 'changed',
    document: { title: 'Лента', entries: [{ title: 'Новость', url: `${root}/a` }] },
  });
});

test('a feed that was read is asked whether anything is new, and a 304 is no failure', async () => {
  const known = {
    url: `${root}/cached`,
    etag: '"7"',
    lastModified: 'Tue, 13 Jan 2026 09:00:00 GMT',
    section: null,
  };
  expect(await feeds.poll(known, new AbortController().signal)).toEqual({
    ...{ kind: 'unchanged', movedTo: null, isDowngraded: false },
    untilAt: NOW + HOUR,
  });
  expect(asked).toMatchObject({
    'if-none-match': '"7"',
    'if-modified-since': 'Tue, 13 Jan 2026 09:00:00 GMT',
    'accept-encoding': 'gzip, br',
  });
});

test.each([
  ['/busy', { kind: 'failed', why: 'It answered 429.', isUnreached: false, untilAt: NOW + 2 * HOUR }],
  ['/later', { kind: 'failed', why: 'It answered 503.', isUnreached: false, untilAt: NOW + 3 * HOUR }],
  ['/expires', { kind: 'unchanged', movedTo: null, untilAt: NOW + 2 * HOUR, isDowngraded: false }],
  ['/hasty', { kind: 'unchanged', movedTo: null, untilAt: null, isDowngraded: false }],
  ['/gone', { kind: 'gone' }],
])(
  'what the server wishes is heard, within five minutes and two hours, or a day when it is overloaded: %s',
  async (path, outcome) => {
    expect(await poll(path)).toEqual(outcome);
  },
);

test('a permanent redirect is followed and named', async () => {
  expect(await poll('/moved')).toMatchObject({ kind: 'changed', movedTo: `${root}/cyrillic` });
});

test('the feeds of a site are those its page names, then the usual places, below the page and at the root', async () => {
  const { signal } = new AbortController();
  const found = await feeds.discover(`${root}/page`, signal);
  expect(found.slice(0, 3)).toEqual([`${root}/world.xml`, `${root}/culture/rss/`, `${root}/page/feed/`]);
  expect(found).toEqual(expect.arrayContaining([`${root}/rss.xml`, `${root}/atom.xml`, `${root}/feed.json`]));
});

test('a host that cannot be reached is told from one that answers badly', async () => {
  const dead = { url: 'http://127.0.0.1:9/feed', etag: null, lastModified: null, section: null };
  expect(await feeds.poll(dead, new AbortController().signal)).toMatchObject({
    ...{ kind: 'failed', why: 'Nothing answers at that address.', isUnreached: true },
  });
});
