/** What of a document is new: entries recognised though their feed calls them anew, and which of the rest are news. */
import type { Instant } from '../shared/ports.ts';
import type { Entry, EntryKeys, KnownEntry, NewEntry, Telling } from './entry.ts';
import type { Feed, FeedDocument } from './feed.ts';
import { keysOf } from './identity.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Older than this at first sight is an archive, not news. */
const NEWS_AGE_MS = 7 * DAY_MS;
/** An entry this far behind the newest one slid back in after a deletion. */
const SLID_BACK_MS = 2 * DAY_MS;
/** More than this many new entries in one poll are a flood: the newest are told at once, the rest as a round-up. */
const NEWS_PER_POLL = 20;
/** What a document holds beyond this many entries, by age, is its archive: it is not even stored. */
const ENTRIES_PER_POLL = 500;
/** A headline is the same news for this long, whatever guid and address it comes under. */
export const HEADLINE_MS = 3 * DAY_MS;

/** Looks stored entries up by their keys. */
export type LookUp = (keys: readonly EntryKeys[]) => readonly KnownEntry[];

/** The document's entries as they are stored, oldest first, so that article numbers grow with time. */
export function newEntries(
  feed: Pick<Feed, 'firstPolledAt' | 'newestAt' | 'siteUrl'>,
  document: FeedDocument,
  lookUp: LookUp,
  now: Instant,
): readonly NewEntry[] {
  const newestFirst = document.entries
    .toSorted((a, b) => (publishedAtOf(b, now) ?? now) - (publishedAtOf(a, now) ?? now))
    .slice(0, ENTRIES_PER_POLL);
  const keys = keysOf(newestFirst, feed.siteUrl ?? document.link);
  const recognise = recogniser(keys, lookUp(keys));
  let news = 0;
  const telling = (entry: Entry, known: KnownEntry | null): Telling => {
    if (known !== null || feed.firstPolledAt === null || !isFresh(feed, entry, now)) return 'never';
    news += 1;
    return news > NEWS_PER_POLL ? 'held' : 'now';
  };
  const seen = new Set<string>();
  return newestFirst
    .flatMap((entry, at) => {
      const own = keys[at];
      if (own === undefined || seen.has(own.identity)) return [];
      seen.add(own.identity);
      const knownAs = recognise(own, entry, now);
      return { ...own, entry, knownAs, seenAt: now, telling: telling(entry, knownAs) };
    })
    .reverse();
}

/**
 * By identity; else by its address, or by its headline of the last days, where the entry that had it is gone from
 * the document: two that stand side by side are two. A headline alone is not enough for what another day publishes
 * under it: the words must be the same too, or the date.
 */
function recogniser(keys: readonly EntryKeys[], known: readonly KnownEntry[]) {
  const present = new Set(keys.map(({ identity }) => identity));
  const gone = known.filter(({ identity }) => !present.has(identity));
  const byIdentity = new Map(known.map(entry => [entry.identity, entry]));
  const byUrl = new Map(gone.map(entry => [entry.urlKey, entry]));
  const byTitle = new Map(gone.map(entry => [entry.titleKey, entry]));
  return (own: EntryKeys, entry: Entry, now: Instant): KnownEntry | null => {
    const same = byIdentity.get(own.identity) ?? (own.urlKey === null ? undefined : byUrl.get(own.urlKey));
    if (same !== undefined) return same;
    const told = own.titleKey === null ? undefined : byTitle.get(own.titleKey);
    if (told === undefined || told.seenAt < now - HEADLINE_MS) return null;
    const at = entry.publishedAt ?? entry.updatedAt;
    const isSameDate = at === null || told.publishedAt === null || Math.abs(at - told.publishedAt) <= HOUR_MS;
    return isSameDate || told.digest === own.digest ? told : null;
  };
}

function isFresh(feed: Pick<Feed, 'newestAt'>, entry: Entry, now: Instant): boolean {
  const publishedAt = publishedAtOf(entry, now);
  if (publishedAt === null) return true;
  return publishedAt >= now - NEWS_AGE_MS && publishedAt >= (feed.newestAt ?? 0) - SLID_BACK_MS;
}

/** When the entry says it was published; a date in the future is the moment we first saw it. */
export function publishedAtOf(entry: Entry, now: Instant): Instant | null {
  const at = entry.publishedAt ?? entry.updatedAt;
  return at === null ? null : Math.min(at, now);
}
