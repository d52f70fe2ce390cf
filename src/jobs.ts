/** The named jobs of the pipeline: what each is given, when it runs, whom it wakes. */
import type { PageReader } from './core/article/article.ts';
import { makeArticles } from './core/article/make-articles.ts';
import { polishSummaries, type Summariser } from './core/article/polish-summaries.ts';
import type { Channel } from './core/delivery/delivery.ts';
import { drainOutbox } from './core/delivery/drain-outbox.ts';
import { fanOut } from './core/delivery/fan-out.ts';
import type { Pacer } from './core/delivery/pacer.ts';
import type { FeedFetcher } from './core/feed/feed.ts';
import { pollFeeds } from './core/feed/poll-feeds.ts';
import { drainLetters } from './core/recommend/drain-letters.ts';
import type { Mailer } from './core/recommend/letter.ts';
import type { Clock, Log } from './core/shared/ports.ts';
import { groupStories } from './core/story/group-stories.ts';
import type { Job } from './schedule.ts';
import type { Stores } from './stores.ts';

/** Each stage is woken by the one before; this tick only catches what a crash or a stop left undone. */
const EVERY_MINUTE = '* * * * *';
const EVERY_SECOND = '* * * * * *';
const NIGHTLY = '20 3 * * *';
/** Telegram repeats no update that is older than a day. */
const UPDATES_KEPT_MS = 2 * 86_400_000;

export interface JobNeeds {
  readonly stores: Stores;
  readonly fetcher: FeedFetcher;
  readonly pages: PageReader;
  readonly channel: Channel;
  /** Null when letters are off. */
  readonly mailer: Mailer | null;
  /** Null where the built-in summaries stay. */
  readonly summariser: Summariser | null;
  /** Questions a day to it. */
  readonly summaryBudget: number;
  readonly pacer: Pacer;
  readonly clock: Clock;
  readonly log: Log;
  readonly pollCron: string;
  readonly pollMinMs: number;
}

export function createJobs(needs: JobNeeds): readonly Job[] {
  const { stores, fetcher, pages, channel, mailer, summariser, pacer, clock, log } = needs;
  const { feeds, articles, polish, stories, outbox, letters, inbox } = stores;
  return [
    {
      name: 'poll feeds',
      cron: needs.pollCron,
      run: signal => pollFeeds({ feeds, fetcher, clock, log, rules: { minMs: needs.pollMinMs } }, signal),
      wakes: 'make articles',
    },
    {
      name: 'make articles',
      cron: EVERY_MINUTE,
      run: signal => makeArticles({ articles, pages, clock, log }, signal),
      wakes: summariser === null ? 'group stories' : ['group stories', 'polish summaries'],
    },
    ...(summariser === null
      ? []
      : [
          {
            name: 'polish summaries' as const,
            cron: EVERY_MINUTE,
            run: (signal: AbortSignal) =>
              polishSummaries({ polish, summariser, clock, log, budget: needs.summaryBudget }, signal),
          },
        ]),
    {
      name: 'group stories',
      cron: EVERY_MINUTE,
      run: signal => groupStories({ stories, clock, log }, signal),
      wakes: 'fan out',
    },
    {
      name: 'fan out',
      cron: EVERY_MINUTE,
      run: signal => fanOut({ outbox, clock, log }, signal),
      wakes: 'drain outbox',
    },
    {
      name: 'drain outbox',
      cron: EVERY_MINUTE,
      run: signal => drainOutbox({ outbox, articles, channel, pacer, clock, log }, signal),
      nextAt: () => outbox.nextDueAt(),
    },
    ...(mailer === null
      ? []
      : [
          {
            name: 'drain letters' as const,
            cron: EVERY_MINUTE,
            run: (signal: AbortSignal) => drainLetters({ letters, articles, mailer, clock, log }, signal),
            nextAt: () => letters.nextDueAt(),
          },
        ]),
    {
      // What the command line imports beside the running bot is news too: it does not wait for the minute.
      name: 'look beside',
      cron: EVERY_SECOND,
      run: () => (stores.hasChangedBeside() ? 1 : 0),
      wakes: 'fan out',
    },
    { name: 'tidy up', cron: NIGHTLY, run: () => inbox.forgetBefore(clock.now() - UPDATES_KEPT_MS) },
  ];
}
