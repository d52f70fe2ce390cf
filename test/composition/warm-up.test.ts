/** The first article after a start costs no more than the others. */
import { expect, it } from 'vitest';
import { draftArticle } from '../../src/core/article/draft-article.ts';
import { warmUp } from '../../src/warm-up.ts';

const page = {
  ...{ url: null, byline: null, publishedAt: 0, language: 'en', image: null, siteName: null, source: null },
  ...{ section: null, views: null, title: 'Lanmoor reopens its harbour', html: '' },
  text: 'The harbour of Lanmoor opened on Monday, nine days after a storm had blocked its mouth. '.repeat(8),
};
const context = { isNews: true, seenAt: 0, categories: [], feedTopic: null };

function msOfDraft(): number {
  const startedAt = performance.now();
  draftArticle(page, context);
  return performance.now() - startedAt;
}

it('an article made after the warm-up takes a small part of what the warm-up took off it', () => {
  const startedAt = performance.now();
  warmUp();
  const took = performance.now() - startedAt;
  expect(Math.min(...Array.from({ length: 5 }, msOfDraft))).toBeLessThan(took / 4);
});
