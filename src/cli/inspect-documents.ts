/** `inspect feed` and `inspect page`: what is read out of documents, from files or over HTTP. */
import type { Page } from '../core/article/article.ts';
import type { Entry } from '../core/feed/entry.ts';
import type { FeedDocument } from '../core/feed/feed.ts';
import { messageOf } from '../core/shared/errors.ts';
import type { Instant } from '../core/shared/ports.ts';
import { type Http, openHttp } from '../fetch/http.ts';
import { parseFeed } from '../fetch/parse-feed.ts';
import type { CommandContext } from './command.ts';
import type { Source } from './inspect-list.ts';
import { readBytes } from './read-file.ts';
import { readPage } from './read-page.ts';

const TIMEOUT_MS = 30_000;
const MOST_BYTES = 10 * 1024 * 1024;
const USER_AGENT = 'Towncrier (inspect)';

interface Read {
  readonly bytes: Uint8Array;
  readonly url: string | null;
  readonly contentType: string | null;
  readonly contentLocation?: string | null;
  readonly contentLanguage?: string | null;
}

export function inspectFeeds(sources: readonly Source[], context: CommandContext): AsyncIterable<object> {
  return inspect(sources, context, read => {
    const parsed = parseFeed(read.bytes, read);
    return parsed.ok ? feedLine(parsed.document) : parsed.why;
  });
}

export function inspectPages(sources: readonly Source[], context: CommandContext): AsyncIterable<object> {
  return inspect(sources, context, read => {
    const found = readPage(read.bytes, read);
    return found.ok ? pageLine(found.page) : found.why;
  });
}

/** Returns the line's fields, or a sentence that says why there are none. */
type Look = (read: Read) => object | string;

async function* inspect(
  sources: readonly Source[],
  { config, signal }: CommandContext,
  look: Look,
): AsyncGenerator<object> {
  const http = openHttp({ allowHosts: config.fetchAllowHosts, userAgent: USER_AGENT });
  try {
    for (const source of sources) {
      const read = await readSource(source, http, signal);
      const seen = typeof read === 'string' ? read : tryLook(look, read);
      yield typeof seen === 'string'
        ? { source: source.name, ok: false, error: seen }
        : { source: source.name, ok: true, ...seen };
    }
  } finally {
    await http.close();
  }
}

/** Whatever one document brings to light, the others are still looked at; its line tells the defect. */
function tryLook(look: Look, read: Read): object | string {
  try {
    return look(read);
  } catch (error) {
    return `It brought a defect to light: ${error instanceof Error ? error.stack : String(error)}`;
  }
}

async function readSource(source: Source, http: Http, signal: AbortSignal): Promise<Read | string> {
  if (source.path !== null) {
    try {
      return { bytes: readBytes(source.path), url: source.url, contentType: null };
    } catch (error) {
      return messageOf(error);
    }
  }
  const answer = await http.get(source.url ?? '', { maxBytes: MOST_BYTES, timeoutMs: TIMEOUT_MS, signal });
  if (answer.kind === 'failed') return answer.why;
  if (answer.status !== 200) return `It answered ${answer.status}.`;
  return {
    ...{ bytes: answer.body, url: answer.url, contentType: answer.headers['content-type'] ?? null },
    contentLocation: answer.headers['content-location'] ?? null,
    contentLanguage: answer.headers['content-language'] ?? null,
  };
}

function feedLine({ title, link, language, entries }: FeedDocument): object {
  return { feed: { title, link, language }, entries: entries.map(entryLine) };
}

function entryLine(entry: Entry): object {
  return {
    guid: entry.guid,
    url: entry.url,
    title: entry.title,
    author: entry.author,
    publishedAt: sayUtc(entry.publishedAt),
    updatedAt: sayUtc(entry.updatedAt),
    summary: entry.summary,
    content: entry.content,
    categories: entry.categories,
    image: entry.image,
    enclosures: entry.enclosures,
  };
}

function pageLine(page: Page): object {
  return {
    title: page.title,
    byline: page.byline,
    publishedAt: sayUtc(page.publishedAt),
    language: page.language,
    image: page.image,
    siteName: page.siteName,
    section: page.section,
    text: page.text,
    html: page.html,
  };
}

const sayUtc = (at: Instant | null): string | null => (at === null ? null : new Date(at).toISOString());
