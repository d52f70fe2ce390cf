/** An article to print, and the bot's English. */
import type { Article } from '../../src/core/article/article.ts';
import type { Phrase } from '../../src/core/shared/language.ts';
import { loadPhrases } from '../../src/locales/phrases.ts';
import { MONDAY } from '../support/clock.ts';
import { draft } from '../support/samples.ts';

export const say: Phrase = loadPhrases()('en');

export function article(over: Partial<Article> = {}): Article {
  return {
    ...draft(),
    id: 12,
    sources: 1,
    topics: [],
    madeAt: MONDAY,
    revision: 1,
    withdrawnAt: null,
    ...over,
  };
}
