/**
 * Commits in groups: what is added while the loop is busy, or while the last commit was being written, shares one
 * transaction, so that the disk is waited for once and what could repeat after a crash stays small.
 */

import type { Patiently } from '../shared/ports.ts';

/** How often the loop goes round before a group is closed: what has arrived by then goes with it. */
const ROUNDS = 3;

export interface GroupCommit<Item> {
  /** Resolves when the item is committed; rejects with what the commit threw. */
  add(item: Item): Promise<void>;
}

/** `patiently`: what cannot be written just now is written a moment later, for it has been sent already. */
export function groupCommit<Item>(
  commit: (items: readonly Item[]) => void,
  patiently: Patiently,
): GroupCommit<Item> {
  let group: Item[] = [];
  let committed: Promise<void> = Promise.resolve();

  const close = (): Promise<void> => {
    const items = group;
    group = [];
    return patiently(() => commit(items));
  };
  const wait = (rounds: number, then: () => void): void => {
    setImmediate(() => (rounds <= 1 ? then() : wait(rounds - 1, then)));
  };

  return {
    add(item) {
      if (group.push(item) === 1) {
        committed = new Promise<void>(resolve => wait(ROUNDS, resolve)).then(close);
      }
      return committed;
    },
  };
}
