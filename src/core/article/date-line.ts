/** Reads the date line of a news page: "05 June 2017 [17:35] - TODAY.AZ". */
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../shared/ports.ts';

export interface DateLine {
  readonly at: Instant;
  /** The site named after the date, or null. */
  readonly site: string | null;
}

const MONTHS = [
  /^(?:jan|янв|yan)/i,
  /^(?:feb|фев|fev)/i,
  /^(?:mar|март)/i,
  /^(?:apr|апр)/i,
  /^(?:may|ма[йя])/i,
  /^(?:jun|июн|iyun)/i,
  /^(?:jul|июл|iyul)/i,
  /^(?:aug|авг|avq)/i,
  /^(?:sep|сен|sen)/i,
  /^(?:oct|окт|okt)/i,
  /^(?:nov|ноя|noy)/i,
  /^(?:dec|дек|dek)/i,
];

const WEEKDAY = '(?:\\p{L}{3,12},? )?';
const CLOCK = '(?:,?(?: at)? ?[[(]?(\\d{1,2})[:.](\\d{2})(?::\\d{2})?(?: ?([ap])\\.?m\\.?)?[\\])]?)?';
const ZONE = '(?: ?(?:\\()?(UTC|GMT|Z|[+-]\\d{2}:?\\d{2})(?:\\))?)?';
const SITE = '(?: ?[-–—|] ?(\\S.{0,58}))?';
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?\\.? (?:de )?(\\p{L}{3,10})\\.?,?(?: de)? (\\d{4})${CLOCK}${ZONE}${SITE}$`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}(\\p{L}{3,10})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${CLOCK}${ZONE}${SITE}$`,
  'iu',
);
const NUMBERS = new RegExp(`^(\\d{1,2})[./](\\d{1,2})[./](\\d{4})${CLOCK}${ZONE}${SITE}$`, 'iu');
const YEAR_FIRST = new RegExp(`^(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})\\.?T?${CLOCK}${ZONE}${SITE}$`, 'iu');

/** Null unless the whole line is a date. A time without a zone is read in `zone`; a date without a time is its midnight. */
export function readDateLine(line: string, zone: string): DateLine | null {
  const text = line.trim();
  const day = DAY_FIRST.exec(text);
  if (day !== null) return make(day[3], monthOf(day[2]), day[1], day.slice(4), zone);
  const month = MONTH_FIRST.exec(text);
  if (month !== null) return make(month[3], monthOf(month[1]), month[2], month.slice(4), zone);
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) return make(numbers[3], Number(numbers[2]), numbers[1], numbers.slice(4), zone);
  const iso = YEAR_FIRST.exec(text);
  return iso === null ? null : make(iso[1], Number(iso[2]), iso[3], iso.slice(4), zone);
}

function make(
  year: string | undefined,
  month: number | null,
  day: string | undefined,
  rest: readonly (string | undefined)[],
  zone: string,
): DateLine | null {
  const [hour, minute, half, offset, site] = rest;
  if (month === null) return null;
  const hours = Number(hour ?? 0);
  const fields = {
    year: Number(year),
    month,
    day: Number(day),
    hour: half === undefined ? hours : (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0),
    minute: Number(minute ?? 0),
  };
  try {
    const local = Temporal.PlainDateTime.from(fields, { overflow: 'reject' });
    const at = local.toZonedDateTime(zoneName(offset) ?? zone).epochMilliseconds;
    return { at, site: site?.trim() ?? null };
  } catch (error) {
    // The thirty-first of June is no date; anything else is a defect.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function zoneName(offset: string | undefined): string | null {
  if (offset === undefined) return null;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  return sign === undefined ? 'UTC' : `${sign}${hours}:${minutes}`;
}

function monthOf(name: string | undefined): number | null {
  const at = MONTHS.findIndex(pattern => pattern.test(name ?? ''));
  return at < 0 ? null : at + 1;
}
