/** The sandbox obeys its own page and programs of this machine, and no other page that a browser has open. */
import { request } from 'node:http';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localOnly } from '../../src/sandbox/local-only.ts';
import { ANNA, openTestSandbox, type TestSandbox } from '../support/sandbox.ts';

let sandbox: TestSandbox;
let port: string;
beforeAll(async () => {
  sandbox = await openTestSandbox();
  port = new URL(sandbox.url).port;
});
afterAll(() => sandbox.close());

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
}

/** A client that may say of itself what browsers do not let a page say. */
function ask(headers: Record<string, string>, over: { path?: string; method?: string; body?: string } = {}) {
  const { path = '/sandbox/state', method = 'GET', body } = over;
  return new Promise<Answer>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, answer => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode, body: text }));
    });
    asked.on('error', reject).end(body);
  });
}

const NOT_HERE = '{"error":"The sandbox answers only to localhost or an address in numbers."}';
const NOT_OURS = '{"error":"The sandbox answers only to its own page."}';

describe('the name by which the sandbox is called', () => {
  it.each(['localhost', 'LOCALHOST', '127.0.0.1', '[::1]', '192.168.1.20', 'news.localhost'])(
    'may be %s',
    async host => {
      expect((await ask({ host: `${host}:${port}` })).status).toBe(200);
    },
  );

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example'])(
    'may not be %s, to which anybody can point a name',
    async host => {
      expect(await ask({ host: `${host}:${port}` })).toEqual({ status: 403, body: NOT_HERE });
    },
  );

  it.each(['127.0.0.1@evil.example', 'evil.example/127.0.0.1', 'a b', '['])(
    'may not be %s, which is none',
    async host => {
      expect([400, 403]).toContain((await ask({ host })).status);
    },
  );

  it('may be the one that the operator listens at', async () => {
    const app = new Hono().use(localOnly('Newsroom.example')).get('/', c => c.text('here'));
    const statusFor = async (host: string) => (await app.request('/', { headers: { host } })).status;
    expect(await statusFor('newsroom.example:8080')).toBe(200);
    expect(await statusFor('other.example:8080')).toBe(403);
  });
});

describe('a page elsewhere', () => {
  it.each([
    ['of another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['in a browser that tells only the origin', { origin: 'https://evil.example' }],
    ['that sends no origin along', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['of another program on this machine', { origin: 'http://127.0.0.1:9', 'sec-fetch-site': 'same-site' }],
    ['of another program, that sends no origin along', { 'sec-fetch-site': 'same-site' }],
    ['in a frame without an origin', { origin: 'null' }],
  ])('%s reads nothing and does nothing', async (_name, headers) => {
    const json = { ...headers, 'content-type': 'application/json' };
    const body = JSON.stringify({ chat_id: ANNA, from_id: ANNA, text: 'hacked' });
    const refusal = { status: 403, body: NOT_OURS };
    expect(await ask(headers)).toEqual(refusal);
    expect(await ask(headers, { path: `/bot${sandbox.token}/getMe` })).toEqual(refusal);
    expect(await ask(json, { path: '/sandbox/message', method: 'POST', body })).toEqual(refusal);
    expect(sandbox.world.chat(ANNA).messages).toEqual([]);
  });

  const followed = {
    ...{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
  };
  it('may have a link to ours', async () => {
    expect((await ask(followed, { path: '/' })).status).toBe(200);
  });

  it('may neither frame ours nor send a form to it', async () => {
    expect((await ask({ ...followed, 'sec-fetch-dest': 'iframe' }, { path: '/' })).status).toBe(403);
    expect((await ask(followed, { path: '/sandbox/publish', method: 'POST' })).status).toBe(403);
  });
});

describe('our own page and programs of this machine', () => {
  it('are served, whatever name and port they come by', async () => {
    const through = {
      host: 'localhost:9000',
      origin: 'http://localhost:9000',
      'sec-fetch-site': 'same-origin',
    };
    expect((await ask(through)).status).toBe(200);
    expect((await ask({})).status).toBe(200);
  });

  it('write JSON, or nothing', async () => {
    const call = (type: string | null, body?: string) =>
      ask(type === null ? {} : { 'content-type': type }, {
        path: '/sandbox/block',
        method: 'POST',
        ...of(body),
      });
    const of = (body?: string) => (body === undefined ? {} : { body });
    const body = JSON.stringify({ user_id: ANNA });
    expect((await call('application/json', body)).status).toBe(200);
    expect((await call('application/json; charset=utf-8', body)).status).toBe(200);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', null]) {
      const { status, body: told } = await call(type, body);
      expect([type, status, told]).toEqual([type, 403, expect.stringContaining('takes only JSON')]);
    }
    expect((await ask({}, { path: '/sandbox/fault', method: 'DELETE' })).status).toBe(200);
  });

  it('may write in chunks, without a length, but JSON then too', async () => {
    const headers = { 'transfer-encoding': 'chunked', 'content-type': 'text/plain' };
    expect((await ask(headers, { path: '/sandbox/fault', method: 'DELETE', body: '{}' })).status).toBe(403);
  });

  it('send the bot’s own calls as forms, as the Bot API allows', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const path = `/bot${sandbox.token}/getMe`;
    expect((await ask(form, { path, method: 'POST', body: 'a=1' })).status).toBe(200);
  });
});
