/** From the tree of an XML feed, whatever its format, to the one document of the core. */
import type { FeedDocument } from '../core/feed/feed.ts';
import { authorIn, entryOf } from './feed-entry.ts';
import { isRecord } from './feed-fields.ts';
import { linkIn } from './feed-link.ts';
import { wordsOf } from './feed-markup.ts';
import { type FeedRecord, htmlIn, plainIn, recordOf, wordsIn } from './feed-record.ts';
import type { XmlElement, XmlFeed } from './xml-tree.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** The periods of the syndication module of RSS 1.0. */
const PERIODS_MS: Readonly<Record<string, number>> = {
  hourly: HOUR_MS,
  daily: 24 * HOUR_MS,
  weekly: 7 * 24 * HOUR_MS,
  monthly: 30 * 24 * HOUR_MS,
  yearly: 365 * 24 * HOUR_MS,
};

export interface FeedPlace {
  /** Where the document says it is, else where it was read from. */
  readonly base: string | null;
  /** The language that the server named for it. */
  readonly language: string | null;
}

/** Null when the tree is of no feed. */
export function documentOf({ root, entries }: XmlFeed, place: FeedPlace): FeedDocument | null {
  if (!isRecord(root.name) && (entries.length === 0 || root.name === 'html')) return null;
  const isAtom = root.name === 'feed' || root.name === 'entry';
  const unsaid = isAtom ? 'plain' : 'guess';
  const channel = channelOf(root);
  const feed = recordOf(channel, place.base, unsaid);
  const link = linkIn(feed);
  // RSS gives no base; readers take relative addresses to be those of the site.
  const base = isAtom ? feed.base : (channel.base ?? link ?? place.base);
  const author = isAtom && root.name === 'feed' ? authorIn(feed) : null;
  const hasBase = isAtom || channel.base !== null;
  return {
    title: wordsIn(feed, ['title', 'dc:title']),
    link,
    description: htmlIn(feed, DESCRIPTIONS),
    language: languageOf(feed, root) ?? place.language,
    entries: entries.map(entry =>
      entryOf(recordOf(entry, base, unsaid), { author, hasBase: hasBase || entry.base !== null }),
    ),
    ttlMs: waitOf(feed),
    skipHours: hoursIn(feed),
  };
}

const DESCRIPTIONS = [
  'subtitle',
  'tagline',
  'description',
  'abstract',
  'dc:description',
  'itunes:summary',
  'itunes:subtitle',
];

/** The element with the feed's own fields. */
function channelOf(root: XmlElement): XmlElement {
  if (root.name === 'feed' || root.name === 'channel') return root;
  const children = root.children.filter(child => typeof child !== 'string');
  if (root.name === 'entry' || root.name === 'item') return { ...root, children: [] };
  return children.find(({ name }) => name === 'channel') ?? root;
}

function languageOf(feed: FeedRecord, root: XmlElement): string | null {
  return (
    plainIn(feed, ['language', 'dc:language']) ??
    feed.element.attributes.get('xml:lang')?.trim() ??
    root.attributes.get('xml:lang')?.trim() ??
    null
  );
}

/** `ttl` in minutes, else the period of the syndication module by its frequency. */
function waitOf(feed: FeedRecord): number | null {
  const ttl = Number.parseInt(plainIn(feed, ['ttl']) ?? '', 10);
  if (ttl > 0) return ttl * MINUTE_MS;
  const period = PERIODS_MS[plainIn(feed, ['sy:updateperiod'])?.toLowerCase() ?? ''];
  const times = Number.parseInt(plainIn(feed, ['sy:updatefrequency']) ?? '1', 10);
  return period === undefined ? null : period / Math.max(1, times || 1);
}

function hoursIn(feed: FeedRecord): readonly number[] {
  const [skip] = feed.all('skiphours');
  if (skip === undefined) return [];
  const hours = recordOf(skip, null, 'guess').all('hour');
  return hours
    .map(hour => Number.parseInt(wordsOf(hour), 10))
    .filter(hour => hour >= 0 && hour <= 24)
    .map(hour => hour % 24);
}
