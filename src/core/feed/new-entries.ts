/** What of a document is new or changed, and which of it is news. */
import type { Instant } from '../shared/ports.ts';
import type { Entry, EntryName, KnownEntry, NewEntry, Telling } from './entry.ts';
import type { Feed, FeedDocument } from './feed.ts';
import { type IdentifiedEntry, namingOf } from './identity.ts';
import { type LookUp, type Recognised, recognise } from './recognise.ts';
import { isSameArticle } from './same-article.ts';

const DAY_MS = 86_400_000;
/** Older than this at first sight is an archive, not news. */
const NEWS_AGE_MS = 7 * DAY_MS;
/** An entry this far behind the newest one slid back in after a deletion. */
const SLID_BACK_MS = 2 * DAY_MS;
/** More than this many new entries in one poll are a flood: the newest are told at once, the rest as a round-up. */
const NEWS_PER_POLL = 20;
/** What a document holds beyond this many entries, by age, is its archive: it is not even stored. */
const ENTRIES_PER_POLL = 500;
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
  const naming = namingOf(newestFirst, feed.siteUrl ?? document.link);
  const present = distinct(newestFirst.map(naming.identify));
  const byName = new Map(lookUp.byName(present).map(known => [known.identity, known]));
  const isKept = ({ identity, digest }: EntryName): boolean => byName.get(identity)?.digest === digest;
  const unkept = present.filter(one => !isKept(one)).map(({ entry }) => naming.name(entry));
  if (unkept.length === 0) return [];
  const kept = new Set(present.filter(isKept).flatMap(({ identity }) => byName.get(identity)?.id ?? []));
  const isSame = (before: Entry, after: Entry): boolean =>
    isSameArticle(before, after, naming.hasOwnAddresses());
  const recognised = recognise(unkept, { kept, isSame, now }, lookUp).filter(isNewOrChanged);
  let news = 0;
  const telling = (entry: Entry, known: KnownEntry | null): Telling => {
    if (known !== null || feed.firstPolledAt === null || !isFresh(feed, entry, now)) return 'never';
    news += 1;
    return news > NEWS_PER_POLL ? 'held' : 'now';
  };
  return recognised
    .map(({ entry, identity, digest, urlKey, titleKey, knownAs }) => {
      const keys = { identity, digest, urlKey, titleKey };
      return { ...keys, entry, knownAs, seenAt: now, telling: telling(entry, knownAs) };
    })
    .reverse();
}

/** A document that repeats an entry has it once. */
function distinct(named: readonly IdentifiedEntry[]): readonly IdentifiedEntry[] {
  const first = new Map<string, IdentifiedEntry>();
  for (const one of named) if (!first.has(one.identity)) first.set(one.identity, one);
  return [...first.values()];
}

function isNewOrChanged({ knownAs, identity, digest }: Recognised): boolean {
  return knownAs === null || knownAs.identity !== identity || knownAs.digest !== digest;
}

function isFresh(feed: Pick<Feed, 'newestAt'>, entry: Entry, now: Instant): boolean {
  const publishedAt = publishedAtOf(entry, now);
  if (publishedAt === null) return true;
  return publishedAt >= now - NEWS_AGE_MS && publishedAt >= (feed.newestAt ?? 0) - SLID_BACK_MS;
}

/**
 * When the entry says it was published: by the first of its dates that is not in the future. A little ahead is a
 * clock or a zone that is wrong, and counts as now; further ahead there is no date at all.
 */
export function publishedAtOf({ publishedAt, updatedAt }: Entry, now: Instant): Instant | null {
  const at = [publishedAt, updatedAt].find(date => date !== null && date <= now + DAY_MS);
  return at == null ? null : Math.min(at, now);
}
