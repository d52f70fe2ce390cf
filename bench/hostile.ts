/** Hostile text: every function that takes text of others, on kinds of text that take a careless rule long. */
import { parseArgs } from 'node:util';
import { measureBot } from './hostile/bot.ts';
import { HOSTILE_KINDS, type Kind } from './hostile/kinds.ts';
import { exponentOf, type Growth, growthOf } from './hostile/measure.ts';
import { READERS, type Reader } from './hostile/readers.ts';

const { values } = parseArgs({
  options: {
    reader: { type: 'string' },
    kind: { type: 'string' },
    on: { type: 'string' },
    bot: { type: 'boolean', default: false },
    profile: { type: 'string' },
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

if (values.bot) await tellOfBot();
else tellOfReaders();

/** The slowest kind of each reader as it is measured, then all that are too slow. */
function tellOfReaders(): void {
  console.log(`processor time at ${sizes.join(', ')} units, of the kind that is slowest for each reader:`);
  const bad: Row[] = [];
  let pairs = 0;
  for (const reader of READERS.filter(isWanted)) {
    // Compiled before it is measured.
    for (const kind of HOSTILE_KINDS) growthOf(reader, kind, [500]);
    const kinds = HOSTILE_KINDS.filter(({ name }) => values.kind === undefined || name === values.kind);
    const rows = kinds.map(kind => measure(reader, kind)).toSorted((a, b) => b.perMegabyte - a.perMegabyte);
    if (rows[0] !== undefined) console.log(lineOf(rows[0]));
    bad.push(...rows.filter(isBad));
    pairs += rows.length;
  }
  console.log(`\n${pairs} pairs of a reader and a kind of text; worse than their length, or over`);
  console.log(`${MOST_MS} ms a megabyte on the thread that answers readers: ${bad.length}`);
  for (const row of bad) console.log(`  ${lineOf(row)}`);
  if (bad.length > 0) process.exitCode = 1;
}

function isWanted({ name, on }: Reader): boolean {
  return (
    (values.reader === undefined || name === values.reader) && (values.on === undefined || on === values.on)
  );
}

function measure(reader: Reader, kind: Kind): Row {
  const measured = growthOf(reader, kind, sizes);
  const last = measured.at(-1) ?? { units: 1, ms: 0 };
  return {
    reader: reader.name,
    on: reader.on,
    kind: kind.name,
    measured,
    perMegabyte: (last.ms * MEGABYTE) / last.units,
    exponent: exponentOf(measured, LEAST_MS),
  };
}

function isBad({ on, perMegabyte, exponent, measured }: Row): boolean {
  const isSlow = on === 'main' && perMegabyte > MOST_MS && (measured.at(-1)?.ms ?? 0) > LEAST_MS;
  return (exponent ?? 0) > MOST_EXPONENT || isSlow;
}

function lineOf({ reader, kind, measured, exponent }: Row): string {
  const times = measured.map(({ ms }) => ms.toFixed(0).padStart(6)).join(' ');
  const growth = exponent === null ? '' : `^${exponent.toFixed(1)}`;
  return `${reader.padEnd(26)} ${kind.padEnd(24)} ${times} ms  ${growth}`;
}

/** What readers notice while ten feeds of such text are digested. */
async function tellOfBot(): Promise<void> {
  const { answers, loop, settled, items, peakMb } = await measureBot(values.profile);
  const sorted = answers.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);
  console.log(`${settled} of ${items} entries of 200 kB became articles or were set aside`);
  console.log(
    `/latest meanwhile: ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms of ${sorted.length}`,
  );
  console.log(`event loop late by ${loop.p99.toFixed(0)} ms at p99, ${loop.most.toFixed(0)} ms at most`);
  console.log(`peak memory of the bot: ${peakMb.toFixed(0)} MB`);
  if (settled < items || loop.p99 > MOST_MS) process.exitCode = 1;
}
