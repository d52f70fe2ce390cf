/** Pages are read as browsers read them, however their tags stand. */
import { expect, it } from 'vitest';
import { HEADLINE, PARAGRAPHS, pageOf, readPage } from './pages.ts';

const head = '<meta property="article:published_time" content="2026-05-05T10:00:00Z">';
const page = pageOf({ head, lang: 'az' });
const body = page.slice(page.indexOf('<main>'), page.indexOf('</main>') + 7);

it.each([
  ['words before the document', `<p>Notice: undefined index in line 12</p>\n${page}`],
  ['an element before the document', `<script>var a = 1;</script><div id="top"></div>${page}`],
  [
    'a document in the document',
    `<html><head><title>Frame</title></head><body><div>${page}</div></body></html>`,
  ],
  ['two bodies', page.replace('<body>', '<body class="a"><p>x</p><body>')],
  ['a body closed too early', page.replace('<main>', '</body></html><main>')],
  ['no html, no head, no body', `<title>${HEADLINE}</title>${body}`],
  [
    'tags never closed',
    page.replaceAll('</p>', '').replaceAll('</article>', '').replaceAll('</body></html>', ''),
  ],
])('with %s', (_, html) => {
  const read = readPage(html);
  for (const paragraph of PARAGRAPHS) expect(read.text).toContain(paragraph);
  expect(read.title).toBe(HEADLINE);
});

it('the language of the outer document is the page’s', () => {
  expect(readPage(page).language).toBe('az');
  expect(readPage(`<p>x</p>${page}`).language).toBe('az');
});
