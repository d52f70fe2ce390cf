/** The yardstick of summaries measures as google-research's rouge_score does. */
import { describe, expect, it } from 'vitest';
import { porter } from '../../bench/summaries/porter.ts';
import { rougeL, rougeN, wordsOf } from '../../bench/summaries/rouge.ts';

describe('ROUGE', () => {
  const found = wordsOf('The quick brown dog jumps on the log.', true);
  const truth = wordsOf('The quick brown fox jumps over the lazy dog', true);

  it('gives the figures of rouge_score’s own example', () => {
    expect(rougeN(found, truth, 1)).toBeCloseTo((2 * 0.75 * (6 / 9)) / (0.75 + 6 / 9), 10);
    expect(rougeL(found, truth)).toBeCloseTo(10 / 17, 10);
  });

  it('counts runs of two words', () => {
    expect(rougeN(wordsOf('testing one two', true), wordsOf('testing one', true), 2)).toBeCloseTo(2 / 3, 10);
    expect(rougeN(wordsOf('testing', true), wordsOf('one', true), 1)).toBe(0);
  });

  it.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['dies', 'die'],
    ['enjoy', 'enjoy'],
    ['happy', 'happi'],
    ['hopping', 'hop'],
    ['relational', 'relat'],
    ['generalizations', 'gener'],
    ['skies', 'sky'],
  ])('stems %s to %s, with NLTK’s extensions', (word, stem) => {
    expect(porter(word)).toBe(stem);
  });

  it('leaves words of other scripts as they are', () => {
    expect(wordsOf('Паром вышел, 412', false)).toEqual(['паром', 'вышел', '412']);
  });
});
