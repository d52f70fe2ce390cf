/** When the article was published, from the most exact place that says so. */
import type { Instant } from '../../core/shared/ports.ts';
import { readDate, type SlashOrder } from '../date.ts';
import { type PageElement, wordsOf } from './dom.ts';
import type { LinkedData } from './json-ld.ts';
import type { MetaReader } from './metadata.ts';
import type { PageHead } from './page-head.ts';
import { findShownDate } from './shown-date.ts';

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
const MARKED =
  'time, abbr.published, [itemprop~="datePublished"], [itemprop~="dateModified"], [property$="datePublished"], [property$="dateCreated"]';
const NAMED =
  '[class*="date" i], [class*="datum" i], [class*="fecha" i], [class*="time" i], [class*="publish" i], [class*="posted" i], [id*="date" i], [class*="meta" i], [class*="byline" i], [class*="info" i]';
const LINES = 'p, div, span, li, td, small, em, b, strong, h2, h3, h4, h5, h6';
/** The first news sites. */
const EARLIEST = Date.UTC(1994, 0, 1);
/** What is longer is a paragraph, and a date in it one of its own. */
const LINE_LENGTH = 200;
const DAY_MS = 86_400_000;
/** What a line says of its date when it is not the day of publication. */
const CHANGED =
  /(?:updated|modified|edited|aktualisiert|geändert|mis à jour|modifié|actualizad|atualizad|aggiornat|обновлен|изменен|оновлен|güncel|yenilən|aktualiz|zmodyfik|更新|تحديث)\p{L}*[^\p{L}]*(?:\p{L}+ ?){0,2}$/iu;

export interface DateEvidence {
  readonly head: PageHead;
  readonly meta: MetaReader;
  readonly linked: LinkedData;
  readonly url: string | null;
  /** As the page declares it: “en”, “en-GB”. */
  readonly locale: string;
}

export function findDate(evidence: DateEvidence): Instant | null {
  const { head, meta, linked, url } = evidence;
  const slashes = slashesOf(evidence);
  const said = mostExact([linked.published, meta(...PUBLISHED)]);
  if (said !== null) return said;
  return (
    markedDate(head.near(MARKED, 20), slashes) ??
    shownDate(head.near(NAMED, 60), slashes) ??
    markedDate(head.farther(MARKED, 20), slashes) ??
    shownDate(head.near(LINES, 120), slashes) ??
    shownDate(head.farther(NAMED, 20), slashes) ??
    urlDate(url) ??
    readPageDate(linked.modified) ??
    readPageDate(meta('article:modified_time', 'og:updated_time', 'last-modified'))
  );
}

/** A date as a machine writes it, not before there were news sites. */
export function readPageDate(text: string | null | undefined, slashes?: SlashOrder): Instant | null {
  const at = readDate(text, slashes);
  return at !== null && at >= EARLIEST ? at : null;
}

/** The first that is a date; where it has no time of day and another has one of the same day, the other. */
function mostExact(texts: readonly (string | null)[]): Instant | null {
  const dates = texts.flatMap(text => {
    const at = readPageDate(text);
    return at === null ? [] : [{ at, hasTime: /\d:\d|T\d/.test(text ?? '') || at % DAY_MS !== 0 }];
  });
  const [first] = dates;
  if (first === undefined || first.hasTime) return first?.at ?? null;
  return dates.find(({ at, hasTime }) => hasTime && Math.abs(at - first.at) <= DAY_MS)?.at ?? first.at;
}

/** Of elements that are marked as dates the nearest to the headline; the day of a change only where no other is. */
function markedDate(elements: readonly PageElement[], slashes: SlashOrder): Instant | null {
  let changed: Instant | null = null;
  for (const element of elements) {
    const shown = firstShown(element, slashes);
    const stated = readPageDate(
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title'),
      slashes,
    );
    if (!isOfChange(element)) {
      if (stated !== null) return stated;
      if (shown !== null) return shown;
    } else changed ??= earliest(inZoneOf(element, shown), stated);
  }
  return changed;
}

/** What an element shows is in the zone that its attribute names. */
function inZoneOf(element: PageElement, at: Instant | null): Instant | null {
  const [, sign, hours = '0', minutes = '0'] =
    /([+-])(\d{2}):?(\d{2})$/.exec(element.getAttribute('datetime') ?? '') ?? [];
  if (at === null || sign === undefined) return at;
  const offsetMs = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? at + offsetMs : at - offsetMs;
}

function earliest(a: Instant | null, b: Instant | null): Instant | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function isOfChange(element: PageElement): boolean {
  const name = `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('class') ?? ''}`;
  const before = wordsOf(element.parentElement).split(wordsOf(element))[0] ?? '';
  return (
    /modif|updated/i.test(name) ||
    CHANGED.test(wordsOf(element).split(/\d/)[0] ?? '') ||
    CHANGED.test(before.slice(-60))
  );
}

function shownDate(elements: readonly PageElement[], slashes: SlashOrder): Instant | null {
  for (const element of elements) {
    if (wordsOf(element).length > LINE_LENGTH) continue;
    const at = firstShown(element, slashes);
    if (at !== null) return at;
  }
  return null;
}

/** Of the dates on a line the first that is not said to be of a change, else the first. */
function firstShown(element: PageElement, slashes: SlashOrder): Instant | null {
  let words = wordsOf(element);
  let changed: Instant | null = null;
  for (let tries = 0; tries < 3; tries += 1) {
    const found = findShownDate(words, slashes);
    if (found === null) break;
    if (found.at >= EARLIEST && !CHANGED.test(found.before)) return found.at;
    changed ??= found.at >= EARLIEST ? found.at : null;
    words = found.after;
  }
  return changed;
}

/** Only Americans write the month before a slash. */
function slashesOf({ locale, url }: DateEvidence): SlashOrder {
  if (!/^(?:en)?(?:[-_](?:US|001))?$/i.test(locale)) return 'day first';
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : '';
  return /\.(?!us$)[a-z]{2}$/.test(host) ? 'day first' : 'month first';
}

function urlDate(url: string | null): Instant | null {
  const [, year, month, day] =
    /[/-]((?:19|20)\d{2})[/-]?(\d{2}|[a-z]{3})[/-]?(\d{2})(?:\/|-|\.|$)/i.exec(url ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const isNumber = /^\d+$/.test(month);
  if (isNumber && (Number(month) > 12 || Number(day) > 31)) return null;
  return readPageDate(isNumber ? `${year}-${month}-${day}` : `${day} ${month} ${year}`);
}
