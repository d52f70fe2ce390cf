/** Which articles the typeface can draw: what would be gaps is not printed. */
import { describe, expect, it } from 'vitest';
import { hasLettersFor } from '../../src/press/has-letters.ts';

describe('the typeface', () => {
  it.each([
    ['Arabic', 'انتخابات في المدينة الساحلية', 'فاز رئيس البلدية بالأصوات.'],
    ['Hebrew', 'בחירות בעיר הנמל', 'ראש העיר ניצח אתמול.'],
    ['Chinese', '港口城市举行选举', '市长昨天赢得了选举。'],
    ['Hindi', 'बंदरगाह शहर में चुनाव', 'मेयर कल जीत गए।'],
    ['Georgian', 'არჩევნები პორტში', 'მერმა გუშინ გაიმარჯვა.'],
    ['a word of a headline', 'Writer of “三体” honoured', 'She was given the prize in Velm.'],
    ['a text under a Latin headline', 'Report', 'მერმა გუშინ გაიმარჯვა არჩევნებში.'],
    ['every second sentence', 'Report', 'The mayor won. მერმა გუშინ გაიმარჯვა. He is glad.'],
  ])('has no letters for %s', (_, title, text) => {
    expect(hasLettersFor({ title, text })).toBe(false);
  });

  it.each([
    ['English', 'Harbour reopens', 'The fog has gone.'],
    ['Vietnamese', 'Bầu cử ở Huế', 'Thị trưởng đã thắng cử hôm qua.'],
    ['Azerbaijani', 'Limanda seçkilər', 'Şəhər rəisi dünən qalib gəldi.'],
    ['Russian', 'Выборы в порту', 'Мэр победил вчера.'],
    ['Greek', 'Εκλογές στο λιμάνι', 'Ο δήμαρχος κέρδισε χθες.'],
    ['a foreign name in a long text', 'Prize', `“三体” won. ${'It is read in many lands. '.repeat(9)}`],
    ['figures and signs', '1:0', '— 2026 — 🎉'],
    ['nothing', '', ''],
  ])('draws %s', (_, title, text) => {
    expect(hasLettersFor({ title, text })).toBe(true);
  });
});
