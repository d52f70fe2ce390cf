/** A summary is a few whole sentences of its article, each of which can be read alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SUMMARY_LENGTHS, shownSentence, summarise } from '../../src/core/article/summary.ts';
import { ARTICLES } from './summary/articles.ts';

const of = (text: string, title = '', language = 'en') => summarise({ title, text, language });
const FERRY =
  'The Lanmoor ferry sailed on Tuesday for the first time in nine days with 412 passengers aboard.';
const PIERS = 'Harbour engineers found cracks in two of the three piers of Velm after the storm had passed.';
const BOARD =
  'The harbour board of Lanmoor will pay 1.5 million crowns for the repair of the piers this year.';

describe.each(ARTICLES)('the summary of “$title”', ({ title, text, language, has, lacks }) => {
  const summary = summarise({ title, text, language });

  it('is two to four whole sentences under 600 characters, to the letter and in their order', () => {
    expect(summary.length).toBeGreaterThanOrEqual(2);
    expect(summary.length).toBeLessThanOrEqual(4);
    expect(summary.join(' ').length).toBeLessThan(600);
    const places = summary.map(sentence => text.indexOf(sentence));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('tells the news, and has nothing in it that belongs to the page', () => {
    const whole = summary.join(' ');
    expect(whole).toContain(has);
    for (const piece of lacks) expect(whole).not.toContain(piece);
    expect(summary).not.toContain(title);
  });
});

describe('a sentence that points back', () => {
  it.each([
    'He also said that the mill would stay closed until the water was gone.',
    'However, the mill will stay closed until the water is gone from the yard.',
    'The latter will stay closed until the water is gone from the yard.',
    'The company said that the mill would stay closed until the water was gone.',
    'Last week, he said that the mill would stay closed until the water was gone.',
    'Он добавил, что мельница останется закрытой, пока вода не уйдёт со двора.',
    'Кроме того, мельница останется закрытой, пока вода не уйдёт со двора.',
    'По его словам, мельница останется закрытой, пока вода не уйдёт со двора.',
    'Компания заявила, что мельница останется закрытой, пока вода не уйдёт.',
    'O, həmçinin dəyirmanın su çəkilənə qədər bağlı qalacağını bildirib.',
    'Bununla belə, dəyirman su həyətdən çəkilənə qədər bağlı qalacaq.',
    'Onun sözlərinə görə, dəyirman su həyətdən çəkilənə qədər bağlı qalacaq.',
  ])('is not shown where what it points at is not: %s', leaning => {
    const furniture = 'Did the storm of last week do any more harm to the harbour than this?';
    expect(of(`${FERRY} ${furniture} ${leaning} ${PIERS} ${BOARD}`)).not.toContain(leaning);
  });

  it('does not begin a summary even where it begins the article', () => {
    expect(of(`It was a strange day for the people of Lanmoor and of Velm. ${FERRY} ${PIERS}`)[0]).toBe(
      FERRY,
    );
  });
});

describe('what stands before the first sentence is left out', () => {
  it.each([
    'BAKU, June 5 (Agency) – ',
    'LANMOOR, Velm (Courier) -- ',
    '(Courier)',
    'LANMOOR: ',
    'Lanmoor. Trend: ',
    '/Courier/ ',
    'Lanmoor, 5 June, Courier — ',
    '5 June 2026 – ',
    'By Ines Roth\n',
    '(Eds: with quotes) By I K Roth Lanmoor, June 5 (VNA) ',
  ])('%s', opening => {
    expect(of(`${opening}${FERRY} ${PIERS} ${BOARD}`)[0]).toBe(FERRY);
  });

  it.each(['Москва. 5 июня. ВЕСТНИК.RU - ', 'ВЕЛЬМ, 5 июня - Вестник. ', 'ВЕЛЬМ — '])('%s', opening => {
    const first = 'Ланмурский паром во вторник вышел в море впервые за девять дней.';
    const text = `${opening}${first} Инженеры нашли трещины в двух причалах порта после шторма. Ремонт оплатит порт.`;
    expect(summarise({ title: '', text, language: 'ru' })[0]).toBe(first);
  });

  it.each([
    'By Friday, the water had left the lower streets of Lanmoor and Velm for good.',
    'Photographs of the flooded mill hang in the town hall of Lanmoor this month.',
    'Velm and Lanmoor (both on the strait) have shared one harbour board since 1871.',
  ])('and a sentence that only looks like it is kept: %s', sentence => {
    expect(of(`${sentence} ${FERRY}`)).toContain(sentence);
  });
});

describe('what belongs to the page is left out', () => {
  it.each([
    'Read more: the ferry that could not leave its harbour for nine whole days.',
    'Photo: the ferry in the harbour of Lanmoor on the ninth day of the storm.',
    'Subscribe to our newsletter and never miss a ferry in Lanmoor again.',
    'Ines Roth contributed to this report from the harbour of Lanmoor.',
    'Follow us on every network for more about the ferry of Lanmoor.',
    'Читайте также: паром, который девять дней не мог выйти из порта Ланмура.',
    'Подписывайтесь на наш канал, чтобы не пропустить новости порта Ланмура.',
    'Həmçinin oxuyun: doqquz gün limandan çıxa bilməyən Lanmur bərəsi haqqında.',
    'Foto: Lanmur bərəsi tufanın doqquzuncu günündə limanda dayanıb.',
  ])('%s', furniture => {
    expect(of(`${furniture}\n${FERRY}\n${furniture}\n${PIERS}\n${furniture}`)).toEqual([FERRY, PIERS]);
  });

  it('so is the tag of the source at the end', () => {
    expect(of(`${FERRY}\n${PIERS} /AzerTAc/`)).toEqual([FERRY, PIERS]);
  });

  it('so is the headline said again', () => {
    const title = 'Lanmoor ferry sails again after nine days of storm';
    expect(of(`${title}.\n${FERRY}\n${PIERS}`, title)).toEqual([FERRY, PIERS]);
  });

  it('so is the medium that a Russian or Azerbaijani agency took the news from', () => {
    const news = 'Ланмурский паром во вторник вышел в море впервые за девять дней';
    const more = 'Инженеры нашли трещины в двух причалах порта после шторма.';
    expect(of(`${news}, сообщает "Вельмский вестник". ${more}`, '', 'ru')).toEqual([news, more]);
    expect(shownSentence(news)).toBe(`${news}.`);
    expect(shownSentence(more)).toBe(more);
    const who = `${news}, сообщает пресс-служба порта.`;
    expect(of(`${who} ${more}`, '', 'ru')).toEqual([who, more]);
  });
});

describe('a quotation', () => {
  it('is shown whole and with its speaker, or not at all', () => {
    const said =
      '“We waited for the wind. We waited for the tide. Then we sailed,” said Captain Ines Roth of Lanmoor.';
    expect(of(`${said} ${FERRY}`)).toEqual([said, FERRY]);
  });

  it.each([
    '“We have waited for the wind to turn for nine long days.”',
    '“We have waited for the wind to turn for nine long days.',
    '«Мы девять дней ждали, пока ветер переменится к лучшему».',
    '“Biz küləyin dəyişməsini düz doqquz gün gözləmişik, başqa yol yox idi”.',
    '– В порту девять дней ждали, пока ветер переменится к лучшему.',
    'Did anybody in Lanmoor believe that the ferry would sail again this year?',
    'The passengers of the ferry came from three towns on the strait, namely:',
    'The passengers of the ferry came from three towns on the strait and…',
  ])('without a speaker, a question, or what is cut off is not: %s', sentence => {
    expect(of(`${FERRY}\n${sentence}\n${PIERS}`)).toEqual([FERRY, PIERS]);
  });
});

describe('the length', () => {
  const text = ARTICLES[0]?.text ?? '';

  it('is the reader’s choice', () => {
    const lengths = SUMMARY_LENGTHS.map(
      length => summarise({ title: '', text, language: 'en' }, length).join(' ').length,
    );
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(lengths[0]).toBeLessThan(320);
    expect(lengths[2]).toBeLessThan(1_000);
  });

  it('is one sentence where only one may stand, and nothing where none may', () => {
    expect(of(`${FERRY} Why? He also waved.`)).toEqual([FERRY]);
    expect(of('Why?')).toEqual([]);
    expect(of('')).toEqual([]);
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    FERRY,
    PIERS,
    BOARD,
    'He waved.',
    '“',
    '”',
    '"',
    '\n',
    'BAKU, June 5 (Agency) – ',
    ' /AzerTAc/',
    '«',
    '»',
    '?',
  ),
  fc.constantFrom(
    'Паром вышел, сообщает "Вестник".',
    'Bərə yola düşüb, Trend xəbər verir.',
    'U.S. Gen. A. Roth',
    '...',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

it('whatever the article, each sentence of its summary stands in it to the letter, in order', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom(...SUMMARY_LENGTHS), (pieces, length) => {
      const text = pieces.join(' ');
      let from = 0;
      for (const sentence of summarise({ title: 'Ferry', text, language: null }, length)) {
        const at = text.indexOf(sentence, from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + sentence.length;
      }
    }),
  );
});
