/** Tells the operators of feeds that fell silent, of those that are back, and of entries that came to no end: once each. */
import type { Clock } from '../shared/ports.ts';
import type { EntriesAside, Feed, FeedStore } from './feed.ts';

/** A server that is down for an evening mends itself; one that is down for a day wants a person. */
const SILENT_MS = 86_400_000;
/** A feed that brings one such entry brings more: a message a day is enough. */
const ASIDE_PAUSE_MS = 86_400_000;

/** What an operator is told at one time; none of the lists empty all at once. */
export interface FeedNews {
  readonly silent: readonly Feed[];
  readonly retired: readonly Feed[];
  readonly recovered: readonly Feed[];
  readonly setAside: readonly EntriesAside[];
}

/** Reaches the operators. */
export interface OperatorBell {
  /** False when it should be tried again: nobody could be reached just now. */
  ring(news: FeedNews, signal: AbortSignal): Promise<boolean>;
}

export interface TellNeeds {
  readonly feeds: Pick<FeedStore, 'toTell' | 'setTold' | 'aside' | 'setAsideTold'>;
  readonly bell: OperatorBell;
  readonly clock: Clock;
}

/** Returns how many feeds were told of. */
export async function tellOperators({ feeds, bell, clock }: TellNeeds, signal: AbortSignal): Promise<number> {
  const now = clock.now();
  const found = feeds.toTell(now - SILENT_MS);
  const setAside = feeds.aside(now - ASIDE_PAUSE_MS);
  if (found.length + setAside.length === 0) return 0;
  const retired = found.filter(({ retiredAt }) => retiredAt !== null);
  const silent = found.filter(feed => feed.retiredAt === null && feed.failingSince !== null);
  const recovered = found.filter(feed => feed.retiredAt === null && feed.failingSince === null);
  if (!(await bell.ring({ silent, retired, recovered, setAside }, signal))) return 0;
  for (const { id } of [...silent, ...retired]) feeds.setTold(id, now);
  for (const { id } of recovered) feeds.setTold(id, null);
  for (const { feed } of setAside) feeds.setAsideTold(feed.id, now);
  return found.length + setAside.length;
}
