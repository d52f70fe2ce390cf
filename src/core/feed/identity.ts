/** What makes an entry the same entry at the next poll. */
import { createHash } from 'node:crypto';
import { oneLine } from '../shared/text.ts';
import { canonicalUrl } from '../shared/url.ts';
import type { Entry } from './entry.ts';

/**
 * Its guid, else its canonical address, else a fingerprint of its words. A guid that the feed gives to
 * several entries says nothing (`repeated`), so the next in line serves.
 */
export function identityOf(entry: Entry, repeated: ReadonlySet<string> = new Set()): string {
  const guid = entry.guid?.trim();
  if (guid && !repeated.has(guid)) return `guid:${guid}`;
  const url = entry.url === null ? null : canonicalUrl(entry.url);
  if (url !== null) return `url:${url}`;
  const words = oneLine(`${entry.title ?? ''}\n${entry.summary ?? entry.content ?? ''}`);
  return `text:${createHash('sha256').update(words).digest('hex')}`;
}

/** The guids that stand on more than one entry of a document. */
export function repeatedGuids(entries: readonly Entry[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { guid } of entries) {
    const name = guid?.trim();
    if (!name) continue;
    if (seen.has(name)) repeated.add(name);
    seen.add(name);
  }
  return repeated;
}
