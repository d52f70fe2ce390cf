/** The sandbox on a real port, and its people as tests speak to them. */

import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Call } from '../../src/sandbox/call-log.ts';
import { openSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts';
import type { Json, Message } from '../../src/sandbox/shapes.ts';

export const TOKEN = '1000000001:test-token-of-the-sandbox';
export const SAMPLES = join(import.meta.dirname, '..', '..', 'data', 'samples');
export const ANNA = 1001;
export const BABEK = 1002;
/** Anna administers it; Babek is a member. */
export const GROUP = -1_000_000_200;
/** Anna and the bot administer it; Babek reads it. */
export const CHANNEL = -1_000_000_300;

export interface TestSandbox extends Sandbox {
  /** Where it listens, without a closing slash. */
  readonly url: string;
  person(id: number, chatId?: number, threadId?: number): TestPerson;
  /** Resolves with what `look` returns once it is neither null, undefined nor false; looks again at each change. */
  until<Seen>(look: () => Seen | null | undefined | false): Promise<Seen>;
  /** The next call of a method that the bot makes from now on. */
  nextCall(method: string): Promise<Call>;
  /** Calls the Bot API as a bot does. */
  call(method: string, body?: Json): Promise<ApiAnswer>;
}

export interface ApiAnswer {
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: Json;
}

export interface TestPerson {
  /** What the bot has sent into the chat, oldest first. */
  received(): readonly Message[];
  last(): Message | undefined;
  /** Writes and resolves with the bot's next message. */
  say(text: string): Promise<Message>;
  /** Writes without waiting. */
  write(text: string): void;
  /** Presses the button with this label under the newest message that has it; resolves with the bot's notice. */
  press(label: string): Promise<Json>;
  labels(message: Message | undefined): readonly string[];
}

export async function openTestSandbox(options: Partial<SandboxOptions> = {}): Promise<TestSandbox> {
  const sandbox = await openSandbox({ token: TOKEN, samplesDir: SAMPLES, ...options });
  const server = await new Promise<ReturnType<typeof serve>>(resolve => {
    const listening = serve({ fetch: sandbox.app.fetch, hostname: '127.0.0.1', port: 0 }, () =>
      resolve(listening),
    );
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { world, people, calls } = sandbox;

  function until<Seen>(look: () => Seen | null | undefined | false): Promise<Seen> {
    return new Promise((resolve, reject) => {
      const stop = world.onChange(check);
      function check(): void {
        try {
          const seen = look();
          if (seen === null || seen === undefined || seen === false) return;
          stop();
          resolve(seen);
        } catch (error) {
          stop();
          reject(error);
        }
      }
      check();
    });
  }

  return {
    ...sandbox,
    url,
    until,
    person(id, chatId = id, threadId) {
      const place = { chatId, fromId: id, ...(threadId === undefined ? {} : { threadId }) };
      const received = (): readonly Message[] =>
        world.chat(chatId).messages.filter(message => message.from.id === world.me.id);
      const labels = (message: Message | undefined): readonly string[] =>
        buttonsOf(message).map(button => String(button['text']));
      return {
        received,
        labels,
        last: () => received().at(-1),
        async say(text) {
          const before = received().at(-1)?.message_id ?? 0;
          people.write(place, text);
          return until(() => received().find(message => message.message_id > before));
        },
        write: text => void people.write(place, text),
        async press(label) {
          const isMeant = (button: Json): boolean => String(button['text']).includes(label);
          const message = received().findLast(each => buttonsOf(each).some(isMeant));
          const button = buttonsOf(message).find(isMeant);
          if (message === undefined || button === undefined) {
            throw new Error(
              `no button “${label}”; the last message has ${labels(received().at(-1)).join(' | ')}`,
            );
          }
          return people.press(place, message.message_id, String(button['callback_data']));
        },
      };
    },
    nextCall: method =>
      new Promise(resolve => {
        calls.onCall(call => call.method === method && resolve(call));
      }),
    async call(method, body = {}) {
      const response = await fetch(`${url}/bot${TOKEN}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return (await response.json()) as ApiAnswer;
    },
    async close() {
      await sandbox.close();
      await new Promise<void>(resolve => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
  };
}

function buttonsOf(message: Message | undefined): readonly Json[] {
  const rows = message?.reply_markup?.['inline_keyboard'];
  return Array.isArray(rows) ? (rows.flat() as Json[]) : [];
}
