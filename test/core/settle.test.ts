import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, SendOutcome, StoriesClaim } from '../../src/core/delivery/delivery.ts';
import { settlementOf } from '../../src/core/delivery/settle.ts';

const NOW = 1_000_000_000;
const HOUR = 3_600_000;

function claim(over: Partial<StoriesClaim> = {}): StoriesClaim {
  const chat = {
    ...{
      id: 1,
      kind: 'private' as const,
      name: 'Anna',
      language: 'en' as const,
      timeZone: 'UTC',
      isSilent: false,
      summaryLength: 'normal' as const,
      threadId: null,
    },
    ...{ state: 'active' as const, knownAt: 0 },
  };
  const stories = [{ id: 1, lead: 1, rank: 0, isSaved: false }];
  return {
    ...{ kind: 'stories', chat, stories, attempts: 0, dueAt: NOW, wasUnsure: false, lease: 'x' },
    ...over,
  };
}
const two = [
  { id: 1, lead: 1, rank: 0, isSaved: false },
  { id: 2, lead: 2, rank: 0, isSaved: false },
];
const announcement = (): Claim => ({
  ...claim(),
  ...{ kind: 'announcement', announcement: 1, text: { text: 'Hello', entities: [] } },
});
const edit = (over: Partial<StoriesClaim> = {}): Claim => ({
  ...claim(over),
  ...{ kind: 'edit', messageId: 5, shown: [1], more: 0, isSaved: false },
  ...{ isFollowing: false, shows: { kind: 'as-sent' } },
});
const settle = (outcome: SendOutcome, of: Claim = claim()) => settlementOf(outcome, of, [], NOW);

describe('what becomes of a message after a send', () => {
  it('keeps the message id and what was told, so that a correction can edit it', () => {
    const told = [{ article: 3, revision: 2, place: 0 }];
    expect(settlementOf({ kind: 'sent', messageId: 7 }, claim(), told, NOW)).toEqual({
      ...{ to: 'sent', messageId: 7, told },
    });
  });

  it('obeys the wait that Telegram names, however long', () => {
    for (const wait of [1_000, 43_838_000]) {
      const settled = settle({ kind: 'slow-down', untilAt: NOW + wait });
      expect(settled).toMatchObject({ to: 'owed', after: 'slow-down', dueAt: NOW + wait });
    }
  });

  it('gives up a chat that is gone', () => {
    expect(settle({ kind: 'gone', why: 'blocked' })).toEqual({ to: 'gone', why: 'blocked' });
  });

  it('holds what a chat does not take for now, tries again later and later, and never gives up', () => {
    const waits = [0, 1, 2, 3, 4, 5, 500].map(attempts => {
      const settled = settle({ kind: 'barred', what: 'chat', why: 'no rights' }, claim({ attempts }));
      return settled.to === 'owed' ? (settled.dueAt - NOW) / HOUR : null;
    });
    expect(waits).toEqual([0.25, 1, 4, 12, 24, 24, 24]);
  });

  it('follows a group to its new number and owes it at once', () => {
    expect(settle({ kind: 'moved', to: -100 })).toEqual({ to: 'moved', chat: -100, dueAt: NOW });
  });

  it('tries again, later and later, what surely did not arrive', () => {
    const waits = [0, 1, 2, 3, 4, 5, 50].map(attempts => {
      const settled = settle({ kind: 'unreached', why: 'ECONNREFUSED' }, claim({ attempts }));
      return settled.to === 'owed' ? settled.dueAt - NOW : null;
    });
    expect(waits).toEqual([2_000, 5_000, 15_000, 60_000, 300_000, 900_000, 900_000]);
  });

  it('lets what never arrives die after about a day', () => {
    expect(settle({ kind: 'unreached', why: 'ECONNREFUSED' }, claim({ attempts: 100 })).to).toBe('dead');
  });

  it('never repeats what Telegram refuses for good, nor an edit that has nothing left to change', () => {
    expect(settle({ kind: 'refused', why: 'message is too long' })).toEqual({
      ...{ to: 'dead', why: 'message is too long' },
    });
    expect(settle({ kind: 'moot', why: 'message to edit not found' }, edit()).to).toBe('dead');
  });
});

describe('a send whose answer never came', () => {
  const unsure = { kind: 'unsure', why: 'reset' } as const;

  it('is repeated once, after two minutes, and never a second time', () => {
    const first = settle(unsure, claim({ attempts: 5 }));
    expect(first).toMatchObject({ to: 'owed', after: 'unsure', dueAt: NOW + 120_000 });
    expect(settle(unsure, claim({ wasUnsure: true })).to).toBe('dead');
  });

  it('is not repeated when it is news no more: a story after half a day, a round-up after an hour', () => {
    expect(settle(unsure, claim({ dueAt: NOW - 12 * HOUR })).to).toBe('owed');
    expect(settle(unsure, claim({ dueAt: NOW - 12 * HOUR - 1 })).to).toBe('dead');
    expect(settle(unsure, claim({ stories: two, dueAt: NOW - HOUR })).to).toBe('owed');
    expect(settle(unsure, claim({ stories: two, dueAt: NOW - HOUR - 1 })).to).toBe('dead');
  });

  it('is never repeated for an announcement, and for as long as it takes for an edit, which does no harm', () => {
    expect(settle(unsure, announcement()).to).toBe('dead');
    expect(settle(unsure, edit({ attempts: 7 })).to).toBe('owed');
  });
});

describe('whatever happens', () => {
  const outcomes: fc.Arbitrary<SendOutcome> = fc.oneof(
    fc.record({ kind: fc.constant('unreached' as const), why: fc.string() }),
    fc.record({ kind: fc.constant('unsure' as const), why: fc.string() }),
    fc.record({ kind: fc.constant('refused' as const), why: fc.string() }),
    fc.record({ kind: fc.constant('sent' as const), messageId: fc.nat() }),
  );

  it('a message comes to an end, is repeated later only, and goes out again at most once after it may have arrived', () => {
    fc.assert(
      fc.property(fc.array(outcomes, { minLength: 120, maxLength: 120 }), happened => {
        let [attempts, wasUnsure, now, mayHaveArrived] = [0, false, NOW, 0];
        for (const outcome of happened) {
          const as = settlementOf(outcome, claim({ attempts, wasUnsure }), [], now);
          if (outcome.kind === 'sent' || outcome.kind === 'unsure') mayHaveArrived += 1;
          if (as.to !== 'owed') {
            expect(mayHaveArrived).toBeLessThanOrEqual(2);
            return;
          }
          expect(as.dueAt).toBeGreaterThan(now);
          now = as.dueAt;
          attempts += 1;
          wasUnsure ||= as.after === 'unsure';
        }
        throw new Error('it never ended');
      }),
    );
  });
});
