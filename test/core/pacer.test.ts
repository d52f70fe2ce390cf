import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPacer } from '../../src/core/delivery/pacer.ts';

const anna = { id: 1, kind: 'private' as const };
const group = { id: -1, kind: 'supergroup' as const };

/** Sends bulk as fast as the pacer allows for `ms`, to ever new chats; returns the instants. */
function bulk(pacer: ReturnType<typeof createPacer>, from: number, ms: number): number[] {
  const sent: number[] = [];
  let chat = 1_000;
  for (let now = from; now < from + ms; ) {
    const wait = pacer.overallWaitMs(now);
    if (wait > 0) {
      now += wait;
      continue;
    }
    pacer.count({ id: chat++, kind: 'private' }, now);
    sent.push(now);
  }
  return sent;
}

describe('the limiter', () => {
  it('lets no more than the rate go in any second of a long broadcast', () => {
    const sent = bulk(createPacer(30), 1_000_000, 20_000);
    const most = Math.max(...sent.map(at => sent.filter(other => other >= at && other < at + 1000).length));
    expect(most).toBeLessThanOrEqual(30);
    expect(sent.length).toBeGreaterThan(28 * 20);
  });

  it('spreads a broadcast instead of sending each second in one clap', () => {
    const sent = bulk(createPacer(30), 1_000_000, 5_000);
    const most = Math.max(...sent.map(at => sent.filter(other => other >= at && other < at + 100).length));
    expect(most).toBeLessThanOrEqual(5);
  });

  it('makes bulk give way to answers', () => {
    const pacer = createPacer(30);
    for (let i = 0; i < 30; i++) pacer.count({ id: i + 1, kind: 'private' }, 5_000);
    expect(pacer.overallWaitMs(5_000)).toBeGreaterThan(800);
  });

  it('holds one private chat to one message a second after a short burst', () => {
    const pacer = createPacer(30);
    for (let i = 0; i < 3; i++) {
      expect(pacer.chatWaitMs(anna, 5_000)).toBe(0);
      pacer.count(anna, 5_000);
    }
    expect(pacer.chatWaitMs(anna, 5_000)).toBe(1_000);
    expect(pacer.chatWaitMs(anna, 6_000)).toBe(0);
  });

  it('holds one group to twenty messages a minute after a short burst', () => {
    const pacer = createPacer(30);
    for (let i = 0; i < 3; i++) pacer.count(group, 5_000);
    expect(pacer.chatWaitMs(group, 5_000)).toBe(3_000);
  });

  it('never makes one chat wait for another', () => {
    const pacer = createPacer(30);
    for (let i = 0; i < 3; i++) pacer.count(anna, 5_000);
    expect(pacer.chatWaitMs({ id: 2, kind: 'private' }, 5_000)).toBe(0);
  });

  it('holds everybody when told to, however long', () => {
    const pacer = createPacer(30);
    pacer.holdUntil(9_000);
    expect(pacer.overallWaitMs(5_000)).toBe(4_000);
    pacer.holdUntil(5_000 + 43_838_000);
    pacer.holdUntil(6_000);
    expect(pacer.overallWaitMs(5_000)).toBe(43_838_000);
    expect(pacer.heldUntil()).toBe(43_843_000);
  });

  it('begins slowly after a hold, and is at its full rate a minute later', () => {
    const pacer = createPacer(30);
    pacer.holdUntil(1_000_000);
    const first = bulk(pacer, 1_000_000, 5_000).length;
    expect(first).toBeGreaterThan(5);
    expect(first).toBeLessThan(30);
    bulk(pacer, 1_005_000, 55_000);
    expect(bulk(pacer, 1_060_000, 5_000).length).toBeGreaterThan(140);
  });

  it('never lets bulk exceed its rate in any second, whatever answers go out and when it is held', () => {
    const events = fc.array(
      fc.record({ afterMs: fc.nat(400), answers: fc.nat(5), holdMs: fc.option(fc.nat(2_000), { freq: 20 }) }),
      { minLength: 5, maxLength: 40 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), events, (rate, happenings) => {
        const pacer = createPacer(rate);
        const sent: number[] = [];
        let now = 1_000_000;
        let held = 0;
        for (const { afterMs, answers, holdMs } of happenings) {
          for (const until = now + afterMs; now < until; now += 1) {
            if (pacer.overallWaitMs(now) > 0) continue;
            expect(now).toBeGreaterThanOrEqual(held);
            pacer.count({ id: 10_000 + sent.length, kind: 'private' }, now);
            sent.push(now);
          }
          for (let answer = 0; answer < answers; answer += 1) pacer.count(anna, now);
          if (holdMs !== null) {
            held = Math.max(held, now + holdMs);
            pacer.holdUntil(held);
          }
        }
        for (const [place, at] of sent.entries()) {
          const next = sent[place + rate];
          if (next !== undefined) expect(next - at).toBeGreaterThanOrEqual(990);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('forgets a chat only when that changes nothing for it', () => {
    const pacer = createPacer(1_000_000);
    for (let i = 0; i < 3; i++) pacer.count(group, 5_000);
    for (let id = 1; id <= 20_000; id++) pacer.count({ id, kind: 'private' }, 5_100);
    expect(pacer.chatWaitMs(group, 5_100)).toBe(2_900);
  });
});
