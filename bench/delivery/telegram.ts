/** The Telegram of a whole bot in a process of its own: says hello to it, writes to it by webhook, times its answers. */
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const SECRET = 'a-secret-of-the-benchmark-and-no-other';
const MAIN = join(import.meta.dirname, '..', '..', 'src', 'main.ts');
/** Readers who ask; none of the chats that are told news. */
const FIRST_ASKER = 900_000_000;

export interface LogLine {
  readonly event: string;
  readonly [field: string]: unknown;
}

export interface RunningBot {
  /** Messages that went out which answer nobody. */
  told(): number;
  /** A reader writes; resolves with the milliseconds until the answer was here. */
  ask(text: string): Promise<number>;
  /** Resolves with the first line of the log that has the event, from now on. */
  event(name: string): Promise<LogLine>;
  stop(): Promise<void>;
}

export async function runBot(
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<RunningBot> {
  const answers = new Map<number, () => void>();
  let [told, messages, updates, askers] = [0, 0, 0, 0];
  const server = createServer((request, response) => {
    void readText(request).then(text => {
      const method = /\/(\w+)$/.exec(request.url ?? '')?.[1] ?? '';
      if (method === 'sendMessage') {
        const chat = Number(/"chat_id":(\d+)/.exec(text)?.[1]);
        const answered = answers.get(chat);
        answers.delete(chat);
        if (answered === undefined) told += 1;
        else answered();
      }
      messages += 1;
      answer(response, method, messages);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const feeds = join(folder, 'feeds.opml');
  writeFileSync(feeds, '<opml version="2.0"><body></body></opml>');
  const child = spawn(process.execPath, [...process.execArgv, MAIN], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...{ PATH: process.env['PATH'], DATA_DIR: folder, BOT_TOKEN: '1000000003:benchmark-token-of-no-bot' },
      ...{ TELEGRAM_API_ROOT: apiRoot, PORT: '0', FEEDS_FILE: feeds, POLL_CRON: '0 0 1 1 *' },
      ...{ PUBLIC_URL: 'https://bench.example', WEBHOOK_SECRET: SECRET, ...environment },
    },
  });
  const event = listen(child);
  const listening = event('web.listening');
  const started = event('bot.started');
  const { url } = (await listening) as unknown as { url: string };
  await started;

  return {
    told: () => told,
    event,
    async ask(text) {
      updates += 1;
      askers += 1;
      const id = FIRST_ASKER + (askers % 1_000);
      const from = { id, is_bot: false, first_name: 'Asker', language_code: 'en' };
      const entities = [{ type: 'bot_command', offset: 0, length: text.length }];
      const message = { message_id: updates, date: Math.floor(Date.now() / 1000), text, from, entities };
      const answered = new Promise<void>(resolve => answers.set(id, resolve));
      const since = performance.now();
      await fetch(`${url}/telegram/webhook`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET },
        body: JSON.stringify({
          update_id: updates,
          message: { ...message, chat: { id, type: 'private', first_name: 'Asker' } },
        }),
      });
      await answered;
      return performance.now() - since;
    },
    async stop() {
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      server.close();
      server.closeAllConnections();
    },
  };
}

function listen(child: ChildProcess): RunningBot['event'] {
  const waiting: { readonly name: string; readonly resolve: (line: LogLine) => void }[] = [];
  if (child.stdout === null) throw new Error('the bot has no log');
  createInterface({ input: child.stdout }).on('line', line => {
    for (const each of waiting.filter(({ name }) => line.includes(`"event":"${name}"`))) {
      waiting.splice(waiting.indexOf(each), 1);
      each.resolve(JSON.parse(line) as LogLine);
    }
  });
  return name => new Promise(resolve => waiting.push({ name, resolve }));
}

function answer(response: ServerResponse, method: string, id: number): void {
  const me = { id: 1_000_000_003, is_bot: true, first_name: 'Bench', username: 'bench_bot' };
  const sent = { message_id: id, date: 1_780_000_000, chat: { id: 1, type: 'private' }, text: 'x' };
  const result = method === 'getMe' ? me : method === 'sendMessage' ? sent : true;
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: true, result }));
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
