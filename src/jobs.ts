/** The named jobs of the pipeline: what each is given, when it runs, whom it wakes. */
import type { PageReader } from './core/article/article.ts';
import { makeArticles } from './core/article/make-articles.ts';
import { oweAnnouncements } from './core/delivery/announcement.ts';
import { oweEdits } from './core/delivery/correction.ts';
import type { Channel } from './core/delivery/delivery.ts';
import { drainOutbox, nextDrainAt } from './core/delivery/drain-outbox.ts';
import { fanOut } from './core/delivery/fan-out.ts';
import type { DeliveryMeter } from './core/delivery/meter.ts';
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
  readonly pacer: Pacer;
  readonly meter: DeliveryMeter;
  readonly clock: Clock;
  readonly log: Log;
  readonly pollCron: string;
  readonly pollMinMs: number;
}

export function createJobs(needs: JobNeeds): readonly Job[] {
  const { stores, fetcher, pages, channel, mailer, pacer, meter, clock, log } = needs;
  const { feeds, articles, stories, orders, outbox, follows, letters, inbox } = stores;
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
      wakes: 'group stories',
    },
    {
      name: 'group stories',
      cron: EVERY_MINUTE,
      run: signal => groupStories({ stories, clock, log }, signal),
      wakes: 'fan out',
    },
    {
      name: 'fan out',
      cron: EVERY_MINUTE,
      run: signal => fanOut({ outbox, follows, clock, log }, signal),
      wakes: 'drain outbox',
    },
    {
      name: 'owe announcements',
      cron: EVERY_MINUTE,
      run: signal => oweAnnouncements({ announcements: stores.announcements, clock, log }, signal),
      wakes: 'drain outbox',
    },
    {
      name: 'owe edits',
      cron: EVERY_MINUTE,
      run: signal => oweEdits({ corrections: stores.corrections, clock, log }, signal),
      wakes: 'drain outbox',
    },
    {
      name: 'drain outbox',
      cron: EVERY_MINUTE,
      run: signal => drainOutbox({ outbox, articles, channel, pacer, meter, clock, log }, signal),
      nextAt: () => nextDrainAt({ outbox, pacer }),
    },
    {
      name: 'end pauses',
      cron: EVERY_MINUTE,
      run: () => orders.endPauses(clock.now()),
      nextAt: () => orders.nextPauseEndAt(),
      wakes: 'drain outbox',
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
