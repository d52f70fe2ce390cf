/** Parses documents on a thread of its own, so that no big page holds up an answer to a reader. */
import { parentPort, workerData } from 'node:worker_threads';
import { namedFeeds } from './discover-feeds.ts';
import { extractPage } from './page/extract-page.ts';
import type { SiteRules } from './page/site-rules.ts';
import { parseFeed } from './parse-feed.ts';
import type { ParseAnswer, ParseTask } from './parse-pool.ts';
import { parseSection } from './section-page.ts';

const { siteRules } = workerData as { readonly siteRules: readonly SiteRules[] };

parentPort?.on('message', (task: ParseTask) => {
  const answer: ParseAnswer = { id: task.id, result: parse(task) };
  parentPort?.postMessage(answer);
});

// The time a document may take begins when there is somebody to read it.
parentPort?.postMessage('ready');

function parse({ kind, bytes, origin, section }: ParseTask): unknown {
  if (kind === 'page')
    return extractPage(bytes, { url: origin.url, contentType: origin.contentType }, { rules: siteRules });
  if (kind === 'links') return namedFeeds(bytes, origin);
  return section === null ? parseFeed(bytes, origin) : parseSection(bytes, origin, section);
}
