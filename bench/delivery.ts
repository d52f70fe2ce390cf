/** Delivery: a broadcast through the durable path against a bare loop, memory, fan-out, bursts, answers meanwhile. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openStores } from '../src/stores.ts';
import { addStory } from './delivery/article.ts';
import { type Broadcast, broadcast } from './delivery/broadcast.ts';
import { drainBurst } from './delivery/burst.ts';
import { addChats, oweAll } from './delivery/chats.ts';
import { bareLoop } from './delivery/floor.ts';
import { openLoopback } from './delivery/loopback.ts';
import { type RunningBot, runBot } from './delivery/telegram.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    // every bench is given it; this one needs no data of others
    corpus: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    chats: { type: 'string', default: '100000' },
    many: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '20' },
  },
});
const rounds = Number(values.rounds);

await part('broadcast', measureBroadcast);
await part('memory', measureMemory);
await part('fan-out', measureFanOut);
await part('burst', measureBurst);
await part('answers', measureAnswers);

async function part(name: string, measure: () => Promise<void>): Promise<void> {
  if (values.only === undefined || values.only === name) await measure();
}

function folderWith(chats: number, stories: number, isOwed = true): string {
  const folder = mkdtempSync(join(tmpdir(), 'towncrier-bench-'));
  addChats(folder, chats);
  const stores = openStores(folder, Date.now());
  const ids = Array.from({ length: stories }, (_, place) => addStory(stores, place + 1));
  stores.close();
  if (isOwed) oweAll(folder, ids);
  return folder;
}

async function measureBroadcast(): Promise<void> {
  const chats = Number(values.chats);
  const telegram = await openLoopback();
  const ratios: number[] = [];
  const sent: Broadcast[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const folder = folderWith(chats, 1);
    const durable = await broadcast(folder, telegram.url);
    rmSync(folder, { recursive: true });
    const { messages, last } = await telegram.taken();
    if (messages !== chats) throw new Error(`${messages} of ${chats} messages arrived`);
    const floor = await bareLoop(telegram.url, last, chats);
    await telegram.taken();
    ratios.push(durable.perSecond / floor.perSecond);
    sent.push(durable);
    say(
      `broadcast ${round + 1}`,
      `${durable.perSecond.toFixed(0)}/s, ${durable.cpuMicros.toFixed(0)} µs CPU`,
    );
    say(`bare loop ${round + 1}`, `${floor.perSecond.toFixed(0)}/s, ${floor.cpuMicros.toFixed(0)} µs CPU`);
  }
  telegram.close();
  say('broadcast / bare loop (≥ 0.5)', median(ratios).toFixed(2));
  say('CPU a message (≤ 150 µs)', `${median(sent.map(({ cpuMicros }) => cpuMicros)).toFixed(0)} µs`);
}

/** Very many chats are owed a story; so many of them are told that memory would show what it loses. */
async function measureMemory(): Promise<void> {
  const folder = folderWith(Number(values.many), 1);
  const telegram = await openLoopback();
  const { messages, rss, peak } = await broadcast(folder, telegram.url, 2 * Number(values.chats));
  telegram.close();
  rmSync(folder, { recursive: true });
  say('peak memory, a million chats owed (< 250 MB)', `${peak} MB`);
  say(`memory over ${messages} messages`, `${rss.join(' ')} MB`);
}

/** A story is fanned out to very many chats while readers ask: how long it takes, and the slowest answer. */
async function measureFanOut(): Promise<void> {
  const folder = folderWith(Number(values.many), 0);
  const bot = await runBot(folder, { SEND_RATE: '1' });
  await warm(bot);
  const done = bot.event('story.fanned-out');
  const stores = openStores(folder, Date.now());
  addStory(stores, 1);
  stores.close();
  const answers = askUntil(bot, done);
  const { ms } = await done;
  say('fan-out to a million chats (< 3 s)', `${(Number(ms) / 1000).toFixed(2)} s`);
  const waits = await answers;
  say(`slowest of ${waits.length} answers meanwhile (< 100 ms)`, `${Math.max(...waits).toFixed(0)} ms`);
  await bot.stop();
  rmSync(folder, { recursive: true });
}

async function measureBurst(): Promise<void> {
  const folder = folderWith(10_000, 20);
  const { messages, seconds } = await drainBurst(folder);
  rmSync(folder, { recursive: true });
  say('burst of 20 to 10,000 chats', `${messages} messages in ${seconds.toFixed(0)} s`);
  say('against one message a chat (≤ 1.3)', (seconds / (10_000 / 30)).toFixed(2));
  say('against one message an article', (seconds / ((20 * 10_000) / 30)).toFixed(3));
}

/** `/latest` while nothing else happens, and while a broadcast runs, at the usual rate and at the highest that may be set. */
async function measureAnswers(): Promise<void> {
  for (const [rate, stories] of [
    ['30', 0],
    ['30', 3],
    ['1000', 3],
  ] as const) {
    const folder = folderWith(Number(values.chats), stories);
    const bot = await runBot(folder, { SEND_RATE: rate });
    await warm(bot);
    const before = bot.told();
    const since = Date.now();
    const waits = await askUntil(bot, sleep(Number(values.seconds) * 1000));
    const perSecond = (1000 * (bot.told() - before)) / (Date.now() - since);
    await bot.stop();
    rmSync(folder, { recursive: true });
    const sorted = waits.toSorted((a, b) => a - b);
    const at = (share: number): string => `${(sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(0)} ms`;
    say(`/latest beside ${perSecond.toFixed(0)} messages/s: p50, p99 (< 100 ms)`, `${at(0.5)}, ${at(0.99)}`);
  }
}

/** The first answers load and compile; they say nothing of a bot that runs. */
async function warm(bot: RunningBot): Promise<void> {
  for (let time = 0; time < 30; time += 1) await bot.ask('/latest');
}

/** Readers ask ten times a second, whether or not the one before was answered; returns how long each waited. */
async function askUntil(bot: RunningBot, end: Promise<unknown>): Promise<readonly number[]> {
  let isOver = false;
  void end.then(() => (isOver = true));
  const asked: Promise<number>[] = [];
  while (!isOver) {
    asked.push(bot.ask('/latest'));
    await sleep(100);
  }
  return Promise.all(asked);
}

function say(name: string, value: string): void {
  console.log(`${name.padEnd(52)} ${value}`);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
