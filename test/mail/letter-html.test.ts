/** The words of a letter: what stands in it, and that nothing foreign becomes markup. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { letterHtml } from '../../src/mail/letter-html.ts';
import { letterText } from '../../src/mail/letter-text.ts';
import { article, letter, optOut, say, TOKEN } from './samples.ts';

const EVIL = `"><script>alert('x')</script><img src=x onerror="x()">&amp;`;

describe('a letter', () => {
  it('shows headline, picture, summary, byline, date and a link to the article', () => {
    const shown = article({ image: 'https://velm.example/harbour.jpg', url: 'https://velm.example/news/1' });
    const { document } = parseHTML(letterHtml(letter(), shown, optOut, say));
    expect(document.querySelector('h1')?.textContent).toBe(shown.title);
    expect(document.querySelector('img')?.getAttribute('src')).toBe('https://velm.example/harbour.jpg');
    const words = document.body.textContent;
    expect(words).toContain('By Ada Moreno');
    expect(words).toContain('Velm Courier · World news · 1 June 2026, 08:00 UTC');
    expect(words).toContain('Hello, Rauf!');
    expect(words).toContain('Anna Karimova (anna@velm.example) gave us your address');
    const links = [...document.querySelectorAll('a')].map(link => link.getAttribute('href'));
    expect(new Set(links)).toEqual(
      new Set(['https://velm.example/news/1', `https://towncrier.example/opt-out/${TOKEN}`]),
    );
  });

  it('escapes every field', () => {
    const evil = {
      title: EVIL,
      source: EVIL,
      section: EVIL,
      byline: EVIL,
      language: EVIL,
      summary: [EVIL, EVIL],
    };
    const names = { senderName: EVIL, senderAddress: EVIL, friendName: EVIL };
    const urls = { url: `https://velm.example/?q=${EVIL}`, image: `https://velm.example/${EVIL}.png` };
    const { document } = parseHTML(letterHtml(letter(names), article({ ...evil, ...urls }), optOut, say));
    expect(document.querySelectorAll('script, [onerror], [src="x"]').length).toBe(0);
    expect(document.querySelectorAll('img').length).toBe(1);
    expect(document.querySelector('h1')?.textContent).toBe(EVIL);
    expect(document.body.textContent.split("alert('x')").length - 1).toBeGreaterThanOrEqual(9);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//velm.example/x', null])(
    'links nowhere when the address is %j',
    address => {
      const made = letterHtml(letter(), article({ url: address, image: address }), optOut, say);
      expect(parseHTML(made).document.querySelectorAll('a:not([href*="/opt-out/"]), img').length).toBe(0);
      if (address !== null) expect(made).not.toContain(address);
      expect(letterText(letter(), article({ url: address }), optOut, say)).not.toContain('Read the article');
    },
  );

  it('stays under a hundred kilobytes, however long the article’s fields are', () => {
    const long = 'ə&"<'.repeat(50_000);
    const huge = article({
      ...{ title: long, source: long, section: long, byline: long, summary: [long, long, long] },
      url: `https://velm.example/${'a'.repeat(90_000)}`,
    });
    expect(Buffer.byteLength(letterHtml(letter(), huge, optOut, say))).toBeLessThan(100_000);
    expect(Buffer.byteLength(letterText(letter(), huge, optOut, say))).toBeLessThan(100_000);
  });

  it('says in which language the letter is and in which the article', () => {
    const { document } = parseHTML(letterHtml(letter(), article({ language: 'ru' }), optOut, say));
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.querySelector('h1')?.parentElement?.getAttribute('lang')).toBe('ru');
  });
});
