/** The job "poll feeds": looks at the feeds that are due and stores what is new in them. */
import { byHost } from '../shared/by-host.ts';
import { messageOf } from '../shared/errors.ts';
import type { Clock, Log } from '../shared/ports.ts';
import type { DueFeed, Feed, FeedFetcher, FeedStore, PollOutcome } from './feed.ts';
import { readLongTexts } from './identity.ts';
import type { PollRules } from './next-poll.ts';
import { resultOf } from './poll-result.ts';
import { HEADLINE_MS, type LookUp } from './recognise.ts';
import { groupPolls, type PollSettling } from './settle-polls.ts';

const HOSTS_AT_ONCE = 16;
const FEEDS_PER_RUN = 5_000;
const FEEDS_READ_AT_ONCE = 20;
const FEEDS_SORTED_AT_ONCE = 250;
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
  const hosts = (await sortByHost(due, needs.clock)).values();
  const settling = groupPolls(needs);
  const work = async (): Promise<void> => {
    for (const ofHost of hosts) await pollHost(needs, ofHost, settling, signal);
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
  return settling.flush();
}

async function pollHost(
  needs: PollNeeds,
  due: readonly DueFeed[],
  settling: PollSettling,
  signal: AbortSignal,
): Promise<void> {
  const { clock, rules } = needs;
  let silences = 0;
  for (const feed of inParts(needs.feeds, due)) {
    const startedAt = clock.now();
    const outcome = silences < SILENCES_OF_A_HOST ? await ask(needs, feed, signal) : NOT_ASKED;
    // A poll that was cut off by our own stopping says nothing about the feed.
    if (signal.aborted) return;
    // What is new in it is a piece of work of its own, beside the reading.
    if (outcome.kind === 'changed') {
      await clock.sleep(0);
      await readLongTexts(outcome.document.entries, clock);
    }
    silences = outcome.kind === 'failed' && outcome.isUnreached ? silences + 1 : 0;
    const now = clock.now();
    const lookUp: LookUp = {
      byName: names => needs.feeds.byName(feed.id, names),
      alike: keys => needs.feeds.alike(feed.id, keys, now - HEADLINE_MS),
      versions: ids => needs.feeds.versions(ids),
    };
    const result = resultOf(feed, outcome, lookUp, now, rules);
    settling.add({ feed, outcome, result, ms: now - startedAt });
  }
}

/** Some at a time: reading thousands of addresses is work that an answer would wait for. */
async function sortByHost(due: readonly DueFeed[], clock: Clock): Promise<readonly (readonly DueFeed[])[]> {
  const hosts = new Map<string, DueFeed[]>();
  for (let at = 0; at < due.length; at += FEEDS_SORTED_AT_ONCE) {
    await clock.sleep(0);
    byHost(due.slice(at, at + FEEDS_SORTED_AT_ONCE), ({ url }) => url, hosts);
  }
  return [...hosts.values()];
}

/** Read when their turn is near: thousands at once would hold up answers, and fill memory. */
function* inParts(feeds: FeedStore, due: readonly DueFeed[]): Generator<Feed> {
  for (let at = 0; at < due.length; at += FEEDS_READ_AT_ONCE)
    yield* feeds.running(due.slice(at, at + FEEDS_READ_AT_ONCE).map(({ id }) => id));
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
