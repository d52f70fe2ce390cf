/** A class says what an element is; what it says of a layout around it takes no prose away. */
import { describe, expect, it } from 'vitest';
import { HEADLINE, PARAGRAPHS, pageOf, readPage, readParts } from './pages.ts';

const PROSE = 'The keeper of the old pier, who has lived beside it for forty years, was not asked.';
const MORE = 'He has seen the boats come and go, and he says that nobody has counted them since.';

describe('prose stays in a box', () => {
  it.each([
    'field field--name-field-text field--label-hidden',
    'field field--label-visually_hidden',
    'section js-section--has-sidebar o-section--has-ads',
    'text with-sidebar',
    'column hidden-xs',
    'text hidden-print',
  ])('whose class is “%s”', name => {
    expect(readParts({ inside: `<div class="${name}"><p>${PROSE}</p><p>${MORE}</p></div>` }).text).toContain(
      PROSE,
    );
  });
});

describe('furniture goes in a box', () => {
  it.each(['newsletter', 'c-sidebar', 'hidden', 'related-posts'])('whose class is “%s”', name => {
    expect(
      readParts({ inside: `<div class="${name}"><p>${PROSE}</p><p>${MORE}</p></div>` }).text,
    ).not.toContain(PROSE);
  });
});

describe('what stands above a repeated headline', () => {
  it('stays where it is a sentence', () => {
    const standfirst = 'After a winter of storms the council has voted, and the town will miss its walk.';
    const html = pageOf({}).replace(
      `<h1>${HEADLINE}</h1>`,
      `<h1>${HEADLINE}</h1><p>${standfirst}</p><h2>${HEADLINE}</h2>`,
    );
    const { text } = readPage(html);
    expect(text).toContain(standfirst);
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
  });
});
