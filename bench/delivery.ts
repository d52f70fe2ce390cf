/** Delivery: a broadcast through the durable path against a bare loop, memory, fan-out, bursts, answers meanwhile. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStores } from '../src/stores.ts';
import { addStory } from './delivery/article.ts';
import { type Broadcast, broadcast } from './delivery/broadcast.ts';
import { addChats, oweAll } from './delivery/chats.ts';
import { bareLoop } from './delivery/floor.ts';
import { openLoopback } from './delivery/loopback.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    chats: { type: 'string', default: '100000' },
  },
});
const rounds = Number(values.rounds);

await part('broadcast', measureBroadcast);

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

function say(name: string, value: string): void {
  console.log(`${name.padEnd(52)} ${value}`);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
