/** Keeps what is costly to make and asked for again: the last ones used, within a number of bytes. */

export interface Shelf<Value> {
  get(key: string): Value | undefined;
  /** What is larger than the whole shelf is not kept. */
  put(key: string, value: Value, bytes: number): void;
}

export function createShelf<Value>(mostBytes: number): Shelf<Value> {
  // In the order of use: a Map keeps the order in which its keys were set.
  const kept = new Map<string, { readonly value: Value; readonly bytes: number }>();
  let total = 0;
  const drop = (key: string): void => {
    total -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  return {
    get(key) {
      const found = kept.get(key);
      if (found === undefined) return undefined;
      kept.delete(key);
      kept.set(key, found);
      return found.value;
    },
    put(key, value, bytes) {
      drop(key);
      if (bytes > mostBytes) return;
      kept.set(key, { value, bytes });
      total += bytes;
      for (const oldest of kept.keys()) {
        if (total <= mostBytes) break;
        drop(oldest);
      }
    },
  };
}
