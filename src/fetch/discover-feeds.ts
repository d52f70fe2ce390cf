/** Finds the feeds of a site: those its page names, then the places where feeds usually are. */
import { withLoginOf } from '../core/shared/url.ts';
import { decode } from './charset.ts';
import { absolute } from './feed-address.ts';
import type { Http } from './http.ts';
import { openDocument, type PageElement } from './page/dom.ts';
import type { FeedOrigin } from './parse-feed.ts';

const PAGE_BYTES = 3 * 1024 * 1024;
const TIMEOUT_MS = 15_000;
const MOST_NAMED = 5;
const FEED_TYPE =
  /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|^application\/json|^(?:application|text)\/xml/i;
/** Where the common publishing systems put their feeds. */
const USUAL = [
  '/feed',
  '/rss',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/index.xml',
  '/feed/',
  '/rss.php',
  '/feed.json',
];

/** Reads the feeds that a page names, where that holds up nobody. */
export type FindNamed = (bytes: Uint8Array, origin: FeedOrigin) => Promise<readonly string[]>;

/** Absolute addresses, likeliest first; none is read here. */
export async function discoverFeeds(
  http: Http,
  findNamed: FindNamed,
  address: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const limits = { maxBytes: PAGE_BYTES, timeoutMs: TIMEOUT_MS, signal };
  const answer = await http.get(address, { ...limits, isOperators: true });
  if (answer.kind === 'failed') return [];
  // Below the page that was named first: a blog in a folder has its feed there.
  const folder = answer.url.replace(/[?#].*$/, '').replace(/\/?$/, '/');
  const usual = ['feed/', ...USUAL].map(path => new URL(path, folder).href);
  const contentType = answer.headers['content-type'] ?? null;
  const named = answer.status === 200 ? await findNamed(answer.body, { url: answer.url, contentType }) : [];
  const found = [...named, ...usual].map(url => withLoginOf(address, url));
  return [...new Set(found)].filter(url => url !== address);
}

/** The feeds that a page names, in its order. */
export function namedFeeds(bytes: Uint8Array, { url, contentType }: FeedOrigin): readonly string[] {
  const document = openDocument(decode(bytes, contentType), url);
  const links = [...(document?.querySelectorAll('link[rel][href], a[href]') ?? [])];
  return links
    .flatMap(link => (isFeedLink(link) ? (absolute(link.getAttribute('href'), url) ?? []) : []))
    .slice(0, MOST_NAMED);
}

/** `<link rel="alternate" type="application/rss+xml">`, or an anchor that says by its address what it is. */
function isFeedLink(link: PageElement): boolean {
  if (link.localName === 'a')
    return /\/(?:rss|feed|atom)(?:\.(?:xml|php|rdf))?\/?$/i.test(link.getAttribute('href') ?? '');
  const isAlternate = /(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(link.getAttribute('rel') ?? '');
  return isAlternate && FEED_TYPE.test(link.getAttribute('type') ?? '');
}
