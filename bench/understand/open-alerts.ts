/** A database of the real schema with one article, whose story is owed again and again. */

import type { AlertStore } from '../../src/core/reader/alert.ts';
import type { StoryId } from '../../src/core/story/story.ts';
import { createAlertStore } from '../../src/sqlite/alert-store.ts';
import { createArticleStore } from '../../src/sqlite/article-store.ts';
import { openDatabase, type Sqlite } from '../../src/sqlite/database.ts';
import { createStoryStore } from '../../src/sqlite/story-store.ts';

export interface OpenAlerts {
  readonly sqlite: Sqlite;
  readonly alerts: AlertStore;
  readonly oweStory: () => StoryId;
}

export function openAlerts(folder: string): OpenAlerts {
  const { sqlite } = openDatabase(folder, 0);
  const article = createArticleStore(sqlite).keep(
    {
      ...{
        url: null,
        source: null,
        section: null,
        title: 'Harbour of Velm reopens',
        byline: null,
        publishedAt: 0,
      },
      ...{
        language: 'en',
        image: null,
        html: '',
        text: '',
        summary: [],
        views: 0,
        categories: [],
        feedTopic: null,
      },
      ...{ fingerprint: 'velm', isNews: true, pageTrouble: null },
    },
    0,
  ).id;
  const stories = createStoryStore(sqlite);
  return {
    sqlite,
    alerts: createAlertStore(sqlite),
    oweStory: () => stories.open(article, [], true, Date.now()),
  };
}
