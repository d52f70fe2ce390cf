/** What a site asks of robots is kept to, by the pages that are read of it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../src/core/shared/ports.ts';
import { type Http, openHttp } from '../../src/fetch/http.ts';
import { createPageReader } from '../../src/fetch/page-reader.ts';
import { createRobots } from '../../src/fetch/robots.ts';
import { handClock } from '../support/clock.ts';

const DAY_MS = 86_400_000;

let server: Server;
let http: Http;
let robots: { status: number; body: string };
let asked: string[];
const clock = handClock();

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const isRobots = request.url === '/robots.txt';
    response.statusCode = isRobots ? robots.status : 200;
    response.end(isRobots ? robots.body : 'page');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  http = openHttp({ allowHosts: ['127.0.0.1'], userAgent: 'Towncrier/test' });
});
afterEach(async () => {
  await http.close();
  await new Promise<void>(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
});

function reader(allowHosts: readonly string[] = ['127.0.0.1'], time: Clock = clock) {
  const nothing = { ok: false, why: 'read' } as const;
  const pages = createPageReader({
    ...{ http, clock: time, allowHosts, robots: createRobots(http, time, 'Towncrier') },
    extract: () => Promise.resolve(nothing),
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async (path: string): Promise<string> => {
    const page = await pages.read(`${origin}${path}`, new AbortController().signal);
    return page.ok ? 'read' : page.why;
  };
}

describe('robots.txt', () => {
  it('keeps us from the pages it names, and from no other', async () => {
    robots = { status: 200, body: 'User-agent: *\nDisallow: /private/\nAllow: /private/open' };
    const read = reader();
    expect(await read('/news/1')).toBe('read');
    expect(await read('/private/1')).toBe('The site asks robots not to read the page.');
    expect(await read('/private/open')).toBe('read');
    expect(asked).toEqual(['/robots.txt', '/news/1', '/private/open']);
  });

  it('is read again after a day', async () => {
    robots = { status: 200, body: 'User-agent: Towncrier\nDisallow: /' };
    const read = reader();
    expect(await read('/news/1')).toContain('asks robots not to');
    robots = { status: 200, body: '' };
    expect(await read('/news/1')).toContain('asks robots not to');
    await clock.advance(DAY_MS + 1);
    expect(await read('/news/1')).toBe('read');
  });

  it('that is not there allows everything; a site in trouble nothing', async () => {
    robots = { status: 404, body: '' };
    expect(await reader()('/news/1')).toBe('read');
    robots = { status: 503, body: '' };
    expect(await reader()('/news/1')).toContain('asks robots not to');
  });
});

describe('pages of a host', () => {
  /** How long each of three that are asked for at once waits for its turn. */
  async function waits(body: string, allowHosts: readonly string[]): Promise<readonly number[]> {
    robots = { status: 200, body };
    const slept: number[] = [];
    const still: Clock = {
      now: () => 0,
      sleep(ms) {
        slept.push(ms);
        return Promise.resolve();
      },
    };
    const read = reader(allowHosts, still);
    await Promise.all(['/1', '/2', '/3'].map(read));
    expect(asked).toHaveLength(4);
    return slept;
  }

  it('are a second apart', async () => {
    expect(await waits('', [])).toEqual([1_000, 2_000]);
  });

  it('are as far apart as the site asks', async () => {
    expect(await waits('User-agent: *\nCrawl-delay: 5', [])).toEqual([5_000, 10_000]);
  });

  it('of the operator’s own are read as they come', async () => {
    expect(await waits('User-agent: *\nCrawl-delay: 5', ['127.0.0.1'])).toEqual([]);
  });
});
