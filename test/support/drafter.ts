/** The drafter of the bot without its thread: every text is worked on at once. */
import { draftArticle } from '../../src/core/article/draft-article.ts';
import type { Drafter } from '../../src/core/article/drafter.ts';
import { readOwnText } from '../../src/fetch/own-text.ts';

export const DRAFTER: Drafter = {
  readOwn: async (html, base) => ({ ok: true, value: readOwnText(html, base) }),
  draft: async (page, context) => ({ ok: true, value: draftArticle(page, context) }),
};
