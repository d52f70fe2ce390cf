/** From a JSON Feed (versions 1.0 and 1.1) to the one document of the core. */
import type { Enclosure, Entry } from '../core/feed/entry.ts';
import type { FeedDocument } from '../core/feed/feed.ts';
import { readDate } from './date.ts';
import { absolute } from './feed-address.ts';
import type { FeedPlace } from './feed-document.ts';
import { resolveAddresses } from './feed-markup.ts';
import {
  type Fields,
  fieldsOf,
  lineOf,
  listOf,
  textOf,
  wordsIn,
  wordsOf,
  wordsWithin,
} from './json-values.ts';
import { isDecoration, isPictureFile, pictureInText } from './pictures.ts';
import { escapeXml } from './xml-entities.ts';

const MOST_ENTRIES = 5_000;
const MOST_TAGS = 100;
const MOST_AUTHORS = 10;

/** The names of the standard, then those that feeds made from other formats keep. */
const PAGES = ['url', 'link', 'external_url'];
const PUBLISHED = ['date_published', 'published', 'pubDate', 'date'];
const UPDATED = ['date_modified', 'updated', 'modified'];
const PICTURES = ['image', 'banner_image', 'thumbnail'];
const ADDRESSES = ['url', 'href', 'src'];

/** Null when the text is no JSON Feed. Of one that breaks off, the items before that are kept. */
export function readJsonFeed(text: string, place: FeedPlace): FeedDocument | null {
  const feed = fieldsOf(parseLoosely(text));
  const items = Array.isArray(feed['items']) ? listOf(feed['items']) : [];
  const isFeed = /jsonfeed/i.test(String(feed['version'] ?? '')) || items.length > 0;
  if (!isFeed) return null;
  const link = absolute(wordsOf(feed['home_page_url']), place.base);
  const author = authorOf(feed);
  return {
    title: lineOf(wordsOf(feed['title'])),
    link,
    description: textOf(feed['description']),
    language: textOf(feed['language']) ?? place.language,
    entries: items.slice(0, MOST_ENTRIES).map(item => entryOf(fieldsOf(item), link ?? place.base, author)),
    ttlMs: null,
    skipHours: [],
  };
}

function entryOf(item: Fields, base: string | null, feedAuthor: string | null): Entry {
  const id = wordsOf(item['id']) ?? wordsOf(item['guid']);
  const url =
    absolute(wordsIn(item, PAGES), base) ?? (/^https?:/i.test(id ?? '') ? absolute(id, null) : null);
  const within = url ?? base;
  const html = textOf(item['content_html']);
  const plain = textOf(item['content_text']);
  const content = html !== null ? resolveAddresses(html, within) : plain === null ? null : asText(plain);
  const summary = textOf(item['summary']);
  const modifiedAt = readDate(wordsIn(item, UPDATED));
  const tags = tagsOf(item['tags'] ?? item['categories']);
  const enclosures = listOf(item['attachments']).flatMap(one => enclosureOf(fieldsOf(one), within));
  return {
    guid: id,
    url,
    title: lineOf(wordsOf(item['title'])),
    author: authorOf(item) ?? feedAuthor,
    publishedAt: readDate(wordsIn(item, PUBLISHED)) ?? modifiedAt,
    updatedAt: modifiedAt,
    summary,
    content,
    categories: [...new Set(tags.flatMap(tag => lineOf(tag) ?? []))].slice(0, MOST_TAGS),
    image: imageOf(item, [html, summary], enclosures, within),
    enclosures,
  };
}

/** A comma parts tags where they were written as one text. */
function tagsOf(value: unknown): readonly string[] {
  return typeof value === 'string' ? value.split(',') : wordsWithin(value, ['name', 'term', 'label']);
}

function imageOf(
  item: Fields,
  texts: readonly (string | null)[],
  enclosures: readonly Enclosure[],
  base: string | null,
): string | null {
  const named = PICTURES.flatMap(name => wordsWithin(item[name], ADDRESSES)).map(at => absolute(at, base));
  const attached = enclosures.filter(({ url, type }) => isPictureFile(type ?? '', url)).map(({ url }) => url);
  const found = [...named, ...attached].find(url => url !== null && !isDecoration(url));
  if (found !== undefined) return found;
  const inTexts = texts.map(text => (text === null ? null : pictureInText(text, base)));
  return inTexts.find(url => url !== null) ?? null;
}

function enclosureOf(attachment: Fields, base: string | null): Enclosure[] {
  const url = absolute(wordsIn(attachment, ADDRESSES), base);
  const size = Number(attachment['size_in_bytes'] ?? Number.NaN);
  if (url === null) return [];
  return [{ url, type: wordsIn(attachment, ['mime_type', 'type']), length: size >= 0 ? size : null }];
}

/** `authors` since 1.1, `author` before. */
function authorOf(fields: Fields): string | null {
  const people = ['authors', 'author'].map(name => wordsWithin(fields[name], ['name']));
  const names = people.find(found => found.length > 0) ?? [];
  return [...new Set(names.flatMap(name => lineOf(name) ?? []))].slice(0, MOST_AUTHORS).join(', ') || null;
}

function parseLoosely(text: string): unknown {
  const candidates: readonly (() => string)[] = [
    () => text,
    // Line breaks inside strings, and commas before a closing bracket.
    () => text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,(\s*[\]}])/g, '$1'),
    () => wholeItems(text.replace(/[\u0000-\u001f]+/g, ' ')),
  ];
  for (const candidate of candidates) {
    try {
      return JSON.parse(candidate());
    } catch {
      // Not JSON as it stands: the next reading mends more.
    }
  }
  return null;
}

/** The document up to the last item that is whole, closed again. */
function wholeItems(text: string): string {
  let depth = 0;
  let isString = false;
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isString) {
      if (character === '\\') at += 1;
      else if (character === '"') isString = false;
    } else if (character === '"') isString = true;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 2 && character === '}') end = at + 1;
    }
  }
  return `${text.slice(0, end)}]}`;
}

function asText(plain: string): string {
  return /<[a-z/!]|&[#a-z]/i.test(plain) ? escapeXml(plain) : plain;
}
