/** What Telegram answers, in its own words, and what becomes of the message. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../src/core/delivery/delivery.ts';
import { loadPhrases } from '../../src/locales/phrases.ts';
import { openChannel } from '../../src/telegram/channel.ts';
import { outcomeOfRefusal } from '../../src/telegram/send-outcome.ts';
import { handClock, MONDAY } from '../support/clock.ts';

const outcome = (error_code: number, description: string, parameters?: object) =>
  outcomeOfRefusal({ error_code, description, ...(parameters === undefined ? {} : { parameters }) }, MONDAY);

describe('a refusal', () => {
  it.each([
    [403, 'Forbidden: bot was blocked by the user', 'gone'],
    [403, 'Forbidden: user is deactivated', 'gone'],
    [403, "Forbidden: bot can't initiate conversation with a user", 'gone'],
    [403, 'Forbidden: bot was kicked from the supergroup chat', 'gone'],
    [403, 'Forbidden: bot is not a member of the channel chat', 'gone'],
    [403, 'Forbidden: the group chat was deleted', 'gone'],
    [403, 'Forbidden: the group chat was deactivated', 'gone'],
    [403, "Forbidden: bot can't send messages to bots", 'gone'],
    [400, 'Bad Request: INPUT_USER_DEACTIVATED', 'gone'],
    [403, 'Forbidden: something new', 'barred'],
    [403, 'Forbidden: CHAT_WRITE_FORBIDDEN', 'barred'],
    [403, 'Forbidden: have no rights to send a message', 'barred'],
    [400, 'Bad Request: USER_IS_BLOCKED', 'gone'],
    [400, 'Bad Request: not enough rights to send text messages to the chat', 'barred'],
    [400, 'Bad Request: have no rights to send a message', 'barred'],
    [400, 'Bad Request: have no write access to the chat', 'barred'],
    [400, 'Bad Request: need administrator rights in the channel chat', 'barred'],
    [400, 'Bad Request: CHAT_ADMIN_REQUIRED', 'barred'],
    [400, 'Bad Request: CHAT_RESTRICTED', 'barred'],
    [400, 'Bad Request: CHAT_WRITE_FORBIDDEN', 'barred'],
    [400, 'Bad Request: CHAT_SEND_PLAIN_FORBIDDEN', 'barred'],
    [400, 'Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN', 'barred'],
    [400, 'Bad Request: PEER_ID_INVALID', 'barred'],
    [400, 'Bad Request: chat not found', 'barred'],
    [400, 'Bad Request: message thread not found', 'barred'],
    [400, 'Bad Request: TOPIC_CLOSED', 'barred'],
    [400, 'Bad Request: message to edit not found', 'moot'],
    [400, 'Bad Request: message is not modified: specified new message content is the same', 'moot'],
    [400, 'Bad Request: message is too long', 'refused'],
    [400, 'Bad Request: BUTTON_DATA_INVALID', 'refused'],
    [401, 'Unauthorized', 'unreached'],
    [404, 'Not Found', 'unreached'],
    [500, 'Internal Server Error', 'unreached'],
  ])('%i %s: %s', (code, description, kind) => {
    expect(outcome(code, description).kind).toBe(kind);
  });

  it('with a new number of the chat is a move, whatever else it says', () => {
    const moved = { migrate_to_chat_id: -1_001 };
    expect(outcome(400, 'Bad Request: group chat was upgraded to a supergroup chat', moved)).toEqual({
      ...{ kind: 'moved', to: -1_001 },
    });
  });

  it('that asks to wait says until when, and means half a minute when it names no time', () => {
    const until = (seconds: number) => ({ kind: 'slow-down', untilAt: MONDAY + seconds * 1_000 });
    expect(outcome(429, 'Too Many Requests: retry after 43838', { retry_after: 43_838 })).toEqual(
      until(43_838),
    );
    expect(outcome(429, 'Too Many Requests')).toEqual(until(30));
  });
});

describe('an answer that is none', () => {
  let server: Server;
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  async function answeredWith(status: number, body: string, length?: number) {
    server = createServer((request, response) => {
      request.resume();
      response.writeHead(status, length === undefined ? {} : { 'content-length': length });
      response.write(body);
      if (length === undefined) response.end();
      else response.socket?.destroySoon();
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const channel = openChannel({
      ...{ token: '1:x', apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
      ...{ phrases: loadPhrases(), clock: handClock(), isPaid: false, isSaved: () => false },
    });
    const notice: Notice = { kind: 'announcement', text: { text: 'Hello', entities: [] } };
    const chat = { id: 1, kind: 'private', name: 'Anna', language: 'en', timeZone: 'UTC' } as const;
    const ways = { isSilent: false, summaryLength: 'normal', threadId: null } as const;
    const result = await channel.send({ ...chat, ...ways, state: 'active', knownAt: 0 }, notice);
    await channel.close();
    return result.kind;
  }

  it.each([
    ['a page of a proxy that is in trouble', 502, '<h1>Bad Gateway</h1>', undefined, 'unreached'],
    ['a 429 of a proxy', 429, '<h1>Too Many Requests</h1>', undefined, 'unreached'],
    ['a page where an answer should be', 200, '<h1>Welcome</h1>', undefined, 'unsure'],
    ['half a JSON text', 200, '{"ok":true,"res', undefined, 'unsure'],
    ['a line that broke in the middle of an answer', 200, '{"ok":true,"res', 500, 'unsure'],
    ['an answer', 200, '{"ok":true,"result":{"message_id":5}}', undefined, 'sent'],
  ])('%s', async (_name, status, body, length, kind) => {
    expect(await answeredWith(status, body, length)).toBe(kind);
  });
});
