/** A newsroom for tests: articles come in, and each finds its story as in the running bot. */
import type { ArticleDraft } from '../../src/core/article/article.ts';
import { draftArticle } from '../../src/core/article/draft-article.ts';
import { groupWaiting } from '../../src/core/story/group-stories.ts';
import type { StoryId } from '../../src/core/story/story.ts';
import { SILENT } from '../../src/log.ts';
import type { Stores } from '../../src/stores.ts';
import { MONDAY } from './clock.ts';

export interface Arrival {
  readonly title: string;
  readonly text?: string;
  readonly source?: string;
  /** When it is published and arrives. */
  readonly at?: number;
  readonly isNews?: boolean;
  readonly topic?: string | null;
  readonly url?: string;
}

export interface Arrived {
  readonly article: number;
  readonly story: StoryId;
}

let last = 0;

/** Keeps the article and groups it; the number of its story with it. */
export function arrive(stores: Pick<Stores, 'articles' | 'stories'>, arrival: Arrival): Arrived {
  const { title, text = '', source = 'Velm Courier', at = MONDAY, isNews = true, topic = 'world' } = arrival;
  last += 1;
  const page = {
    ...{
      url: arrival.url ?? `https://${source.toLowerCase().replaceAll(' ', '-')}.example/${last}`,
      title,
      text,
    },
    ...{ byline: null, publishedAt: at, language: null, image: null, siteName: source, source: null },
    ...{ section: null, html: `<p>${text}</p>`, views: null },
  };
  const draft = draftArticle(page, { isNews, seenAt: at, categories: [], feedTopic: topic });
  const article = stores.articles.keep(draft as ArticleDraft, at).id;
  const clock = { now: () => at, sleep: () => Promise.resolve() };
  groupWaiting({ stories: stores.stories, clock, log: SILENT });
  const story = stores.stories.storyOf(article);
  if (story === null) throw new Error(`article ${article} has no story`);
  return { article, story };
}

export const HOUR = 3_600_000;
