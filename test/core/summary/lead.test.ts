/** A summary begins with the news: its first sentence is refused only where it cannot stand. */
import { describe, expect, it } from 'vitest';
import { summarise } from '../../../src/core/article/summary.ts';

const of = (text: string, title = '', language: string | null = 'en') => summarise({ title, text, language });
const FERRY =
  'The Lanmoor ferry sailed on Tuesday for the first time in nine days with 412 passengers aboard.';
const PIERS = 'Harbour engineers found cracks in two of the three piers of Velm after the storm had passed.';
const BOARD =
  'The harbour board of Lanmoor will pay 1.5 million crowns for the repair of the piers this year.';

describe('the lead', () => {
  it.each([
    [
      'speaks of whom it names behind its comma',
      'Their long wait over, nearly 400 sailors of Velm went home on Tuesday.',
    ],
    [
      'begins with an expletive',
      'It will be hard for the harbour board of Lanmoor to pay for the new piers.',
    ],
    ['tells the week', 'This week the harbour board of Lanmoor decided to sell its old ferry to Velm.'],
    [
      'has no full stop',
      'Everything is ready for the first crossing of the Lanmoor ferry, which sailors and captains of Velm awaited',
    ],
  ])('is taken where it %s', (_, lead) => {
    expect(of(`${lead}\n\n${FERRY}\n\n${PIERS}`)[0]).toBe(lead);
  });

  it.each([
    ['is short', 'The ferry sails again.'],
    ['ends in a colon', 'The harbour board of Lanmoor has told the captains of the strait what it wants:'],
  ])('is taken with the sentence behind it where it %s', (_, lead) => {
    expect(of(`${lead}\n\n${FERRY}\n\n${PIERS}`).slice(0, 2)).toEqual([lead, FERRY]);
  });

  it('is not an answer, nor an aside in brackets', () => {
    expect(
      of(
        `Who pays for the piers of Velm and Lanmoor?\n\n(Nobody has ever asked, in all these years.)\n\n${FERRY}`,
      )[0],
    ).toBe(FERRY);
  });

  it('that says the headline again is left out, and what follows it may still follow', () => {
    const follows = 'It had stayed in its harbour for nine days because of the storm on the strait.';
    expect(
      of(`The ferry of Lanmoor sails again. ${follows}\n\n${PIERS}`, 'The ferry of Lanmoor sails again'),
    ).toContain(follows);
  });
});

describe('a later sentence is shown', () => {
  const between = 'Did the storm of last week do any more harm to the harbour than this?';

  it.each([
    ['names in full whom it speaks of', `Captain Ines Roth of Lanmoor hopes for a better winter.`, true],
    [
      'has a name that was told in full before',
      'A better winter is what Roth and the other captains hope for.',
      false,
    ],
    [
      'takes for known what was brought in before',
      'The pump of the harbour was sold to the council for a crown.',
      false,
    ],
  ])('unless it takes something for known: it %s', (_, later, isShown) => {
    const told = `Captain Ines Roth waved from a pump that nobody had used, and so on and so on and so on, ${'and so on, '.repeat(40)}she said.`;
    const summary = of(`${FERRY}\n\n${told}\n\n${between}\n\n${later}`);
    expect(summary.includes(later)).toBe(isShown);
  });

  it('not from inside of a paragraph whose beginning is not shown', () => {
    const inside = 'Two of the three mills in Velm were sold to the council for a crown.';
    const text = [FERRY, PIERS, `${between} ${inside}`, BOARD, FERRY.replace('Tuesday', 'Friday')].join(
      '\n\n',
    );
    expect(of(text)).not.toContain(inside);
  });
});

describe('what stands before the first sentence', () => {
  it.each([
    [
      'Velm (dpa/lno) - ',
      'de',
      'Die Fähre von Lanmoor ist am Dienstag zum ersten Mal seit neun Tagen gefahren.',
    ],
    ['(dpa) ', 'de', 'Die Fähre von Lanmoor ist am Dienstag zum ersten Mal seit neun Tagen gefahren.'],
    [
      'Velm, 5. Mai (apa) – ',
      'de',
      'Die Fähre von Lanmoor ist am Dienstag zum ersten Mal seit neun Tagen gefahren.',
    ],
    ['Velm.- ', 'es', 'El barco de Lanmoor zarpó el martes por primera vez en nueve días con 412 pasajeros.'],
    ['Lanmoor, Velm: ', 'en', FERRY],
    ['LANMOOR via VNA — ', 'en', FERRY],
    ['By Ines Roth: ', 'en', FERRY],
    [
      '新华社韦尔姆6月5日电（记者罗特）',
      'zh',
      '港口委员会星期二决定关闭旧码头进行维修，直到秋天结束为止，行人仍然可以通行。',
    ],
  ])('is left out: %s', (opening, language, sentence) => {
    expect(of(`${opening}${sentence}`, '', language)).toEqual([sentence]);
  });

  it('is not left out where it says who speaks', () => {
    const asked = 'DEAR ANNA: The harbour board of Lanmoor wants to sell the house in which I live.';
    const answered = 'DEAR READER: The harbour board of Lanmoor may not do so without asking you first.';
    expect(of(`${asked}\n\n${answered}`)[0]).toBe(asked);
  });

  it('nor the name of a council with its letters in brackets', () => {
    const sentence = 'Velm Island Council (VIC) Chairman Paul Brandt called for calm in Lanmoor on Thursday.';
    expect(of(`${sentence} ${FERRY}`)[0]).toBe(sentence);
  });
});

describe('in other scripts', () => {
  it.each([
    [
      'zh',
      '港口委员会星期二决定关闭旧码头进行维修，直到秋天结束为止。',
      '潜水员在三月的检查中发现十二根桩柱中有四根出现裂缝。',
    ],
    [
      'ja',
      '港湾審議会は火曜日、古い桟橋を修理のため秋の終わりまで閉鎖すると決めた。',
      '潜水士は3月の点検で12本の柱のうち4本にひびを見つけた。',
    ],
  ])('sentences stand in their order: %s', (language, first, second) => {
    expect(of(`${first}${second}`, '', language)).toEqual([first, second]);
  });

  it.each([
    [
      'ar',
      'قرر مجلس الميناء يوم الثلاثاء إغلاق الرصيف القديم لإصلاحه حتى نهاية الخريف.',
      'وعثر الغواصون في مارس على شقوق في أربعة من أعمدته الاثني عشر.',
    ],
    [
      'ur',
      'بندرگاہ کی کونسل نے منگل کو پرانا گھاٹ مرمت کے لیے خزاں کے آخر تک بند کر دیا۔',
      'غوطہ خوروں کو مارچ میں بارہ میں سے چار ستونوں میں دراڑیں ملیں۔',
    ],
  ])('also those that are written from the right: %s', (language, first, second) => {
    expect(of(`${first} ${second}`, '', language)).toEqual([first, second]);
  });

  it('a German quotation is whole with either of its marks', () => {
    const said = '„Wir haben neun Tage gewartet. Dann fuhren wir“, sagte Kapitänin Ines Roth aus Lanmoor.';
    const again = '»Wir haben neun Tage gewartet. Dann fuhren wir«, sagte Kapitänin Ines Roth aus Lanmoor.';
    expect(of(said, '', 'de')).toEqual([said]);
    expect(of(again, '', 'de')).toEqual([again]);
  });
});
