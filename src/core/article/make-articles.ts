/** The job "make articles": turns stored entries into readable, summarised articles. */
import { byHost } from '../shared/by-host.ts';
import type { PageReader } from './article.ts';
import { type Delays, type MakeNeeds, makeArticle } from './make-article.ts';
import { patientReader } from './patient-reader.ts';

const HOSTS_AT_ONCE = 8;
const ENTRIES_PER_CLAIM = 200;
/** A host's pages are read one after the other, with a pause: after so many of them the news of others is looked at. */
const PAGES_IN_A_ROW = 10;

/**
 * Works until no entry waits or `signal` aborts: several hosts at once, the pages of one after the other, and round after
 * round of what waits, some of each feed, so that neither a host nor a feed of which much is read keeps
 * back the rest. Then what a flood held back becomes news together. Returns how many articles are new, corrected or became news.
 */
export async function makeArticles(needs: MakeNeeds, signal: AbortSignal): Promise<number> {
  const patient = patientReader(needs.pages, needs.clock);
  const delays: Delays = new Map();
  let made = 0;
  for (let after = 0; ; ) {
    const waiting = needs.articles.waiting(ENTRIES_PER_CLAIM, after);
    if (signal.aborted) return made;
    const last = waiting.at(-1);
    if (last === undefined && after === 0) return made + needs.articles.tellHeld(needs.clock.now());
    after = last?.feed.id ?? 0;
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
          if (await makeArticle({ ...needs, pages: { read } }, entry, delays, signal)) made += 1;
        }
      }
    };
    await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
  }
}
