/** From the bytes of a feed, whatever its format and its faults, to one neutral document. */
import type { FeedDocument } from '../core/feed/feed.ts';
import { decode } from './charset.ts';
import { absolute } from './feed-address.ts';
import { documentOf } from './feed-document.ts';
import { readJsonFeed } from './feed-json.ts';
import { decodeEntities } from './xml-entities.ts';
import { readXmlTree } from './xml-tree.ts';

export interface FeedOrigin {
  /** Where it was read from: relative addresses are resolved by it. */
  readonly url: string | null;
  readonly contentType: string | null;
  /** The headers of these names, where the server sent them. */
  readonly contentLocation?: string | null;
  readonly contentLanguage?: string | null;
}

export type ParsedFeed =
  | { readonly ok: true; readonly document: FeedDocument }
  | { readonly ok: false; readonly why: string };

/** A feed of this size is a mistake or an attack. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Never throws for anything a publisher wrote. Takes what can be read of a damaged feed. */
export function parseFeed(bytes: Uint8Array, origin: FeedOrigin): ParsedFeed {
  if (bytes.length > MOST_BYTES) return { ok: false, why: 'It is larger than 16 MB.' };
  const text = decode(bytes, origin.contentType).trimStart();
  if (text === '') return { ok: false, why: 'It is empty.' };
  const place = {
    base: absolute(origin.contentLocation, origin.url) ?? origin.url,
    language: origin.contentLanguage?.split(',')[0]?.trim() || null,
  };
  if (/^[{[]/.test(text)) {
    const document = readJsonFeed(text, place);
    return document === null ? { ok: false, why: 'It is JSON, but no JSON Feed.' } : { ok: true, document };
  }
  // Some servers send the feed escaped, as if it were the text of a page.
  const tree = readXmlTree(text.startsWith('&lt;') ? decodeEntities(text) : text, place.base);
  const document = tree === null ? null : documentOf(tree, place);
  if (document !== null) return { ok: true, document };
  const isPage = /<html[\s>]/i.test(text.slice(0, 2_000));
  return { ok: false, why: isPage ? 'It is an HTML page, not a feed.' : 'It is no feed that can be read.' };
}
