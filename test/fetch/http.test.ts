/** Fetching is safe: what leads inside is refused, what is too much is cut off, and the sentence says why. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https';
import type { AddressInfo, LookupFunction } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isPublicAddress } from '../../src/fetch/address-guard.ts';
import { type HttpAnswer, type HttpOptions, openHttp } from '../../src/fetch/http.ts';
import { selfSigned } from '../support/certificate.ts';

const MB = 1024 * 1024;
let closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.map(close => close()));
  closers = [];
});

async function serve(
  listener: RequestListener,
  server: Server | SecureServer = createServer(listener),
): Promise<string> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  closers.push(
    () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function get(
  url: string,
  options: Partial<HttpOptions> = { allowHosts: ['127.0.0.1'] },
  limits: { maxBytes?: number; timeoutMs?: number } = {},
): Promise<HttpAnswer> {
  const http = openHttp({ allowHosts: [], userAgent: 'test', ...options });
  try {
    return await http.get(url, {
      maxBytes: MB,
      timeoutMs: 5_000,
      signal: new AbortController().signal,
      ...limits,
    });
  } finally {
    await http.close();
  }
}
const whyOf = (answer: HttpAnswer): string =>
  answer.kind === 'failed' ? answer.why : `answered ${answer.status}`;
/** A resolver that says what a test wants, one answer after the other. */
const resolving = (...addresses: readonly string[]): LookupFunction => {
  const left = [...addresses];
  return (_host, options, done) => {
    const address = left.length > 1 ? (left.shift() ?? '') : (left[0] ?? '');
    const family = address.includes(':') ? 6 : 4;
    if (options.all === true) done(null, [{ address, family }]);
    else done(null, address, family);
  };
};

describe('an address that leads inside', () => {
  it.each([
    ...[
      '127.0.0.1',
      '127.1',
      '0x7f.1',
      '2130706433',
      '017700000001',
      '0.0.0.0',
      '10.0.0.8',
      '172.16.4.4',
      '192.168.1.1',
    ],
    ...[
      '169.254.169.254',
      '100.64.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '198.18.0.1',
      '192.0.2.1',
      'localhost',
    ],
    ...['①②⑦.⓪.⓪.①', '１２７.０.０.１', '0x7f000001', '0177.0.0.1', '127.0.0.1.', 'LOCALHOST'],
    ...[
      '[::1]',
      '[::]',
      '[fe80::1]',
      '[fc00::1]',
      '[ff02::1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[::127.0.0.1]',
    ],
    ...[
      '[64:ff9b::7f00:1]',
      '[2002:7f00:1::]',
      '[2001:0:7f00:1::]',
      'metadata.google.internal',
      'printer.local',
    ],
  ])('is refused: %s', async host => {
    expect(whyOf(await get(`http://${host}/feed.xml`, {}))).toBe('The address is not public.');
  });

  it('is refused when a name resolves to it, also beside a public one', async () => {
    expect(whyOf(await get('http://inside.example/', { lookup: resolving('10.0.0.8') }))).toBe(
      'The address is not public.',
    );
    const both: LookupFunction = (_host, _options, done) =>
      done(null, [
        { address: '93.184.216.34', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]);
    expect(whyOf(await get('http://both.example/', { lookup: both }))).toBe('The address is not public.');
  });

  it('is refused after a redirect, and when the name changes its mind between two requests', async () => {
    const origin = await serve((request, response) => {
      response
        .writeHead(302, { location: request.url === '/a' ? 'http://10.0.0.8/' : 'http://inside.example/' })
        .end();
    });
    expect(whyOf(await get(`${origin}/a`))).toBe('The address is not public.');
    const rebinding = { allowHosts: ['127.0.0.1'], lookup: resolving('127.0.0.1') };
    expect(whyOf(await get(`${origin}/b`, rebinding))).toBe('The address is not public.');
  });

  it('is refused in every other scheme and on strange ports', async () => {
    for (const url of [
      'file:///etc/passwd',
      'ftp://example.org/',
      'gopher://example.org/',
      'data:text/xml,<rss/>',
    ]) {
      expect(whyOf(await get(url, {}))).toMatch(/addresses are not read/);
    }
    expect(whyOf(await get('http://example.org:6379/', {}))).toBe('Port 6379 is not read from.');
  });

  it('is read where the operator allows the host', async () => {
    const origin = await serve((_request, response) => response.end('fine'));
    expect(await get(origin)).toMatchObject({ kind: 'answered', status: 200 });
    expect(whyOf(await get(origin, {}))).toMatch(/^Port \d+ is not read from/);
  });

  it('is told from a public one', () => {
    for (const address of ['93.184.216.34', '2606:4700::1111', '8.8.8.8'])
      expect(isPublicAddress(address)).toBe(true);
    for (const address of ['fe80::1%eth0', 'nonsense', '']) expect(isPublicAddress(address)).toBe(false);
  });
});

describe('what is too much', () => {
  it.each([
    ['gzip', gzipSync(Buffer.alloc(300 * MB))],
    ['br', brotliCompressSync(Buffer.alloc(300 * MB))],
  ])('is cut off while it is unpacked: a bomb in %s', async (encoding, bomb) => {
    const origin = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(bomb);
    });
    const before = process.memoryUsage().rss;
    expect(whyOf(await get(origin))).toBe('It is larger than 1 MB.');
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * MB);
  });

  it('is cut off when it never ends', async () => {
    const origin = await serve((_request, response) => {
      const more = (): void => {
        while (response.write(Buffer.alloc(64 * 1024)));
        response.once('drain', more);
      };
      more();
    });
    expect(whyOf(await get(origin))).toBe('It is larger than 1 MB.');
  });

  it('is cut off in time when it comes one byte after the other', async () => {
    const origin = await serve((_request, response) => {
      const timer = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(whyOf(await get(origin, undefined, { timeoutMs: 300 }))).toBe('It took longer than 0.3 seconds.');
  });

  it('is given up when no answer comes at all', async () => {
    const origin = await serve(() => {});
    expect(await get(origin, undefined, { timeoutMs: 200 })).toEqual({
      ...{ kind: 'failed', why: 'It took longer than 0.2 seconds.', isUnreached: true },
    });
  });

  it('does not use up the time of the next in line', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/fast') response.end('here');
    });
    const http = openHttp({ allowHosts: ['127.0.0.1'], userAgent: 'test' });
    const { signal } = new AbortController();
    const [slow, fast] = await Promise.all(
      ['/slow', '/fast'].map(path => http.get(`${origin}${path}`, { maxBytes: MB, timeoutMs: 300, signal })),
    );
    await http.close();
    expect(slow).toMatchObject({ kind: 'failed', isUnreached: true });
    expect(fast).toMatchObject({ kind: 'answered', status: 200 });
  });

  it('is told of: headers without end, redirects in a circle, a body that breaks off', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/circle') response.writeHead(302, { location: '/circle' }).end();
      else if (request.url === '/headers') response.writeHead(200, { 'x-long': 'a'.repeat(40_000) }).end();
      else
        response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync('half').subarray(0, 4));
    });
    expect(whyOf(await get(`${origin}/circle`))).toBe('It redirects more than 5 times.');
    expect(whyOf(await get(`${origin}/headers`))).toBe('Its headers are too long.');
    expect(whyOf(await get(`${origin}/half`))).toMatch(/breaks off|cannot be unpacked/);
  });
});

describe('a polite reader', () => {
  it('says who asks, takes packed answers, and asks one host one thing at a time', async () => {
    const agents = new Set<string | undefined>();
    let [atOnce, most] = [0, 0];
    const origin = await serve((request, response) => {
      agents.add(request.headers['user-agent']);
      atOnce += 1;
      most = Math.max(most, atOnce);
      setImmediate(() => {
        atOnce -= 1;
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('unpacked'));
      });
    });
    const http = openHttp({ allowHosts: ['127.0.0.1'], userAgent: 'Towncrier/0.1 (+https://news.example)' });
    const { signal } = new AbortController();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => http.get(origin, { maxBytes: MB, timeoutMs: 5_000, signal })),
    );
    await http.close();
    for (const answer of answers) {
      expect(answer.kind === 'answered' && new TextDecoder().decode(answer.body)).toBe('unpacked');
    }
    expect(most).toBe(1);
    expect([...agents]).toEqual(['Towncrier/0.1 (+https://news.example)']);
  });

  it('sends no password that stands in an address, and asks no proxy', async () => {
    const seen: (string | undefined)[] = [];
    const origin = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.end('here');
    });
    vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:9');
    expect(await get(origin.replace('//', '//user:secret@'))).toMatchObject({ status: 200 });
    vi.unstubAllEnvs();
    expect(seen).toEqual([undefined]);
  });

  it('does not follow a redirect from a secure address to one that is not, but for a host of the operator', async () => {
    const open = await serve((_request, response) => response.end('here'));
    const listener: RequestListener = (request, response) => {
      const to = request.url === '/away' ? 'http://velm.example/' : `${open}/`;
      response.writeHead(301, { location: to }).end();
    };
    const served = await serve(listener, createSecureServer(selfSigned('localhost'), listener));
    const secure = served.replace('http:', 'https:');
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    try {
      expect(whyOf(await get(`${secure}/away`))).toBe('It redirects from https to http.');
      expect(await get(`${secure}/within`)).toMatchObject({ status: 200, url: `${open}/` });
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('follows redirects, and tells a move for good from one for now', async () => {
    const origin = await serve((request, response) => {
      const to: Record<string, [number, string]> = {
        '/a': [301, '/b'],
        '/b': [308, '/end'],
        '/c': [301, '/d'],
        '/d': [302, '/end'],
      };
      const [status, location] = to[request.url ?? ''] ?? [200, ''];
      response.writeHead(status, location === '' ? {} : { location }).end('here');
    });
    expect(await get(`${origin}/a`)).toMatchObject({ url: `${origin}/end`, permanentUrl: `${origin}/end` });
    expect(await get(`${origin}/c`)).toMatchObject({ url: `${origin}/end`, permanentUrl: null });
  });
});
