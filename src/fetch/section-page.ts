/** Reads a section page as a feed: a site without one is polled where it lists its articles. */
import type { Entry } from '../core/feed/entry.ts';
import type { SectionRules } from '../core/feed/feed.ts';
import { oneLine } from '../core/shared/text.ts';
import { decode } from './charset.ts';
import { absolute } from './feed-address.ts';
import { openDocument, type PageDocument, type PageElement, wordsOf } from './page/dom.ts';
import { readPageDate as readDate } from './page/find-date.ts';
import type { FeedOrigin, ParsedFeed } from './parse-feed.ts';

const MOST_BYTES = 3 * 1024 * 1024;
const MOST_ENTRIES = 200;

/** `why` is a sentence for the operator, who wrote the selectors. Never throws for anything a publisher wrote. */
export function parseSection(bytes: Uint8Array, origin: FeedOrigin, rules: SectionRules): ParsedFeed {
  if (bytes.length > MOST_BYTES) return { ok: false, why: 'The page is larger than 3 MB.' };
  const document = openDocument(decode(bytes, origin.contentType), origin.url);
  if (document === null) return { ok: false, why: 'The page has too many elements.' };
  let items: readonly PageElement[];
  let entries: readonly Entry[];
  try {
    items = [...document.querySelectorAll(rules.item)].slice(0, MOST_ENTRIES);
    entries = distinct(items.flatMap(item => entryOf(item, rules, origin.url) ?? []));
  } catch {
    return { ok: false, why: 'One of the selectors of its outline is not CSS.' };
  }
  if (items.length === 0) return { ok: false, why: `Nothing on the page is “${rules.item}”.` };
  if (entries.length === 0)
    return { ok: false, why: `No “${rules.item}” on the page has a link and a headline.` };
  return {
    ok: true,
    document: {
      ...{ title: titleOf(document), link: origin.url, description: null },
      ...{ language: document.documentElement?.getAttribute('lang') ?? null, entries },
      ...{ ttlMs: null, skipHours: [] },
    },
  };
}

function entryOf(item: PageElement, rules: SectionRules, base: string | null): Entry | null {
  const anchor = linkOf(item, rules.link);
  const url = absolute(anchor?.getAttribute('href') ?? null, base);
  const title = oneLine(wordsOf(rules.title === null ? anchor : at(item, rules.title)));
  if (url === null || title === '') return null;
  const date = rules.date === null ? null : at(item, rules.date);
  const image = rules.image === null ? null : at(item, rules.image);
  const summary = rules.summary === null ? '' : oneLine(wordsOf(at(item, rules.summary)));
  return {
    ...{
      guid: null,
      url,
      title,
      author: null,
      updatedAt: null,
      content: null,
      categories: [],
      enclosures: [],
    },
    publishedAt: readDate(date?.getAttribute('datetime') ?? null) ?? readDate(wordsOf(date)),
    summary: summary === '' ? null : summary,
    image: absolute(image?.getAttribute('src') ?? image?.getAttribute('data-src') ?? null, base),
  };
}

/** The element that a selector names inside the item, or the item itself where it is that. */
function at(item: PageElement, selector: string): PageElement | null {
  return item.matches(selector) ? item : item.querySelector(selector);
}

/** A picture often leads where the headline beside it does: the first link with words is the entry's. */
function linkOf(item: PageElement, selector: string): PageElement | null {
  const links = item.matches(selector) ? [item] : [...item.querySelectorAll(selector)];
  return links.find(link => wordsOf(link) !== '') ?? links[0] ?? null;
}

/** An article that stands in two places of the page is one entry, at its first place. */
function distinct(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ url }, place) => entries.findIndex(other => other.url === url) === place);
}

function titleOf(document: PageDocument): string | null {
  return oneLine(wordsOf(document.querySelector('title'))) || null;
}
