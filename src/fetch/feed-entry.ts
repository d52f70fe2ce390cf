/** From an item of RSS, RDF or CDF, or an entry of Atom, to the one entry of the core. */
import type { Entry } from '../core/feed/entry.ts';
import { readDate } from './date.ts';
import { absolute, absoluteId } from './feed-address.ts';
import { linkIn } from './feed-link.ts';
import { asWords, textOf, wordsOf } from './feed-markup.ts';
import { enclosuresIn, imageIn } from './feed-media.ts';
import { attribute, dateIn, type FeedRecord, htmlIn, plainIn, recordOf, wordsIn } from './feed-record.ts';
import { pictureInText } from './pictures.ts';
import type { XmlElement } from './xml-tree.ts';

/** A content no longer than this serves as the summary too, where the feed has none. */
const SHORT_CONTENT = 1_000;

const MOST_CATEGORIES = 100;
const MOST_AUTHORS = 10;

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

export interface EntryPlace {
  /** Who wrote what names no author of its own (RFC 4287, 4.1.2). */
  readonly author: string | null;
  /** Whether the format says what relative addresses are resolved by; else those in a text are its page’s, as in browsers. */
  readonly hasBase: boolean;
}

export function entryOf(record: FeedRecord, { author, hasBase }: EntryPlace): Entry {
  const guid = guidIn(record);
  const url = linkIn(record) ?? (guid?.isPermalink === true ? httpOnly(guid.id) : null) ?? aboutIn(record);
  const group = record.all('media:group')[0] ?? record.all('media:content')[0];
  const media = group === undefined ? null : recordOf(group, record.base, record.unsaid);
  const texts = hasBase || url === null ? record : { ...record, base: url };
  const summary = htmlIn(texts, SUMMARIES) ?? (media === null ? null : htmlIn(media, ['media:description']));
  const content = htmlIn(texts, CONTENTS) ?? longerThan(summary, htmlIn(texts, LONG_SUMMARIES));
  const changedAt = attribute(record.element, 'lastmod');
  const updatedAt = dateIn(record, UPDATED) ?? readDate(changedAt);
  return {
    guid: guid?.id ?? attribute(record.element, 'about'),
    url,
    title: wordsIn(record, TITLES) ?? (media === null ? null : wordsIn(media, ['media:title'])),
    author: authorIn(record) ?? author,
    publishedAt: dateIn(record, PUBLISHED) ?? updatedAt,
    updatedAt,
    summary: summary ?? (content !== null && content.length <= SHORT_CONTENT ? content : null),
    content,
    categories: categoriesIn(record),
    image: imageIn(record) ?? firstPicture([content, summary], texts.base),
    enclosures: enclosuresIn(record),
  };
}

/** The whole text and the short one may each have what the other lacks. */
function firstPicture(texts: readonly (string | null)[], base: string | null): string | null {
  const found = texts.map(text => (text === null ? null : pictureInText(text, base)));
  return found.find(url => url !== null) ?? null;
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

function aboutIn(record: FeedRecord): string | null {
  return record.all('link').length > 0 ? null : httpOnly(attribute(record.element, 'about') ?? '');
}

function httpOnly(address: string): string | null {
  return /^https?:\/\//i.test(address) ? absolute(address, null) : null;
}

/**
 * Everybody whom Atom’s or RSS’s own field names; of the fields beside it the first, as others read them. An address
 * serves where there are no names.
 */
export function authorIn(record: FeedRecord): string | null {
  const others: string[] = [];
  for (const field of ['author', 'dc:creator', 'dc:author', 'itunes:author', 'media:credit']) {
    const people = record.all(field).flatMap(element => personIn(element) ?? []);
    const names = people.filter(person => !/^\S+@\S+$/.test(person));
    if (names.length > 0)
      return field === 'author' ? [...new Set(names)].slice(0, MOST_AUTHORS).join(', ') : (names[0] ?? null);
    others.push(...people);
  }
  return others[0] ?? null;
}

function personIn(element: XmlElement): string | null {
  if (element.name === 'media:credit' && attribute(element, 'role') !== 'author') return null;
  const person = recordOf(element, null, 'guess');
  return (wordsIn(person, ['name']) ?? plainIn(person, ['email']) ?? nameOf(lineIn(element))) || null;
}

/** An element as one line of words. */
const lineIn = (element: XmlElement): string => asWords(textOf(element, 'guess'));

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
      const said = [child, ...inner].flatMap(one => [attribute(one, 'term'), attribute(one, 'text')]);
      found.push(...[...said, attribute(child, 'label')].map(asLine), lineIn(child));
    } else if (child.name === 'dc:subject') found.push(lineIn(child));
    else if (/^(?:tags|keywords|media:keywords|itunes:keywords)$/.test(child.name))
      found.push(...lineIn(child).split(','));
  }
  const names = found.map(name => name.trim()).filter(name => name !== '');
  return [...new Set(names)].slice(0, MOST_CATEGORIES);
}

/** An attribute as one line of words: its entities may have been escaped once too often. */
const asLine = (value: string | null): string => asWords({ value: value ?? '', kind: 'guess' });
