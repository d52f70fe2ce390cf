/** From an item of RSS, RDF or CDF, or an entry of Atom, to the one entry of the core. */
import type { Entry } from '../core/feed/entry.ts';
import { readDate } from './date.ts';
import { absolute, absoluteId } from './feed-address.ts';
import { wordsOf } from './feed-markup.ts';
import { enclosuresIn, imageIn } from './feed-media.ts';
import { attribute, dateIn, type FeedRecord, htmlIn, plainIn, recordOf, wordsIn } from './feed-record.ts';

/** A content no longer than this serves as the summary too, where the feed has none. */
const SHORT_CONTENT = 1_000;

const MOST_CATEGORIES = 100;

const TITLES = ['title', 'dc:title', 'media:title', 'itunes:title'];
const SUMMARIES = [
  'description',
  'summary',
  'abstract',
  'dc:description',
  'itunes:summary',
  'media:description',
  'itunes:subtitle',
];
const CONTENTS = ['content:encoded', 'content', 'xhtml:body', 'body', 'fullitem'];
/** Some write a short text in one of these and the whole in another. */
const LONG_SUMMARIES = ['summary', 'itunes:summary'];
const PUBLISHED = [
  'published',
  'pubdate',
  'issued',
  'dcterms:issued',
  'dc:date',
  'created',
  'dcterms:created',
];
const UPDATED = ['updated', 'modified', 'dcterms:modified', 'dc:date'];

/** `feedAuthor`: who wrote what names no author of its own (RFC 4287, 4.1.2). */
export function entryOf(record: FeedRecord, feedAuthor: string | null): Entry {
  const group = record.all('media:group')[0] ?? record.all('media:content')[0];
  const media = group === undefined ? null : recordOf(group, record.base, record.unsaid);
  const summary = htmlIn(record, SUMMARIES) ?? (media === null ? null : htmlIn(media, ['media:description']));
  const content = htmlIn(record, CONTENTS) ?? longerThan(summary, htmlIn(record, LONG_SUMMARIES));
  const changedAt = attribute(record.element, 'lastmod');
  const updatedAt = dateIn(record, UPDATED) ?? readDate(changedAt);
  const guid = guidIn(record);
  return {
    guid: guid?.id ?? attribute(record.element, 'about'),
    url: linkIn(record) ?? (guid?.isPermalink === true ? httpOnly(guid.id) : null) ?? aboutIn(record),
    title: wordsIn(record, TITLES) ?? (media === null ? null : wordsIn(media, ['media:title'])),
    author: authorIn(record) ?? feedAuthor,
    publishedAt: dateIn(record, PUBLISHED) ?? updatedAt,
    updatedAt,
    summary: summary ?? (content !== null && content.length <= SHORT_CONTENT ? content : null),
    content,
    categories: categoriesIn(record),
    image: imageIn(record, content ?? summary),
    enclosures: enclosuresIn(record),
  };
}

function longerThan(short: string | null, text: string | null): string | null {
  return short !== null && text !== null && text.length > short.length ? text : null;
}

interface Guid {
  readonly id: string;
  readonly isPermalink: boolean;
}

function guidIn(record: FeedRecord): Guid | null {
  const [guid] = record.all('guid');
  const words = guid === undefined ? '' : wordsOf(guid).trim();
  if (guid !== undefined && words !== '') {
    const isPermalink = attribute(guid, 'ispermalink')?.toLowerCase() !== 'false';
    return { id: isPermalink ? absoluteId(words, guid.base ?? record.base) : words, isPermalink };
  }
  const id = plainIn(record, ['id', 'dc:identifier']);
  return id === null ? null : { id: absoluteId(id, record.base), isPermalink: false };
}

/** The page of an entry or of a feed. RSS writes it as text, Atom as `href`, CDF on the element itself. */
export function linkIn(record: FeedRecord): string | null {
  const links = record.all('link');
  const original = plainIn(record, ['feedburner:origlink', 'pheedo:origlink']);
  const written = links.map(link => absolute(wordsOf(link), link.base ?? record.base));
  const related = (rels: readonly string[], isPage: boolean): (string | null)[] =>
    links
      .filter(link => rels.includes(attribute(link, 'rel')?.toLowerCase() ?? 'alternate'))
      .filter(link => !isPage || /html|^$/i.test(attribute(link, 'type') ?? ''))
      .map(link => absolute(attribute(link, 'href'), link.base ?? record.base));
  const isEntry = record.element.name === 'item' || record.element.name === 'entry';
  const found = [
    absolute(original, record.base),
    ...written,
    ...related(['alternate'], true),
    ...related(['alternate'], false),
    ...(isEntry ? related(['related', 'via', 'canonical'], true) : []),
    absolute(attribute(record.element, 'href'), record.base),
    ...record.all('a').map(link => absolute(attribute(link, 'href'), record.base)),
  ];
  return found.find(address => address !== null) ?? null;
}

function aboutIn(record: FeedRecord): string | null {
  return record.all('link').length > 0 ? null : httpOnly(attribute(record.element, 'about') ?? '');
}

function httpOnly(address: string): string | null {
  return /^https?:\/\//i.test(address) ? absolute(address, null) : null;
}

/** The first who is named: by name, else by address. */
export function authorIn(record: FeedRecord): string | null {
  for (const name of ['author', 'dc:creator', 'dc:author', 'itunes:author']) {
    for (const element of record.all(name)) {
      const person = recordOf(element, null, 'guess');
      const named =
        wordsIn(person, ['name']) ?? plainIn(person, ['email']) ?? nameOf(wordsIn(record, [name]) ?? '');
      if (named !== null && named !== '') return named;
    }
  }
  const credits = record.all('media:credit').filter(credit => attribute(credit, 'role') === 'author');
  return credits[0] === undefined ? null : wordsOf(credits[0]).trim() || null;
}

/** `ann@example.org (Ann)`, `Ann (ann@example.org)` and `Ann <ann@example.org>` are Ann. */
function nameOf(person: string): string {
  const [, before = '', within = ''] = /^([^(<]*)[(<]([^)>]+)[)>]\s*$/.exec(person) ?? [];
  if (before.includes('@') && !within.includes('@')) return within.trim();
  if (within.includes('@') && before.trim() !== '') return before.trim();
  return person.replace(/^mailto:/i, '').trim();
}

function categoriesIn(record: FeedRecord): readonly string[] {
  const found: string[] = [];
  for (const child of record.element.children) {
    if (typeof child === 'string') continue;
    if (found.length > 10 * MOST_CATEGORIES) break;
    if (child.name === 'category' || child.name === 'media:category' || child.name === 'itunes:category') {
      const inner = recordOf(child, null, 'guess').all('itunes:category');
      const texts = [child, ...inner].flatMap(one => [attribute(one, 'term'), attribute(one, 'text')]);
      found.push(...texts.flatMap(text => text ?? []), attribute(child, 'label') ?? '', wordsOf(child));
    } else if (child.name === 'dc:subject') found.push(wordsOf(child));
    else if (/^(?:tags|keywords|media:keywords|itunes:keywords)$/.test(child.name))
      found.push(...wordsOf(child).split(','));
  }
  const names = found.map(name => name.replace(/\s+/gu, ' ').trim()).filter(name => name !== '');
  return [...new Set(names)].slice(0, MOST_CATEGORIES);
}
