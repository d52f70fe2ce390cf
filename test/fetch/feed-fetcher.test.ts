import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encode } from '../../bench/feeds/encode.ts';
import { namedFeeds } from '../../src/fetch/discover-feeds.ts';
import { createFeedFetcher } from '../../src/fetch/feed-fetcher.ts';
import { openHttp } from '../../src/fetch/http.ts';
import { parseFeed } from '../../src/fetch/parse-feed.ts';

const FEED =
  '<rss version="2.0"><channel><title>Xəbər</title><item><title>Новость</title><link>/a</link></item></channel></rss>';
const http = openHttp({ allowHosts: ['127.0.0.1'], userAgent: 'test' });
const feeds = createFeedFetcher({
  http,
  parse: async (bytes, origin) => parseFeed(bytes, origin),
  findNamed: async (bytes, origin) => namedFeeds(bytes, origin),
  clock: { now: () => Date.UTC(2026, 0, 14), sleep: async () => {} },
});
const server = createServer((request, response) => {
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
