/** Recognises the entries of a document among the stored ones, whatever their feed calls them by now. */
import type { Instant } from '../shared/ports.ts';
import { urlKey } from '../shared/url.ts';
import type { AlikeEntry, Entry, EntryId, EntryKeys, EntryName, KnownEntry } from './entry.ts';
import type { NamedEntry } from './identity.ts';
import { hasSameHeadline } from './same-article.ts';

const HOUR_MS = 3_600_000;
/** A headline is the same news for this long, whatever guid and address it comes under. */
export const HEADLINE_MS = 72 * HOUR_MS;

/** Looks the feed's stored entries up. */
export interface LookUp {
  byName(names: readonly Pick<EntryName, 'identity'>[]): readonly KnownEntry[];
  /** Those that share an address or a headline with any of these. */
  alike(keys: readonly EntryKeys[]): readonly AlikeEntry[];
  /** The entries as they are stored. */
  versions(ids: readonly EntryId[]): ReadonlyMap<EntryId, Entry>;
}

export interface Recognised extends NamedEntry {
  /** Null for one never seen. */
  readonly knownAs: KnownEntry | null;
}

export interface Recognising {
  /** The stored entries that stand in the document word for word. */
  readonly kept: ReadonlySet<EntryId>;
  /** Whether two versions of an entry are one article. */
  readonly isSame: (before: Entry, after: Entry) => boolean;
  readonly now: Instant;
}

/**
 * `named`: what is not stored word for word under its identity. First by names, then,
 * among what is gone from the document, by address and headline. Each is given an identity that no other entry has; what
 * only repeats another of the document is left out.
 */
export function recognise(
  named: readonly NamedEntry[],
  { kept, isSame, now }: Recognising,
  lookUp: LookUp,
): readonly Recognised[] {
  const names = named.flatMap(one => [...one.names, ...one.sharedNames]);
  const known = lookUp.byName(names.map(identity => ({ identity })));
  const byName = new Map(known.map(entry => [entry.identity, entry]));
  const versions = lookUp.versions(known.map(({ id }) => id));
  const taken = new Set(kept);
  const found = named.map(one => take(taken, ofName(one, { byName, versions, taken, isSame })));
  const unfound = named.filter((_, at) => found[at] === null);
  const byKey = unfound.length === 0 ? null : finderByKeys(lookUp, unfound, { kept: taken, isSame, now });
  const given = new Set<string>();
  return named.flatMap((one, at) => {
    const knownAs = found[at] ?? take(taken, byKey?.(one) ?? null);
    // A name that another stored entry has stays with it.
    const holders = one.names.map(name => ({ name, holder: byName.get(name) }));
    const others = holders.flatMap(({ holder }) =>
      holder === undefined || holder.id === knownAs?.id ? [] : holder,
    );
    const isFree = (holder: KnownEntry | undefined): boolean =>
      holder === undefined || holder.id === knownAs?.id;
    const identity = holders.find(({ name, holder }) => !given.has(name) && isFree(holder))?.name;
    if (identity === undefined) return [];
    given.add(identity);
    const isShared = one.urlKey !== null && others.some(({ id }) => keyOf(versions.get(id)) === one.urlKey);
    return { ...one, ...(isShared ? withoutAddress(one) : {}), identity, knownAs };
  });
}

function take<Found extends KnownEntry>(taken: Set<EntryId>, found: Found | null): Found | null {
  if (found !== null) taken.add(found.id);
  return found;
}

interface Stored {
  readonly byName: ReadonlyMap<string, KnownEntry>;
  readonly versions: ReadonlyMap<EntryId, Entry>;
  readonly taken: ReadonlySet<EntryId>;
  readonly isSame: Recognising['isSame'];
}

/** The stored entry of one of its names, where the two are one article; of a shared name, where their headlines are one. */
function ofName(
  { entry, digest, names, sharedNames }: NamedEntry,
  { byName, versions, taken, isSame }: Stored,
): KnownEntry | null {
  const find = (own: readonly string[], isVersion: Recognising['isSame']): KnownEntry | undefined =>
    own
      .flatMap(name => byName.get(name) ?? [])
      .find(stored => {
        const before = versions.get(stored.id);
        const isThat = stored.digest === digest || before === undefined || isVersion(before, entry);
        return isThat && !taken.has(stored.id);
      });
  return find(names, isSame) ?? find(sharedNames, hasSameHeadline) ?? null;
}

const keyOf = (entry: Entry | undefined): string | null => (entry?.url == null ? null : urlKey(entry.url));

/** Another article of its feed has the same address. */
function withoutAddress({ entry }: NamedEntry): Pick<NamedEntry, 'entry' | 'urlKey'> {
  return { entry: { ...entry, sharesAddress: true }, urlKey: null };
}

/**
 * By its address, or by its headline of the last days, where the entry that had it is gone from the document: two
 * that stand side by side are two. A headline alone is not enough for what another day publishes under it: the words
 * must be the same too, or the date.
 */
function finderByKeys(
  lookUp: LookUp,
  unfound: readonly NamedEntry[],
  { kept: taken, isSame, now }: Recognising,
): (one: NamedEntry) => AlikeEntry | null {
  const gone = lookUp.alike(unfound).filter(({ id }) => !taken.has(id));
  const versions = lookUp.versions(gone.map(({ id }) => id));
  const byUrl = new Map(gone.map(entry => [entry.urlKey, entry]));
  const byTitle = new Map(gone.map(entry => [entry.titleKey, entry]));
  return ({ entry, urlKey: key, titleKey, digest }) => {
    const same = key === null ? undefined : byUrl.get(key);
    const before = same === undefined ? undefined : versions.get(same.id);
    const isVersion = same?.digest === digest || before === undefined || isSame(before, entry);
    if (same !== undefined && isVersion && !taken.has(same.id)) return same;
    const told = titleKey === null ? undefined : byTitle.get(titleKey);
    if (told === undefined || taken.has(told.id) || told.seenAt < now - HEADLINE_MS) return null;
    const at = entry.publishedAt ?? entry.updatedAt;
    const isSameDate = at === null || told.publishedAt === null || Math.abs(at - told.publishedAt) <= HOUR_MS;
    return isSameDate || told.digest === digest ? told : null;
  };
}
