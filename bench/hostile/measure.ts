/** Measures how the time of a reader grows with its text, by the processor's clock: a busy machine says nothing about it. */
import type { Kind } from './kinds.ts';
import type { Reader } from './readers.ts';

export interface Growth {
  readonly units: number;
  readonly ms: number;
}

/** What takes longer is not tried with more. */
const ENOUGH_MS = 2_000;

/** One measurement for each size, the smallest first; the sizes that would take too long are left out. */
export function growthOf(
  { read, prepare }: Reader,
  kind: Kind,
  sizes: readonly number[],
  rounds = 1,
): readonly Growth[] {
  const measured: Growth[] = [];
  for (const units of sizes) {
    const foreign = kind.of(units);
    const text = prepare === undefined ? foreign : prepare(foreign);
    let ms = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds; round += 1)
      ms = Math.min(
        ms,
        timeOf(() => read(text)),
      );
    measured.push({ units, ms });
    if (ms > ENOUGH_MS) break;
  }
  return measured;
}

function timeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How the time grew: 1 is with the length, 2 with its square. Null where it is too short to tell. */
export function exponentOf(measured: readonly Growth[], leastMs: number): number | null {
  const [first, last] = [measured.at(-2), measured.at(-1)];
  if (first === undefined || last === undefined || last.ms < leastMs) return null;
  return Math.log(last.ms / Math.max(first.ms, leastMs / 10)) / Math.log(last.units / first.units);
}
