/** Hostile text: every function that takes text of others, on kinds of text that take a careless rule long. */
import { parseArgs } from 'node:util';
import { HOSTILE_KINDS } from './hostile/kinds.ts';
import { exponentOf, type Growth, growthOf } from './hostile/measure.ts';
import { READERS } from './hostile/readers.ts';

const { values } = parseArgs({
  options: {
    reader: { type: 'string' },
    kind: { type: 'string' },
    on: { type: 'string' },
    sizes: { type: 'string', default: '20000,200000,1000000' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const MEGABYTE = 1_000_000;
/** On the thread that answers readers, for a megabyte. */
const MOST_MS = 100;
/** Linear, with room for caches and collections of garbage. */
const MOST_EXPONENT = 1.5;
/** Below it the clock says more than the growth. */
const LEAST_MS = 60;

interface Row {
  readonly reader: string;
  readonly on: string;
  readonly kind: string;
  readonly measured: readonly Growth[];
  readonly perMegabyte: number;
  readonly exponent: number | null;
}

const rows: Row[] = [];
for (const reader of READERS) {
  if (values.reader !== undefined && !reader.name.includes(values.reader)) continue;
  if (values.on !== undefined && reader.on !== values.on) continue;
  // Compiled before it is measured.
  for (const kind of HOSTILE_KINDS) growthOf(reader, kind, [500]);
  for (const kind of HOSTILE_KINDS) {
    if (values.kind !== undefined && kind.name !== values.kind) continue;
    const measured = growthOf(reader, kind, sizes);
    const last = measured.at(-1) ?? { units: 1, ms: 0 };
    rows.push({
      reader: reader.name,
      on: reader.on,
      kind: kind.name,
      measured,
      perMegabyte: (last.ms * MEGABYTE) / last.units,
      exponent: exponentOf(measured, LEAST_MS),
    });
  }
}

const isBad = ({ on, perMegabyte, exponent }: Row): boolean =>
  (exponent ?? 0) > MOST_EXPONENT || (on === 'main' && perMegabyte > MOST_MS);
const line = ({ reader, kind, measured, exponent }: Row): string =>
  `${reader.padEnd(26)} ${kind.padEnd(24)} ${measured.map(({ ms }) => ms.toFixed(0).padStart(6)).join(' ')} ms  ${exponent === null ? '' : `^${exponent.toFixed(1)}`}`;

console.log(
  `${rows.length} pairs of a reader and a kind of text, at ${sizes.join(', ')} units; the slowest kind of each:`,
);
for (const { name } of READERS) {
  const [slowest] = rows
    .filter(({ reader }) => reader === name)
    .toSorted((a, b) => b.perMegabyte - a.perMegabyte);
  if (slowest !== undefined) console.log(line(slowest));
}
const bad = rows.filter(isBad);
console.log(`\nworse than the length, or over ${MOST_MS} ms a megabyte where readers wait: ${bad.length}`);
for (const row of bad) console.log(`  ${line(row)}`);
if (bad.length > 0) process.exitCode = 1;
