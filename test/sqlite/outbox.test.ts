import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, StoriesClaim } from '../../src/core/delivery/delivery.ts';
import type { Stores } from '../../src/stores.ts';
import { MONDAY } from '../support/clock.ts';
import { addReader, addStory, fanOutAll, memoryStores } from '../support/stores.ts';

const LEASE = 120_000;
let stores: Stores;
beforeEach(() => {
  stores = memoryStores();
});

function claimAll(now = MONDAY): readonly StoriesClaim[] {
  return stores.outbox.claim(now, 100, LEASE).filter(isOfStories);
}

function isOfStories(claim: Claim): claim is StoriesClaim {
  return claim.kind === 'stories';
}

/** As told with the first words of its articles. */
function sent(claim: StoriesClaim, messageId: number) {
  const told = claim.stories.map(({ lead }, place) => ({ article: lead, revision: 1, place }));
  return { claim, as: { to: 'sent' as const, messageId, told } };
}

function only(claims: readonly StoriesClaim[]): StoriesClaim {
  expect(claims).toHaveLength(1);
  const [claim] = claims;
  if (claim === undefined) throw new Error('no claim');
  return claim;
}

describe('the fan-out', () => {
  it('owes a story once to each chat that follows one of its topics', () => {
    addReader(stores, 1, ['world']);
    addReader(stores, 2, ['sport']);
    addReader(stores, 3, ['world', 'politics']);
    addStory(stores, ['politics', 'world']);
    expect(fanOutAll(stores)).toBe(2);
    expect(claimAll().map(({ chat }) => chat.id)).toEqual([1, 3]);
  });

  it('owes nothing to who subscribed after the story, nor to who asked for silence', () => {
    addReader(stores, 1, ['world'], MONDAY + 1);
    addReader(stores, 2, ['world']);
    stores.chats.setState(2, 'stopped', MONDAY);
    addStory(stores, ['world']);
    expect(fanOutAll(stores)).toBe(0);
  });

  it('reaches each chat once whatever its steps and topics are, with restarts between any two steps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.subarray(['world', 'law', 'sport'])), {
          maxLength: 40,
        }),
        fc.integer({ min: 1, max: 7 }),
        (readers, limit) => {
          const fresh = memoryStores();
          const expected = new Set<number>();
          for (const [id, topics] of readers) {
            addReader(fresh, id, topics);
            if (topics.includes('world') || topics.includes('law')) expected.add(id);
          }
          addStory(fresh, ['law', 'world']);
          const owed = fanOutAll(fresh, limit);
          const reached = fresh.outbox.claim(MONDAY, 1_000, LEASE).map(({ chat }) => chat.id);
          fresh.close();
          expect(owed).toBe(expected.size);
          expect(new Set(reached)).toEqual(expected);
          expect(reached).toHaveLength(expected.size);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('a claim', () => {
  it('takes all that is due for a chat together, in the order in which it was owed', () => {
    addReader(stores, 1, ['world']);
    const first = addStory(stores, ['world'], { title: 'First' });
    const second = addStory(stores, ['world'], { title: 'Second' });
    fanOutAll(stores);
    expect(only(claimAll()).stories.map(({ id }) => id)).toEqual([first.story, second.story]);
    expect(claimAll()).toEqual([]);
  });

  it('leaves a chat alone while a message to it is in flight', () => {
    addReader(stores, 1, ['world']);
    addStory(stores, ['world'], { title: 'First' });
    fanOutAll(stores);
    const claim = only(claimAll());
    addStory(stores, ['world'], { title: 'Second' });
    fanOutAll(stores);
    expect(claimAll()).toEqual([]);
    stores.outbox.settle([sent(claim, 5)], MONDAY);
    expect(only(claimAll()).stories).toHaveLength(1);
  });

  it('that ran out can be taken again, and the late one settles nothing', () => {
    addReader(stores, 1, ['world']);
    addStory(stores, ['world']);
    fanOutAll(stores);
    const late = only(claimAll());
    const again = only(claimAll(MONDAY + LEASE));
    stores.outbox.settle([{ claim: late, as: { to: 'dead', why: 'late' } }], MONDAY);
    stores.outbox.settle([sent(again, 6)], MONDAY);
    expect(stores.readStatus(MONDAY).deliveries).toEqual({ sent: 1, dead: 0 });
    expect(stores.outbox.nextDueAt()).toBeNull();
  });

  it('of a process that is no more is due again at the next start', () => {
    addReader(stores, 1, ['world']);
    addStory(stores, ['world']);
    fanOutAll(stores);
    claimAll();
    expect(stores.outbox.recover()).toBe(1);
    expect(claimAll()).toHaveLength(1);
  });

  it('handed back is due when it says', () => {
    addReader(stores, 1, ['world']);
    addStory(stores, ['world']);
    fanOutAll(stores);
    stores.outbox.release([{ claim: only(claimAll()), dueAt: MONDAY + 1_000 }]);
    expect(claimAll()).toEqual([]);
    expect(stores.outbox.nextDueAt()).toBe(MONDAY + 1_000);
    expect(only(claimAll(MONDAY + 1_000)).attempts).toBe(0);
  });
});

describe('settling', () => {
  beforeEach(() => {
    addReader(stores, 1, ['world']);
    addStory(stores, ['world'], { title: 'First' });
    fanOutAll(stores);
  });

  it('stores the wait Telegram asked for and holds it against what comes later too', () => {
    const until = MONDAY + 43_838_000;
    const as = { to: 'owed', dueAt: until, after: 'slow-down', why: '429' } as const;
    stores.outbox.settle([{ claim: only(claimAll()), as }], MONDAY);
    addStory(stores, ['world'], { title: 'Second' });
    fanOutAll(stores);
    expect(claimAll(until - 1)).toEqual([]);
    const claim = only(claimAll(until));
    expect(claim.stories).toHaveLength(2);
    expect(claim.attempts).toBe(0);
  });

  it('counts attempts, and remembers that a send may have arrived', () => {
    const unreached = { to: 'owed', dueAt: MONDAY, after: 'unreached', why: 'x' } as const;
    stores.outbox.settle([{ claim: only(claimAll()), as: unreached }], MONDAY);
    const second = only(claimAll());
    expect(second).toMatchObject({ attempts: 1, wasUnsure: false });
    stores.outbox.settle([{ claim: second, as: { ...unreached, after: 'unsure' } }], MONDAY);
    expect(only(claimAll())).toMatchObject({ attempts: 2, wasUnsure: true });
  });

  it('drops everything owed to a chat that is gone', () => {
    const claim = only(claimAll());
    addStory(stores, ['world'], { title: 'Second' });
    fanOutAll(stores);
    stores.outbox.settle([{ claim, as: { to: 'gone', why: 'blocked' } }], MONDAY);
    expect(stores.chats.byId(1)?.state).toBe('gone');
    expect(stores.readStatus(MONDAY).deliveries).toEqual({ sent: 0, dead: 2 });
    expect(stores.outbox.nextDueAt()).toBeNull();
  });

  it('rewrites a moved group everywhere and owes the story under its new number', () => {
    addReader(stores, -5, ['sport']);
    stores.chats.toggleSaved(-5, 1, MONDAY);
    addStory(stores, ['sport'], { title: 'Match' });
    fanOutAll(stores);
    const claim = claimAll().find(({ chat }) => chat.id === -5);
    if (claim === undefined) throw new Error('the group was not claimed');
    stores.outbox.settle([{ claim, as: { to: 'moved', chat: -1005, dueAt: MONDAY } }], MONDAY);
    expect(only(claimAll()).chat.id).toBe(-1005);
    expect(stores.chats.byId(-5)).toBeNull();
    expect(stores.chats.topicsOf(-1005)).toEqual(['sport']);
    expect(stores.chats.isSaved(-1005, 1)).toBe(true);
  });

  it('merges a moved group into one that is known already, keeping one story once', () => {
    addReader(stores, -5, ['sport']);
    addReader(stores, -1005, ['sport', 'law']);
    addStory(stores, ['sport'], { title: 'Match' });
    fanOutAll(stores);
    stores.chats.migrate(-5, -1005);
    expect(
      claimAll()
        .map(({ chat }) => chat.id)
        .toSorted((a, b) => a - b),
    ).toEqual([-1005, 1]);
  });
});
