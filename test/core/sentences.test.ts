/** Sentences are cut as a reader would cut them, in eighteen languages, and never altered. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/core/article/sentences.ts';
import { AZERBAIJANI } from './sentences/azerbaijani.ts';
import { EASTERN } from './sentences/eastern.ts';
import { ENGLISH } from './sentences/english.ts';
import { GOLDEN } from './sentences/golden.ts';
import { RUSSIAN } from './sentences/russian.ts';
import { WESTERN } from './sentences/western.ts';

const rows = (texts: readonly (readonly string[])[]) =>
  texts.map(sentences => [sentences.join(' '), sentences] as const);

describe('a text is cut into sentences', () => {
  it.each(GOLDEN.map(([rule, ...sentences]) => [rule, sentences] as const))('at %s', (_, sentences) => {
    expect(splitSentences(sentences.join(' '))).toEqual(sentences);
  });

  it.each(rows(ENGLISH))('in English: %s', (text, sentences) => {
    expect(splitSentences(text, 'en')).toEqual(sentences);
    expect(splitSentences(text)).toEqual(sentences);
  });

  it.each(rows(RUSSIAN))('in Russian: %s', (text, sentences) => {
    expect(splitSentences(text, 'ru')).toEqual(sentences);
    expect(splitSentences(text)).toEqual(sentences);
  });

  it.each(rows(AZERBAIJANI))('in Azerbaijani: %s', (text, sentences) => {
    expect(splitSentences(text, 'az')).toEqual(sentences);
    expect(splitSentences(text)).toEqual(sentences);
  });

  it.each(
    Object.entries({ ...WESTERN, ...EASTERN }).flatMap(([language, texts]) =>
      texts.map(sentences => [language, sentences] as const),
    ),
  )('in the language %s: %j', (language, sentences) => {
    const blank = /^(?:zh|ja)$/.test(language) ? '' : ' ';
    expect(splitSentences(sentences.join(blank), language)).toEqual(sentences);
  });

  it('where a feed glued them to one another', () => {
    const text = 'The ferry left on Tuesday.Mr. Roth stayed and counted 1,000.That was all.';
    expect(splitSentences(text)).toEqual([
      'The ferry left on Tuesday.',
      'Mr. Roth stayed and counted 1,000.',
      'That was all.',
    ]);
  });

  it('at the end of every paragraph, whatever stands there', () => {
    expect(splitSentences('The ferry left\n\nNobody waved')).toEqual(['The ferry left', 'Nobody waved']);
  });

  it('though a quotation was never closed', () => {
    expect(splitSentences('“The water came. It rose fast. Nobody slept.')).toEqual([
      '“The water came.',
      'It rose fast.',
      'Nobody slept.',
    ]);
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    'U.S.',
    'г.',
    'və s.',
    '“',
    '”',
    '«',
    '»',
    '"',
    '(',
    ')',
    '...',
    '…',
    '. ',
    '? ',
    '! ',
    '\n',
    ' ',
    'Mr.',
    'A.',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('The', 'said', 'Он', 'сказал', 'Bu', 'deyib', '1.5'),
);

describe('whatever the text', () => {
  it('sentences stand in it to the letter, in order, and leave nothing but blanks out', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('');
        let from = 0;
        for (const sentence of splitSentences(text)) {
          const at = text.indexOf(sentence, from);
          expect(at).toBeGreaterThanOrEqual(from);
          expect(text.slice(from, at).trim()).toBe('');
          from = at + sentence.length;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
    );
  });
});
