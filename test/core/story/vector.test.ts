/** What makes two articles alike: beyond the same words, what their numbers count. */
import { expect, it } from 'vitest';
import { traitsOf } from '../../../src/core/story/traits.ts';
import { likenessOf, raritiesOf, type Vector, vectorOf } from '../../../src/core/story/vector.ts';

function read(text: string): Vector {
  const traits = traitsOf({ title: '', text, language: 'en' });
  return vectorOf(traits, raritiesOf(traits, { articles: 0, of: () => 0 }));
}

it('takes texts for more alike when their numbers count the same things', () => {
  const told = read('At Lanmoor 14 boats sank in fog and 212 people were saved.');
  const retold = read('Saved were 212 people at Lanmoor, and 14 boats sank in fog.');
  const other = read('At Lanmoor 212 boats sank in fog and 14 people were saved.');
  expect(likenessOf(told, told)).toBeCloseTo(1);
  expect(likenessOf(told, retold)).toBeGreaterThan(likenessOf(told, other) + 0.05);
});
