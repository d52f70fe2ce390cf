/** What leads away from the text goes: by its links and its place, in any language. */
import { describe, expect, it } from 'vitest';
import { PARAGRAPHS, readParts } from './pages.ts';

const TITLE = 'Ferry line celebrates fifty years';

describe('a line that leads to another article goes', () => {
  it.each([
    ['with a label in the link', `<p><strong>READ MORE: <a href="/x">${TITLE}</a></strong></p>`],
    ['all link', `<p><a href="/x">MORE: ${TITLE}</a></p>`],
    ['in capitals', `<p><a href="/x">${TITLE.toUpperCase()}</a></p>`],
    ['in Russian', `<p><b>Читайте также:</b> <a href="/x">${TITLE}</a></p>`],
    ['in Russian, with another word', `<p>Ранее: <a href="/x">${TITLE}</a></p>`],
    ['in Azerbaijani', `<p>Bunu da oxuyun: <a href="/x">${TITLE}</a></p>`],
    ['in German', `<p>Mehr zum Thema: <a href="/x">${TITLE}</a></p>`],
    ['in French', `<p>À lire aussi : <a href="/x">${TITLE}</a></p>`],
    ['in Spanish', `<p>MIRA | <a href="/x">${TITLE}</a></p>`],
    ['in Polish', `<p>Czytaj też: <a href="/x">${TITLE}</a></p>`],
    ['in a language nobody listed', `<p>Lue myös: <a href="/x">${TITLE}</a></p>`],
    [
      'in a box',
      `<div class="c-related-links"><h3>More on this story</h3><ul><li><a href="/z">${TITLE}</a></li></ul></div>`,
    ],
  ])('%s', (_, inside) => {
    const { text } = readParts({ inside });
    expect(text.toLowerCase()).not.toContain(TITLE.toLowerCase());
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
  });
});

describe('a line in which the page speaks of itself goes', () => {
  it.each([
    'Sign up for our newsletter and read the news of the harbour before breakfast.',
    'Follow us on Telegram.',
    'Abonnieren Sie unseren Newsletter.',
    'Подписывайтесь на наш канал в Telegram.',
    '© 2026 Harbour News. All rights reserved.',
    'This article was originally published on another site.',
  ])('“%s”', sentence => {
    expect(readParts({ after: `<p>${sentence}</p>` }).text).not.toContain(sentence.slice(0, 20));
  });
});

describe('a link is not enough:', () => {
  it.each([
    [
      'a sentence that is a link',
      '<p><a href="/x">The ferry line celebrated its fifty years on Monday with free rides.</a></p>',
      'free rides',
    ],
    [
      'a sentence with a link at its end',
      '<p>The mayor told the council on Monday of the plans for the <a href="/x">new marina behind the old pier</a></p>',
      'told the council on Monday',
    ],
    [
      'a quotation',
      '<blockquote><p>As written: <a href="/x">Nobody asked us about the pier</a></p></blockquote>',
      'Nobody asked us',
    ],
  ])('%s stays', (_, inside, wanted) => {
    expect(readParts({ inside }).text).toContain(wanted);
  });
});
