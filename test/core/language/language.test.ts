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

  it('of Japanese has kana, be it one; a Chinese one may quote some', () => {
    expect(detectLanguage('港湾審議会、旧桟橋閉鎖へ 修理費用負担未定')).toBe('ja');
    expect(detectLanguage('港口委员会决定关闭旧码头进行维修')).toBe('zh');
    const quoting = `港口委员会星期二决定关闭旧码头进行维修，直到秋末。饮料“午後の茶”的广告牌也将拆除。${'工程师说码头还可以承载行人一年。'.repeat(5)}`;
    expect(detectLanguage(quoting)).toBe('zh');
  });

  it('in Arabic letters is told apart by those that only Persian or Urdu has', () => {
    expect(detectLanguage('مجلس الميناء يغلق الرصيف القديم')).toBe('ar');
    expect(detectLanguage('شورای بندر اسکله قدیمی را می‌بندد')).toBe('fa');
    expect(detectLanguage('بندرگاہ کی کونسل نے پرانا گھاٹ بند کر دیا')).toBe('ur');
    expect(detectLanguage('شورای بندر اسکله قدیمی را می‌بندد', 'ar')).toBe('fa');
    expect(detectLanguage('د بندر شورا زوړ بندر وتاړه', 'ps')).toBe('ps');
  });

  it.each([
    ['sv', 'Hamnrådet stänger den gamla piren för reparation till slutet av hösten'],
    ['cs', 'Přístavní rada zavírá staré molo kvůli opravě až do konce podzimu'],
    ['id', 'Dewan pelabuhan menutup dermaga lama untuk perbaikan sampai akhir musim'],
    ['uz', 'Port kengashi eski iskalani kuz oxirigacha taʼmirlash uchun yopmoqda'],
    ['vi', 'Hội đồng cảng đóng cửa bến tàu cũ để sửa chữa cho đến cuối mùa thu'],
  ])('whose language no model knows is in the one it declares: %s', (language, text) => {
    expect(detectLanguage(text, language)).toBe(language);
    expect(detectLanguage(text, 'und')).not.toBe('und');
  });

  it('in a script of its own is not in the language of its site', () => {
    expect(detectLanguage('বন্দর পরিষদ পুরোনো ঘাট বন্ধ করছে', 'en')).toBe('bn');
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
