/** The job "make articles": turns stored entries into readable, summarised articles. */
import type { WaitingEntry } from '../feed/entry.ts';
import { byHost } from '../shared/by-host.ts';
import { messageOf } from '../shared/errors.ts';
import type { Clock, Log } from '../shared/ports.ts';
import { hostOf } from '../shared/url.ts';
import type { ArticleStore, PageReader } from './article.ts';
import { draftArticle } from './draft-article.ts';
import { pageOfEntry } from './page-of-entry.ts';

const HOSTS_AT_ONCE = 8;
const ENTRIES_PER_CLAIM = 200;
/** A host that kept silent this often is asked for no more pages in this run. */
const SILENCES_OF_A_HOST = 2;
/** A host's pages are read one after the other, with a pause: after so many of them the news of others is looked at. */
const PAGES_IN_A_ROW = 10;

export interface MakeNeeds {
  readonly articles: ArticleStore;
  readonly pages: PageReader;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Works until no entry waits or `signal` aborts: several hosts at once, the pages of one after the other, and round after
 * round of what waits, so that a host of which much is read does not keep back the rest. Then what a flood held back
 * becomes news together. Returns how many articles are new, corrected or became news.
 */
export async function makeArticles(needs: MakeNeeds, signal: AbortSignal): Promise<number> {
  const patient = patientReader(needs);
  let made = 0;
  for (let after = 0; ; ) {
    const waiting = needs.articles.waiting(ENTRIES_PER_CLAIM, after);
    if (signal.aborted) return made;
    const last = waiting.at(-1);
    if (last === undefined && after === 0) return made + needs.articles.tellHeld(needs.clock.now());
    after = last?.id ?? 0;
    const hosts = byHost(waiting, ({ entry }) => entry.url).values();
    const work = async (): Promise<void> => {
      for (const entries of hosts) {
        let pagesLeft = PAGES_IN_A_ROW;
        const read: PageReader['read'] = (...asked) => {
          pagesLeft -= 1;
          return patient.read(...asked);
        };
        for (const entry of entries) {
          if (signal.aborted || pagesLeft === 0) break;
          if (await makeArticle({ ...needs, pages: { ...patient, read } }, entry, signal)) made += 1;
        }
      }
    };
    await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
  }
}

/** A reader of pages that leaves a host alone once it kept silent, so that its pages do not hold up all others. */
function patientReader({ pages, clock }: Pick<MakeNeeds, 'pages' | 'clock'>): PageReader {
  const silences = new Map<string, number>();
  return {
    clean: pages.clean,
    async read(url, signal) {
      const host = hostOf(url);
      const before = silences.get(host) ?? 0;
      if (before >= SILENCES_OF_A_HOST) return { ok: false, why: 'The site does not answer.' };
      const read = await pages.read(url, signal);
      await clock.sleep(0);
      if (!read.ok && read.isUnreached === true) silences.set(host, before + 1);
      return read;
    },
  };
}

async function makeArticle(needs: MakeNeeds, waiting: WaitingEntry, signal: AbortSignal): Promise<boolean> {
  const { articles, clock, log } = needs;
  const startedAt = clock.now();
  try {
    // Texts that came whole with their feeds wait for nothing: without pauses here no reader would be answered.
    await clock.sleep(0);
    const { page, trouble } = await pageOfEntry(needs.pages, waiting, signal);
    // A page cut off by our own stopping is read again at the next start.
    if (signal.aborted) return false;
    if (trouble !== null) log.info('page.unread', { entry: waiting.id, why: trouble });
    const draft = draftArticle(page, {
      isNews: waiting.isNews,
      seenAt: waiting.seenAt,
      categories: waiting.entry.categories,
      feedTopic: waiting.feed.topic,
      pageTrouble: trouble,
    });
    if (draft === null) {
      articles.dropEntry(waiting.id, 'It has neither a headline nor a text.');
      log.warn('entry.dropped', { entry: waiting.id });
      return false;
    }
    const { id, kept } = articles.settleEntry(waiting.id, draft, clock.now());
    log.info('article.made', { article: id, entry: waiting.id, kept, ms: clock.now() - startedAt });
    return kept !== 'unchanged';
  } catch (error) {
    // One entry that trips over a defect must not hold up the others, nor come back for ever.
    articles.dropEntry(waiting.id, messageOf(error));
    log.error('entry.failed', error, { entry: waiting.id });
    return false;
  }
}
