/** B-cubed (Bagga and Baldwin, 1998): for each article, how pure its story is and how much of its event it holds. */

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Both lists name the group of each article, in the same order. In percent. */
export function bCubed(events: readonly string[], stories: readonly string[]): Score {
  const count = (keys: readonly string[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const both = events.map((event, at) => `${event}\n${stories[at]}`);
  const [ofEvent, ofStory, ofBoth] = [count(events), count(stories), count(both)];
  const mean = (whole: ReadonlyMap<string, number>, keys: readonly string[]): number =>
    keys.reduce((sum, key, at) => sum + (ofBoth.get(both[at] ?? '') ?? 0) / (whole.get(key) ?? 1), 0) /
    keys.length;
  const precision = mean(ofStory, stories);
  const recall = mean(ofEvent, events);
  return {
    precision: 100 * precision,
    recall: 100 * recall,
    f1: (200 * precision * recall) / (precision + recall),
  };
}

/** Numbers in [0, 1) that are the same in each run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function shuffled<Item>(items: readonly Item[], dice: () => number): readonly Item[] {
  return items
    .map(item => ({ item, at: dice() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
