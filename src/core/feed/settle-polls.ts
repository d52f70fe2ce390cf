/** Settles polls in groups, so that the disk is waited for once for many feeds. */
import type { Clock, Log } from '../shared/ports.ts';
import type { Feed, FeedStore, PollOutcome, PollResult } from './feed.ts';

/** Feeds and new entries in one commit: so few that an answer to a reader waits some milliseconds at most. */
const ROWS_PER_COMMIT = 64;
/** A text so long, in characters, is as much work to store as a row. */
const TEXT_OF_A_ROW = 8_192;
/** News does not wait longer than this for company. */
const LONGEST_MS = 250;

export interface SettledPoll {
  readonly feed: Feed;
  readonly outcome: PollOutcome;
  readonly result: PollResult;
  readonly ms: number;
}

export interface PollSettling {
  add(poll: SettledPoll): void;
  /** Commits what is left; returns the entries stored since the beginning. Throws what an earlier commit threw. */
  flush(): number;
}

export function groupPolls({
  feeds,
  clock,
  log,
}: {
  readonly feeds: Pick<FeedStore, 'settlePolls'>;
  readonly clock: Clock;
  readonly log: Log;
}): PollSettling {
  let group: SettledPoll[] = [];
  let rows = 0;
  let stored = 0;
  let failure: { readonly cause: unknown } | null = null;

  const commit = (): void => {
    if (group.length === 0) return;
    const settled = group;
    group = [];
    rows = 0;
    try {
      const counts = feeds.settlePolls(settled);
      settled.forEach((poll, at) => {
        stored += counts[at] ?? 0;
        report(log, poll, counts[at] ?? 0);
      });
    } catch (cause) {
      failure ??= { cause };
    }
  };

  return {
    add(poll) {
      const mine = group;
      mine.push(poll);
      rows += rowsOf(poll.result);
      if (rows >= ROWS_PER_COMMIT) commit();
      else if (mine.length === 1) void clock.sleep(LONGEST_MS).then(() => mine === group && commit());
    },
    flush() {
      commit();
      if (failure !== null) throw failure.cause;
      return stored;
    },
  };
}

function rowsOf({ entries }: PollResult): number {
  const characters = entries.reduce(
    (sum, { entry }) => sum + (entry.summary?.length ?? 0) + (entry.content?.length ?? 0),
    0,
  );
  return 1 + entries.length + Math.floor(characters / TEXT_OF_A_ROW);
}

function report(log: Log, { feed, outcome, result, ms }: SettledPoll, entries: number): void {
  const fields = { feed: feed.id, outcome: outcome.kind, entries, ms };
  if (outcome.kind === 'failed') log.warn('feed.failed', { ...fields, why: outcome.why });
  else log.info('feed.polled', fields);
  const held = result.entries.filter(({ telling }) => telling === 'held').length;
  if (held > 0) log.warn('feed.flooded', { feed: feed.id, held });
  if (result.feed.url !== feed.url) log.info('feed.moved', { feed: feed.id });
}
