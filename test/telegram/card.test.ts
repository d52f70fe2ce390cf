/** A card tells when only the beginning of its article is here. */
import { expect, it } from 'vitest';
import { loadPhrases } from '../../src/locales/phrases.ts';
import { cardText } from '../../src/telegram/views/card.ts';
import { MONDAY } from '../support/clock.ts';
import { draft } from '../support/samples.ts';
import { memoryStores } from '../support/stores.ts';

const NOTE = 'Only the beginning of this article is here.';

it.each([
  ['a teaser', 'The Lanmoor ferry sailed on Tuesday. Engineers found cracks in…', true],
  ['a whole one', 'The Lanmoor ferry sailed on Tuesday. Engineers found cracks in two piers.', false],
])('of %s', (_, text, isTold) => {
  const stores = memoryStores();
  const { id } = stores.articles.keep(
    draft({ text, summary: ['The Lanmoor ferry sailed on Tuesday.'] }),
    MONDAY,
  );
  const article = stores.articles.byId(id);
  stores.close();
  expect(article).not.toBeNull();
  if (article === null) return;
  const shown = cardText(article, { say: loadPhrases()('en'), language: 'en', timeZone: 'UTC' });
  expect(shown.includes(NOTE)).toBe(isTold);
});
