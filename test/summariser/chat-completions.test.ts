/** The operator's endpoint is asked as such endpoints expect it, and whatever it does becomes an outcome. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openChatCompletions } from '../../src/summariser/chat-completions.ts';
import { type Endpoint, openEndpoint, type Prepared } from '../support/endpoint.ts';

const KEY = 'sk-very-secret';
const ARTICLE = {
  ...{ id: 7, revision: 1, language: 'az', title: 'Bərə yola düşüb' },
  text: 'Lanmur bərəsi günorta yola düşüb. Göyərtədə dörd yüz nəfər olub.',
};

let endpoint: Endpoint;
beforeEach(async () => {
  endpoint = await openEndpoint();
});
afterEach(() => endpoint.close());

async function ask(
  answer: Prepared,
  options: { url?: string; key?: string | null; timeoutMs?: number } = {},
) {
  endpoint.prepare(answer);
  const summariser = openChatCompletions({ url: endpoint.url, key: KEY, model: 'small', ...options });
  const outcome = await summariser.summarise(ARTICLE, new AbortController().signal);
  // What was left open is broken off with the server.
  if (answer !== 'never') await summariser.close();
  return outcome;
}

describe('the endpoint', () => {
  it('is asked for a chat completion in the language of the article, with the key', async () => {
    expect(await ask({ text: ' Bərə yola düşüb. ' })).toEqual({ kind: 'answered', text: 'Bərə yola düşüb.' });
    const [question] = endpoint.asked;
    expect(question?.path).toBe('/v1/chat/completions');
    expect(question?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(question?.body).toMatchObject({
      model: 'small',
      messages: [{ role: 'system' }, { role: 'user' }],
    });
    expect(question?.body.messages[0]?.content).toContain('in Azerbaijani');
    expect(question?.body.messages[1]?.content).toContain(ARTICLE.text);
  });

  it('may be given by its whole address, and asked without a key', async () => {
    await ask({ text: 'Good.' }, { url: `${endpoint.url}/chat/completions`, key: null });
    expect(endpoint.asked[0]?.path).toBe('/v1/chat/completions');
    expect(endpoint.asked[0]?.headers.authorization).toBeUndefined();
  });

  it('may think aloud: only its answer counts', async () => {
    expect(await ask({ text: '<think>The ferry…\nleft.</think>\nThe ferry left.' })).toEqual({
      kind: 'answered',
      text: 'The ferry left.',
    });
  });

  it.each([
    [
      'is busy and says until when',
      { status: 429, headers: { 'retry-after': '90' } },
      { kind: 'busy', waitMs: 90_000 },
    ],
    ['is busy and does not say', { status: 503 }, { kind: 'busy', waitMs: null }],
    ['fails', { status: 500 }, { kind: 'failed', why: 'It answered 500.' }],
    [
      'refuses the key',
      { status: 401, raw: `no such key: ${KEY}` },
      { kind: 'refused', why: 'It answered 401.' },
    ],
    [
      'sends us elsewhere',
      { status: 302, headers: { location: 'http://10.0.0.1/' } },
      { kind: 'refused', why: 'It answered 302.' },
    ],
    ['talks nonsense', { status: 200, raw: '<html>' }, { kind: 'failed', why: 'Its answer is not JSON.' }],
    [
      'says nothing',
      { status: 200, raw: '{"choices":[]}' },
      { kind: 'failed', why: 'Its answer has no message.' },
    ],
    [
      'says too much',
      { status: 200, raw: 'x'.repeat(300_000) },
      { kind: 'failed', why: expect.stringMatching(/^It could not be reached/) },
    ],
  ] as const)('that %s is told apart', async (_, answer, outcome) => {
    expect(await ask(answer)).toEqual(outcome);
  });

  it('that does not answer is not waited for', async () => {
    expect(await ask('never', { timeoutMs: 50 })).toEqual({
      kind: 'failed',
      why: 'It did not answer in time.',
    });
  });

  it('that is not there has an outcome too, without the key', async () => {
    const url = endpoint.url;
    await endpoint.close();
    const summariser = openChatCompletions({ url, key: KEY, model: 'small' });
    const outcome = await summariser.summarise(ARTICLE, new AbortController().signal);
    await summariser.close();
    expect(outcome).toEqual({ kind: 'failed', why: 'It could not be reached (ECONNREFUSED).' });
  });
});
