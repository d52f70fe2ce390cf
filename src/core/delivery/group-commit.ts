/**
 * Commits in groups: what is added while the loop is busy, or while the last commit was being written, shares one
 * transaction, so that the disk is waited for once and what could repeat after a crash stays small.
 */

export interface GroupCommit<Item> {
  /** Resolves when the item is committed; rejects with what the commit threw. */
  add(item: Item): Promise<void>;
}

export function groupCommit<Item>(commit: (items: readonly Item[]) => void): GroupCommit<Item> {
  let group: Item[] = [];
  let committed: Promise<void> = Promise.resolve();
  return {
    add(item) {
      if (group.push(item) === 1) {
        committed = new Promise((resolve, reject) => {
          setImmediate(() => {
            const items = group;
            group = [];
            try {
              commit(items);
              resolve();
            } catch (cause) {
              reject(cause);
            }
          });
        });
      }
      return committed;
    },
  };
}
