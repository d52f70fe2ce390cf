/** What is compiled before the first reader comes. */
import { expect, it } from 'vitest';
import { warmUp } from '../../src/warm-up.ts';

it('an article in each language goes all the way, often enough for the engine to compile it', () => {
  expect(warmUp()).toBe(9);
});
