/** No text makes what reads it slower than its length: a rule whose time grows with the square stands out. */
import { describe, expect, it } from 'vitest';
import { HOSTILE_KINDS } from '../../bench/hostile/kinds.ts';
import { growthOf } from '../../bench/hostile/measure.ts';
import { READERS } from '../../bench/hostile/readers.ts';

const UNITS = 10_000;
/** A text eight times as long takes sixty-four times as long by a square; what is short of this is called linear. */
const TIMES = 8;
const MOST = 40;
/** What takes less is fast enough whatever it grows with, even on a busy machine. */
const LEAST_MS = 300;

describe('foreign text of any kind takes a time that grows with its length', () => {
  // Trees of whole pages are too slow to build for a test; the bench does.
  it.each(READERS.filter(({ buildsTree }) => !buildsTree))('$name', reader => {
    const steep = HOSTILE_KINDS.filter(kind => {
      const timeOf = (units: number, rounds: number): number =>
        growthOf(reader, kind, [units], rounds)[0]?.ms ?? 0;
      // Measured again before it is called steep: other programs have the processor, too.
      return (
        timeOf(UNITS, 1) > LEAST_MS && timeOf(UNITS, 2) > Math.max(LEAST_MS, timeOf(UNITS / TIMES, 3) * MOST)
      );
    });
    expect(steep.map(({ name }) => name)).toEqual([]);
  });
});
