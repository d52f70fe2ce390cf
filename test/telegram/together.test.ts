/** What comes one by one in the same moment is done at once. */
import { expect, it } from 'vitest';
import { createTogether } from '../../src/telegram/together.ts';

it('does what is given in one turn of the loop at once, in order, and what comes later by itself', async () => {
  const done: (readonly number[])[] = [];
  const give = createTogether<number>(items => done.push(items));
  await Promise.all([give(1), give(2), give(3)]);
  await give(4);
  expect(done).toEqual([[1, 2, 3], [4]]);
});

it('tells everybody of a piece that failed, and goes on with the next', async () => {
  const give = createTogether<number>(items => {
    if (items.includes(1)) throw new Error('full');
  });
  const [first, second] = await Promise.allSettled([give(1), give(2)]);
  expect([first.status, second.status]).toEqual(['rejected', 'rejected']);
  await expect(give(3)).resolves.toBeUndefined();
});
