/** What servers say of an answer that is not so, and what they ask for in return, keeps nobody from the feed. */
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type HttpRequest, openHttp } from '../../src/fetch/http.ts';
import { selfSigned } from '../support/certificate.ts';

const FEED = '<rss version="2.0"><channel><title>The Loopback Times</title></channel></rss>';

let servers: Server[] = [];
afterEach(() => {
  for (const server of servers) server.close();
  servers = [];
});

async function serve(listener: RequestListener, server: Server = createServer(listener)): Promise<string> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function get(url: string, over: Partial<HttpRequest> = {}, allowHosts = ['127.0.0.1', 'localhost']) {
  const http = openHttp({ allowHosts, userAgent: 'test' });
  const { signal } = new AbortController();
  const answer = await http.get(url, { maxBytes: 100_000, timeoutMs: 5_000, signal, ...over });
  await http.close();
  return answer.kind === 'answered' ? { ...answer, text: Buffer.from(answer.body).toString() } : answer;
}

describe('a body is read whatever its header says of its packing', () => {
  const gzip = gzipSync(FEED);
  const named = Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]),
    Buffer.from('feed.xml\0'),
    deflateRawSync(FEED),
  ]);
  it.each<[string, string, Uint8Array]>([
    ['UTF-8', 'a plain text', Buffer.from(FEED)],
    ['none', 'a plain text', Buffer.from(FEED)],
    ['aws-chunked', 'a plain text', Buffer.from(FEED)],
    ['gzip,aws-chunked', 'gzip', gzip],
    ['gzip', 'a plain text', Buffer.from(FEED)],
    ['br', 'a plain text', Buffer.from(FEED)],
    ['deflate', 'a plain text', Buffer.from(FEED)],
    ['br', 'gzip', gzip],
    ['', 'gzip', gzip],
    ['gzip', 'gzip with line feeds behind', Buffer.concat([gzip, Buffer.from('\n\n')])],
    ['gzip', 'gzip without its sum', gzip.subarray(0, -8)],
    ['gzip', 'gzip with a file name and without its sum', named],
    ['gzip', 'gzip twice', gzipSync(gzip)],
    ['deflate', 'deflate', deflateSync(FEED)],
    ['deflate', 'bare deflate', deflateRawSync(FEED)],
    ['deflate', 'deflate without its sum', deflateSync(FEED).subarray(0, -4)],
    ['GZIP, br', 'gzip, then brotli', brotliCompressSync(gzip)],
  ])('“%s”: %s', async (encoding, _, body) => {
    const origin = await serve((_request, response) =>
      response.writeHead(200, encoding === '' ? {} : { 'content-encoding': encoding }).end(body),
    );
    expect(await get(origin)).toMatchObject({ kind: 'answered', text: FEED });
  });

  it('unless it breaks off, is packed as nobody says, or is packed again and again', async () => {
    const bodies: Record<string, [string, Uint8Array]> = {
      '/half': ['gzip', gzipSync(FEED.repeat(100)).subarray(0, 60)],
      '/binary': ['br', Buffer.from([1, 2, 3, 4, 0, 200, 255])],
      '/layers': ['gzip', gzipSync(gzipSync(gzip))],
      '/bomb': ['', gzipSync(Buffer.alloc(1_000_000))],
    };
    const origin = await serve((request, response) => {
      const [encoding, body] = bodies[request.url ?? ''] ?? ['', Buffer.alloc(0)];
      response.writeHead(200, { 'content-encoding': encoding }).end(body);
    });
    expect(await get(`${origin}/half`)).toMatchObject({ why: 'It breaks off while being unpacked.' });
    expect(await get(`${origin}/binary`)).toMatchObject({ why: 'It cannot be unpacked.' });
    expect(await get(`${origin}/layers`)).toMatchObject({ why: expect.stringContaining('too many times') });
    expect(await get(`${origin}/bomb`)).toMatchObject({ why: expect.stringContaining('larger than') });
  });
});

describe('a redirect is followed', () => {
  it('to an address in another script, written as it is', async () => {
    const asked: string[] = [];
    const origin = await serve((request, response) => {
      asked.push(request.url ?? '');
      if (asked.length > 1) response.end(FEED);
      else response.writeHead(302, { location: Buffer.from('/лента.xml').toString('latin1') }).end();
    });
    expect(await get(origin)).toMatchObject({ text: FEED });
    expect(asked[1]).toBe('/%D0%BB%D0%B5%D0%BD%D1%82%D0%B0.xml');
  });

  it('with the cookies that it gave, to whom they are for, and no longer than the chain', async () => {
    const other: (string | undefined)[] = [];
    const stranger = await serve((request, response) => {
      other.push(request.headers.cookie);
      response.end(FEED);
    });
    const seen: (string | undefined)[] = [];
    const origin = await serve((request, response) => {
      seen.push(request.headers.cookie);
      if (request.headers.cookie === undefined)
        response
          .writeHead(302, {
            location: '/',
            'set-cookie': [
              'pass=1; Path=/; HttpOnly',
              'safe=1; Secure',
              'else=1; Domain=velm.example',
              'bad',
            ],
          })
          .end();
      else if (request.url === '/away')
        response.writeHead(302, { location: stranger.replace('127.0.0.1', 'localhost') }).end();
      else response.writeHead(302, { location: '/away', 'set-cookie': 'more=2' }).end();
    });
    await get(origin);
    expect(seen).toEqual([undefined, 'pass=1', 'pass=1; more=2']);
    expect(other).toEqual([undefined]);
    await get(origin);
    expect(seen[3]).toBeUndefined();
  });

  it('from https to http on the operator’s word, is told of, and is no move; to a stranger it is refused', async () => {
    const open = await serve((_request, response) => response.end(FEED));
    const listener: RequestListener = (request, response) => {
      const to = request.url === '/away' ? 'http://velm.example/' : `${open}/`;
      response.writeHead(301, { location: to }).end();
    };
    const served = await serve(listener, createSecureServer(selfSigned('localhost'), listener));
    const secure = served.replace('http:', 'https:');
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    try {
      const own = await get(secure, { isOperators: true });
      expect(own).toMatchObject({ text: FEED, isDowngraded: true, permanentUrl: null });
      const away = await get(`${secure}/away`, { isOperators: true });
      expect(away).toMatchObject({ kind: 'failed', why: 'It redirects from https to http.' });
    } finally {
      vi.unstubAllEnvs();
    }
  });
});

describe('a user and a password in an address', () => {
  it('are sent where the address is the operator’s, and to its origin alone', async () => {
    const seen: (string | undefined)[] = [];
    const stranger = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.end(FEED);
    });
    const origin = await serve((request, response) => {
      seen.push(request.headers.authorization);
      const to = request.url === '/a' ? '/b' : `${stranger}/`;
      if (request.url === '/end') response.end(FEED);
      else response.writeHead(301, { location: to }).end();
    });
    const address = origin.replace('//', '//ann:se%3Acret@');
    const basic = `Basic ${Buffer.from('ann:se:cret').toString('base64')}`;
    const away = await get(`${address}/a`, { isOperators: true });
    expect(seen).toEqual([basic, basic, undefined]);
    expect(away).toMatchObject({ url: `${stranger}/`, permanentUrl: `${stranger}/` });
    expect(await get(`${address}/end`, { isOperators: true })).toMatchObject({ url: `${origin}/end` });
    await get(`${address}/end`);
    expect(seen.slice(3)).toEqual([basic, undefined]);
  });

  it('go along when the address moves within its origin', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/new') response.end(FEED);
      else response.writeHead(301, { location: '/new' }).end();
    });
    const address = origin.replace('//', '//ann:secret@');
    const moved = await get(`${address}/old`, { isOperators: true });
    expect(moved).toMatchObject({ url: `${origin}/new`, permanentUrl: `${address}/new` });
  });
});
