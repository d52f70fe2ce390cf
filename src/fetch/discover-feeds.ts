/** Finds the feeds of a site: those its page names, then the places where feeds usually are. */
import { decode } from './charset.ts';
import { absolute } from './feed-address.ts';
import type { Http } from './http.ts';
import { openDocument, type PageElement } from './page/dom.ts';

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

/** Absolute addresses, likeliest first; none is read here. */
export async function discoverFeeds(
  http: Http,
  address: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const answer = await http.get(address, { maxBytes: PAGE_BYTES, timeoutMs: TIMEOUT_MS, signal });
  if (answer.kind === 'failed') return [];
  const usual = USUAL.map(path => new URL(path, answer.url).href);
  if (answer.status !== 200) return usual;
  const document = openDocument(decode(answer.body, answer.headers['content-type'] ?? null), answer.url);
  const links = [...(document?.querySelectorAll('link[rel][href], a[href]') ?? [])];
  const named = links.flatMap(link =>
    isFeedLink(link) ? (absolute(link.getAttribute('href'), answer.url) ?? []) : [],
  );
  return [...new Set([...named.slice(0, MOST_NAMED), ...usual])].filter(url => url !== address);
}

/** `<link rel="alternate" type="application/rss+xml">`, or an anchor that says by its address what it is. */
function isFeedLink(link: PageElement): boolean {
  if (link.localName === 'a')
    return /\/(?:rss|feed|atom)(?:\.(?:xml|php|rdf))?\/?$/i.test(link.getAttribute('href') ?? '');
  const isAlternate = /(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(link.getAttribute('rel') ?? '');
  return isAlternate && FEED_TYPE.test(link.getAttribute('type') ?? '');
}
