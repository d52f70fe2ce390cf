/** Drafts articles: of a short text here and at once, of a long one on the parsing thread. */
import type { Page } from '../core/article/article.ts';
import { draftArticle } from '../core/article/draft-article.ts';
import type { Drafter } from '../core/article/drafter.ts';
import { readOwnText } from './own-text.ts';
import type { ParsePool } from './parse-pool.ts';

/** In characters. The worst text of this length takes some ten milliseconds; the way to the thread and back, one. */
const SHORT = 8 * 1024;

export function createDrafter(pool: Pick<ParsePool, 'readOwn' | 'draft'>): Drafter {
  return {
    readOwn: async (html, base) =>
      html.length > SHORT ? pool.readOwn(html, base) : { ok: true, value: readOwnText(html, base) },
    draft: async (page, context) =>
      lengthOf(page) > SHORT ? pool.draft(page, context) : { ok: true, value: draftArticle(page, context) },
  };
}

/** Headlines and bylines are as foreign as the text. */
function lengthOf({ title, byline, section, source, siteName, text }: Page): number {
  return [title, byline, section, source, siteName, text].reduce(
    (length, part) => length + (part?.length ?? 0),
    0,
  );
}
