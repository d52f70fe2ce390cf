/** Articles of the usual size for the measurements; invented. */
import type { ArticleDraft } from '../../src/core/article/article.ts';
import type { Stores } from '../../src/stores.ts';

const SENTENCES = [
  'The ferry company of Port Ansel will run its night boats again from the first of October.',
  'It had laid them up two years ago, when the old pier of Merrow was found to be unsafe.',
  'The new pier is built of larch and steel, and carries twice the load of the one it replaces.',
  'Its builder, Tomas Ryle, said that the last plank was laid nine days before the date in the contract.',
  'Tickets cost eleven crowns; children and people over seventy travel free until the end of the year.',
];

/** Keeps an article and opens its story, owed to who follows world news. */
export function addStory(stores: Stores, number: number): number {
  const text = Array.from({ length: 12 }, (_, place) => SENTENCES[place % SENTENCES.length]).join(' ');
  const draft: ArticleDraft = {
    ...{ url: `https://ansel.example/${number}`, source: 'Ansel Gazette', section: 'World news' },
    ...{ title: `Night boats to Merrow run again, report ${number}`, byline: 'Ada Moreno', image: null },
    ...{ publishedAt: Date.now() - 60_000, language: 'en', html: `<p>${text}</p>`, text, views: 0 },
    ...{ summary: SENTENCES.slice(0, 3), categories: ['World news'], feedTopic: 'world' },
    ...{ fingerprint: `bench ${number}`, isNews: true },
  };
  const now = Date.now();
  const { id } = stores.articles.keep(draft, now);
  return stores.stories.open(id, ['world'], true, now);
}
