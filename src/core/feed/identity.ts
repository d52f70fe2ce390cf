/** What makes an entry the same entry at the next poll. */
import { createHash } from 'node:crypto';
import { oneLine } from '../shared/text.ts';
import { canonicalUrl, urlKey } from '../shared/url.ts';
import type { Entry, EntryKeys, EntryName } from './entry.ts';

/** A headline of fewer words comes back on other days: “In pictures”, “Weather today”. */
const WORDS_OF_A_HEADLINE = 4;
/** No article is made of more; what changes behind it corrects nothing. */
const TEXT_READ = 200_000;
const HEADLINE_READ = 1_000;

/**
 * Its guid, else its canonical address, else a fingerprint of its words. A guid that the feed gives to
 * several entries says nothing (`repeated`), so the next in line serves.
 */
export function identityOf(entry: Entry, repeated: ReadonlySet<string> = new Set()): string {
  const guid = entry.guid?.trim();
  if (guid && !repeated.has(guid)) return `guid:${guid}`;
  const url = entry.url === null ? null : canonicalUrl(entry.url);
  if (url !== null) return `url:${url}`;
  return `text:${sha256(oneLine(wordsOf(entry.title, entry.summary ?? entry.content)), 'hex')}`;
}

/** The guids that stand on more than one entry of a document. */
export function repeatedGuids(entries: readonly Entry[]): ReadonlySet<string> {
  return repeatedOf(entries.map(({ guid }) => guid?.trim()));
}

/** What each entry of a document is known by at the next poll, and what it says. */
export function namesOf(entries: readonly Entry[]): readonly EntryName[] {
  const guids = repeatedGuids(entries);
  return entries.map(entry => ({ identity: identityOf(entry, guids), digest: digestOf(entry) }));
}

/**
 * What else an entry of a document may be known by. What stands on several of the entries is nobody's, nor is
 * the address of the site itself (`siteUrl`), which some feeds give to whatever they publish last.
 */
export function keysOf(entries: readonly Entry[], siteUrl: string | null): (entry: Entry) => EntryKeys {
  const site = siteUrl === null ? null : urlKey(siteUrl);
  const urls = repeatedOf(entries.map(({ url }) => url));
  const titles = repeatedOf(entries.map(({ title }) => title));
  return ({ url, title }) => {
    const key = url === null || urls.has(url) ? null : urlKey(url);
    const isOwn = key !== null && key !== site && key.includes('/');
    return {
      urlKey: isOwn ? key : null,
      titleKey: title === null || titles.has(title) ? null : headlineKey(title),
    };
  };
}

/**
 * Of the words alone: an address with another session in it, a date made anew and a counting picture with another
 * number correct nothing.
 */
function digestOf({ title, summary, content }: Entry): string {
  return sha256(withoutTags(wordsOf(title, summary, content)), 'base64url');
}

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
