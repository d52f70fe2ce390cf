/** A long article as Telegram messages: each whole in itself, cut where a reader would turn a page. */
import { cutAt } from './cut.ts';
import { defuse } from './defuse.ts';
import { readRuns } from './read-runs.ts';
import { plainRun, type Run, slicerOf, textOfRuns } from './run.ts';
import { countEntities, writeRuns } from './write-runs.ts';

/** Of the Bot API's 4,096 UTF-16 units after parsing. */
const MESSAGE_LIMIT = 4_096;
/** Of Telegram's 100 entities a message, less room for the caller's own head and foot. */
const ENTITY_LIMIT = 90;

export interface Heading {
  readonly title: string;
}

/**
 * Telegram HTML, none empty, none longer than `limit` UTF-16 units once parsed. The heading stands in bold
 * on the first. An article without words gives no message, or the heading alone.
 */
export function renderPages(html: string, limit = MESSAGE_LIMIT, heading?: Heading): readonly string[] {
  const runs = [...headingRuns(heading, limit), ...readRuns(html)];
  const text = textOfRuns(runs);
  const slice = slicerOf(runs);
  const pages: string[] = [];
  for (let from = skipBlank(text, 0); from < text.length; ) {
    let room = limit;
    let to = cutAt(text, from, room);
    let page = slice(from, to);
    for (let entities = countEntities(page); entities > ENTITY_LIMIT; entities = countEntities(page)) {
      room = Math.floor(((to - from) * ENTITY_LIMIT) / (entities + 1));
      to = cutAt(text, from, room);
      page = slice(from, to);
    }
    if (page.length > 0) pages.push(writeRuns(page));
    from = skipBlank(text, to);
  }
  return pages;
}

/** The words that a reader of the messages would see, without marks. */
export function plainText(html: string): string {
  return textOfRuns(readRuns(html)).trim();
}

function headingRuns(heading: Heading | undefined, limit: number): readonly Run[] {
  const title = heading?.title.replace(/\s+/gu, ' ').trim().slice(0, limit) ?? '';
  return title === '' ? [] : [{ ...plainRun(defuse(title)), bold: true }, plainRun('\n\n')];
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text.charAt(at))) at += 1;
  return at;
}
