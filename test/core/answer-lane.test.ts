/** The answers' lane: turns when there is no room, waits that Telegram names, and bulk that stands back. */
import { describe, expect, it } from 'vitest';
import { type AnswerLane, createAnswerLane } from '../../src/core/delivery/answer-lane.ts';
import { createPacer } from '../../src/core/delivery/pacer.ts';
import { type HandClock, handClock, MONDAY } from '../support/clock.ts';

const MINUTE_MS = 60_000;
const reader = (id: number) => ({ id, kind: 'private' as const });
const group = { id: -7, kind: 'supergroup' as const };

function open(perSecond = 30) {
  const clock = handClock();
  const pacer = createPacer(perSecond);
  return { clock, pacer, lane: createAnswerLane(pacer, clock) };
}

/** Telegram as it counts: thirty in any second, else everybody who asks is told to wait a second. */
function strictTelegram(clock: HandClock, perSecond: number) {
  const taken: number[] = [];
  let refused = 0;
  return {
    taken,
    refused: () => refused,
    takes(): boolean {
      const isRoom = taken.filter(at => at > clock.now() - 1_000).length < perSecond;
      if (isRoom) taken.push(clock.now());
      else refused += 1;
      return isRoom;
    },
  };
}

/** One answer, sent as often as it takes. */
async function answer(
  { clock, lane }: { clock: HandClock; lane: AnswerLane },
  telegram: ReturnType<typeof strictTelegram>,
  id: number,
): Promise<number | null> {
  const giveUpAt = clock.now() + 15 * MINUTE_MS;
  while (await lane.turn(reader(id), giveUpAt)) {
    if (telegram.takes()) {
      lane.passed();
      return clock.now();
    }
    lane.slowDown(reader(id), clock.now() + 1_000);
  }
  return null;
}

describe('the answers’ lane', () => {
  it('lets an answer go at once while there is room', async () => {
    const { clock, lane } = open();
    for (let id = 1; id <= 30; id += 1) expect(await lane.turn(reader(id), clock.now() + 1_000)).toBe(true);
    expect(clock.now()).toBe(MONDAY);
  });

  it('answers three thousand newcomers of half a minute, each of them, at Telegram’s thirty a second', async () => {
    const { clock, lane } = open();
    const telegram = strictTelegram(clock, 30);
    const answered: Promise<number | null>[] = [];
    for (let id = 1; id <= 3_000; id += 1) {
      answered.push(answer({ clock, lane }, telegram, id));
      if (id % 10 > 0) continue;
      await clock.advance(0);
      await clock.advance(100);
    }
    await clock.advance(2 * MINUTE_MS);
    const times = await Promise.all(answered);
    expect(times.filter(at => at === null)).toEqual([]);
    expect(Math.max(...times.map(at => (at ?? 0) - MONDAY))).toBeLessThan(115_000);
    expect(telegram.refused()).toBe(0);
  });

  it('answers them all the same when Telegram takes fewer than it said', async () => {
    const { clock, lane } = open();
    const telegram = strictTelegram(clock, 12);
    const answered = Array.from({ length: 300 }, (_, id) => answer({ clock, lane }, telegram, id + 1));
    await clock.advance(5 * MINUTE_MS);
    expect((await Promise.all(answered)).filter(at => at === null)).toEqual([]);
    // The lane waits for all of them: three in a row are refused, and then nobody asks.
    expect(telegram.refused()).toBeLessThan(120);
  });

  it('keeps one chat waiting as long as Telegram named, and nobody else', async () => {
    const { clock, lane } = open();
    lane.slowDown(group, clock.now() + 12_000);
    let isAnswered = false;
    void lane.turn(group, clock.now() + MINUTE_MS).then(() => (isAnswered = true));
    expect(await lane.turn(reader(1), clock.now() + MINUTE_MS)).toBe(true);
    await clock.advance(11_000);
    expect(isAnswered).toBe(false);
    expect(lane.sizeHeld()).toBe(1);
    await clock.advance(1_000);
    expect(isAnswered).toBe(true);
  });

  it('keeps everybody waiting when three chats in a row are told to without a fault of theirs', async () => {
    const { clock, pacer, lane } = open();
    const told = [1, 2, 3].map(id => lane.slowDown(reader(id), clock.now() + 5_000));
    expect(told).toEqual(['chat', 'chat', 'everybody']);
    expect(pacer.answerWaitMs(clock.now())).toBe(5_000);
    expect(pacer.overallWaitMs(clock.now())).toBe(5_000);
  });

  it('does not keep everybody waiting for chats that wrote more than their share', async () => {
    const { clock, lane } = open();
    const loud = Array.from({ length: 10 }, (_, id) => reader(id + 1));
    for (const chat of loud)
      for (let time = 0; time < 3; time += 1) await lane.turn(chat, clock.now() + 1_000);
    for (const chat of loud) expect(lane.slowDown(chat, clock.now() + 20_000)).toBe('chat');
  });

  it('lets a quiet chat go before one that talks much', async () => {
    const { clock, lane } = open();
    const order: number[] = [];
    for (let time = 0; time < 40; time += 1)
      void lane.turn(reader(1), clock.now() + MINUTE_MS).then(() => order.push(1));
    await clock.advance(0);
    void lane.turn(reader(2), clock.now() + MINUTE_MS).then(() => order.push(2));
    expect(order).toHaveLength(30);
    await clock.advance(2_000);
    expect(order[30]).toBe(2);
    expect(order).toHaveLength(41);
  });

  it('makes bulk stand back for who waits for room, and not for who waits for the chat’s own sake', async () => {
    const { clock, pacer, lane } = open();
    lane.slowDown(group, clock.now() + MINUTE_MS);
    void lane.turn(group, clock.now() + 2 * MINUTE_MS);
    await clock.advance(10_000);
    expect(pacer.overallWaitMs(clock.now())).toBe(0);
    for (let id = 1; id <= 31; id += 1) void lane.turn(reader(id), clock.now() + MINUTE_MS);
    await clock.advance(1_040);
    expect(pacer.overallWaitMs(clock.now())).toBeGreaterThan(0);
    await clock.advance(2_000);
    expect(pacer.overallWaitMs(clock.now())).toBe(0);
  });

  it('gives up an answer that could only come far too late', async () => {
    const { clock, lane } = open();
    lane.slowDown(reader(1), clock.now() + 43_838_000);
    expect(await lane.turn(reader(1), clock.now() + 15 * MINUTE_MS)).toBe(false);
    expect(lane.size()).toBe(0);
  });

  it('lets nobody wait for a turn once it is closed', async () => {
    const { clock, lane } = open();
    let turns = 0;
    for (let id = 1; id <= 40; id += 1)
      void lane.turn(reader(id), clock.now() + MINUTE_MS).then(() => turns++);
    await clock.advance(0);
    lane.close();
    await clock.advance(0);
    await clock.advance(MINUTE_MS);
    expect(turns).toBe(30);
    expect(lane.size()).toBe(10);
  });
});
