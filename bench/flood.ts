/** Floods: how long others wait while ten people send 200 commands a second each, and whether a wave of newcomers is answered. */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openAccount } from './flood/account.ts';
import { startBot, type Way } from './flood/bot.ts';
import { openStrictTelegram, type StrictTelegram, type Wait } from './flood/telegram.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    // every bench is given it; this one needs no data of others
    corpus: { type: 'string' },
    seconds: { type: 'string', default: '20' },
    newcomers: { type: 'string', default: '3000' },
  },
});

const FLOODERS = 10;
/** Of each flooder, in a tick. */
const TICK_MS = 50;
const A_TICK = 10;
const ASK_EVERY_MS = 250;
/** In the flooded group itself, where Telegram takes twenty messages a minute. */
const ASK_IN_GROUP_EVERY_MS = 4_000;
const FIRST_FLOODER = 1_000;
const FIRST_OTHER = 100_000;
const GROUP = -500;
/** Longer than anybody waits. */
const LOST_MS = 30_000;
const ALL_LATER_MS = 180_000;

let others = FIRST_OTHER;

for (const way of ['polling', 'webhook'] as const) {
  await part('private', () => measureFlood(way, 'private'));
  await part('group', () => measureFlood(way, 'group'));
}
await part('newcomers', measureNewcomers);

async function part(name: string, measure: () => Promise<void>): Promise<void> {
  if (values.only === undefined || values.only === name) await measure();
}

async function measureFlood(way: Way, where: 'private' | 'group'): Promise<void> {
  const telegram = await openStrictTelegram();
  const bot = await startBot(telegram, way);
  for (let time = 0; time < 5; time += 1) await ask(telegram);
  const account = await openAccount(telegram, bot);
  const until = Date.now() + Number(values.seconds) * 1_000;
  const [sent, waits, inGroup] = await Promise.all([
    flood(telegram, until, where),
    askUntil(until, ASK_EVERY_MS, () => ask(telegram)),
    where === 'group'
      ? askUntil(until, ASK_IN_GROUP_EVERY_MS, () => ask(telegram, GROUP))
      : Promise.resolve([]),
  ]);
  console.log(`\n${way}, ${where}: ${sent} commands`);
  sayWaits('others’ wait: p50, p95 (< 500), max', waits);
  if (inGroup.length > 0) sayWaits('in the flooded group itself', inGroup);
  for (const [name, value] of await account.close()) say(name, value);
  telegram.close();
  await bot.stop();
}

/** Returns how many commands were sent. */
async function flood(telegram: StrictTelegram, until: number, where: 'private' | 'group'): Promise<number> {
  let sent = 0;
  for (let due = Date.now(); due < until; due += TICK_MS) {
    for (let place = 0; place < FLOODERS * A_TICK; place += 1) {
      const id = FIRST_FLOODER + (place % FLOODERS);
      telegram.write(id, where === 'group' ? GROUP : id, '/latest');
      sent += 1;
    }
    await sleep(Math.max(0, due + TICK_MS - Date.now()));
  }
  return sent;
}

async function askUntil(until: number, everyMs: number, asking: () => Promise<Wait>): Promise<Wait[]> {
  const asked: Promise<Wait>[] = [];
  while (Date.now() < until) {
    asked.push(asking());
    await sleep(everyMs);
  }
  return Promise.all(asked);
}

/** Somebody who has not asked before; resolves at the answer, or when it counts as lost. */
async function ask(telegram: StrictTelegram, chat?: number): Promise<Wait> {
  others += 1;
  const lost: Wait = { seenMs: LOST_MS, handedMs: LOST_MS };
  const answered = telegram.ask(others, chat ?? others, '/privacy', chat === undefined ? '' : 'What I keep');
  return Promise.race([answered, sleep(LOST_MS, lost, { ref: false })]);
}

/** One link in a big channel: everybody presses Start within half a minute. */
async function measureNewcomers(): Promise<void> {
  const telegram = await openStrictTelegram();
  const bot = await startBot(telegram, 'polling');
  const count = Number(values.newcomers);
  const answers: Promise<Wait>[] = [];
  const since = Date.now();
  for (let id = 1; id <= count; id += 1) {
    answers.push(telegram.ask(FIRST_OTHER * 10 + id, FIRST_OTHER * 10 + id, '/start', ''));
    await sleep(Math.max(0, since + (id * 30_000) / count - Date.now()));
  }
  const waits = await Promise.all(
    answers.map(answer => Promise.race([answer, sleep(ALL_LATER_MS, null, { ref: false })])),
  );
  const answered = waits.filter(wait => wait !== null);
  say(`newcomers answered, of ${count} in half a minute`, String(answered.length));
  say(
    'the last of them after; at thirty a second',
    `${Math.round((Date.now() - since) / 1_000)} s; ${Math.round(count / 30)} s`,
  );
  say('refusals with 429', String(telegram.refused()));
  telegram.close();
  await bot.stop();
}

function sayWaits(name: string, waits: readonly Wait[]): void {
  say(name, spread(waits.map(({ seenMs }) => seenMs)));
  say('  of it since the bot was handed the command', spread(waits.map(({ handedMs }) => handedMs)));
}

function spread(waits: readonly number[]): string {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0);
  return `${at(0.5)}, ${at(0.95)}, ${at(1)} ms`;
}

function say(name: string, value: string): void {
  console.log(`${name.padEnd(76)} ${value}`);
}
