/** What of a document is new: entries recognised though their feed calls them anew, and which of the rest are news. */
import type { Instant } from '../shared/ports.ts';
import type { AlikeEntry, Entry, EntryKeys, EntryName, KnownEntry, NewEntry, Telling } from './entry.ts';
import type { Feed, FeedDocument } from './feed.ts';
import { keysOf, namesOf } from './identity.ts';

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

/** Looks the feed's stored entries up. */
export interface LookUp {
  byName(names: readonly EntryName[]): readonly KnownEntry[];
  /** Those that share an address or a headline with any of these. */
  alike(keys: readonly EntryKeys[]): readonly AlikeEntry[];
}

/** What of the document is to be stored, oldest first, so that article numbers grow with time. */
export function newEntries(
  feed: Pick<Feed, 'firstPolledAt' | 'newestAt' | 'siteUrl'>,
  document: FeedDocument,
  lookUp: LookUp,
  now: Instant,
): readonly NewEntry[] {
  const newestFirst = document.entries
    .toSorted((a, b) => (publishedAtOf(b, now) ?? now) - (publishedAtOf(a, now) ?? now))
    .slice(0, ENTRIES_PER_POLL);
  const names = namesOf(newestFirst);
  const byName = new Map(lookUp.byName(names).map(known => [known.identity, known]));
  const isKept = ({ identity, digest }: EntryName): boolean => byName.get(identity)?.digest === digest;
  const seen = new Set<string>();
  const keys = keysOf(newestFirst, feed.siteUrl ?? document.link);
  const unkept = newestFirst.flatMap((entry, at) => {
    const name = names[at];
    if (name === undefined || seen.has(name.identity)) return [];
    seen.add(name.identity);
    return isKept(name) ? [] : { entry, ...name, ...keys(entry) };
  });
  if (unkept.length === 0) return [];
  const unnamed = unkept.filter(({ identity }) => !byName.has(identity));
  const recognise = recogniser(names, unnamed.length === 0 ? [] : lookUp.alike(unnamed), now);
  let news = 0;
  const telling = (entry: Entry, known: KnownEntry | null): Telling => {
    if (known !== null || feed.firstPolledAt === null || !isFresh(feed, entry, now)) return 'never';
    news += 1;
    return news > NEWS_PER_POLL ? 'held' : 'now';
  };
  return unkept
    .map(own => {
      const knownAs = byName.get(own.identity) ?? recognise(own);
      return { ...own, knownAs, seenAt: now, telling: telling(own.entry, knownAs) };
    })
    .reverse();
}

type Unnamed = EntryName & EntryKeys & { readonly entry: Entry };

/**
 * By its address, or by its headline of the last days, where the entry that had it is gone from the document: two
 * that stand side by side are two. A headline alone is not enough for what another day publishes under it: the words
 * must be the same too, or the date.
 */
function recogniser(names: readonly EntryName[], alike: readonly AlikeEntry[], now: Instant) {
  const present = new Set(names.map(({ identity }) => identity));
  const gone = alike.filter(({ identity }) => !present.has(identity));
  const byUrl = new Map(gone.map(entry => [entry.urlKey, entry]));
  const byTitle = new Map(gone.map(entry => [entry.titleKey, entry]));
  const taken = new Set<AlikeEntry>();
  const take = (entry: AlikeEntry): KnownEntry => {
    taken.add(entry);
    return entry;
  };
  return ({ entry, urlKey, titleKey, digest }: Unnamed): KnownEntry | null => {
    const same = urlKey === null ? undefined : byUrl.get(urlKey);
    if (same !== undefined && !taken.has(same)) return take(same);
    const told = titleKey === null ? undefined : byTitle.get(titleKey);
    if (told === undefined || taken.has(told) || told.seenAt < now - HEADLINE_MS) return null;
    const at = entry.publishedAt ?? entry.updatedAt;
    const isSameDate = at === null || told.publishedAt === null || Math.abs(at - told.publishedAt) <= HOUR_MS;
    return isSameDate || told.digest === digest ? take(told) : null;
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
