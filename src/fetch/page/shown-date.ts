/** Finds the date in a line that a page shows: “Veröffentlicht am 5. März 2026, 10:00 Uhr | Ann Lee”. */
import type { Instant } from '../../core/shared/ports.ts';
import { readDate, type SlashOrder } from '../date.ts';
import { inFigures } from '../date-figures.ts';

const YEAR = '(?:19|20)\\d{2}';
const DAY = '\\d{1,2}(?:st|nd|rd|th|er|º|°|-(?:e|го|ci|cı|cu|cü))?[.,]?';
const OF = "(?: (?:de|d'|of|di|do))?";
const MONTH = "\\p{L}[\\p{L}\\p{M}'’]{2,13}\\.?";
const FORMS = [
  `${DAY}${OF} ${MONTH},?(?: (?:de|del|of))? ?${YEAR}`,
  `${DAY}-${MONTH}-${YEAR}`,
  `${MONTH} ${DAY} ?${YEAR}`,
  `${YEAR},? ${MONTH} ${DAY}(?!\\d)`,
  `${YEAR}. ${MONTH} ${DAY}(?!\\d)`,
  `${YEAR}[-./]\\d{1,2}[-./]\\d{1,2}`,
  `${YEAR}\\. ?\\d{1,2}\\. ?\\d{1,2}`,
  `\\d{1,2} ?[./|-] ?\\d{1,2} ?[./|-] ?${YEAR}`,
  `\\d{1,2}\\.\\d{1,2}\\.\\d{2}(?!\\d)`,
].join('|');
const BETWEEN =
  '(?:[,;T|·•–—-]|года?|г\\.|年|року|р\\.|at|um|à|alle|ore|le|в|о|saat|klo|kl\\.?|o|às|a las|godz\\.?|om|,| )*';
const TIME = '\\[?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?\\]?';
const ZONE = '(?: ?\\(?(?:[A-Z]{2,5}(?![\\p{L}])|Z(?![\\p{L}])|(?:GMT|UTC)?[+-]\\d{1,2}:?(?:\\d{2})?)\\)?)?';
const DATE = new RegExp(`(?<![\\p{L}\\d])(${FORMS})(?:${BETWEEN}(${TIME}${ZONE}))?`, 'iu');
const TIME_FIRST = new RegExp(`(?<!\\d)(${TIME}${ZONE})[ ,|·–—-]+(?:\\p{L}{2,12},? )?(${FORMS})`, 'iu');
/** A line with a date in it; what is longer is a text. */
const LINE_LENGTH = 300;

export interface ShownDate {
  readonly at: Instant;
  /** What stood around it on the line. */
  readonly before: string;
  readonly after: string;
}

export function findShownDate(line: string, slashes: SlashOrder): ShownDate | null {
  const words = inFigures(line.slice(0, LINE_LENGTH).normalize('NFKC').replace(/\s+/gu, ' ').trim()).trim();
  let from = 0;
  // What looks like a date may be none ("3 people 2026"): the next one is tried.
  for (let tries = 0; tries < 4; tries += 1) {
    const rest = words.slice(from);
    const found = DATE.exec(rest);
    if (found === null) return null;
    const early = TIME_FIRST.exec(rest);
    const isEarly = early !== null && early.index < found.index && early[0].includes(found[1] ?? '');
    const [day, time] = isEarly ? [early[2], early[1]] : [found[1], found[2]];
    const at = readDate(`${withoutOrdinal(day ?? '')} ${time?.replace(/[[\]]/g, '') ?? ''}`, slashes);
    const start = from + (isEarly ? early.index : found.index);
    const end = start + (isEarly ? early[0] : found[0]).length;
    if (at !== null) return { at, before: words.slice(0, start).trim(), after: words.slice(end).trim() };
    from = from + found.index + 1;
  }
  return null;
}

function withoutOrdinal(day: string): string {
  return day
    .replace(/ ?\| ?/g, '.')
    .replace(/(\d)(?:st|nd|rd|th|er|º|°|-(?:e|го|ci|cı|cu|cü))(?![\p{L}])/iu, '$1')
    .replace(/(\d)\.(?= \p{L})/u, '$1')
    .replace(/ (?:de|del|of|di|do) | d'/giu, ' ')
    .replace(/(\d{4})\. ?(?=\d)/u, '$1-')
    .replace(/(-\d{1,2})\. ?(?=\d)/u, '$1-');
}
