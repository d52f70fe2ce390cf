/** A card in another chat reads as whole sentences, also where the credit of an agency was cut off the summary. */
import { expect, it } from 'vitest';
import { loadPhrases } from '../../src/locales/phrases.ts';
import { sharedCard } from '../../src/telegram/views/shared-card.ts';
import { MONDAY } from '../support/clock.ts';
import { draft } from '../support/samples.ts';
import { memoryStores } from '../support/stores.ts';

it('ends each sentence of its summary with a full stop', () => {
  const stores = memoryStores();
  const { id } = stores.articles.keep(
    draft({ language: 'ru', summary: ['Порт Белогорье снова открыт', 'Суда ждали три дня.'] }),
    MONDAY,
  );
  const article = stores.articles.byId(id);
  stores.close();
  expect(article).not.toBeNull();
  if (article === null) return;
  const audience = { say: loadPhrases()('ru'), language: 'ru', timeZone: 'UTC' } as const;
  const card = sharedCard(article, 'https://t.me/towncrier_bot?start=a1', audience);
  expect(card.description).toBe('Порт Белогорье снова открыт.');
  expect(card.input_message_content).toMatchObject({
    message_text: expect.stringContaining('Порт Белогорье снова открыт.\n\nСуда ждали три дня.'),
  });
});
