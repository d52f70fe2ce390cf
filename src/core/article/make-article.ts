/** Makes an article of one entry, whatever stands in it: what comes to no end is tried twice, then set aside. */
import type { WaitingEntry } from '../feed/entry.ts';
import type { FeedId } from '../feed/feed.ts';
import { messageOf } from '../shared/errors.ts';
import type { Clock, Instant, Log } from '../shared/ports.ts';
import type { ArticleDraft, ArticleStore, PageReader } from './article.ts';
import type { Drafter, Worked } from './drafter.ts';
import { pageOfEntry } from './page-of-entry.ts';

export interface MakeNeeds {
  readonly articles: ArticleStore;
  readonly pages: PageReader;
  readonly drafter: Drafter;
  readonly clock: Clock;
  readonly log: Log;
}

/** How many texts of each feed took too long in this run. */
export type Delays = Map<FeedId, number>;

const MOST_TRIES = 2;
/** A feed that took so much of the thread's time is read by the beginnings of its texts. */
const DELAYS_OF_A_FEED = 2;

/** True when there is a new or a corrected article. */
export async function makeArticle(
  needs: MakeNeeds,
  waiting: WaitingEntry,
  delays: Delays,
  signal: AbortSignal,
): Promise<boolean> {
  const { articles, clock, log } = needs;
  const startedAt = clock.now();
  try {
    // Texts that came whole with their feeds wait for nothing: without pauses here no reader would be answered.
    await clock.sleep(0);
    const tries = articles.beginEntry(waiting.id);
    if (tries > MOST_TRIES) return setAside(needs, waiting, 'The program ended twice while reading it.');
    const before = delays.get(waiting.feed.id) ?? 0;
    const isHasty = tries > 1 || before >= DELAYS_OF_A_FEED;
    const drafted = await draftEntry(needs, waiting, isHasty, signal);
    // A page cut off by our own stopping is read again at the next start.
    if (signal.aborted) articles.restEntry(waiting.id);
    else if (drafted.ok) return settle(needs, waiting, drafted.value, startedAt);
    else {
      delays.set(waiting.feed.id, before + 1);
      log.warn('entry.delayed', { entry: waiting.id, why: drafted.why });
      if (tries >= MOST_TRIES) setAside(needs, waiting, drafted.why);
    }
  } catch (error) {
    // One entry that trips over a defect must not hold up the others, nor come back for ever.
    articles.dropEntry(waiting.id, messageOf(error));
    log.error('entry.failed', error, { entry: waiting.id });
  }
  return false;
}

async function draftEntry(
  needs: MakeNeeds,
  waiting: WaitingEntry,
  isHasty: boolean,
  signal: AbortSignal,
): Promise<Worked<ArticleDraft | null>> {
  const { articles, drafter, log } = needs;
  // Waiting for a page is no work: what ends the program then says nothing about the entry.
  const read: PageReader['read'] = async (...asked) => {
    articles.restEntry(waiting.id);
    const page = await needs.pages.read(...asked);
    articles.beginEntry(waiting.id);
    return page;
  };
  const found = await pageOfEntry({ pages: { read }, drafter, isHasty }, waiting, signal);
  if (!found.ok) return found;
  const { page, trouble } = found.value;
  if (signal.aborted) return { ok: true, value: null };
  if (trouble !== null) log.info('page.unread', { entry: waiting.id, why: trouble });
  return drafter.draft(page, {
    isNews: waiting.isNews,
    seenAt: waiting.seenAt,
    categories: waiting.entry.categories,
    feedTopic: waiting.feed.topic,
    pageTrouble: trouble,
  });
}

function settle(
  { articles, clock, log }: MakeNeeds,
  { id: entry }: WaitingEntry,
  draft: ArticleDraft | null,
  startedAt: Instant,
): boolean {
  if (draft === null) {
    articles.dropEntry(entry, 'It has neither a headline nor a text.');
    log.warn('entry.dropped', { entry });
    return false;
  }
  const { id, kept } = articles.settleEntry(entry, draft, clock.now());
  log.info('article.made', { article: id, entry, kept, ms: clock.now() - startedAt });
  return kept !== 'unchanged';
}

function setAside(
  { articles, clock, log }: MakeNeeds,
  { id: entry, feed }: WaitingEntry,
  why: string,
): false {
  articles.setEntryAside(entry, why, clock.now());
  log.warn('entry.set-aside', { entry, feed: feed.id, why });
  return false;
}
