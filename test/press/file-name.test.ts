/** The names of printed files. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../src/press/file-name.ts';
import { article } from './samples.ts';

const named = (title: string, language: string | null = 'en'): string =>
  fileNameOf(article({ title, language }), 'pdf');

describe('the name of a print version', () => {
  it.each([
    ['Harbour of Velm reopens after the storm', 'en', 'harbour-of-velm-reopens-after-the-storm.pdf'],
    ['“We’ve won!”, says 9-year-old', 'en', 'weve-won-says-9-year-old.pdf'],
    ['Порт Белогорье: снова открыт', 'ru', 'порт-белогорье-снова-открыт.pdf'],
    ['İlk kitab ISTİ gündə', 'az', 'ilk-kitab-ısti-gündə.pdf'],
    ['../../etc/passwd\u0000', 'en', 'etc-passwd.pdf'],
    ['CON', 'en', 'article-12.pdf'],
    ['！！！ 😀', 'en', 'article-12.pdf'],
    ['', null, 'article-12.pdf'],
  ])('of %j in %s is %s', (title, language, name) => {
    expect(named(title, language)).toBe(name);
  });

  it('is cut at a word', () => {
    expect(named('harbour '.repeat(30))).toMatch(/^(?:harbour-)+harbour\.pdf$/);
  });

  it('is short and safe whatever the headline', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), title => {
        const name = named(title);
        expect(name.length).toBeLessThanOrEqual(80);
        expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.pdf$/u);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });
});
