/** The named jobs of the pipeline: what each is given, when it runs, whom it wakes. */
import type { PageReader } from './core/article/article.ts';
import { makeArticles } from './core/article/make-articles.ts';
import type { Channel } from './core/delivery/delivery.ts';
import { drainOutbox } from './core/delivery/drain-outbox.ts';
import { fanOut } from './core/delivery/fan-out.ts';
import type { Pacer } from './core/delivery/pacer.ts';
import type { FeedFetcher } from './core/feed/feed.ts';
import { pollFeeds } from './core/feed/poll-feeds.ts';
import { drainCodes } from './core/recommend/drain-codes.ts';
import { drainLetters } from './core/recommend/drain-letters.ts';
import { drainNotes, type Speaker } from './core/recommend/drain-notes.ts';
import { endTalks, nextSilenceAt } from './core/recommend/end-talks.ts';
import type { Mailer } from './core/recommend/letter.ts';
import type { Clock, Instant, Log, MakeToken } from './core/shared/ports.ts';
import { groupStories } from './core/story/group-stories.ts';
import type { Job } from './schedule.ts';
import type { Stores } from './stores.ts';

/** Each stage is woken by the one before; this tick only catches what a crash or a stop left undone. */
const EVERY_MINUTE = '* * * * *';
const EVERY_SECOND = '* * * * * *';
const NIGHTLY = '20 3 * * *';
/** Telegram repeats no update that is older than a day. */
const UPDATES_KEPT_MS = 2 * 86_400_000;
/** Longer than any limit on codes looks back. */
const CODES_KEPT_MS = 2 * 86_400_000;

export interface JobNeeds {
  readonly stores: Stores;
  readonly fetcher: FeedFetcher;
  readonly pages: PageReader;
  readonly channel: Channel;
  /** Null when letters are off. */
  readonly mailer: Mailer | null;
  readonly speaker: Speaker;
  /** Of the conversations' questions. */
  readonly talksVersion: number;
  readonly makeToken: MakeToken;
  readonly pacer: Pacer;
  readonly clock: Clock;
  readonly log: Log;
  readonly pollCron: string;
  readonly pollMinMs: number;
}

export function createJobs(needs: JobNeeds): readonly Job[] {
  const { stores, fetcher, pages, channel, mailer, pacer, clock, log } = needs;
  const { feeds, articles, stories, outbox, inbox, notes } = stores;
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
            run: (signal: AbortSignal) => drainMail(needs, mailer, signal),
            wakes: 'drain notes' as const,
            nextAt: () => nextMailAt(stores),
          },
        ]),
    {
      name: 'drain notes',
      cron: EVERY_MINUTE,
      run: signal => drainNotes({ notes, chats: stores.chats, speaker: needs.speaker, clock, log }, signal),
      nextAt: () => notes.nextDueAt(),
    },
    {
      name: 'end talks',
      cron: EVERY_MINUTE,
      run: () => endTalks({ ...stores, talksVersion: needs.talksVersion, clock, log }),
      wakes: 'drain notes',
      nextAt: () => nextSilenceAt(stores),
    },
    {
      // What the command line imports beside the running bot is news too: it does not wait for the minute.
      name: 'look beside',
      cron: EVERY_SECOND,
      run: () => (stores.hasChangedBeside() ? 1 : 0),
      wakes: 'fan out',
    },
    {
      name: 'tidy up',
      cron: NIGHTLY,
      run: () =>
        inbox.forgetBefore(clock.now() - UPDATES_KEPT_MS) +
        stores.codes.forgetBefore(clock.now() - CODES_KEPT_MS),
    },
  ];
}

/** Codes first: somebody waits for each. */
async function drainMail(
  { stores, makeToken, clock, log }: JobNeeds,
  mailer: Mailer,
  signal: AbortSignal,
): Promise<number> {
  const given = { ...stores, mailer, makeToken, clock, log };
  return (await drainCodes(given, signal)) + (await drainLetters(given, signal));
}

/** Never while letters are switched off: what is owed waits then, however long it is due. */
function nextMailAt({ letterSwitch, letters, codes }: Stores): Instant | null {
  if (!letterSwitch.isOn()) return null;
  const due = [letters.nextDueAt(), codes.nextDueAt()].filter(at => at !== null);
  return due.length === 0 ? null : Math.min(...due);
}
