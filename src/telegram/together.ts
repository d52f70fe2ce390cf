/** Does at once what comes one by one: whatever is given within one turn of the event loop is one piece of work. */

/** Resolves once the work that the item is part of is done; rejects with what it threw. */
export function createTogether<Item>(work: (items: readonly Item[]) => void): (item: Item) => Promise<void> {
  let items: Item[] = [];
  let done: Promise<void> | null = null;

  const doNext = async (): Promise<void> => {
    await new Promise(resolve => setImmediate(resolve));
    const given = items;
    items = [];
    done = null;
    work(given);
  };

  return item => {
    items.push(item);
    done ??= doNext();
    return done;
  };
}
