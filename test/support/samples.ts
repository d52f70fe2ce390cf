/** Small articles, entries and feeds for tests; written here, about places that do not exist. */
import type { ArticleDraft } from '../../src/core/article/article.ts';
import type { Entry } from '../../src/core/feed/entry.ts';
import type { FeedOutline } from '../../src/core/feed/feed.ts';
import { MONDAY } from './clock.ts';

export function draft(over: Partial<ArticleDraft> = {}): ArticleDraft {
  const title = over.title ?? 'Harbour of Velm reopens after the storm';
  const text = over.text ?? 'The harbour of Velm reopened on Monday. Ships had waited for three days.';
  return {
    url: `https://velm.example/news/${encodeURIComponent(title)}`,
    source: 'Velm Courier',
    section: 'World news',
    title,
    byline: 'Ada Moreno',
    publishedAt: MONDAY - 3_600_000,
    language: 'en',
    image: null,
    html: `<p>${text}</p>`,
    text,
    summary: [text.split('. ')[0] + '.'],
    views: 0,
    categories: ['World news'],
    feedTopic: 'world',
    fingerprint: `print of ${title}: ${text}`,
    isNews: true,
    pageTrouble: null,
    ...over,
  };
}

export function entry(over: Partial<Entry> = {}): Entry {
  return {
    guid: 'velm-1',
    url: 'https://velm.example/news/1',
    title: 'Harbour of Velm reopens after the storm',
    author: null,
    publishedAt: MONDAY - 3_600_000,
    updatedAt: null,
    summary: 'The harbour of Velm reopened on Monday.',
    content: null,
    categories: [],
    image: null,
    enclosures: [],
    ...over,
  };
}

export function outline(over: Partial<FeedOutline> = {}): FeedOutline {
  return {
    url: 'https://velm.example/rss.xml',
    title: 'Velm Courier',
    siteUrl: 'https://velm.example/',
    topic: 'world',
    section: null,
    ...over,
  };
}
