/** OPML in and out: lists of feeds as other programs keep them. */
import type { FeedOutline, SectionRules } from '../core/feed/feed.ts';
import { AppError } from '../core/shared/errors.ts';
import { feedKey, feedUrl, withoutLogin } from '../core/shared/url.ts';
import { topicOf } from '../core/story/topics.ts';
import { decode } from './charset.ts';
import { type Outline, readOutlines } from './outlines.ts';
import { escapeXml } from './xml-entities.ts';

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
  const topics = new Map<Outline | null, string | null>();
  for (const outline of parse(typeof source === 'string' ? source : decode(source, null))) {
    const around = topics.get(outline.around) ?? null;
    // A folder that names no topic is only a folder in the one around it.
    topics.set(outline, topicOf(nameOf(outline) ?? '') ?? around);
    const address = addressOf(outline);
    if (address === null) continue;
    total += 1;
    const url = feedUrl(address);
    if (url === null)
      unread.add(`“${nameOf(outline) ?? '-'}” (${address === '' ? 'no address' : withoutLogin(address)})`);
    else found.set(feedKey(url) ?? url, outlineOf(outline, url, around));
  }
  if (found.size > MOST_FEEDS) throw new AppError('invalid', `The OPML lists more than ${MOST_FEEDS} feeds.`);
  return { feeds: [...found.values()], unread: [...unread], total };
}

/** Where programs write the address of a feed; empty for one that names none; null for what is no feed. */
function addressOf(outline: Outline): string | null {
  const isFeed = /^(?:rss|atom|rdf|feed|json|link)/i.test(outline.attributes.get('type') ?? '');
  const names = isFeed ? ['xmlurl', 'url', 'feedurl', 'href'] : ['xmlurl', 'url'];
  const [address] = names.flatMap(name => attributeOf(outline, name) ?? []);
  return address ?? (isFeed && !outline.hasOutlines ? '' : null);
}

/** Null for an attribute that is absent or empty: `title` is often there and empty. */
const attributeOf = ({ attributes }: Outline, name: string): string | null =>
  attributes.get(name.toLowerCase())?.trim() || null;

const nameOf = (outline: Outline): string | null =>
  attributeOf(outline, 'title') ?? attributeOf(outline, 'text');

function parse(text: string): readonly Outline[] {
  const outlines = readOutlines(text);
  if (outlines === null)
    throw new AppError('invalid', 'The OPML cannot be read: it has no element of the name opml.');
  return outlines;
}

function outlineOf(outline: Outline, url: string, around: string | null): FeedOutline {
  const category = attributeOf(outline, 'category')
    ?.split(',')[0]
    ?.split('/')
    .filter(part => part !== '')
    .at(-1);
  return {
    url,
    title: nameOf(outline),
    siteUrl: attributeOf(outline, 'htmlUrl'),
    topic: topicOf(category ?? '') ?? around,
    section: sectionOf(outline),
  };
}

function sectionOf(outline: Outline): SectionRules | null {
  const at = (name: keyof SectionRules): string | null => attributeOf(outline, SECTION_ATTRIBUTES[name]);
  const item = at('item');
  if (item === null) return null;
  const rest = { title: at('title'), date: at('date'), summary: at('summary'), image: at('image') };
  return { item, link: at('link') ?? 'a[href]', ...rest };
}

/** The feeds of a topic stand in an outline of its name, as other programs keep folders. */
export function writeOpml(feeds: readonly FeedOutline[]): string {
  const topics = new Set(feeds.flatMap(({ topic }) => topic ?? []));
  const folders = [...topics].flatMap(topic => [
    `    <outline ${written({ text: topic })}>`,
    ...feeds.filter(feed => feed.topic === topic).map(feed => `      ${outlineFor(feed)}`),
    '    </outline>',
  ]);
  const loose = feeds.filter(({ topic }) => topic === null).map(feed => `    ${outlineFor(feed)}`);
  return `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
  <head>
    <title>Feeds of Towncrier</title>
  </head>
  <body>
${[...folders, ...loose].join('\n')}
  </body>
</opml>
`;
}

/** A list is handed on: passwords are not. */
function outlineFor({ url, title, siteUrl, topic, section }: FeedOutline): string {
  const address = withoutLogin(url);
  const attributes = {
    text: title ?? address,
    title: title ?? address,
    type: 'rss',
    xmlUrl: address,
    htmlUrl: siteUrl,
    category: topic === null ? null : `/${topic}`,
  };
  return `<outline ${[written(attributes), ...selectorsOf(section)].join(' ')}/>`;
}

/** Attributes by name; those that are null are left out. */
function written(attributes: Readonly<Record<string, string | null>>): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === null ? [] : `${name}="${escapeXml(value)}"`))
    .join(' ');
}

function selectorsOf(section: SectionRules | null): string[] {
  if (section === null) return [];
  const names = Object.keys(SECTION_ATTRIBUTES) as (keyof SectionRules)[];
  return names
    .map(name => written({ [SECTION_ATTRIBUTES[name]]: section[name] }))
    .filter(attribute => attribute !== '');
}
