/** From feedsmith's shape of each format to the one document of the core. */
import type { parseFeed } from 'feedsmith';
import type { Enclosure, Entry } from '../core/feed/entry.ts';
import type { FeedDocument } from '../core/feed/feed.ts';
import type { Instant } from '../core/shared/ports.ts';
import { withoutControls } from '../core/shared/text.ts';
import { parseFeedDate } from './feed-date.ts';

type Parsed = ReturnType<typeof parseFeed>;
type Feed<Format extends Parsed['format']> = Extract<Parsed, { format: Format }>['feed'];
type Item<F> = F extends { items?: (infer I)[] } ? I : F extends { entries?: (infer I)[] } ? I : never;

const MOST_ENTRIES = 500;
const MINUTE_MS = 60_000;

/** `url`: where the document was read from, or null. */
export function documentOf(parsed: Parsed, url: string | null): FeedDocument {
  switch (parsed.format) {
    case 'rss':
      return rssDocument(parsed.feed, url);
    case 'rdf':
      return rdfDocument(parsed.feed, url);
    case 'atom':
      return atomDocument(parsed.feed, url);
    case 'json':
      return jsonDocument(parsed.feed, url);
  }
}

function rssDocument(feed: Feed<'rss'>, url: string | null): FeedDocument {
  const link = absolute(feed.link, url);
  return {
    title: clean(feed.title),
    link,
    language: clean(feed.language ?? feed.dc?.languages?.[0]),
    entries: (feed.items ?? []).slice(0, MOST_ENTRIES).map(item => rssEntry(item, link ?? url)),
    ttlMs: typeof feed.ttl === 'number' ? feed.ttl * MINUTE_MS : null,
    skipHours: (feed.skipHours ?? []).filter(hour => hour >= 0 && hour < 24),
  };
}

function rssEntry(item: Item<Feed<'rss'>>, base: string | null): Entry {
  const guid = clean(item.guid?.value);
  const permalink =
    item.guid?.isPermaLink !== false && guid !== null && /^https?:\/\//i.test(guid) ? guid : null;
  const author = item.authors?.[0];
  return {
    guid,
    url: absolute(item.link, base) ?? permalink,
    title: clean(item.title ?? item.dc?.titles?.[0]),
    author: clean(
      item.dc?.creators?.[0] ?? (typeof author === 'string' ? author : author?.name) ?? item.itunes?.author,
    ),
    publishedAt: dateOf(item.pubDate ?? item.dc?.dates?.[0]),
    updatedAt: dateOf(item.dcterms?.modified?.[0]),
    summary: clean(item.description ?? item.itunes?.summary),
    content: clean(item.content?.encoded),
    categories: names(
      (item.categories ?? []).map(category => category.name),
      item.dc?.subjects,
    ),
    image: absolute(imageOf(item), base),
    enclosures: enclosuresOf(item.enclosures ?? [], base),
  };
}

function rdfDocument(feed: Feed<'rdf'>, url: string | null): FeedDocument {
  const link = absolute(feed.link, url);
  const entries = (feed.items ?? []).slice(0, MOST_ENTRIES).map(
    (item): Entry => ({
      guid: clean(item.rdf?.about),
      url: absolute(item.link, link ?? url),
      title: clean(item.title ?? item.dc?.titles?.[0]),
      author: clean(item.dc?.creators?.[0]),
      publishedAt: dateOf(item.dc?.dates?.[0]),
      updatedAt: null,
      summary: clean(item.description),
      content: clean(item.content?.encoded),
      categories: names(item.dc?.subjects),
      image: null,
      enclosures: [],
    }),
  );
  return {
    title: clean(feed.title),
    link,
    language: clean(feed.dc?.languages?.[0]),
    entries,
    ttlMs: null,
    skipHours: [],
  };
}

function atomDocument(feed: Feed<'atom'>, url: string | null): FeedDocument {
  const link = absolute(linkOf(feed.links), url);
  const entries = (feed.entries ?? []).slice(0, MOST_ENTRIES).map(
    (entry): Entry => ({
      guid: clean(entry.id),
      url: absolute(linkOf(entry.links), link ?? url),
      title: clean(entry.title?.value),
      author: clean(entry.authors?.[0]?.name ?? entry.dc?.creators?.[0]),
      publishedAt: dateOf(entry.published ?? entry.updated),
      updatedAt: dateOf(entry.updated),
      summary: clean(entry.summary?.value),
      content: clean(entry.content?.value),
      categories: names((entry.categories ?? []).map(category => category.label ?? category.term)),
      image: absolute(entry.media?.thumbnails?.[0]?.url ?? entry.media?.contents?.[0]?.url, url),
      enclosures: enclosuresOf(
        (entry.links ?? [])
          .filter(({ rel }) => rel === 'enclosure')
          .map(({ href, type, length }) => ({ url: href, type, length })),
        url,
      ),
    }),
  );
  return {
    title: clean(feed.title?.value),
    link,
    language: clean(feed.xml?.lang),
    entries,
    ttlMs: null,
    skipHours: [],
  };
}

function jsonDocument(feed: Feed<'json'>, url: string | null): FeedDocument {
  const link = absolute(feed.home_page_url, url);
  const entries = (feed.items ?? []).slice(0, MOST_ENTRIES).map(
    (item): Entry => ({
      guid: clean(item.id),
      url: absolute(item.url ?? item.external_url, link ?? url),
      title: clean(item.title),
      author: clean(item.authors?.[0]?.name),
      publishedAt: dateOf(item.date_published),
      updatedAt: dateOf(item.date_modified),
      summary: clean(item.summary),
      content: clean(item.content_html ?? item.content_text),
      categories: names(item.tags),
      image: absolute(item.image ?? item.banner_image, link ?? url),
      enclosures: enclosuresOf(
        (item.attachments ?? []).map(({ url: at, mime_type, size_in_bytes }) => ({
          url: at,
          type: mime_type,
          length: size_in_bytes,
        })),
        url,
      ),
    }),
  );
  return {
    title: clean(feed.title),
    link,
    language: clean(feed.language),
    entries,
    ttlMs: null,
    skipHours: [],
  };
}

function linkOf(
  links: readonly { href?: string | undefined; rel?: string | undefined }[] | undefined,
): string | undefined {
  return (links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links?.[0])?.href;
}

function imageOf(item: Item<Feed<'rss'>>): string | undefined {
  const media = item.media;
  const enclosure = item.enclosures?.find(({ type }) => type?.startsWith('image/'));
  return (
    media?.thumbnails?.[0]?.url ??
    media?.contents?.find(({ medium }) => medium === 'image')?.url ??
    enclosure?.url
  );
}

interface LooseEnclosure {
  readonly url?: string | undefined;
  readonly type?: string | undefined;
  readonly length?: number | undefined;
}

function enclosuresOf(found: readonly LooseEnclosure[], base: string | null): readonly Enclosure[] {
  return found.flatMap(({ url, type, length }) => {
    const address = absolute(url, base);
    return address === null ? [] : { url: address, type: type ?? null, length: length ?? null };
  });
}

function names(...lists: readonly (readonly (string | undefined)[] | undefined)[]): readonly string[] {
  return [...new Set(lists.flatMap(list => list ?? []).flatMap(name => clean(name) ?? []))];
}

/** feedsmith hands dates on as they stand in the document. */
function dateOf(value: unknown): Instant | null {
  return typeof value === 'string' ? parseFeedDate(value) : null;
}

/** Text without controls, or null where nothing is left. */
function clean(text: string | undefined): string | null {
  return withoutControls(text ?? '').trim() || null;
}

function absolute(address: string | undefined, base: string | null): string | null {
  const text = address?.trim() ?? '';
  if (text === '' || !URL.canParse(text, base ?? undefined)) return null;
  const url = new URL(text, base ?? undefined);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
