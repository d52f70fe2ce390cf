/** Background work goes behind the answers to readers, one piece at a time, and never starves. */
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { createRightOfWay } from '../../src/right-of-way.ts';

/** Keeps the only thread there is for so long. */
function work(ms: number): void {
  for (const until = performance.now() + ms; performance.now() < until; );
}

/** Asks for turns without end, each piece of `ms`; tells how many it had. */
function busyLoop(clock: { sleep(ms: number): Promise<void> }, ms: number) {
  const state = { pieces: 0, isStopped: false };
  void (async () => {
    for (;;) {
      await clock.sleep(0);
      if (state.isStopped) return;
      work(ms);
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

it('while a reader waits, background work leaves half of the time to the answer, and goes on', async () => {
  const { answering, behind } = createRightOfWay(systemClock);
  const loop = busyLoop(behind, 10);
  const answered = answering();
  await pause(20);
  const [had, from] = [loop.pieces, performance.now()];
  await pause(300);
  const pieces = loop.pieces - had;
  const share = (pieces * 10) / (performance.now() - from);
  answered();
  loop.isStopped = true;
  expect(pieces).toBeGreaterThan(0);
  expect(share).toBeLessThan(0.6);
});

it('the moment that nobody waits any more, background work goes on at once', async () => {
  const { answering, behind } = createRightOfWay(systemClock);
  const [first, second] = [answering(), answering()];
  await behind.sleep(0);
  work(500);
  const next = behind.sleep(0);
  await pause(20);
  first();
  first();
  let isGoingOn = false;
  void next.then(() => {
    isGoingOn = true;
  });
  await pause(20);
  expect(isGoingOn).toBe(false);
  second();
  await next;
  expect(isGoingOn).toBe(true);
});

it('a span of time is slept as the clock says', async () => {
  const slept: number[] = [];
  const clock = { now: () => 7, sleep: async (ms: number) => void slept.push(ms) };
  const { behind } = createRightOfWay(clock);
  await behind.sleep(250);
  expect([behind.now(), slept]).toEqual([7, [250]]);
});
