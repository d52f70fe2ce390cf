/** When the article was published, from the most exact place that says so. */
import { readDateLine } from '../../core/article/date-line.ts';
import type { Instant } from '../../core/shared/ports.ts';
import { type PageDocument, wordsOf } from './dom.ts';
import type { LinkedData } from './json-ld.ts';
import type { MetaReader } from './metadata.ts';

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'date_published',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'ptime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'date',
  'rnews:datepublished',
  'timestamp',
] as const;
const PLACES = [
  'time[pubdate]',
  '[itemprop="datePublished"]',
  'article time[datetime]',
  'main time[datetime]',
  'time[datetime]',
  'article time',
  'time',
  'abbr.published',
] as const;
const DATED =
  '[class*="date" i], [class*="time" i], [class*="publish" i], [class*="posted" i], [id*="date" i], [class*="meta" i], [class*="byline" i]';
/** The first news sites. */
const EARLIEST = Date.UTC(1994, 0, 1);

export function findDate(
  document: PageDocument,
  meta: MetaReader,
  linked: LinkedData,
  url: string | null,
): Instant | null {
  const said = readDate(linked.published) ?? readDate(meta(...PUBLISHED));
  if (said !== null) return said;
  for (const place of PLACES) {
    for (const element of [...document.querySelectorAll(place)].slice(0, 3)) {
      const at =
        readDate(
          element.getAttribute('datetime') ??
            element.getAttribute('content') ??
            element.getAttribute('title'),
        ) ?? readDate(wordsOf(element));
      if (at !== null) return at;
    }
  }
  return (
    shownDate(document) ??
    urlDate(url) ??
    readDate(linked.modified) ??
    readDate(meta('article:modified_time', 'og:updated_time', 'last-modified'))
  );
}

/** ISO 8601, RFC 822 and what people write; what names no zone is UTC. Null for anything else. */
export function readDate(text: string | null | undefined): Instant | null {
  const trimmed = text?.replace(/\s+/gu, ' ').trim() ?? '';
  if (trimmed === '' || trimmed.length > 80) return null;
  const at =
    parseIso(trimmed) ?? parseEpoch(trimmed) ?? readDateLine(trimmed, 'UTC')?.at ?? parseZoned(trimmed);
  return at !== null && at >= EARLIEST ? at : null;
}

function parseIso(text: string): Instant | null {
  const match =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)? ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i.exec(
      text,
    );
  if (match === null) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = 'Z'] = match;
  const offset = /^[+-]\d{2}$/.test(zone)
    ? `${zone}:00`
    : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2').replace(/^(?:UTC|GMT)$/i, 'Z');
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset.toUpperCase()}`);
  return Number.isNaN(at) ? null : at;
}

function parseEpoch(text: string): Instant | null {
  return /^\d{10}(?:\d{3})?$/.test(text) ? Number(text.padEnd(13, '0')) : null;
}

/** The platform's own reading, only of what names its zone: without one it would read the machine's. */
function parseZoned(text: string): Instant | null {
  if (!/\d{4}.*\d:\d/.test(text) || !/(?:GMT|UTC|Z|[+-]\d{2}:?\d{2}|[ECMP][SD]T)(?: \(.*\))?$/.test(text))
    return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

const DAY = String.raw`(?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}\.? \p{L}{3,9}\.?,? \d{4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4})`;
const SHOWN = new RegExp(
  `${DAY}(?:,?(?: at| \\|| -)? ?[[(]?\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?[\\])]?)?`,
  'iu',
);

/** A date near the top that the page shows in an element named for it. */
function shownDate(document: PageDocument): Instant | null {
  const heading = document.querySelector('h1');
  const near = [
    heading?.nextElementSibling,
    heading?.parentElement,
    heading?.parentElement?.nextElementSibling,
  ];
  const named = [...document.querySelectorAll(DATED)].slice(0, 60);
  const places = [
    ...named.map(wordsOf).filter(words => words.length <= 200),
    ...near.map(place => wordsOf(place).slice(0, 200)),
  ];
  for (const words of places) {
    const line = SHOWN.exec(words)?.[0];
    const at = line === undefined ? null : readDateLine(line.replace(/ (?:\||-) /, ' '), 'UTC');
    if (at !== null) return at.at;
  }
  return null;
}

function urlDate(url: string | null): Instant | null {
  const [, year, month, day] =
    /[/-]((?:19|20)\d{2})[/-]?(\d{2}|[a-z]{3})[/-]?(\d{2})(?:\/|-|\.|$)/i.exec(url ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return /^\d+$/.test(month) ? readDate(`${year}-${month}-${day}`) : readDate(`${day} ${month} ${year}`);
}
