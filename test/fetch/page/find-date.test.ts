/** The day of an article is the article's own, in any language, and no comment's or neighbour's. */
import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/fetch/date.ts';
import { type PageParts, pageOf, readPage, readParts } from './pages.ts';

const day = (parts: PageParts): string | null => {
  const at = readParts(parts).publishedAt;
  return at === null ? null : new Date(at).toISOString();
};
const under = (line: string, lang = 'en'): string | null =>
  day({ lang, under: `<div class="date">${line}</div>` });

describe('a date that the page shows', () => {
  it.each([
    ['zh', '2026年5月5日 10:00', '2026-05-05T10:00'],
    ['zh', '发布时间：2026年05月05日10:00 来源：港口日报', '2026-05-05T10:00'],
    ['zh', '2026年5月5日 下午3时20分', '2026-05-05T15:20'],
    ['ja', '2026年5月5日（火）10時30分', '2026-05-05T10:30'],
    ['uk', '5 травня 2026, 10:00', '2026-05-05T10:00'],
    ['ru', '5 декабря 2025 года, 10:00', '2025-12-05T10:00'],
    ['az', '5 avqust 2026, 10:00', '2026-08-05T10:00'],
    ['de', '5. März 2026, 10:00 Uhr', '2026-03-05T10:00'],
    ['de', 'Veröffentlicht am 05.03.2026 um 10.30 Uhr', '2026-03-05T10:30'],
    ['tr', '5 Ağustos 2026 10:00', '2026-08-05T10:00'],
    ['fr', 'Publié le 5 août 2026 à 10h00', '2026-08-05T10:00'],
    ['fr', 'Le 1er février 2026 à 9h', '2026-02-01T09:00'],
    ['es', '5 de enero de 2026 10:00', '2026-01-05T10:00'],
    ['es', 'Publicado el 05/01/2026', '2026-01-05T00:00'],
    ['it', 'Pubblicato il 5 gennaio 2026 alle 10:00', '2026-01-05T10:00'],
    ['pt', '5 de março de 2026 às 10:00', '2026-03-05T10:00'],
    ['pl', '5 października 2026, godz. 10:00', '2026-10-05T10:00'],
    ['ar', '5 مايو 2026 - 10:00', '2026-05-05T10:00'],
    ['ar', '٥ كانون الثاني ٢٠٢٦', '2026-01-05T00:00'],
    ['fa', '۵ ژانویه ۲۰۲۶', '2026-01-05T00:00'],
    ['en', 'May 5, 2026, 10:00 a.m. ET', '2026-05-05T14:00'],
    ['en', 'January 5, 2026 at 10:00 PM EST', '2026-01-06T03:00'],
    ['de', '5. Januar 2026, 10:00 CET', '2026-01-05T09:00'],
    ['en', 'Tuesday, May 5th, 2026 | 9pm', '2026-05-05T21:00'],
    ['en', '10:00, 5 May 2026', '2026-05-05T10:00'],
    ['en-GB', '05/06/2026', '2026-06-05T00:00'],
    ['en-US', '05/06/2026', '2026-05-06T00:00'],
    ['de', '26 | 01 | 2026', '2026-01-26T00:00'],
  ])('%s: %s', (lang, line, wanted) => {
    expect(under(line, lang)).toBe(`${wanted}:00.000Z`);
  });

  it.each(['3 people in 2026', 'Room 12, 2026 seats', 'Ann Lee', '5 Maybach 2026 cars'])(
    '“%s” is none',
    line => expect(under(line)).toBeNull(),
  );
});

describe('of several dates', () => {
  const SHOWN = '<p class="published">Published 5 May 2026, 10:00</p>';
  const WANTED = '2026-05-05T10:00:00.000Z';

  it('a list of other stories does not give the article its day', () => {
    const list =
      '<div class="top"><ul><li><time datetime="2026-05-09T08:00:00Z">9 May</time> <a href="/x">Another story of the week about boats</a></li></ul></div>';
    expect(day({ under: `${list}${SHOWN}` })).toBe(WANTED);
  });

  it('a comment does not', () => {
    const comment =
      '<div id="comments"><div><time datetime="2026-05-06T09:00:00Z">9:00</time><p>I like it.</p></div></div>';
    expect(day({ after: comment, under: '<span>Tuesday May 5, 2026 10:00 am</span>' })).toBe(WANTED);
    expect(day({ after: comment })).toBeNull();
  });

  it('the day of publication goes before that of a change, wherever both stand', () => {
    expect(
      day({
        lang: 'fr',
        under:
          '<time itemprop="dateModified" datetime="2017-11-27T19:20:45.000+01:00">27/11/2017 01:57 | Updated 27/11/2017 19:20</time>',
      }),
    ).toBe('2017-11-27T00:57:00.000Z');
    expect(
      day({
        under:
          '<time class="updated" datetime="2026-05-07T10:00:00Z">7 May</time><time datetime="2026-05-05T10:00:00Z">5 May</time>',
      }),
    ).toBe(WANTED);
    expect(
      day({
        lang: 'de',
        under: '<p class="meta">Aktualisiert: 07.05.2026, 12:00 Uhr, erschienen: 05.05.2026, 10:00 Uhr</p>',
      }),
    ).toBe(WANTED);
  });

  it('of two statements of one day the one with a time of day is taken', () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-05-05"}</script><meta property="article:published_time" content="2026-05-05T10:00:00Z">';
    expect(day({ head })).toBe(WANTED);
  });

  it('the one in a text is not its day', () => {
    expect(
      day({
        inside:
          '<p>The pier was opened on 5 May 1907 by the mayor of that time, whose name it bore until the war, and it has been closed four times since.</p>',
      }),
    ).toBeNull();
  });
});

it('the reader of feeds and of pages is one', () => {
  expect(readDate('2016年06月30日09时30分')).toBe(Date.UTC(2016, 5, 30, 9, 30));
  expect(readDate('16 مايو 2025 10:00')).toBe(Date.UTC(2025, 4, 16, 10));
  expect(readDate('16 mai 2025 10h00')).toBe(Date.UTC(2025, 4, 16, 10));
  expect(readPage(pageOf({ head: '<meta name="date" content="16 mai 2025 10h00">' })).publishedAt).toBe(
    Date.UTC(2025, 4, 16, 10),
  );
});
