/** The plug pulled at twenty random moments of telling two thousand chats: nothing is lost, little is repeated. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { Database } from '../../src/sqlite/driver.ts';
import { openStores } from '../../src/stores.ts';
import { openTestSandbox, TOKEN } from '../support/sandbox.ts';
import { addReader, addStory } from '../support/stores.ts';

const CHATS = 2_000;
const FIRST = 10_000;
const KILLS = 20;
/** Messages a second, with as many in flight at most. */
const RATE = 200;
const IN_FLIGHT = 20;
const TSX = pathToFileURL(join(import.meta.dirname, '..', '..', 'node_modules', 'tsx', 'dist', 'loader.mjs'));
const CHILD = join(import.meta.dirname, '..', 'support', 'drain-process.ts');

it('a kill -9 at any moment of a fan-out and its drain loses nothing and repeats at most what was in flight', async () => {
  const seed = Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  const random = numbersFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'towncrier-kill-'));
  const sandbox = await openTestSandbox();
  let arrived = 0;
  const copies = new Map<number, number>();
  sandbox.calls.onCall(({ method, params }) => {
    if (method !== 'sendMessage') return;
    const chat = Number(params['chat_id']);
    copies.set(chat, (copies.get(chat) ?? 0) + 1);
    arrived += 1;
  });
  const stores = openStores(folder, Date.now());
  for (let id = FIRST; id < FIRST + CHATS; id += 1) {
    sandbox.world.addPerson({ id, first_name: 'Reader' });
    sandbox.world.chat(id).isStarted = true;
    addReader(stores, id, ['world'], Date.now());
  }
  addStory(stores, ['world'], {}, Date.now());
  stores.close();

  /** Loads while the one before it still works. */
  const begin = (): { child: ChildProcess; isReady: Promise<unknown> } => {
    const child = fork(CHILD, [folder, sandbox.url, TOKEN, String(RATE)], {
      execArgv: ['--import', TSX.href],
    });
    return { child, isReady: once(child, 'message') };
  };
  const settled = (): number => {
    const database = new Database(join(folder, 'towncrier.db'), { readonly: true });
    const count = database
      .prepare(`select count(*) from settled_delivery where state = 'sent'`)
      .pluck()
      .get();
    database.close();
    return count as number;
  };

  let mayRepeat = 0;
  let next = begin();
  try {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { child, isReady } = next;
      await isReady;
      const settledBefore = settled();
      const arrivedBefore = arrived;
      const exit = once(child, 'exit');
      child.send('begin');
      // The first kills meet the fan-out, the others the drain; some a moment after an arrival, some between two.
      if (kill < 5) {
        for (let steps = Math.floor(random() * 8); steps >= 0; steps -= 1) await once(child, 'message');
      } else {
        const until = arrivedBefore + 1 + Math.floor(random() * 110);
        await sandbox.until(() => arrived >= until);
        await new Promise(resolve => setTimeout(resolve, random() * 8));
      }
      child.kill('SIGKILL');
      await exit;
      // What the dead process had written to the line still arrives, before this does.
      await sandbox.call('getMe');
      await sandbox.call('getMe');
      next = begin();
      // What arrived and was not kept: it comes again.
      const unkept = arrived - arrivedBefore - (settled() - settledBefore);
      expect(unkept, `seed ${seed}, kill ${kill}`).toBeLessThanOrEqual(IN_FLIGHT);
      mayRepeat += unkept;
    }
    await next.isReady;
    const exit = once(next.child, 'exit');
    next.child.send('begin');
    await exit;
    const lost = CHATS - copies.size;
    const repeated = arrived - copies.size;
    expect({ lost, seed }).toEqual({ lost: 0, seed });
    expect(repeated, `seed ${seed}`).toBeLessThanOrEqual(mayRepeat);
    expect(settled(), `seed ${seed}`).toBe(CHATS);
  } finally {
    next.child.kill('SIGKILL');
    await sandbox.close();
    rmSync(folder, { recursive: true });
  }
}, 240_000);

/** Repeatable numbers from 0 to 1 (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
