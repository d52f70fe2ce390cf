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
  /** Somebody writes. */
  write(from: number, chat: number, text: string): void;
  /** Somebody writes; resolves at the next message to the chat that has the words. */
  ask(from: number, chat: number, text: string, words: string): Promise<Wait>;
  refused(): number;
  polls(): number;
  close(): void;
}

export interface Wait {
  /** As whoever wrote sees it. */
  readonly seenMs: number;
  /** Since the bot was handed the update: without the time it waited at Telegram. */
  readonly handedMs: number;
}

interface Asked {
  readonly update: number;
  readonly chat: number;
  readonly words: string;
  readonly wroteAt: number;
  handedAt: number;
  readonly resolve: (wait: Wait) => void;
}

interface Update {
  readonly update_id: number;
  readonly message: object;
}

export async function openStrictTelegram(): Promise<StrictTelegram> {
  const waiting = new Set<Asked>();
  const buckets = new Map<number, { tokens: number; at: number }>();
  let recent: number[] = [];
  let queue: Update[] = [];
  let poll: { readonly response: ServerResponse; readonly timer: NodeJS.Timeout } | null = null;
  let line: Pool | null = null;
  const pushed = new Map<number, Promise<void>>();
  let isClosed = false;
  let [updates, messages, refused, polls] = [1, 0, 0, 0];

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
    const now = performance.now();
    for (const asked of waiting) {
      if (asked.chat !== chat || !body.includes(asked.words)) continue;
      waiting.delete(asked);
      asked.resolve({ seenMs: now - asked.wroteAt, handedMs: now - asked.handedAt });
    }
    reply(response, { ok: true, result: { message_id: messages, date: 1_780_000_000, chat: { id: chat } } });
  };

  const noteHanded = (first: number, last: number): void => {
    for (const asked of waiting)
      if (asked.update >= first && asked.update <= last) asked.handedAt = performance.now();
  };

  const handOut = (): void => {
    if (poll === null) return;
    clearTimeout(poll.timer);
    const result = queue.slice(0, MOST_AT_ONCE);
    noteHanded(result[0]?.update_id ?? 0, result.at(-1)?.update_id ?? 0);
    reply(poll.response, { ok: true, result });
    polls += 1;
    poll = null;
  };

  const getUpdates = (response: ServerResponse, body: string): void => {
    const { offset = 0, timeout = 0 } = JSON.parse(body) as { offset?: number; timeout?: number };
    queue = queue.slice(Math.max(0, offset - (queue[0]?.update_id ?? offset)));
    poll = { response, timer: setTimeout(handOut, timeout * 1_000) };
    if (queue.length > 0 || timeout === 0) handOut();
  };

  /** One after the other of a chat, as Telegram does it (seen in the source of its Bot API server); chats at once. */
  const push = (chat: number, update: Update): void => {
    const behind = pushed.get(chat) ?? Promise.resolve();
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET };
    const request = {
      method: 'POST',
      path: '/telegram/webhook',
      headers,
      body: JSON.stringify(update),
    } as const;
    const deliver = async (): Promise<void> => {
      noteHanded(update.update_id, update.update_id);
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

  const write = (from: number, chat: number, text: string): void => {
    const update = updateOf(updates, from, chat, text);
    updates += 1;
    if (line === null) {
      queue.push(update);
      handOut();
    } else push(chat, update);
  };

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pushTo(origin) {
      line = new Pool(origin, { connections: CONNECTIONS });
    },
    write,
    ask: (from, chat, text, words) =>
      new Promise(resolve => {
        const now = performance.now();
        waiting.add({ update: updates, chat, words, wroteAt: now, handedAt: now, resolve });
        write(from, chat, text);
      }),
    refused: () => refused,
    polls: () => polls,
    close() {
      isClosed = true;
      void line?.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}

const ME = { id: 1_000_000_003, is_bot: true, first_name: 'Bench', username: 'bench_bot' };

function updateOf(id: number, from: number, chat: number, text: string): Update {
  const person = { id: from, is_bot: false, first_name: 'Reader', language_code: 'en' };
  const place =
    chat < 0
      ? { id: chat, type: 'supergroup', title: 'Group' }
      : { id: chat, type: 'private', first_name: 'Reader' };
  const message = {
    message_id: id,
    date: Math.floor(Date.now() / 1_000),
    text,
    from: person,
    chat: place,
    entities: [{ type: 'bot_command', offset: 0, length: text.length }],
  };
  return { update_id: id, message };
}

function reply(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
