/** Reads the print form of an article page: headline, dateline and text between a site's furniture. */
import { canonicalUrl } from '../shared/url.ts';
import type { Page } from './article.ts';
import { isAgency } from './byline.ts';
import { readDateLine } from './date-line.ts';
import { blocksOfText } from './text-blocks.ts';
import { visibleText } from './visible-text.ts';
import { htmlOfBlocks, textOfBlocks } from './write-blocks.ts';

const SITE_LINE = /^(\S(?:.{0,58}\S)?) \/ (\S(?:.{0,58}\S)?)$/u;
const BY_LINE = /^By[ :]+(\p{L}[^!?]{1,78})$/iu;
const URL_LINE = /^(?:URL|Address|Link)\s*:\s*(https?:\/\/\S+)$/i;
const VIEWS_LINE = /^(?:Views|Read|Reads|Hits)\s*:\s*(\d[\d., \u00a0]*)(?: times)?$/i;
const FURNITURE =
  /^(?:print(?:able)? version|connect with us\b.{0,80}|get latest news and updates\.?|recommend (?:this )?(?:news|article) to (?:a )?friend|(?:share|follow us)(?: on)?[:.]?|©.*)$/iu;
const FORM_LABEL =
  /^[•●▪*·-]?\s*(?:your (?:name|e-?mail)|friend['’]?s? (?:name|e-?mail)|message|code|captcha)\s*:?$/iu;
const BY_LINES_AT_MOST = 4;

/** Null when the text is not in this form: it has a site line and a headline, and a date line or an address. */
export function parseTextPage(text: string): Page | null {
  const lines = visibleText(text.replace(/^\ufeff/u, '').replace(/\r\n?/g, '\n'))
    .split('\n')
    .map(line => line.replace(/\s+/gu, ' ').trim());
  const first = lines.findIndex(line => line !== '');
  const site = SITE_LINE.exec(lines[first] ?? '');
  const rest = lines.slice(first + (site === null ? 0 : 1));

  const { body, url, views } = cutFurniture(rest);
  const dateAt = body.findIndex((line, at) => at < 12 && readDateLine(line, zoneOf(site?.[1], url)) !== null);
  const dated = dateAt < 0 ? null : readDateLine(body[dateAt] ?? '', zoneOf(site?.[1], url));
  if ([site, dated, url].filter(part => part !== null).length < 2) return null;

  const headlineAt = body.findIndex((line, at) => line !== '' && at !== dateAt);
  const title = body[headlineAt] ?? null;
  if (title === null) return null;
  const { source, byline, from } = readByLines(body, Math.max(headlineAt, dateAt) + 1);
  const blocks = blocksOfText(body.slice(from).join('\n'));
  return {
    url,
    title,
    byline,
    source,
    publishedAt: dated?.at ?? null,
    language: null,
    image: null,
    siteName: dated?.site ?? site?.[1] ?? null,
    section: site?.[2] ?? null,
    text: textOfBlocks(blocks),
    html: htmlOfBlocks(blocks),
    views,
  };
}

interface Cut {
  readonly body: readonly string[];
  readonly url: string | null;
  readonly views: number | null;
}

/** The foot is read from below: an article may well speak of views or of printing, its last lines do not. */
function cutFurniture(lines: readonly string[]): Cut {
  let url: string | null = null;
  let views: number | null = null;
  let end = lines.length;
  while (end > 0) {
    const line = lines[end - 1] ?? '';
    const address = URL_LINE.exec(line);
    const count = VIEWS_LINE.exec(line);
    if (address?.[1] !== undefined) url = canonicalUrl(address[1]);
    else if (count?.[1] !== undefined) views = Number(count[1].replace(/\D/g, ''));
    else if (line !== '' && !FURNITURE.test(line) && !FORM_LABEL.test(line)) break;
    end -= 1;
  }
  return { body: lines.slice(0, end), url, views };
}

/** "By Azernews" is the source, "By Kamila Aliyeva" the byline; both stand before the first paragraph. */
function readByLines(
  lines: readonly string[],
  start: number,
): { source: string | null; byline: string | null; from: number } {
  const names: string[] = [];
  let from = start;
  for (let at = start; at < lines.length && names.length < BY_LINES_AT_MOST; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const name = BY_LINE.exec(line)?.[1]?.trim();
    if (name === undefined || name.split(' ').length > 8 || /[.;:]$/.test(name)) break;
    names.push(name);
    from = at + 1;
  }
  const agencies = names.filter(isAgency);
  const people = names.filter(name => !isAgency(name));
  // Of two names that are both unknown the first is the paper, the second the writer.
  const source = agencies[0] ?? (people.length > 1 ? (people[0] ?? null) : null);
  const writers = people.filter(name => name !== source);
  return { source, byline: writers.length === 0 ? null : writers.join(', '), from };
}

/** today.az and its neighbours tell the time of Baku; of other sites nothing is known, so UTC. */
function zoneOf(site: string | undefined, url: string | null): string {
  const host = url === null ? '' : new URL(url).hostname;
  return /\.az$/i.test(host) || /\.az$/i.test(site ?? '') ? 'Asia/Baku' : 'UTC';
}
