/** Background work goes behind the answers to readers, one piece at a time, and never starves. */
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { createRightOfWay } from '../../src/right-of-way.ts';

// Turns of the loop are real, the time is not: no load of the machine changes what comes of it.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const turns = async (): Promise<void> => {
  for (let round = 0; round < 5; round += 1) await turn();
};

/** Asks for turns without end, each piece of `ms`; tells how many it had. */
function busyLoop(clock: { sleep(ms: number): Promise<void> }, ms: number) {
  const state = { pieces: 0, isStopped: false };
  void (async () => {
    for (;;) {
      await clock.sleep(0);
      if (state.isStopped) return;
      vi.advanceTimersByTime(ms);
      state.pieces += 1;
    }
  })();
  return state;
}

it('what comes in from outside is looked at between any few pieces of background work', async () => {
  const { behind } = createRightOfWay(systemClock);
  const loops = Array.from({ length: 20 }, () => busyLoop(behind, 1));
  const before = () => loops.reduce((sum, { pieces }) => sum + pieces, 0);
  let most = 0;
  for (let round = 0; round < 20; round += 1) {
    const had = before();
    await turn();
    most = Math.max(most, before() - had);
  }
  for (const loop of loops) loop.isStopped = true;
  expect(most).toBeLessThanOrEqual(4);
  expect(Math.min(...loops.map(({ pieces }) => pieces))).toBeGreaterThan(0);
});

it('while a reader waits, background work leaves twice as much time to the answer as a piece took, and goes on', async () => {
  const { answering, behind } = createRightOfWay(systemClock);
  const answered = answering();
  const loop = busyLoop(behind, 10);
  await turns();
  expect(loop.pieces).toBe(1);
  vi.advanceTimersByTime(19);
  await turns();
  expect(loop.pieces).toBe(1);
  vi.advanceTimersByTime(1);
  await turns();
  expect(loop.pieces).toBe(2);
  loop.isStopped = true;
  answered();
  await turns();
});

it('the moment that nobody waits any more, background work goes on at once', async () => {
  const { answering, behind } = createRightOfWay(systemClock);
  const [first, second] = [answering(), answering()];
  const loop = busyLoop(behind, 500);
  await turns();
  expect(loop.pieces).toBe(1);
  first();
  first();
  await turns();
  expect(loop.pieces).toBe(1);
  second();
  await turns();
  expect(loop.pieces).toBeGreaterThan(1);
  loop.isStopped = true;
});

it('a span of time is slept as the clock says', async () => {
  const slept: number[] = [];
  const clock = { now: () => 7, sleep: async (ms: number) => void slept.push(ms) };
  const { behind } = createRightOfWay(clock);
  await behind.sleep(250);
  expect([behind.now(), slept]).toEqual([7, [250]]);
});
