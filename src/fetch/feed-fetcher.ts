/** Polls feeds: conditional requests, permanent moves, the server's wishes, and plain sentences for what went wrong. */
import type { FeedFetcher, PollOutcome, SectionRules } from '../core/feed/feed.ts';
import type { Clock, Instant } from '../core/shared/ports.ts';
import { readDate } from './date.ts';
import { discoverFeeds, type FindNamed } from './discover-feeds.ts';
import type { Http, HttpAnswer } from './http.ts';
import type { FeedOrigin, ParsedFeed } from './parse-feed.ts';

const FEED_BYTES = 10 * 1024 * 1024;
const TIMEOUT_MS = 30_000;
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';
/** Shorter is no wish. */
const WISH_LEAST_MS = 5 * 60_000;
/** Longer would silence a feed by mistake: two hours are much for news; a server that is overloaded may have a day. */
const WISH_MOST_MS = 2 * 3_600_000;
const RESPITE_MOST_MS = 24 * 3_600_000;
/** Too many requests, and overloaded. */
const BUSY = new Set([429, 503]);

export interface FetcherNeeds {
  readonly http: Http;
  /** `section` is how a page that is no feed is read as one, else null. */
  readonly parse: (
    bytes: Uint8Array,
    origin: FeedOrigin,
    section: SectionRules | null,
  ) => Promise<ParsedFeed>;
  readonly findNamed: FindNamed;
  readonly clock: Clock;
}

export function createFeedFetcher({ http, parse, findNamed, clock }: FetcherNeeds): FeedFetcher {
  return {
    async poll(feed, signal) {
      const answer = await http.get(feed.url, {
        headers: {
          accept: ACCEPT,
          ...(feed.etag === null ? {} : { 'if-none-match': feed.etag }),
          ...(feed.lastModified === null ? {} : { 'if-modified-since': feed.lastModified }),
        },
        maxBytes: FEED_BYTES,
        timeoutMs: TIMEOUT_MS,
        signal,
        isOperators: true,
      });
      if (answer.kind === 'failed') return { ...answer, untilAt: null };
      const parseIt = (bytes: Uint8Array, origin: FeedOrigin) => parse(bytes, origin, feed.section);
      return outcomeOf(answer, parseIt, clock.now());
    },
    discover: (address, signal) => discoverFeeds(http, findNamed, address, signal),
  };
}

async function outcomeOf(
  answer: Extract<HttpAnswer, { kind: 'answered' }>,
  parse: (bytes: Uint8Array, origin: FeedOrigin) => Promise<ParsedFeed>,
  now: Instant,
): Promise<PollOutcome> {
  const { status, headers, body, url, permanentUrl: movedTo, isDowngraded } = answer;
  const untilAt = wishOf(headers, now, BUSY.has(status) ? RESPITE_MOST_MS : WISH_MOST_MS);
  if (status === 304) return { kind: 'unchanged', movedTo, untilAt, isDowngraded };
  if (status === 410) return { kind: 'gone' };
  if (status < 200 || status >= 300) return failed(`It answered ${status}.`, untilAt);
  const parsed = await parse(body, {
    url,
    contentType: headers['content-type'] ?? null,
    contentLocation: headers['content-location'] ?? null,
    contentLanguage: headers['content-language'] ?? null,
  });
  if (!parsed.ok) return failed(parsed.why, untilAt);
  return {
    kind: 'changed',
    document: parsed.document,
    etag: headers['etag'] ?? null,
    lastModified: headers['last-modified'] ?? null,
    movedTo,
    untilAt,
    isDowngraded,
  };
}

/** The host answered; what it said is of no use. */
function failed(why: string, untilAt: Instant | null): PollOutcome {
  return { kind: 'failed', why, isUnreached: false, untilAt };
}

/** Retry-After (RFC 9110, 10.2.3), else max-age, else Expires; within five minutes and `mostMs`. */
function wishOf(headers: Readonly<Record<string, string>>, now: Instant, mostMs: number): Instant | null {
  const after = headers['retry-after'];
  const maxAge = /max-age=(\d{1,9})/.exec(headers['cache-control'] ?? '')?.[1];
  const expiresAt = headers['expires'] === undefined ? null : readDate(headers['expires']);
  const waits = [
    after === undefined
      ? null
      : /^\d{1,9}$/.test(after)
        ? Number(after) * 1000
        : (readDate(after) ?? now) - now,
    maxAge === undefined ? null : Number(maxAge) * 1000,
    expiresAt === null ? null : expiresAt - now,
  ];
  const wait = waits.find(ms => ms !== null);
  return wait === undefined || wait === null || wait < WISH_LEAST_MS ? null : now + Math.min(wait, mostMs);
}
