/** What a page says of itself in JSON-LD is believed of the right node, however it is written. */
import { describe, expect, it } from 'vitest';
import { HEADLINE, readParts, URL_OF_PAGE } from './pages.ts';

const script = (json: unknown): string =>
  `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;
const PERSON = { '@type': 'Person', name: 'Ines Mora' };
const ARTICLE = {
  '@type': 'NewsArticle',
  headline: HEADLINE,
  datePublished: '2026-05-05T10:00:00Z',
  author: PERSON,
  image: 'https://img.harbour.example/pier.jpg',
};
const FACTS = {
  title: HEADLINE,
  byline: 'Ines Mora',
  publishedAt: Date.parse('2026-05-05T10:00:00Z'),
  image: 'https://img.harbour.example/pier.jpg',
};

describe('JSON-LD', () => {
  it('persons and publishers without an @id are told apart', () => {
    const publisher = { '@type': 'Organization', name: 'Harbour News' };
    const page = readParts({ head: script({ ...ARTICLE, publisher }) });
    expect(page).toMatchObject({ ...FACTS, siteName: 'Harbour News' });
  });

  it('what is named by @id is looked up', () => {
    const graph = [
      { ...ARTICLE, author: { '@id': '#ines' } },
      { '@id': '#ines', ...PERSON },
      { '@id': '#otto', '@type': 'Person', name: 'Otto Brand' },
    ];
    expect(readParts({ head: script({ '@graph': graph }) })).toMatchObject(FACTS);
  });

  it.each([
    ['by its address', { url: URL_OF_PAGE, headline: 'The pier closes' }],
    ['by its headline', {}],
    ['by its main entity', { mainEntityOfPage: { '@id': URL_OF_PAGE }, headline: 'The pier closes' }],
  ])('of several articles the page’s own is taken, %s', (_, own) => {
    const other = {
      '@type': 'NewsArticle',
      headline: 'Ferry line celebrates fifty years',
      datePublished: '2019-02-01T08:00:00Z',
      url: 'https://news.harbour.example/town/ferry-fifty',
      author: { '@type': 'Person', name: 'Otto Brand' },
      articleBody:
        'The ferry line across the strait celebrated its fiftieth birthday with free rides. '.repeat(9),
    };
    const page = readParts({ head: script([other, { ...ARTICLE, ...own }]) });
    expect(page).toMatchObject({ ...FACTS, title: expect.stringMatching(/pier/) });
    expect(page.text).not.toContain('fiftieth');
  });

  it.each([
    [
      'lists',
      {
        ...ARTICLE,
        headline: [HEADLINE],
        datePublished: ['2026-05-05T10:00:00Z'],
        author: [{ '@type': 'Person', name: ['Ines Mora'] }],
        image: [{ '@type': 'ImageObject', url: ['https://img.harbour.example/pier.jpg'] }],
      },
    ],
    ['typed values', { ...ARTICLE, datePublished: { '@type': 'Date', '@value': '2026-05-05T10:00:00Z' } }],
    ['lists in lists', { ...ARTICLE, author: [[PERSON]] }],
  ])('values as %s are read', (_, json) => {
    expect(readParts({ head: script(json) })).toMatchObject(FACTS);
  });

  it.each([
    ['a comma too many', JSON.stringify(ARTICLE).replace('}}', '},}').replace(/\}$/, ',}')],
    ['a quote in a string', JSON.stringify(ARTICLE).replace('{', '{"description":"The "old" pier",')],
    ['a member cut off', JSON.stringify({ ...ARTICLE, image: undefined }).slice(0, -1)],
    ['a semicolon behind it', `${JSON.stringify(ARTICLE)};`],
  ])('with %s it is still read', (_, json) => {
    const { byline, publishedAt } = readParts({ head: script(json) });
    expect({ byline, publishedAt }).toEqual({ byline: FACTS.byline, publishedAt: FACTS.publishedAt });
  });
});
