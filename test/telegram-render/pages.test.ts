import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../src/telegram/render/escape.ts';
import { plainText, renderPages } from '../../src/telegram/render/pages.ts';
import { article, wildHtml } from './articles.ts';
import { findEntities, parse } from './telegram.ts';

const GUARD = /\u2060/g;
const letters = (text: string): string => text.replace(/\s+/gu, '');

describe('an article becomes Telegram messages', () => {
  it('keeps paragraphs, headings, lists, quotes, emphasis and links, and drops pictures', () => {
    const html =
      '<h2>Ferries</h2><p>The <b>harbour</b> and the <i>quay</i>.</p><p><img src="https://example.org/p.jpg" alt="Fog"></p>' +
      '<ul><li>one</li><li>two</li></ul><ol><li>first</li><li>second</li></ol>' +
      '<blockquote><p>“We wait.”</p><p>“Still.”</p></blockquote><p><a href="https://example.org/?a=1&amp;b=2">Timetable</a></p>';
    expect(renderPages(html)).toEqual([
      [
        '<b>Ferries</b>',
        'The <b>harbour</b> and the <i>quay</i>.',
        '• one\n• two',
        '1. first\n2. second',
        '<blockquote>“We wait.”\n\n“Still.”</blockquote>',
        '<a href="https://example.org/?a=1&amp;b=2">Timetable</a>',
      ].join('\n\n'),
    ]);
  });

  it('leaves a letter no more than four marks, also where each is written as an entity', () => {
    expect(plainText(`<p>a${'&#x336;'.repeat(50)}b</p>`)).toBe(`a${'\u0336'.repeat(4)}b`);
  });

  it('keeps the paragraphs of an item in it, and parts the cells of a row', () => {
    expect(plainText('<ul><li><p>One</p><p>more</p></li><li>Two</li></ul>')).toBe('• One\nmore\n• Two');
    expect(plainText('<table><tr><td> </td><td>Velm</td><td></td><td>3</td></tr></table>')).toBe(
      'Velm | | 3',
    );
  });

  it('puts the headline in bold on the first page only', () => {
    const pages = renderPages(`<p>${'Fog lay on the bay. '.repeat(40)}</p>`, 300, { title: 'Fog & ice' });
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]).toMatch(/^<b>Fog &amp; ice<\/b>\n\nFog lay/);
    expect(pages.slice(1).some(page => page.includes('<b>'))).toBe(false);
  });

  it('turns the page at a paragraph, else at a sentence, else at a word', () => {
    const short = 'The ferry left at dawn with the mail.';
    expect(renderPages(`<p>${short}</p><p>${short}</p>`, 60)).toEqual([short, short]);
    expect(renderPages(`<p>${short} ${short}</p>`, 60)).toEqual([short, short]);
    for (const page of renderPages(`<p>${'word '.repeat(50)}</p>`, 33))
      expect(page).toMatch(/^word(?: word)*$/);
  });

  it('never cuts a letter that is made of many characters', () => {
    const family = '👨‍👩‍👧‍👦';
    for (const page of renderPages(`<p>${family.repeat(60)}</p>`, 40))
      expect(letters(page).replaceAll(family, '')).toBe('');
  });

  it('has no page for an article without words', () => {
    expect(renderPages('<p> </p><p><img src="https://example.org/p.jpg" alt="Fog"></p>')).toEqual([]);
    expect(renderPages('')).toEqual([]);
  });

  it('keeps within a hundred marks a message, however many the article has', () => {
    const html = `<p>${'<b>bold</b> and <i>italic</i> and '.repeat(150)}end</p>`;
    const pages = renderPages(html);
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(page.match(/<[a-z]/g)?.length ?? 0).toBeLessThanOrEqual(100);
    expect(letters(pages.join('').replace(/<[^>]+>/g, ''))).toBe(letters(plainText(html)));
  });

  it('leaves out links that lead nowhere safe and keeps their words', () => {
    expect(
      renderPages(
        '<p><a href="javascript:alert(1)">press</a> <a href="/in">here</a> <a href="tg://user?id=1">you</a></p>',
      ),
    ).toEqual(['press here you']);
  });

  it('writes only the four entities that Telegram knows', () => {
    expect(escapeHtml('<a href="x">&\u00a0')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;\u00a0');
    expect(renderPages('<p>caf&eacute;&nbsp;&copy; &lt;b&gt; &amp;lt;</p>')).toEqual([
      'café © &lt;b&gt; &amp;lt;',
    ]);
  });

  it('shows plain text without marks', () => {
    expect(plainText('<p>One <b>two</b></p><ul><li>three</li></ul>')).toBe('One two\n\n• three');
  });
});

describe('Telegram accepts what is sent', () => {
  it('for articles of every shape, whole, within the limit and without a clickable stranger', () => {
    fc.assert(
      fc.property(article, fc.constantFrom(200, 1024, 4096), (html, limit) => {
        const pages = renderPages(html, limit);
        const parsed = pages.map(parse);
        for (const { text, entities } of parsed) {
          expect(text.length).toBeLessThanOrEqual(limit);
          expect(text.trim()).toBe(text);
          expect(text).not.toBe('');
          expect(entities.length).toBeLessThanOrEqual(100);
          expect(text.isWellFormed()).toBe(true);
          for (const { type } of entities) expect(type).not.toMatch(/mention|bot_command/);
        }
        expect(letters(parsed.map(({ text }) => text).join(''))).toBe(letters(plainText(html)));
      }),
      { numRuns: 300 },
    );
  });

  it('for any HTML at all', () => {
    fc.assert(
      fc.property(wildHtml, fc.constantFrom(50, 300, 4096), (html, limit) => {
        for (const page of renderPages(html, limit)) {
          const { text, entities } = parse(page);
          expect(text.length).toBeLessThanOrEqual(limit);
          expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);
          for (const { type, url } of entities) {
            expect(type).not.toMatch(/mention|bot_command/);
            if (url !== undefined) expect(url).toMatch(/^https?:/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('and finds no mention and no command in an article that is full of them', () => {
    const text = '@admin, (@admin) — @admin! /stop /forget_12 “/stop” a/b e@example.org /stop@a_bot';
    const [page = ''] = renderPages(`<p>${text}</p>`);
    const shown = parse(page).text;
    expect(shown.replace(GUARD, '')).toBe(text);
    expect(findEntities(text)).toContain('mention');
    expect(findEntities(shown)).toEqual(['email']);
  });
});
