/** What makes an entry the same entry at the next poll. */
import { createHash } from 'node:crypto';
import { oneLine } from '../shared/text.ts';
import { canonicalUrl, urlKey } from '../shared/url.ts';
import type { Entry, EntryKeys, EntryName } from './entry.ts';

/** A headline of fewer words comes back on other days: “In pictures”, “Weather today”. */
const WORDS_OF_A_HEADLINE = 4;

/** An entry of a document with everything it can be known by. */
export interface NamedEntry extends EntryName, EntryKeys {
  readonly entry: Entry;
  /** From the best to the last: its guid, its canonical address, a fingerprint of its words. The first is its identity. */
  names(): readonly string[];
  /** Names that it shares, and may have been stored by when it still was alone with them. */
  readonly sharedNames: readonly string[];
}

/**
 * Names each entry of a document. What stands on several of them is nobody’s name: a guid never, an address when their
 * headlines differ, nor is the address of the site itself (`siteUrl`), which some feeds give to whatever they publish last.
 */
export function nameEntries(entries: readonly Entry[], siteUrl: string | null): readonly NamedEntry[] {
  const guids = repeatedGuids(entries);
  const addresses = sharedAddresses(entries, siteUrl);
  const titles = repeatedOf(entries.map(({ title }) => title));
  return entries.map(entry => {
    const { title } = entry;
    const guid = entry.guid?.trim() ?? '';
    const url = entry.url === null ? null : canonicalUrl(entry.url);
    const key = url === null ? null : urlKey(url);
    const isOwnGuid = !guids.has(guid);
    const isOwnUrl = key !== null && !addresses.has(key);
    const byGuid = guid === '' ? [] : [`guid:${guid}`];
    const byUrl = url === null ? [] : [`url:${url}`];
    const own = [...(isOwnGuid ? byGuid : []), ...(isOwnUrl ? byUrl : [])];
    return {
      entry: isOwnUrl || url === null ? entry : { ...entry, sharesAddress: true },
      names: () => [...own, nameByText(entry)],
      sharedNames: [...(isOwnGuid ? [] : byGuid), ...(isOwnUrl ? [] : byUrl)],
      identity: own[0] ?? nameByText(entry),
      digest: digestOf(entry),
      urlKey: isOwnUrl ? key : null,
      titleKey: title === null || titles.has(title) ? null : headlineKey(title),
    };
  });
}

function nameByText({ title, summary, content }: Entry): string {
  return `text:${sha256(oneLine(`${title ?? ''}\n${summary ?? content ?? ''}`), 'hex')}`;
}

/** The guids that stand on more than one entry of a document. */
export function repeatedGuids(entries: readonly Entry[]): ReadonlySet<string> {
  return repeatedOf(entries.map(({ guid }) => guid?.trim()));
}

/** By their keys: those of the site, and those under which there are several headlines. */
function sharedAddresses(entries: readonly Entry[], siteUrl: string | null): ReadonlySet<string> {
  const headlines = new Map<string, string>();
  const shared = new Set<string>();
  const site = siteUrl === null ? null : urlKey(siteUrl);
  if (site !== null) shared.add(site);
  for (const { url, title, summary } of entries) {
    const key = url === null ? null : urlKey(url);
    if (key === null) continue;
    const headline = oneLine(title ?? summary ?? '');
    if ((headlines.get(key) ?? headline) !== headline || !/[/?]/.test(key)) shared.add(key);
    headlines.set(key, headline);
  }
  return shared;
}

/**
 * Of the words alone: an address with another session in it, a date made anew and a counting picture with another
 * number correct nothing.
 */
function digestOf({ title, summary, content }: Entry): string {
  const text = `${title ?? ''}\n${summary ?? ''}\n${content ?? ''}`;
  return sha256(withoutTags(text), 'base64url');
}

function withoutTags(text: string): string {
  // Behind the last one no tag ends, and each that begins would be followed to the end of the text.
  const end = text.lastIndexOf('>') + 1;
  return `${text.slice(0, end).replace(/<[^>]*>/g, '')}${text.slice(end)}`;
}

function headlineKey(title: string | null): string | null {
  const words =
    title
      ?.normalize('NFKC')
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
