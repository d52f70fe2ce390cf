/** What a language pack knows of its language is put to use: sentences that point back are told from those that do not. */
import { expect, it } from 'vitest';
import { packOf } from '../../../src/core/article/languages/packs.ts';
import { stanceOf } from '../../../src/core/article/summary/stance.ts';
import { POINTING, STANDING } from './stances.ts';

const rows = (sentences: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(sentences).flatMap(([language, own]) => own.map(sentence => [language, sentence] as const));

it.each(rows(POINTING))('in the language %s this points back: %s', (language, sentence) => {
  expect(stanceOf(sentence, packOf(language))).not.toBe('alone');
});

it.each(rows(STANDING))('in the language %s this stands alone: %s', (language, sentence) => {
  expect(stanceOf(sentence, packOf(language))).toBe('alone');
});

it('of a language nobody wrote a pack for nothing stands alone', () => {
  expect(stanceOf('Hamnrådet stänger den gamla piren.', packOf('sv'))).toBe('leaning');
});
