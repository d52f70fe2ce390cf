/** Looks fields up in a feed's channel or in one of its entries. */
import type { Instant } from '../core/shared/ports.ts';
import { withoutControls } from '../core/shared/text.ts';
import { readDate } from './date.ts';
import { asHtml, asWords, textOf, wordsOf } from './feed-markup.ts';
import type { XmlElement } from './xml-tree.ts';

/** Of more links or categories than this nobody reads the rest. */
const MOST_OF_A_NAME = 100;

export interface FeedRecord {
  readonly element: XmlElement;
  /** What relative addresses in it are resolved by. */
  readonly base: string | null;
  /** What a text is that does not say whether it is markup: in Atom it is plain, in RSS nobody knows. */
  readonly unsaid: 'plain' | 'guess';
  /** The children of one name, in their order. */
  all(name: string): readonly XmlElement[];
}

export function recordOf(element: XmlElement, base: string | null, unsaid: 'plain' | 'guess'): FeedRecord {
  const children = new Map<string, XmlElement[]>();
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const same = children.get(child.name);
    if (same === undefined) children.set(child.name, [child]);
    else if (same.length < MOST_OF_A_NAME) same.push(child);
  }
  return { element, base: element.base ?? base, unsaid, all: name => children.get(name) ?? [] };
}

/** The first of these fields that says anything, as one line without markup. */
export function wordsIn(record: FeedRecord, names: readonly string[]): string | null {
  return firstIn(record, names, element => asWords(textOf(element, record.unsaid)));
}

/** The first of these fields that says anything, as HTML or as plain text. */
export function htmlIn(record: FeedRecord, names: readonly string[]): string | null {
  return firstIn(record, names, element => {
    const unsaid = element.name === 'content:encoded' ? 'html' : record.unsaid;
    return withoutControls(asHtml(textOf(element, unsaid), element.base ?? record.base)).trim();
  });
}

/** The first of these fields that says anything, as it is written. */
export function plainIn(record: FeedRecord, names: readonly string[]): string | null {
  return firstIn(record, names, element => withoutControls(wordsOf(element)).trim());
}

/** The last readable date of the first of these fields that has one. */
export function dateIn(record: FeedRecord, names: readonly string[]): Instant | null {
  for (const name of names) {
    const dates = record.all(name).map(element => readDate(wordsOf(element)));
    const date = dates.findLast(at => at !== null);
    if (date !== undefined) return date;
  }
  return null;
}

/** An attribute, with or without a prefix. */
export function attribute(element: XmlElement, name: string): string | null {
  const own = element.attributes.get(name);
  if (own !== undefined) return own.trim() || null;
  for (const [key, value] of element.attributes) {
    if (key.endsWith(`:${name}`) && !key.startsWith('xml')) return value.trim() || null;
  }
  return null;
}

/** What a link is to its entry, in lower case; `alternate` where it does not say (RFC 4287, 4.2.7.2). */
export function relationsOf(link: XmlElement): readonly string[] {
  const said = attribute(link, 'rel')?.toLowerCase().split(/\s+/) ?? ['alternate'];
  // Registered ones may be written as addresses: http://www.iana.org/assignments/relation/alternate.
  return said.map(rel => rel.replace(/^.*\//, ''));
}

function firstIn(
  record: FeedRecord,
  names: readonly string[],
  read: (element: XmlElement) => string,
): string | null {
  for (const name of names) {
    for (const element of record.all(name)) {
      const value = read(element);
      if (value !== '') return value;
    }
  }
  return null;
}
