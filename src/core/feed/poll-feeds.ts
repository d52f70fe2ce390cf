/** The job "poll feeds": looks at the feeds that are due and stores what is new in them. */
import { byHost } from '../shared/by-host.ts';
import { messageOf } from '../shared/errors.ts';
import type { Clock, Log } from '../shared/ports.ts';
import type { Feed, FeedFetcher, FeedStore, PollOutcome } from './feed.ts';
import { HEADLINE_MS } from './new-entries.ts';
import type { PollRules } from './next-poll.ts';
import { resultOf } from './poll-result.ts';

const HOSTS_AT_ONCE = 16;
const FEEDS_PER_RUN = 5_000;
/** A host that kept silent this often in a row is left alone until its feeds are due again. */
const SILENCES_OF_A_HOST = 2;

export interface PollNeeds {
  readonly feeds: FeedStore;
  readonly fetcher: Pick<FeedFetcher, 'poll'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly rules: PollRules;
}

/**
 * Polls every feed that is due, several hosts at once and one feed of a host at a time; one bad feed never stops the
 * others, and a host that does not answer holds up only its own. Returns the new entries.
 */
export async function pollFeeds(needs: PollNeeds, signal: AbortSignal): Promise<number> {
  const due = needs.feeds.due(needs.clock.now(), FEEDS_PER_RUN);
  const hosts = byHost(due, ({ url }) => url).values();
  let stored = 0;
  const work = async (): Promise<void> => {
    for (const feeds of hosts) stored += await pollHost(needs, feeds, signal);
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
  return stored;
}

async function pollHost(needs: PollNeeds, feeds: readonly Feed[], signal: AbortSignal): Promise<number> {
  let stored = 0;
  let silences = 0;
  for (const feed of feeds) {
    const startedAt = needs.clock.now();
    const outcome = silences < SILENCES_OF_A_HOST ? await ask(needs, feed, signal) : NOT_ASKED;
    // A poll that was cut off by our own stopping says nothing about the feed.
    if (signal.aborted) return stored;
    silences = outcome.kind === 'failed' && outcome.isUnreached ? silences + 1 : 0;
    stored += settle(needs, feed, outcome, startedAt);
  }
  return stored;
}

const NOT_ASKED: PollOutcome = {
  ...{ kind: 'failed', isUnreached: true, untilAt: null },
  why: 'Its host answered none of its other feeds.',
};

/** A defect of ours that one feed trips over must not keep the others from being read. */
async function ask({ fetcher, log }: PollNeeds, feed: Feed, signal: AbortSignal): Promise<PollOutcome> {
  try {
    return await fetcher.poll(feed, signal);
  } catch (error) {
    log.error('feed.defect', error, { feed: feed.id });
    return {
      kind: 'failed',
      why: `Reading it failed: ${messageOf(error)}`,
      isUnreached: false,
      untilAt: null,
    };
  }
}

function settle(
  { clock, feeds, log, rules }: PollNeeds,
  feed: Feed,
  outcome: PollOutcome,
  startedAt: number,
) {
  const now = clock.now();
  const lookUp: Parameters<typeof resultOf>[2] = keys => feeds.known(feed.id, keys, now - HEADLINE_MS);
  const result = resultOf(feed, outcome, lookUp, now, rules);
  const stored = feeds.settlePoll(feed.id, result);
  const fields = { feed: feed.id, outcome: outcome.kind, entries: stored, ms: now - startedAt };
  if (outcome.kind === 'failed') log.warn('feed.failed', { ...fields, why: outcome.why });
  else log.info('feed.polled', fields);
  const held = result.entries.filter(({ telling }) => telling === 'held').length;
  if (held > 0) log.warn('feed.flooded', { feed: feed.id, held });
  if (result.feed.url !== feed.url) log.info('feed.moved', { feed: feed.id });
  return stored;
}
