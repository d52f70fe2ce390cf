/** The print version: what a reader gets on paper. */
import { describe, expect, it } from 'vitest';
import { printPdf } from '../../src/press/print-pdf.ts';
import { readPdf } from './read-pdf.ts';
import { article, say } from './samples.ts';

const print = async (over: Parameters<typeof article>[0] = {}) => readPdf(await printPdf(article(over), say));
const SENTENCE = 'The harbour reopened on Tuesday after three days of fog. ';

describe('a print version', () => {
  it('is a PDF with source, section, headline, byline, date, text and address', async () => {
    const bytes = await printPdf(article({ url: 'https://velm.example/news/1' }), say);
    expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-');
    const { text, pages } = readPdf(bytes);
    expect(pages).toBe(1);
    expect(text.replaceAll('\n', ' ')).toContain('Harbour of Velm reopens after the storm');
    for (const line of [
      ...['VELM COURIER', 'WORLD NEWS', 'By Ada Moreno', '1 June 2026, 08:00 UTC'],
      'The harbour of Velm reopened on Monday. Ships had waited for three days.',
      ...['Source: Velm Courier', 'https://velm.example/news/1', '1 / 1'],
    ]) {
      expect(text.split('\n')).toContain(line);
    }
  });

  it('knows its own title, author and language', async () => {
    const title = 'Dağ kəndlərinə kitab (birinci il)';
    expect(await print({ title, byline: 'Günel Səfərova', language: 'az' })).toMatchObject({
      ...{ title, author: 'Günel Səfərova', language: 'az' },
    });
  });

  it('of a long article has several pages, each with its number', async () => {
    const { pages, text } = await print({ html: `<p>${SENTENCE.repeat(9)}</p>`.repeat(20) });
    expect(pages).toBeGreaterThan(2);
    for (let page = 1; page <= pages; page += 1) expect(text).toContain(`${page} / ${pages}\n`);
    expect(text.split(SENTENCE.trim().split(' ').at(-1) ?? '').length - 1).toBe(180);
  });

  it('is the same file for the same article', async () => {
    expect(await printPdf(article(), say)).toEqual(await printPdf(article(), say));
  });

  it('keeps headings, lists, quotations, verbatim text and links', async () => {
    const html =
      '<h2>In figures</h2><ul><li>two <b>buoys</b></li></ul><ol><li>one</li><li>two</li></ol>' +
      '<blockquote><p>We have seen worse.</p></blockquote><pre>a  b\n\n  c</pre>' +
      '<p>See <a href="https://velm.example/river">the river</a>, <a href="javascript:x()">not this</a>.</p>';
    const { text, links } = await print({ html, url: null });
    for (const line of ['In figures', '•', '1.', '2.', 'We have seen worse.', 'a\u00a0\u00a0b', 'the river'])
      expect(text.split('\n')).toContain(line);
    expect(links).toEqual(['https://velm.example/river']);
  });

  it('leaves pictures out and asks no network', async () => {
    const html = '<p>Before.</p><p><img src="http://127.0.0.1:9/x.jpg" alt="A harbour"></p><p>After.</p>';
    expect((await print({ html })).text).toMatch(/Before\.\nAfter\.\n/);
  });

  it('of an article without text says so', async () => {
    expect((await print({ html: '', text: '' })).text).toContain(
      'The text of this article is not kept here.',
    );
  });

  it('survives an article with nothing but a headline, and a word wider than the page', async () => {
    const nothing = { byline: null, source: null, section: null, url: null, language: null };
    const { text, pages } = await print({
      ...nothing,
      html: `<p>${'x'.repeat(5_000)}</p>`,
      title: 'W'.repeat(400),
    });
    expect(text.match(/x/g)?.length).toBe(5_000);
    expect(pages).toBe(3);
  });
});

describe('the letters of a print version', () => {
  const ALPHABETS = [
    'Əə Ğğ Iı İi Öö Üü Çç Şş Qq Xx',
    'Аа Бб Ёё Жж Йй Щщ Ъъ Ыы Ээ Юю Яя Ґґ Єє Її',
    'Ää Öö Üü ß Éé Ññ Łł Žž Åå Øø',
    '“quoted” „so“ «так» – — … № € ₽ ½ −5 °C',
  ];

  it.each(ALPHABETS)('are all there, in every face: %s', async letters => {
    const html = `<p>${letters}</p><p><b>${letters}</b></p><p><i>${letters}</i></p><p><b><i>${letters}</i></b></p>`;
    const { text, fonts, embedded } = await print({ html });
    expect(text.split(letters).length - 1).toBe(4);
    expect(text).not.toContain('\ufffd');
    expect(fonts.map(name => name.replace(/^.*\+/, '')).toSorted()).toEqual([
      ...['Literata-Bold', 'Literata-BoldItalic', 'Literata-Italic', 'Literata-Regular'],
    ]);
    expect(embedded).toBe(4);
  });

  it.each([
    ['漢字 新聞 said so', '[…] said so'],
    ['fog 😀👨‍👩‍👧 lifted', 'fog lifted'],
    ['Việt Nam, ⅓, Ａ', 'Việt Nam, ⅓, A'],
    ['Ελλάδα → Tbilisi', 'Ελλάδα → Tbilisi'],
    ['price \u202eevil\u202c now\u200b', 'price evil now'],
  ])('that the font lacks become no garbage: %s', async (written, drawn) => {
    expect((await print({ html: `<p>${written}</p>` })).text.split('\n')).toContain(drawn);
  });

  it('show each currency by its sign, or by its code where the font has no sign', async () => {
    const { text } = await print({ html: '<p>It costs 48 ₼, 7₼, ₹500 or 9₾.</p>' });
    expect(text.split('\n')).toContain('It costs 48 ₼, 7₼, ₹500 or 9\u00a0GEL.');
  });
});
