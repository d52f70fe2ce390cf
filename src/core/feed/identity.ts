/** What makes an entry the same entry at the next poll. */
import { createHash } from 'node:crypto';
import type { Clock } from '../shared/ports.ts';
import { oneLine } from '../shared/text.ts';
import { canonicalUrl, urlKey } from '../shared/url.ts';
import type { Entry, EntryKeys, EntryName } from './entry.ts';

/** A headline of fewer words comes back on other days: “In pictures”, “Weather today”. */
const WORDS_OF_A_HEADLINE = 4;
/** No article is made of more; what changes behind it corrects nothing. */
const TEXT_READ = 200_000;
const HEADLINE_READ = 1_000;
/** In characters: some milliseconds of reading. */
const LONG_TEXT = 20_000;
/** One entry, or two, may have an address that the next one gets as well. */
const ADDRESSES_OF_A_SCHEME = 3;

/** An entry of a document by the name it is looked for first. */
export interface IdentifiedEntry extends EntryName {
  readonly entry: Entry;
}

/** One with everything it can be known by. */
export interface NamedEntry extends IdentifiedEntry, EntryKeys {
  /** From the best to the last: its guid, its canonical address, its headline, a fingerprint of its words. */
  readonly names: readonly string[];
  /** Names that it shares, and may have been stored by when it still was alone with them. */
  readonly sharedNames: readonly string[];
}

export interface Naming {
  identify(entry: Entry): IdentifiedEntry;
  /** Costs more: for what is not stored word for word under its identity. */
  name(entry: Entry): NamedEntry;
  /** Whether each entry has an address of its own, so that one address is one article. */
  hasOwnAddresses(): boolean;
}

/**
 * Names the entries of a document. What stands on several of them is nobody’s name: a guid never, an address when their
 * headlines differ, nor is the address of the site itself (`siteUrl`), which some feeds give to whatever they publish last.
 */
export function namingOf(entries: readonly Entry[], siteUrl: string | null): Naming {
  const guids = repeatedGuids(entries);
  let titles: ReadonlySet<string> | null = null;
  let addresses: Addresses | null = null;
  const ownGuid = ({ guid }: Entry): string | null => {
    const name = guid?.trim() ?? '';
    return name === '' || guids.has(name) ? null : `guid:${name}`;
  };
  const nameOf = (entry: Entry): Omit<NamedEntry, 'digest'> => {
    titles ??= repeatedOf(entries.map(({ title }) => title));
    addresses ??= addressesOf(entries, siteUrl);
    const { title } = entry;
    const url = entry.url === null ? null : canonicalUrl(entry.url);
    const key = url === null ? null : urlKey(url);
    const isOwnUrl = key !== null && !addresses.shared.has(key);
    const byGuid = ownGuid(entry);
    const byUrl = url === null ? [] : [`url:${url}`];
    // A text changes more often than the headline above it.
    const hasHeadline = key !== null && !isOwnUrl && title !== null && !titles.has(title);
    const byHeadline = hasHeadline ? [`title:${sha256(`${key}\n${oneLine(title)}`, 'hex')}`] : [];
    const names = [
      ...(byGuid === null ? [] : [byGuid]),
      ...(isOwnUrl ? byUrl : byHeadline),
      nameByText(entry),
    ];
    return {
      entry: isOwnUrl || url === null ? entry : { ...entry, sharesAddress: true },
      identity: names[0] ?? '',
      names,
      sharedNames: [
        ...(byGuid === null && entry.guid ? [`guid:${entry.guid.trim()}`] : []),
        ...(isOwnUrl ? [] : byUrl),
      ],
      urlKey: isOwnUrl ? key : null,
      titleKey: title === null || titles.has(title) ? null : headlineKey(title),
    };
  };
  return {
    identify: entry => ({
      entry,
      identity: ownGuid(entry) ?? nameOf(entry).identity,
      digest: digestOf(entry),
    }),
    name: entry => ({ ...nameOf(entry), digest: digestOf(entry) }),
    hasOwnAddresses() {
      addresses ??= addressesOf(entries, siteUrl);
      return addresses.own >= ADDRESSES_OF_A_SCHEME;
    },
  };
}

/** Not found out twice for one entry: its text may be long. */
function remember(find: (entry: Entry) => string): (entry: Entry) => string {
  const known = new WeakMap<Entry, string>();
  return entry => {
    const found = known.get(entry) ?? find(entry);
    known.set(entry, found);
    return found;
  };
}

const nameByText = remember(
  ({ title, summary, content }) => `text:${sha256(oneLine(wordsOf(title, summary ?? content)), 'hex')}`,
);

/** Reads the long texts of a document beforehand, one at a time: all in one piece would hold up an answer. */
export async function readLongTexts(entries: readonly Entry[], clock: Pick<Clock, 'sleep'>): Promise<void> {
  for (const entry of entries) {
    if ((entry.summary?.length ?? 0) + (entry.content?.length ?? 0) < LONG_TEXT) continue;
    await clock.sleep(0);
    digestOf(entry);
    nameByText(entry);
  }
}

/** The guids that stand on more than one entry of a document. */
export function repeatedGuids(entries: readonly Entry[]): ReadonlySet<string> {
  return repeatedOf(entries.map(({ guid }) => guid?.trim()));
}

interface Addresses {
  /** By their keys: that of the site, and those under which there are several headlines. */
  readonly shared: ReadonlySet<string>;
  /** How many others there are. */
  readonly own: number;
}

function addressesOf(entries: readonly Entry[], siteUrl: string | null): Addresses {
  const headlines = new Map<string, string>();
  const shared = new Set<string>();
  const site = siteUrl === null ? null : urlKey(siteUrl);
  for (const { url, title, summary } of entries) {
    const key = url === null ? null : urlKey(url);
    if (key === null) continue;
    const headline = oneLine(title ?? summary ?? '');
    if ((headlines.get(key) ?? headline) !== headline || key === site || !/[/?]/.test(key)) shared.add(key);
    headlines.set(key, headline);
  }
  return { shared, own: headlines.size - shared.size };
}

/**
 * Of the words alone: an address with another session in it, a date made anew and a counting picture with another
 * number correct nothing.
 */
const digestOf = remember(({ title, summary, content }) =>
  sha256(withoutTags(wordsOf(title, summary, content)), 'base64url'),
);

function wordsOf(...parts: readonly (string | null)[]): string {
  return parts.map(part => part?.slice(0, TEXT_READ) ?? '').join('\n');
}

function withoutTags(text: string): string {
  // Behind the last one no tag ends, and each that begins would be followed to the end of the text.
  const end = text.lastIndexOf('>') + 1;
  return `${text.slice(0, end).replace(/<[^>]*>/g, '')}${text.slice(end)}`;
}

function headlineKey(title: string | null): string | null {
  const words =
    title
      ?.slice(0, HEADLINE_READ)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < WORDS_OF_A_HEADLINE ? null : words.join(' ').slice(0, 200);
}

function repeatedOf(names: readonly (string | null | undefined)[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const name of names) {
    if (!name) continue;
    if (seen.has(name)) repeated.add(name);
    seen.add(name);
  }
  return repeated;
}

function sha256(text: string, encoding: 'hex' | 'base64url'): string {
  return createHash('sha256').update(text).digest(encoding);
}
