/** What finds the database held by another program is done again when it is free, and tries no more often than it must. */
import { expect, it } from 'vitest';
import { createPatience } from '../../src/patience.ts';
import { handClock } from '../support/clock.ts';

/** A database that is held until `free()`; `tries` counts who tried to write. */
function heldDatabase() {
  let isHeld = true;
  let tries = 0;
  const clock = handClock();
  const patiently = createPatience(clock, () => !isHeld);
  return {
    clock,
    tries: () => tries,
    free: () => {
      isHeld = false;
    },
    write: (name: string) =>
      patiently(() => {
        tries += 1;
        if (isHeld) throw Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });
        return name;
      }),
    patiently,
  };
}

it('is done in the end, and those who come meanwhile wait without trying', async () => {
  const { clock, tries, free, write } = heldDatabase();
  const first = write('first');
  await clock.advance(150);
  const others = Promise.all(Array.from({ length: 50 }, (_, at) => write(`other ${at}`)));
  await clock.advance(20_000);
  expect(tries()).toBe(1);
  free();
  await clock.advance(200);
  expect(await first).toBe('first');
  expect(await others).toHaveLength(50);
  expect(tries()).toBe(52);
});

it('tells the fault after a minute', async () => {
  const { clock, write, tries } = heldDatabase();
  const failed = write('never').then(
    () => null,
    (error: unknown) => error,
  );
  await clock.advance(3 * 60_000);
  expect(tries()).toBeLessThan(5);
  expect(await failed).toMatchObject({ code: 'SQLITE_BUSY' });
});

it('is not asked of any other fault', async () => {
  const { patiently, tries } = heldDatabase();
  await expect(patiently(() => Promise.reject(new Error('a defect')))).rejects.toThrow('a defect');
  expect(tries()).toBe(0);
});
