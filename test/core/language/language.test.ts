/** The language of an article is told from its headline, with or without a text, and whatever its feed declares. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/core/article/language.ts';
import { HEADLINES } from './headlines.ts';

const MISSED_AT_MOST = 0.03;

describe('a headline', () => {
  it('is told apart in English, Russian, Azerbaijani and Turkish, 97 in a hundred', () => {
    const shares = Object.entries(HEADLINES).map(([language, headlines]) => {
      expect(headlines.length).toBeGreaterThanOrEqual(60);
      return headlines.filter(headline => detectLanguage(headline) !== language).length / headlines.length;
    });
    expect(shares.reduce((a, b) => a + b) / shares.length).toBeLessThanOrEqual(MISSED_AT_MOST);
  });

  it.each(['en', 'ru', 'az', 'tr'])(
    'that its feed declares rightly is never taken for another: %s',
    language => {
      const missed = (HEADLINES[language] ?? []).filter(
        headline => detectLanguage(headline, language) !== language,
      );
      expect(missed.length).toBeLessThanOrEqual(1);
    },
  );

  it.each(['ru', 'az', 'tr'])('in %s stays so when its feed calls everything English', language => {
    const missed = (HEADLINES[language] ?? []).filter(
      headline => detectLanguage(headline, 'en') !== language,
    );
    expect(missed.length).toBeLessThanOrEqual(3);
  });
});

describe('a text', () => {
  it('in the letters of one language is in that language', () => {
    expect(detectLanguage('თბილისში ახალი ხიდი გაიხსნა')).toBe('ka');
    expect(detectLanguage('Երևանում նոր կամուրջ բացվեց')).toBe('hy');
    expect(detectLanguage('У Вельмі відкрили новий міст, їхати стало ближче')).toBe('uk');
    expect(detectLanguage('У Вельме адкрылі новы мост, ехаць стала бліжэй, казаў мэр')).toBe('be');
    expect(detectLanguage('Порт Вельма снова принимает суда')).toBe('ru');
  });

  it('in letters that several languages share is in the one its feed declares', () => {
    expect(detectLanguage('بندر ولم دوباره باز شد', 'fa-IR')).toBe('fa');
    expect(detectLanguage('Пристанището отвори отново', 'bg')).toBe('bg');
    expect(detectLanguage('Порт снова открыт, сказал мэр, и это был первый рейс', 'bg')).toBe('ru');
  });

  it('of other Latin languages is not taken for English', () => {
    expect(detectLanguage('Der Hafen von Velm ist nach neun Tagen wieder offen')).toBe('de');
    expect(detectLanguage('Le port de Velm rouvre après neuf jours de tempête')).toBe('fr');
    expect(detectLanguage('El puerto de Velm reabre tras nueve días de temporal')).toBe('es');
  });

  it('of digits and marks alone is in the language its feed declares, or in none', () => {
    expect(detectLanguage('2026: 4–1 (!)')).toBeNull();
    expect(detectLanguage('2026: 4–1 (!)', 'en-GB')).toBe('en');
    expect(detectLanguage('', 'nonsense')).toBeNull();
  });

  it('of whatever characters gets a tag or none, and always the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string()), (text, hint) => {
        const language = detectLanguage(text, hint);
        expect(language === null || /^[a-z]{2,3}$/.test(language)).toBe(true);
        expect(detectLanguage(text, hint)).toBe(language);
      }),
    );
  });
});
