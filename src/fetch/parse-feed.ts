/** From the bytes of a feed, whatever its format, to one neutral document. */
import { parseFeed as parseWithFeedsmith } from 'feedsmith';
import type { FeedDocument } from '../core/feed/feed.ts';
import { messageOf } from '../core/shared/errors.ts';
import { decode } from './charset.ts';
import { documentOf } from './feed-document.ts';
import { repairXml } from './repair-xml.ts';

export interface FeedOrigin {
  /** Where it was read from: relative addresses are resolved by it. */
  readonly url: string | null;
  readonly contentType: string | null;
}

export type ParsedFeed =
  | { readonly ok: true; readonly document: FeedDocument }
  | { readonly ok: false; readonly why: string };

/** Never throws for anything a publisher wrote. Takes what can be read of a damaged feed. */
export function parseFeed(bytes: Uint8Array, origin: FeedOrigin): ParsedFeed {
  const text = decode(bytes, origin.contentType);
  if (text.trim() === '') return { ok: false, why: 'It is empty.' };
  const first = tryParse(text, origin);
  if (first.ok && first.document.entries.length >= countEntries(text)) return first;
  const repaired = repairXml(text);
  const second = repaired === null ? first : tryParse(repaired, origin);
  if (second.ok && (!first.ok || second.document.entries.length > first.document.entries.length))
    return second;
  if (first.ok) return first;
  const isPage = /<html[\s>]/i.test(text.slice(0, 2_000));
  return { ok: false, why: isPage ? 'It is an HTML page, not a feed.' : first.why };
}

function tryParse(text: string, origin: FeedOrigin): ParsedFeed {
  try {
    return { ok: true, document: documentOf(parseWithFeedsmith(text), origin.url) };
  } catch (error) {
    // feedsmith throws for whatever is no feed; the repair pass, or the operator, decides what then.
    return { ok: false, why: `It is not a feed that can be read: ${messageOf(error)}.` };
  }
}

function countEntries(text: string): number {
  const bare = text.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, '');
  return Math.min(bare.match(/<(?:\w+:)?(?:item|entry)[\s>]/g)?.length ?? 0, 500);
}
