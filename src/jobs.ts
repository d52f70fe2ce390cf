/** The named jobs of the pipeline: what each is given, when it runs, whom it wakes. */
import type { PageReader } from './core/article/article.ts';
import type { Drafter } from './core/article/drafter.ts';
import { makeArticles } from './core/article/make-articles.ts';
import { polishSummaries, type Summariser } from './core/article/polish-summaries.ts';
import { oweAnnouncements } from './core/delivery/announcement.ts';
import { oweEdits } from './core/delivery/correction.ts';
import type { Channel } from './core/delivery/delivery.ts';
import { drainOutbox, nextDrainAt } from './core/delivery/drain-outbox.ts';
import { fanOut } from './core/delivery/fan-out.ts';
import type { DeliveryMeter } from './core/delivery/meter.ts';
import type { Pacer } from './core/delivery/pacer.ts';
import type { FeedFetcher } from './core/feed/feed.ts';
import { pollFeeds } from './core/feed/poll-feeds.ts';
import { type OperatorBell, tellOperators } from './core/feed/tell-operators.ts';
import { matchAlerts } from './core/reader/match-alerts.ts';
import { type OperatorVoice, tellNotes } from './core/reader/operator-note.ts';
import { drainCodes } from './core/recommend/drain-codes.ts';
import { drainLetters } from './core/recommend/drain-letters.ts';
import { drainNotes, type Speaker } from './core/recommend/drain-notes.ts';
import { drainTidings } from './core/recommend/drain-tidings.ts';
import { endTalks, nextSilenceAt } from './core/recommend/end-talks.ts';
import type { Mailer } from './core/recommend/letter.ts';
import type { TidingChannel } from './core/recommend/tiding.ts';
import type { Clock, Instant, Log, MakeToken, Patiently } from './core/shared/ports.ts';
import { groupStories } from './core/story/group-stories.ts';
import { tidyUp } from './core/upkeep/tidy-up.ts';
import type { Job } from './schedule.ts';
import type { Stores } from './stores.ts';

/** Each stage is woken by the one before; this tick only catches what a crash or a stop left undone. */
const EVERY_MINUTE = '* * * * *';
const EVERY_SECOND = '* * * * * *';
const NIGHTLY = '20 3 * * *';

export interface JobNeeds {
  readonly stores: Stores;
  readonly fetcher: FeedFetcher;
  readonly pages: PageReader;
  readonly drafter: Drafter;
  readonly channel: Channel;
  readonly tidingChannel: TidingChannel;
  /** Null when letters are off. */
  readonly mailer: Mailer | null;
  readonly speaker: Speaker;
  /** Of the conversations' questions. */
  readonly talksVersion: number;
  readonly makeToken: MakeToken;
  /** Null where the built-in summaries stay. */
  readonly summariser: Summariser | null;
  /** Questions a day to it. */
  readonly summaryBudget: number;
  readonly pacer: Pacer;
  readonly meter: DeliveryMeter;
  readonly clock: Clock;
  readonly log: Log;
  readonly pollCron: string;
  readonly pollMinMs: number;
  readonly bell: OperatorBell & OperatorVoice;
  /** Once a second: what the program looks after besides its work. */
  readonly lookAround: () => void;
  readonly patiently: Patiently;
}

/** What finds the database held begins anew once it is free: each step of a job is whole, or was never done. */
export function createJobs(needs: JobNeeds): readonly Job[] {
  return allJobs(needs).map(job => ({ ...job, run: signal => needs.patiently(() => job.run(signal)) }));
}

function allJobs(needs: JobNeeds): readonly Job[] {
  const {
    stores,
    fetcher,
    pages,
    drafter,
    channel,
    mailer,
    summariser,
    pacer,
    meter,
    clock,
    log,
    patiently,
  } = needs;
  const { feeds, articles, polish, stories, orders, alerts, outbox, follows, notes } = stores;
  return [
    {
      name: 'poll feeds',
      cron: needs.pollCron,
      async run(signal) {
        const rules = { minMs: needs.pollMinMs };
        const found = await pollFeeds({ feeds, fetcher, clock, log, rules }, signal);
        if (!signal.aborted) await tellOperators({ feeds, bell: needs.bell, clock }, signal);
        return found;
      },
      wakes: 'make articles',
    },
    {
      name: 'make articles',
      cron: EVERY_MINUTE,
      run: signal => makeArticles({ articles, pages, drafter, clock, log }, signal),
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
      run: async signal => {
        await matchAlerts({ alerts, clock, log }, signal);
        return fanOut({ outbox, follows, clock, log }, signal);
      },
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
      run: signal => drainOutbox({ outbox, articles, channel, pacer, meter, clock, log, patiently }, signal),
      nextAt: () => nextDrainAt({ outbox, pacer }),
      // What could not be sent as it was may leave a note.
      wakes: 'drain notes',
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
            run: (signal: AbortSignal) => drainMail(needs, mailer, signal),
            wakes: 'drain notes' as const,
            nextAt: () => nextMailAt(stores),
          },
        ]),
    {
      name: 'drain notes',
      cron: EVERY_MINUTE,
      async run(signal) {
        const said = await drainNotes(
          { notes, chats: stores.chats, speaker: needs.speaker, clock, log },
          signal,
        );
        if (signal.aborted) return said;
        const { operatorNotes } = stores;
        return said + (await tellNotes({ operatorNotes, voice: needs.bell, clock }, signal));
      },
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
      run() {
        needs.lookAround();
        return stores.hasChangedBeside() ? 1 : 0;
      },
      wakes: 'fan out',
    },
    {
      name: 'tidy up',
      cron: NIGHTLY,
      run: signal => tidyUp({ ...stores, index: stories.index, clock }, signal),
    },
    {
      name: 'drain tidings',
      cron: EVERY_MINUTE,
      run: signal => drainTidings({ ...stores, channel: needs.tidingChannel, pacer, clock, log }, signal),
      nextAt: () => stores.tidings.nextDueAt(),
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
