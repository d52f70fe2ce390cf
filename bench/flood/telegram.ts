/** A Telegram that keeps its documented limits to the letter, and hands out updates by polling or by webhook. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { Pool } from 'undici';

/** core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
const PER_SECOND = 30;
const PRIVATE = { burst: 3, perMs: 1 / 1_000 };
const GROUP = { burst: 20, perMs: 20 / 60_000 };
const MOST_AT_ONCE = 100;
/** As many as Telegram keeps open to a webhook by default. */
const CONNECTIONS = 40;
export const SECRET = 'a-secret-of-the-benchmark-and-no-other';

export interface StrictTelegram {
  readonly url: string;
  /** Sends updates here from now on; until then, and without it, they wait to be asked for. */
  pushTo(origin: string): void;
  /** Somebody writes; `null` is a chat nobody waits for. */
  write(from: number, chat: number, text: string): void;
  /** Resolves with the milliseconds until the next message to the chat that has the words. */
  answerTo(chat: number, words: string): Promise<number>;
  refused(): number;
  close(): void;
}

export async function openStrictTelegram(): Promise<StrictTelegram> {
  const waiting: { readonly chat: number; readonly words: string; readonly resolve: () => void }[] = [];
  const buckets = new Map<number, { tokens: number; at: number }>();
  let recent: number[] = [];
  let queue: object[] = [];
  let poll: { readonly response: ServerResponse; readonly timer: NodeJS.Timeout } | null = null;
  let line: Pool | null = null;
  const pushed = new Map<number, Promise<void>>();
  let isClosed = false;
  let [updates, messages, refused] = [0, 0, 0];

  /** Seconds to wait; 0 when the message is taken. */
  const gate = (chat: number): number => {
    const now = performance.now();
    recent = recent.filter(at => at > now - 1_000);
    if (recent.length >= PER_SECOND) return 1;
    const { burst, perMs } = chat < 0 ? GROUP : PRIVATE;
    const bucket = buckets.get(chat) ?? { tokens: burst, at: now };
    bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.at) * perMs);
    bucket.at = now;
    buckets.set(chat, bucket);
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perMs / 1_000);
    bucket.tokens -= 1;
    recent.push(now);
    return 0;
  };

  const send = (response: ServerResponse, body: string): void => {
    const chat = Number(/"chat_id":(-?\d+)/.exec(body)?.[1]);
    const seconds = gate(chat);
    if (seconds > 0) {
      refused += 1;
      const description = `Too Many Requests: retry after ${seconds}`;
      const refusal = { ok: false, error_code: 429, description, parameters: { retry_after: seconds } };
      reply(response, refusal, 429);
      return;
    }
    messages += 1;
    for (const each of waiting.filter(one => one.chat === chat && body.includes(one.words))) {
      waiting.splice(waiting.indexOf(each), 1);
      each.resolve();
    }
    reply(response, { ok: true, result: { message_id: messages, date: 1_780_000_000, chat: { id: chat } } });
  };

  const handOut = (): void => {
    if (poll === null) return;
    clearTimeout(poll.timer);
    reply(poll.response, { ok: true, result: queue.slice(0, MOST_AT_ONCE) });
    poll = null;
  };

  const getUpdates = (response: ServerResponse, body: string): void => {
    const { offset = 0, timeout = 0 } = JSON.parse(body) as { offset?: number; timeout?: number };
    queue = queue.filter(update => (update as { update_id: number }).update_id >= offset);
    poll = { response, timer: setTimeout(handOut, timeout * 1_000) };
    if (queue.length > 0 || timeout === 0) handOut();
  };

  /** One after the other of a chat, as Telegram does it (seen in the source of its Bot API server); chats at once. */
  const push = (chat: number, update: object): void => {
    const behind = pushed.get(chat) ?? Promise.resolve();
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET };
    const request = {
      method: 'POST',
      path: '/telegram/webhook',
      headers,
      body: JSON.stringify(update),
    } as const;
    const deliver = async (): Promise<void> => {
      try {
        await (await line?.request(request))?.body.dump();
      } catch (error) {
        // The bot has stopped, and with it the measurement.
        if (!isClosed) throw error;
      }
    };
    pushed.set(chat, behind.then(deliver));
  };

  const server = createServer(async (request, response) => {
    const body = await readText(request);
    const method = /\/(\w+)$/.exec(request.url ?? '')?.[1] ?? '';
    if (method === 'sendMessage') send(response, body);
    else if (method === 'getUpdates') getUpdates(response, body);
    else reply(response, { ok: true, result: method === 'getMe' ? ME : true });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pushTo(origin) {
      line = new Pool(origin, { connections: CONNECTIONS });
    },
    write(from, chat, text) {
      updates += 1;
      const person = { id: from, is_bot: false, first_name: 'Reader', language_code: 'en' };
      const place =
        chat < 0
          ? { id: chat, type: 'supergroup', title: 'Group' }
          : { id: chat, type: 'private', first_name: 'Reader' };
      const entities = [{ type: 'bot_command', offset: 0, length: text.length }];
      const message = {
        message_id: updates,
        date: Math.floor(Date.now() / 1_000),
        text,
        from: person,
        entities,
      };
      const update = { update_id: updates, message: { ...message, chat: place } };
      if (line === null) {
        queue.push(update);
        handOut();
      } else push(chat, update);
    },
    answerTo(chat, words) {
      const since = performance.now();
      return new Promise(resolve => {
        waiting.push({ chat, words, resolve: () => resolve(performance.now() - since) });
      });
    },
    refused: () => refused,
    close() {
      isClosed = true;
      void line?.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}

const ME = { id: 1_000_000_003, is_bot: true, first_name: 'Bench', username: 'bench_bot' };

function reply(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
