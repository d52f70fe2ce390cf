/** One thing at a time for each name; the others wait in the order in which they came. */

export type InTurn = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

export function createTurns(): InTurn {
  /** The end of the last work of each name that has any. */
  const ends = new Map<string, Promise<void>>();
  return async (name, work) => {
    const before = ends.get(name);
    let finish = (): void => {};
    const end = new Promise<void>(resolve => {
      finish = resolve;
    });
    ends.set(name, end);
    await before;
    try {
      return await work();
    } finally {
      if (ends.get(name) === end) ends.delete(name);
      finish();
    }
  };
}
