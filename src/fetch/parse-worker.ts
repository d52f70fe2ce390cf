/** Reads and drafts foreign text on a thread of its own, so that none of it holds up an answer to a reader. */
import { workerData } from 'node:worker_threads';
import { draftArticle } from '../core/article/draft-article.ts';
import { answerTasks } from '../thread/answer-tasks.ts';
import { namedFeeds } from './discover-feeds.ts';
import { readOwnText } from './own-text.ts';
import { extractPage } from './page/extract-page.ts';
import { createSiteLines } from './page/site-lines.ts';
import type { SiteRules } from './page/site-rules.ts';
import { parseFeed } from './parse-feed.ts';
import type { ParseTask } from './parse-pool.ts';
import { parseSection } from './section-page.ts';

const { siteRules } = workerData as { readonly siteRules: readonly SiteRules[] };
const siteLines = createSiteLines();

answerTasks((task: ParseTask): unknown => {
  switch (task.kind) {
    case 'feed': {
      const { bytes, origin, section } = task;
      return section === null ? parseFeed(bytes, origin) : parseSection(bytes, origin, section);
    }
    case 'links':
      return namedFeeds(task.bytes, task.origin);
    case 'page': {
      const { url, contentType } = task.origin;
      return extractPage(task.bytes, { url, contentType }, { rules: siteRules, siteLines });
    }
    case 'own':
      return readOwnText(task.html, task.base);
    case 'draft':
      return draftArticle(task.page, task.context);
  }
});
