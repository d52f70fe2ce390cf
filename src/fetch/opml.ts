/** OPML in and out: lists of feeds as other programs keep them. */
import { generateOpml, parseOpml } from 'feedsmith';
import type { FeedOutline, SectionRules } from '../core/feed/feed.ts';
import { AppError, messageOf } from '../core/shared/errors.ts';
import { feedKey, feedUrl, withoutLogin } from '../core/shared/url.ts';
import { topicOf } from '../core/story/topics.ts';
import { decode } from './charset.ts';

const LONGEST = 5_000_000;
const MOST_FEEDS = 10_000;

/**
 * Attributes of ours, by which a section page is read as a feed: CSS selectors, `sectionItem` for one element an entry,
 * the others inside it. Without `sectionItem` the address is that of a feed.
 */
const SECTION_ATTRIBUTES: Readonly<Record<keyof SectionRules, string>> = {
  item: 'sectionItem',
  link: 'sectionLink',
  title: 'sectionTitle',
  date: 'sectionDate',
  summary: 'sectionSummary',
  image: 'sectionImage',
};
const OPTIONS = { extraOutlineAttributes: [...Object.values(SECTION_ATTRIBUTES), 'feedurl', 'href'] };

interface Outline {
  readonly text?: string | undefined;
  readonly title?: string | undefined;
  readonly type?: string | undefined;
  readonly category?: string | undefined;
  readonly xmlUrl?: string | undefined;
  readonly htmlUrl?: string | undefined;
  readonly url?: string | undefined;
  readonly outlines?: readonly Outline[] | undefined;
  readonly [attribute: string]: unknown;
}

export interface OpmlList {
  readonly feeds: readonly FeedOutline[];
  /** Outlines that were meant as feeds, each once, and are none that can be read: by name and address. */
  readonly unread: readonly string[];
  /** Outlines meant as feeds, those included that name a feed again. */
  readonly total: number;
}

/**
 * Reads an OPML text, or its bytes in whatever encoding they declare. A topic is the outline's `category` (`/world` or `world`), else the nearest outline around it that names one.
 * Throws an AppError for what is no OPML.
 */
export function readOpmlList(source: string | Uint8Array): OpmlList {
  if (source.length > LONGEST) throw new AppError('invalid', 'The OPML is larger than 5 MB.');
  const found = new Map<string, FeedOutline>();
  const unread = new Set<string>();
  let total = 0;
  const walk = (outlines: readonly Outline[], around: string | null): void => {
    for (const outline of outlines) {
      const address = addressOf(outline);
      if (address !== null) {
        total += 1;
        const url = feedUrl(address);
        if (url === null)
          unread.add(
            `“${nameOf(outline) ?? '-'}” (${address === '' ? 'no address' : withoutLogin(address)})`,
          );
        else found.set(feedKey(url) ?? url, outlineOf(outline, url, around));
      }
      // A folder that names no topic is only a folder in the one around it.
      walk(outline.outlines ?? [], topicOf(nameOf(outline) ?? '') ?? around);
    }
  };
  walk(parse(typeof source === 'string' ? source : decode(source, null)), null);
  if (found.size > MOST_FEEDS) throw new AppError('invalid', `The OPML lists more than ${MOST_FEEDS} feeds.`);
  return { feeds: [...found.values()], unread: [...unread], total };
}

/** Where programs write the address of a feed; empty for one that names none; null for what is no feed. */
function addressOf({ xmlUrl, url, type, outlines, ...rest }: Outline): string | null {
  const isFeed = /^(?:rss|atom|rdf|feed|json|link)/i.test(type ?? '');
  const others = ['feedurl', 'href'].map(name => rest[name]).filter(value => typeof value === 'string');
  const [address] = [xmlUrl, url, ...(isFeed ? others : [])].flatMap(value => value?.trim() || []);
  return address ?? (isFeed && outlines === undefined ? '' : null);
}

/** `title` is often there and empty. */
const nameOf = ({ title, text }: Outline): string | null => title?.trim() || text?.trim() || null;

/** An outline processor's empty list is a list too; the library takes it for damaged. */
const isEmptyList = (text: string): boolean => /<opml[\s>]/i.test(text) && !/<outline[\s/>]/i.test(text);

function parse(text: string): readonly Outline[] {
  if (isEmptyList(text)) return [];
  try {
    return (parseOpml(text, OPTIONS).body?.outlines ?? []) as readonly Outline[];
  } catch (error) {
    throw new AppError('invalid', `The OPML cannot be read: ${messageOf(error)}.`);
  }
}

function outlineOf(outline: Outline, url: string, around: string | null): FeedOutline {
  const category = outline.category
    ?.split(',')[0]
    ?.split('/')
    .filter(part => part !== '')
    .at(-1);
  return {
    url,
    title: nameOf(outline),
    siteUrl: outline.htmlUrl ?? null,
    topic: topicOf(category ?? '') ?? around,
    section: sectionOf(outline),
  };
}

function sectionOf(outline: Outline): SectionRules | null {
  const at = (name: keyof SectionRules): string | null => {
    const value = outline[SECTION_ATTRIBUTES[name]];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const item = at('item');
  if (item === null) return null;
  const rest = { title: at('title'), date: at('date'), summary: at('summary'), image: at('image') };
  return { item, link: at('link') ?? 'a[href]', ...rest };
}

/** The feeds of a topic stand in an outline of its name, as other programs keep folders. */
export function writeOpml(feeds: readonly FeedOutline[]): string {
  const topics = new Set(feeds.flatMap(({ topic }) => topic ?? []));
  const folders = [...topics].map(topic => ({
    text: topic,
    outlines: feeds.filter(feed => feed.topic === topic).map(written),
  }));
  const loose = feeds.filter(({ topic }) => topic === null).map(written);
  const head = { title: 'Feeds of Towncrier' };
  return generateOpml({ head, body: { outlines: [...folders, ...loose] } }, OPTIONS);
}

/** A list is handed on: passwords are not. */
function written({ url, title, siteUrl, topic, section }: FeedOutline) {
  const address = withoutLogin(url);
  return {
    text: title ?? address,
    title: title ?? address,
    type: 'rss',
    xmlUrl: address,
    ...(siteUrl === null ? {} : { htmlUrl: siteUrl }),
    ...(topic === null ? {} : { category: `/${topic}` }),
    ...attributesOf(section),
  };
}

function attributesOf(section: SectionRules | null): Record<string, string> {
  if (section === null) return {};
  const names = Object.keys(SECTION_ATTRIBUTES) as (keyof SectionRules)[];
  return Object.fromEntries(
    names.flatMap(name => {
      const selector = section[name];
      return selector === null ? [] : [[SECTION_ATTRIBUTES[name], selector]];
    }),
  );
}
