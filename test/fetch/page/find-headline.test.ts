/** The headline is the printed one: whole, without the site, a rubric or a second line. */
import { describe, expect, it } from 'vitest';
import { HEADLINE, type PageParts, readParts } from './pages.ts';

const SITE = '<meta property="og:site_name" content="Harbour News">';
const title = (parts: PageParts): string | null => readParts(parts).title;

describe('a headline', () => {
  it.each([
    'The town’s pier philosophy – and its fatal flaw',
    'Oil prices fall for the third day - survey',
    'Глава совета прокомментировал итоги форума «Порт»',
    'Глава совета назвал переговоры «конструктивными» и важными',
    'Şura sədri yeni gəmiyə ad verdi: «Xəzər»',
    'Ремонт старого причала начнётся осенью — мэр города',
    'El alcalde reconoce su «preocupación» por el muelle',
    'How to mend a pier | Step by step',
    'Why the boats are late, and they’re not sorry',
  ])('“%s” stays whole', words => {
    const parts = { headline: words, title: `${words} | Harbour News` };
    expect(title({ ...parts, head: `${SITE}<meta property="og:title" content="${words}">` })).toBe(words);
    expect(title({ ...parts, head: SITE })).toBe(words);
    expect(title(parts)).toBe(words);
  });

  it.each([
    ['behind it', `${HEADLINE} - Harbour News`],
    ['before it', `Harbour News » ${HEADLINE}`],
    ['behind a bar', `${HEADLINE} | Harbour News`],
  ])('loses the site’s name %s, also where nothing else names the site', (_, words) => {
    expect(title({ title: words, headline: '', head: SITE })).toBe(HEADLINE);
    expect(title({ title: words })).toBe(HEADLINE);
  });

  it('printed goes before what the metadata say otherwise', () => {
    const head = '<meta property="og:title" content="Why Lanmoor’s old pier closes for repairs">';
    expect(title({ head, title: 'Old pier of Lanmoor closes' })).toBe(HEADLINE);
  });

  it.each([
    ['a rubric named as such', `<span class="kicker">Harbour</span> <span>${HEADLINE}</span>`],
    ['a rubric with a colon', `<span>Harbour:</span><span>${HEADLINE}</span>`],
    ['a short line before it', `<span>Old pier</span><span>${HEADLINE}</span>`],
    ['a second line', `${HEADLINE}<small>Divers found cracks</small>`],
    ['a day', `<span class="date">5 May</span>${HEADLINE}`],
  ])('has no %s', (_, headline) => {
    expect(title({ headline, head: `<meta property="og:title" content="${HEADLINE}">` })).toBe(HEADLINE);
  });

  it('of two printed lines keeps the blank between them', () => {
    expect(
      title({ headline: '<span>Council closes the old pier</span><span>for repairs</span>', title: 'x' }),
    ).toBe(HEADLINE);
  });

  it('with an entity or emphasis in it is not torn', () => {
    expect(title({ headline: 'Caf&eacute; on the <em>quay</em> closes&nbsp;early', title: 'x' })).toBe(
      'Café on the quay closes early',
    );
  });

  it('is never the site’s own', () => {
    const beside = `<h2>${HEADLINE}</h2>`;
    expect(
      title({ headline: 'Harbour News', under: beside, head: SITE, title: `Harbour News » ${HEADLINE}` }),
    ).toBe(HEADLINE);
  });
});
