import { describe, expect, it } from 'vitest';
import { settlementOf } from '../../src/core/delivery/settle.ts';

const NOW = 1_000_000;
const fresh = { attempts: 0, wasUnsure: false };

describe('what becomes of a delivery after a send', () => {
  it('keeps the message id of what was sent, so that a correction can edit it', () => {
    expect(settlementOf({ kind: 'sent', messageId: 7 }, fresh, NOW)).toEqual({ to: 'sent', messageId: 7 });
  });

  it('obeys the wait that Telegram names, however long', () => {
    const until = NOW + 43_838_000;
    expect(settlementOf({ kind: 'slow-down', untilAt: until }, fresh, NOW)).toMatchObject({
      to: 'owed',
      dueAt: until,
    });
  });

  it('gives up a chat that is gone', () => {
    expect(settlementOf({ kind: 'gone', why: 'blocked' }, fresh, NOW)).toEqual({
      to: 'gone',
      why: 'blocked',
    });
  });

  it('follows a group to its new number and owes it at once', () => {
    expect(settlementOf({ kind: 'moved', to: -100 }, fresh, NOW)).toEqual({
      to: 'moved',
      chat: -100,
      dueAt: NOW,
    });
  });

  it('tries again, later and later, what surely did not arrive', () => {
    const waits = [0, 1, 2, 3, 4, 5, 50].map(attempts => {
      const settled = settlementOf(
        { kind: 'unreached', why: 'ECONNREFUSED' },
        { attempts, wasUnsure: false },
        NOW,
      );
      return settled.to === 'owed' ? settled.dueAt - NOW : null;
    });
    expect(waits).toEqual([2_000, 5_000, 15_000, 60_000, 300_000, 900_000, 900_000]);
  });

  it('lets what never arrives die after about a day', () => {
    const last = { attempts: 100, wasUnsure: false };
    expect(settlementOf({ kind: 'unreached', why: 'ECONNREFUSED' }, last, NOW).to).toBe('dead');
  });

  it('repeats once, after two minutes, what may have arrived', () => {
    expect(
      settlementOf({ kind: 'unsure', why: 'reset' }, { attempts: 5, wasUnsure: false }, NOW),
    ).toMatchObject({
      to: 'owed',
      after: 'unsure',
      dueAt: NOW + 120_000,
    });
    expect(settlementOf({ kind: 'unsure', why: 'reset' }, { attempts: 6, wasUnsure: true }, NOW).to).toBe(
      'dead',
    );
  });

  it('never repeats what Telegram refuses for good', () => {
    expect(settlementOf({ kind: 'refused', why: 'message is too long' }, fresh, NOW)).toEqual({
      to: 'dead',
      why: 'message is too long',
    });
  });
});
