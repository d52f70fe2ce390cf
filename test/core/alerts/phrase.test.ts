/** A phrase is met by whole words in any of their forms, by nothing else, and no text can do harm. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf, meets, type Phrase, readPhrase } from '../../../src/core/reader/phrase.ts';

function phrase(typed: string): Phrase {
  const read = readPhrase(typed);
  if (read.kind === 'refused') throw new Error(`“${typed}” was refused: ${read.why}`);
  return read.phrase;
}

/** Both ways of meeting must agree: looking keys up, as for a new story, and searching, as for a trial. */
function isMet(typed: string, text: string, language = 'en', title = ''): boolean {
  const article = { title, text, language };
  const keys = keysOf(article);
  const wanted = phrase(typed);
  const isLookedUp = wanted.keys.some(key => keys.has(key));
  expect(meets(article, wanted)).toBe(isLookedUp);
  return isLookedUp;
}

describe('a phrase', () => {
  it.each([
    ['AI', 'Rain is likely in Velm', false],
    ['ai', 'Lanmoor bets on AI in schools', true],
    ['oil', 'Boiling point reached', false],
    ['oil prices', 'The price of oil', false],
    ['oil prices', 'Oil price falls again', true],
    ['OIL PRICES', 'oil prices, once more', true],
    ['oil prices', 'The oil. Prices rose', true],
    ['Brandt-Osei', 'Brandt Osei cuts jobs', true],
    ['elections', 'An election was called', true],
    ['St. Velm', 'The harbour of St Velm', true],
    ["Velm's harbour", 'The Velm harbour', true],
    ['cafe Moreno', 'The Café Morenó reopened', true],
    ['covid 19', 'COVID-19 is back', true],
    ['5G', 'Lanmoor gets 5G', true],
  ])('in English: %s / %s', (typed, text, expected) => {
    expect(isMet(typed, text)).toBe(expected);
  });

  it.each([
    ['нефть', 'Цены на нефть растут', true],
    ['нефть', 'Экспорт нефти вырос', true],
    ['нефть', 'Нефтяник получил орден', false],
    ['цены на нефть', 'Ждут роста цен на нефть', true],
    ['ИИ', 'Школы и больницы', false],
    ['ии', 'Школы ждут ИИ', true],
    ['Йорн', 'Певец Йорн вернулся', true],
    ['ёлка', 'Елки привезли', true],
  ])('in Russian: %s / %s', (typed, text, expected) => {
    expect(isMet(typed, text, 'ru')).toBe(expected);
  });

  it.each([
    ['neft', 'Neftin qiyməti artıb', true],
    ['neft qiymətləri', 'Neft qiymətlərinin artması', true],
    ['Bakı', 'Bakıda yağış yağır', true],
    ['Baki', 'Bakının küçələri', true],
    ['torpaq', 'Torpağın qiyməti', true],
    ['Velm', 'Velm’də liman açıldı', true],
    ['İLHAMƏ', 'İlhamənin kitabı', true],
    ['qaz', 'Qazax rayonunda', false],
  ])('in Azerbaijani: %s / %s', (typed, text, expected) => {
    expect(isMet(typed, text, 'az')).toBe(expected);
  });

  it('shortened as Azerbaijani is does not meet English words', () => {
    expect(isMet('Kordin', 'They put a cord around it')).toBe(false);
    expect(isMet('Kordin', 'Kordini gördük', 'az')).toBe(true);
  });

  it('in capitals that would be a usual word in small letters is met in capitals only', () => {
    expect(isMet('US', 'They told us so')).toBe(false);
    expect(isMet('US', 'The US agreed')).toBe(true);
    expect(isMet('US', 'The U.S. agreed')).toBe(true);
    expect(isMet('WHO', 'Who knows?')).toBe(false);
    expect(isMet('NATO', 'Nato agreed')).toBe(true);
  });

  it('spans a line but not two: the headline is no part of the text', () => {
    expect(isMet('storm harbour', 'Harbour reopens', 'en', 'After the storm')).toBe(false);
    expect(isMet('harbour', 'All is well', 'en', 'Harbour reopens')).toBe(true);
  });

  it('is refused where it says nothing, or too much', () => {
    const why = (typed: string) => {
      const read = readPhrase(typed);
      return read.kind === 'refused' ? read.why : null;
    };
    expect(why('')).toBe('empty');
    expect(why('…! \u0000 😀')).toBe('empty');
    expect(why('who')).toBe('usual');
    expect(why('в')).toBe('usual');
    expect(why('və')).toBe('usual');
    expect(why('x')).toBe('usual');
    expect(why('a b c d e f')).toBe('long');
    expect(why('l'.repeat(101))).toBe('long');
    expect(why('the rising price of oil')).toBeNull();
  });

  it('is the same one whatever its case, accents and forms', () => {
    const key = (typed: string) => phrase(typed).keys[0];
    expect(key('Oil Prices')).toBe(key('oil  price'));
    expect(key('Café')).toBe(key('cafe'));
    expect(key('Нефти')).toBe(key('нефть'));
  });
});

describe('whatever is written', () => {
  const word = fc.stringMatching(/^[a-zəğıöşüçабвгдежз]{4,9}$/);

  it('is safe to watch for, and is met by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), typed => {
        const read = readPhrase(typed);
        if (read.kind === 'refused') return;
        const article = { title: '', text: typed, language: 'en' };
        expect(meets(article, read.phrase) || /[\n\r!?…]/u.test(typed)).toBe(true);
        expect(keysOf(article).size).toBeGreaterThan(0);
      }),
    );
  });

  it('is met in the middle of other words, and not inside one', () => {
    fc.assert(
      fc.property(word, word, word, (before, between, after) => {
        const read = readPhrase(between);
        if (read.kind === 'refused') return;
        expect(isMet(between, `${before} ${between} ${after}`)).toBe(true);
        const glued = `zz${before}${between}`;
        fc.pre(!phrase(glued).keys.some(key => read.phrase.keys.includes(key)));
        expect(isMet(between, glued)).toBe(false);
      }),
    );
  });
});
