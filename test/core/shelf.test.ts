/** What is costly to make is kept for a while, within a number of bytes. */
import { expect, it } from 'vitest';
import { createShelf } from '../../src/core/shared/shelf.ts';

it('a full shelf lets go of what was not used for longest', () => {
  const shelf = createShelf<string>(100);
  shelf.put('one', 'first', 40);
  shelf.put('two', 'second', 40);
  expect(shelf.get('one')).toBe('first');
  shelf.put('three', 'third', 40);
  expect([shelf.get('one'), shelf.get('two'), shelf.get('three')]).toEqual(['first', undefined, 'third']);
});

it('what is put again takes its place anew, and what is larger than the shelf is not kept', () => {
  const shelf = createShelf<string>(100);
  for (let time = 0; time < 10; time += 1) shelf.put('one', `${time}`, 60);
  shelf.put('two', 'small', 40);
  shelf.put('large', 'too much', 101);
  expect([shelf.get('one'), shelf.get('two'), shelf.get('large')]).toEqual(['9', 'small', undefined]);
});
