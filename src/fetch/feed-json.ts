/** From a JSON Feed (versions 1.0 and 1.1) to the one document of the core. */
import type { Enclosure, Entry } from '../core/feed/entry.ts';
import type { FeedDocument } from '../core/feed/feed.ts';
import { withoutControls } from '../core/shared/text.ts';
import { readDate } from './date.ts';
import { absolute } from './feed-address.ts';
import type { FeedPlace } from './feed-document.ts';
import { asWords, resolveAddresses } from './feed-markup.ts';
import { pictureInText } from './feed-media.ts';
import { escapeXml } from './xml-entities.ts';

const MOST_ENTRIES = 5_000;

type Fields = Readonly<Record<string, unknown>>;

/** Null when the text is no JSON Feed. Of one that breaks off, the items before that are kept. */
export function readJsonFeed(text: string, place: FeedPlace): FeedDocument | null {
  const feed = fieldsOf(parseLoosely(text));
  const items = listOf(feed['items']);
  const isFeed = /jsonfeed/i.test(String(feed['version'] ?? '')) || items.length > 0;
  if (!isFeed) return null;
  const link = absolute(wordsOf(feed['home_page_url']), place.base);
  const author = authorOf(feed);
  return {
    title: lineOf(feed['title']),
    link,
    description: textOf(feed['description']),
    language: textOf(feed['language']) ?? place.language,
    entries: items.slice(0, MOST_ENTRIES).map(item => entryOf(fieldsOf(item), link ?? place.base, author)),
    ttlMs: null,
    skipHours: [],
  };
}

function entryOf(item: Fields, base: string | null, feedAuthor: string | null): Entry {
  const url = absolute(wordsOf(item['url']) ?? wordsOf(item['external_url']), base);
  const within = url ?? base;
  const html = textOf(item['content_html']);
  const plain = textOf(item['content_text']);
  const content = html !== null ? resolveAddresses(html, within) : plain === null ? null : asText(plain);
  const modifiedAt = readDate(wordsOf(item['date_modified']));
  const id = wordsOf(item['id']);
  return {
    guid: id,
    url: url ?? (/^https?:/i.test(id ?? '') ? absolute(id, null) : null),
    title: lineOf(item['title']),
    author: authorOf(item) ?? feedAuthor,
    publishedAt: readDate(wordsOf(item['date_published'])) ?? modifiedAt,
    updatedAt: modifiedAt,
    summary: textOf(item['summary']),
    content,
    categories: [...new Set(listOf(item['tags']).flatMap(tag => lineOf(tag) ?? []))],
    image:
      absolute(wordsOf(item['image']) ?? wordsOf(item['banner_image']), within) ??
      (html === null ? null : pictureInText(html, within)),
    enclosures: listOf(item['attachments']).flatMap(attachment => enclosureOf(fieldsOf(attachment), within)),
  };
}

function enclosureOf(attachment: Fields, base: string | null): Enclosure[] {
  const url = absolute(wordsOf(attachment['url']), base);
  const size = Number(attachment['size_in_bytes'] ?? Number.NaN);
  if (url === null) return [];
  return [{ url, type: wordsOf(attachment['mime_type']), length: size >= 0 ? size : null }];
}

/** `authors` since 1.1, `author` before. */
function authorOf(fields: Fields): string | null {
  const people = [...listOf(fields['authors']), fields['author']];
  return people.flatMap(person => lineOf(fieldsOf(person)['name']) ?? [])[0] ?? null;
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

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Publishers write numbers where the format asks for words. */
function wordsOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || null : null;
}

function textOf(value: unknown): string | null {
  return withoutControls(wordsOf(value) ?? '').trim() || null;
}

function lineOf(value: unknown): string | null {
  return asWords({ value: wordsOf(value) ?? '', kind: 'plain' }) || null;
}

function asText(plain: string): string {
  return /<[a-z/!]|&[#a-z]/i.test(plain) ? escapeXml(plain) : plain;
}
