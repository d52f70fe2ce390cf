/** Who has an alert is owed a story, who has a mute is not: in SQLite, in small steps, once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AlertKind } from '../../src/core/reader/alert.ts';
import { matchAlerts } from '../../src/core/reader/match-alerts.ts';
import { readPhrase } from '../../src/core/reader/phrase.ts';
import type { Stores } from '../../src/stores.ts';
import { handClock, MONDAY } from '../support/clock.ts';
import { keptLog } from '../support/log.ts';
import { addReader, addStory, fanOutAll, memoryStores } from '../support/stores.ts';

let stores: Stores;
beforeEach(() => {
  stores = memoryStores();
});
afterEach(() => stores.close());

function watch(chat: number, kind: AlertKind, words: string, now = MONDAY, most = 50): string {
  const read = readPhrase(words);
  if (read.kind === 'refused') throw new Error(`“${words}” was refused: ${read.why}`);
  return stores.alerts.add(chat, kind, read.phrase, most, now);
}

const claimed = (now = MONDAY): readonly number[] =>
  stores.outbox
    .claim(now, 1_000, 60_000)
    .map(({ chat }) => chat.id)
    .toSorted((a, b) => a - b);

describe('a story', () => {
  it('is owed by alert and by topic, once each, however small the steps', () => {
    for (let id = 1; id <= 9; id += 1) {
      addReader(stores, id, id % 2 === 0 ? ['world'] : []);
      if (id % 3 === 0) watch(id, 'alert', 'harbour');
    }
    watch(4, 'mute', 'storms');
    watch(9, 'mute', 'storms');
    addStory(stores, ['world', 'business']);
    expect(fanOutAll(stores, 2)).toBe(4);
    expect(claimed()).toEqual([2, 3, 6, 8]);
  });

  it('waits until its alerts were looked up', () => {
    addReader(stores, 1, ['world']);
    addStory(stores, ['world']);
    expect(stores.outbox.fanOut(MONDAY, 100)).toBeNull();
    expect(fanOutAll(stores)).toBe(1);
  });

  it('of before an alert was made is not owed by it; a mute holds at once', () => {
    addReader(stores, 1, []);
    addReader(stores, 2, ['world']);
    addStory(stores, ['world']);
    watch(1, 'alert', 'harbour', MONDAY + 1);
    watch(2, 'mute', 'harbour', MONDAY + 1);
    expect(fanOutAll(stores, 100, MONDAY + 2)).toBe(0);
  });

  it('is looked up once, by the job, which tells how many it concerns', async () => {
    addReader(stores, 1, []);
    watch(1, 'alert', 'harbour of Velm');
    addStory(stores, []);
    addStory(stores, [], { title: 'Match', text: 'Lanmoor won.' });
    const needs = { alerts: stores.alerts, clock: handClock(), log: keptLog() };
    const { signal } = new AbortController();
    expect(await matchAlerts(needs, signal)).toBe(1);
    expect(await matchAlerts(needs, signal)).toBe(0);
    expect(needs.log.events()).toEqual(['story.matched']);
    expect(stores.alerts.unmatched(10)).toEqual([]);
  });
});

describe('the alerts of a chat', () => {
  it('are its own: another chat’s number removes nothing', () => {
    addReader(stores, 1, []);
    addReader(stores, 2, []);
    watch(1, 'alert', 'harbour');
    const [alert] = stores.alerts.of(1);
    expect(stores.alerts.remove(2, alert?.id ?? 0)).toBeNull();
    expect(stores.alerts.remove(1, alert?.id ?? 0)).toEqual({ ...alert });
    expect(stores.alerts.of(1)).toEqual([]);
    addStory(stores, []);
    expect(fanOutAll(stores)).toBe(0);
  });

  it('are as many as allowed, and one that is known or turned is not one more', () => {
    addReader(stores, 1, []);
    expect(watch(1, 'alert', 'harbour', MONDAY, 2)).toBe('added');
    expect(watch(1, 'alert', 'Harbours', MONDAY, 2)).toBe('known');
    expect(watch(1, 'mute', 'storm', MONDAY, 2)).toBe('added');
    expect(watch(1, 'alert', 'ferry', MONDAY, 2)).toBe('full');
    expect(watch(1, 'alert', 'storm', MONDAY, 2)).toBe('turned');
    expect(stores.alerts.of(1).map(({ kind }) => kind)).toEqual(['alert', 'alert']);
  });

  it('follow a group to its new number, also where that one has alerts already', () => {
    addReader(stores, -5, []);
    addReader(stores, -1005, []);
    watch(-5, 'alert', 'harbour');
    watch(-5, 'alert', 'ferry');
    watch(-1005, 'mute', 'ferries');
    addStory(stores, []);
    stores.alerts.settleMatch(1, new Set(['harbour']), MONDAY);
    stores.chats.migrate(-5, -1005);
    expect(stores.alerts.of(-1005).map(({ words }) => words)).toEqual(['harbour', 'ferries']);
    expect(fanOutAll(stores)).toBe(1);
    expect(claimed()).toEqual([-1005]);
  });
});
