/**
 * Starts the built bot in its sandbox, talks to it for a while, publishes a story and stops it: whether it runs on this Node.
 * Ends with 0 when every command was answered, the story arrived and the bot stopped by itself.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './prepare.mjs';

/** Node 24 aborted with another line of better-sqlite3 after six to twelve. */
const COMMANDS = 24;
const PATIENCE_MS = 300_000;

const main = process.argv[2] ?? join(root, 'dist', 'main.js');
const folder = mkdtempSync(join(tmpdir(), 'towncrier-talk-'));
const startedAt = performance.now();
const bot = spawn(process.execPath, [main], {
  cwd: folder,
  env: { PATH: process.env.PATH, DATA_DIR: folder, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = once(bot, 'exit');
const timer = setTimeout(() => bot.kill('SIGKILL'), PATIENCE_MS);
try {
  const url = await listening();
  await until(async () => (await fetch(`${url}/healthz`)).ok);
  console.log(`ready after ${Math.round(performance.now() - startedAt)} ms`);
  const person = (await state(url)).users.find(user => !user.is_bot);
  const newest = async () => {
    const chat = (await state(url)).chats.find(({ id }) => id === person.id);
    return chat?.messages.at(-1) ?? { message_id: 0, from: person };
  };
  const words = [
    '/start',
    '/latest',
    '/help',
    '/subscribe world',
    '/summary 1',
    '/full 1',
    '/search a',
    '/topics',
  ];
  for (let place = 0; place < COMMANDS; place += 1) {
    await post(url, 'message', { chat_id: person.id, from_id: person.id, text: words[place % words.length] });
    await until(async () => (await newest()).from.id !== person.id);
    // Telegram, and so the sandbox, takes one message a second for a chat.
    await sleep(1_000);
  }
  const last = (await newest()).message_id;
  await post(url, 'publish', {});
  await until(async () => (await newest()).message_id > last);
  console.log(`${COMMANDS} commands answered, a story arrived`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  bot.kill('SIGTERM');
  const [code, signal] = await ended;
  clearTimeout(timer);
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0) {
    console.error(`The bot ended with ${code ?? signal}.`);
    process.exitCode = 1;
  }
}

/** The address that the log names, once the web server listens. The log is read to its end: a full pipe would stop the bot. */
function listening() {
  return new Promise((resolve, reject) => {
    createInterface({ input: bot.stdout }).on('line', line => {
      const { event, url } = JSON.parse(line);
      if (event === 'web.listening') resolve(url);
    });
    bot.once('exit', () => reject(new Error('The bot ended before it listened.')));
  });
}

async function state(url) {
  return await (await fetch(`${url}/sandbox/state`)).json();
}

async function post(url, path, body) {
  const response = await fetch(`${url}/sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
}

async function until(isTrue) {
  for (;;) {
    if (bot.exitCode !== null || bot.signalCode !== null) throw new Error('The bot ended.');
    if (await isTrue()) return;
    await sleep(50);
  }
}
