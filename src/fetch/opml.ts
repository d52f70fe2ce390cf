/** OPML in and out: lists of feeds as other programs keep them. */
import { generateOpml, parseOpml } from 'feedsmith';
import type { FeedOutline, SectionRules } from '../core/feed/feed.ts';
import { AppError, messageOf } from '../core/shared/errors.ts';
import { canonicalUrl } from '../core/shared/url.ts';
import { topicOf } from '../core/story/topics.ts';

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
const OPTIONS = { extraOutlineAttributes: Object.values(SECTION_ATTRIBUTES) };

interface Outline {
  readonly text?: string | undefined;
  readonly title?: string | undefined;
  readonly category?: string | undefined;
  readonly xmlUrl?: string | undefined;
  readonly htmlUrl?: string | undefined;
  readonly outlines?: readonly Outline[] | undefined;
  readonly [attribute: string]: unknown;
}

/**
 * The feeds of an OPML text, each once. A topic is the outline's `category` (`/world` or `world`), else the nearest
 * outline around it that names one. Throws an AppError for what is no OPML.
 */
export function readOpml(text: string): readonly FeedOutline[] {
  if (text.length > LONGEST) throw new AppError('invalid', 'The OPML is larger than 5 MB.');
  const found = new Map<string, FeedOutline>();
  const walk = (outlines: readonly Outline[], around: string | null): void => {
    for (const outline of outlines) {
      const { xmlUrl } = outline;
      if (xmlUrl !== undefined && canonicalUrl(xmlUrl) !== null)
        found.set(xmlUrl.trim(), outlineOf(outline, xmlUrl, around));
      // A folder that names no topic is only a folder in the one around it.
      walk(outline.outlines ?? [], topicOf(outline.text ?? outline.title ?? '') ?? around);
    }
  };
  walk(parse(text), null);
  if (found.size > MOST_FEEDS) throw new AppError('invalid', `The OPML lists more than ${MOST_FEEDS} feeds.`);
  return [...found.values()];
}

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

function outlineOf(outline: Outline, xmlUrl: string, around: string | null): FeedOutline {
  const category = outline.category
    ?.split(',')[0]
    ?.split('/')
    .filter(part => part !== '')
    .at(-1);
  return {
    url: xmlUrl.trim(),
    title: outline.title ?? outline.text ?? null,
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

function written({ url, title, siteUrl, topic, section }: FeedOutline) {
  return {
    text: title ?? url,
    title: title ?? url,
    type: 'rss',
    xmlUrl: url,
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
