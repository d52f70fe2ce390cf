/** The source is the paper's name in words, the section neither the paper, nor its host, nor "home". */
import { expect, it } from 'vitest';
import { HEADLINE, pageOf, readPage, readParts } from './pages.ts';

const meta = (property: string, content: string): string =>
  `<meta property="${property}" content="${content}">`;

it.each([
  ['og:site_name', { head: meta('og:site_name', 'Harbour News') }],
  [
    'its publisher',
    {
      head: '<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"Harbour News"}}</script>',
    },
  ],
  [
    'the site in JSON-LD',
    { head: '<script type="application/ld+json">{"@type":"WebSite","name":"Harbour News"}</script>' },
  ],
  [
    'no account',
    { head: `<meta name="twitter:site" content="@harbour_nws">`, title: `${HEADLINE} | Harbour News` },
  ],
  ['no host', { head: meta('og:site_name', 'harbournews.example'), title: `${HEADLINE} | Harbour News` }],
  ['no slogan', { head: meta('og:site_name', 'Harbour News | What the tide brings') }],
])('the source is the name: %s', (_, parts) => {
  expect(readPage(pageOf(parts), 'https://www.harbournews.example/town/old-pier').siteName).toBe(
    'Harbour News',
  );
});

it.each([
  'Home',
  'Startseite',
  'À la une',
  'Inicio',
  'Главная',
  'Ana səhifə',
  'Harbour News',
  'harbournews.example',
  'All',
  'Uncategorized',
  HEADLINE,
])('“%s” is no section', name => {
  const head = `${meta('og:site_name', 'Harbour News')}${meta('article:section', name)}`;
  const page = pageOf({ head });
  expect(readPage(page, 'https://www.harbournews.example/x').section).toBeNull();
});

it('a section behind one that is none is found', () => {
  const beside = '<div class="breadcrumbs"><a href="/">Home</a> <a href="/town">Town</a></div>';
  expect(readParts({ head: meta('article:section', 'Home'), beside }).section).toBe('Town');
});
