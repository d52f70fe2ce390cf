/** Dates as feeds and pages write them: RFC 822, ISO 8601 and people's own; never in the zone of this machine. */
import type { Instant } from '../core/shared/ports.ts';
import { inFigures } from './date-figures.ts';
import { monthNamed, zoneNamed } from './date-names.ts';

interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** What stands behind it: the zone, and in asctime the year. */
  readonly rest: string;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** Of OLE, of SQL, of old Macs, of Unix; the last second of 32 bits. Earlier ones are before the first year. */
const ZEROS = ['1899-12-30', '1900-01-01', '1904-01-01', '1970-01-01', '2038-01-19'].map(day =>
  Date.parse(day),
);
/** Zones reach fourteen hours either way. */
const ZERO_SPREAD_MS = 26 * 3_600_000;
const MIDNIGHT: Time = { hour: 0, minute: 0, second: 0, rest: '' };

/** ISO 8601:1988 with the forms of two-digit years and of days of the year; the time, if any, follows. */
const ISO_FORMS: readonly (readonly [RegExp, (parts: readonly number[]) => Day])[] = [
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/, ([year = 0, , month = 0, day = 0]) => ({ year, month, day })],
  [
    /^(\d{4})(\d{2})(\d{2})(?!\d{3}(?!\d))(?=\D|$|\d{4})/,
    ([year = 0, month = 0, day = 0]) => ({ year, month, day }),
  ],
  [/^(\d{4})-?W(\d{2})(?:-?([1-7]))?(?!\d)/, ([year = 0, week = 0, day]) => dayOfWeek(year, week, day || 1)],
  [/^(\d{4})-?(\d{3})(?!\d)/, ([year = 0, day = 0]) => ({ year, month: 1, day })],
  // A month with more figures behind it would be a date half read.
  [/^(\d{4})-(\d{1,2})(?![\d:])(?!.*\d)/, ([year = 0, month = 0]) => ({ year, month, day: 1 })],
  [
    /^(\d{2})-(\d{2})-(\d{2})(?!\d)/,
    ([year = 0, month = 0, day = 0]) => ({ year: century(year), month, day }),
  ],
  [
    /^-(\d{2})-?(\d{2})-?(\d{2})(?!\d)/,
    ([year = 0, month = 0, day = 0]) => ({ year: century(year), month, day }),
  ],
  [/^-(\d{2})-?(\d{2})(?!.*\d)/, ([year = 0, month = 0]) => ({ year: century(year), month, day: 1 })],
  [/^(\d{2})(\d{2})(\d{2})(?!\d)/, ([year = 0, month = 0, day = 0]) => ({ year: century(year), month, day })],
  [/^(\d{2})-?(\d{3})(?!\d)/, ([year = 0, day = 0]) => ({ year: century(year), month: 1, day })],
  [/^(\d{4})(?=$|T|Z)/i, ([year = 0]) => ({ year, month: 1, day: 1 })],
];

const ISO_TIME = /^[T\s_,]*(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,:]\d+)?)?)?(?![\d/.-]*\d[/.-]\d)/i;
const CLOCK = /(?:^|[^\d:])(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?(?!\d)/;
const HALF = /^\s*([ap])\.?\s?m\b\.?/i;

/** How 05/06/2026 is meant: the fifth of June, or the sixth of May. */
export type SlashOrder = 'day first' | 'month first';

/**
 * Null for what is no date. A date without a zone, or with one that nobody knows, is read as UTC. Feeds are written
 * by programs, most of which put the month before a slash.
 */
export function readDate(
  text: string | null | undefined,
  slashes: SlashOrder = 'month first',
): Instant | null {
  const written = text?.normalize('NFKC').replace(/\s+/gu, ' ').trim() ?? '';
  if (written === '' || written.length > 100) return null;
  const date = inFigures(written);
  const at = parseStamp(date) ?? parseIso(date) ?? parseWords(date, slashes);
  return at === null || meansNone(at) ? null : at;
}

/** The zero of some calendar or field that stands where a publisher has no date, whatever zone it was written in. */
function meansNone(at: Instant): boolean {
  return ZEROS.some(zero => Math.abs(at - zero) <= ZERO_SPREAD_MS);
}

/** Seconds or milliseconds since 1970. */
function parseStamp(date: string): Instant | null {
  if (!/^(?:1\d{9}|1\d{12})(?:\.\d+)?$/.test(date)) return null;
  const number = Math.trunc(Number(date));
  return number < 1e11 ? number * 1000 : number;
}

function parseIso(date: string): Instant | null {
  for (const [form, dayOf] of ISO_FORMS) {
    const found = form.exec(date);
    if (found === null) continue;
    const day = dayOf(found.slice(1).map(Number));
    const after = date.slice(found[0].length);
    const clock = ISO_TIME.exec(after);
    if (clock === null) return instantOf(day, { ...MIDNIGHT, rest: after });
    const [whole, hour = '0', minute = '0', second = '0'] = clock;
    return instantOf(day, atHalf(Number(hour), Number(minute), Number(second), after.slice(whole.length)));
  }
  return null;
}

/** Day, month by name or number, year and time in the orders that people write them. */
function parseWords(date: string, slashes: SlashOrder): Instant | null {
  const clock = CLOCK.exec(date);
  const [whole = '', hour = '0', minute = '0', second = '0'] = clock ?? [];
  const time =
    clock === null
      ? MIDNIGHT
      : atHalf(Number(hour), Number(minute), Number(second), date.slice(clock.index + whole.length));
  const before = clock === null ? date : date.slice(0, clock.index + (/^\d/.test(whole) ? 0 : 1));
  const dayBefore = dayIn(before, slashes);
  if (dayBefore !== null) return instantOf(dayBefore, time);
  // asctime: the year comes behind the time, and the zone before or behind it.
  const late = /(?:^|\s)(\d{4})(?!\d)/.exec(time.rest)?.[1];
  if (late !== undefined) {
    const day = dayIn(`${before} ${late}`, slashes);
    if (day !== null) return instantOf(day, { ...time, rest: time.rest.replace(late, ' ') });
  }
  const dayBehind = clock === null ? null : dayIn(time.rest, slashes);
  return dayBehind === null ? null : instantOf(dayBehind, { ...time, rest: zoneBehindDay(time.rest) });
}

function zoneBehindDay(rest: string): string {
  return /\s((?:[A-Z]{1,5})?\s?[+-]\d{1,2}:?\d{2}|[A-Z]{2,5})$/.exec(rest)?.[1] ?? '';
}

function dayIn(text: string, slashes: SlashOrder): Day | null {
  const parts = [...text.matchAll(/\d+|\p{L}[\p{L}\p{M}.'’]*/gu)].map(([part]) => part);
  const numbers = parts.filter(part => /^\d/.test(part));
  // The last one: "mar" is March here and Tuesday there, and weekdays come first.
  const at = parts.findLastIndex(part => !/^\d/.test(part) && monthNamed(part) > 0);
  if (at !== -1) {
    const month = monthNamed(parts[at] ?? '');
    const whole = numbers.find(number => number.length === 4);
    if (numbers.length > 2) {
      const day = whole === undefined ? undefined : dayNear(parts, at);
      // Of more numbers without a year among them none is known for what it is.
      return day === undefined ? null : { year: Number(whole), month, day: Number(day) };
    }
    const [first = '', second = ''] = numbers;
    if (second === '') return null;
    // The year is the one that cannot be a day; of two short numbers it is the second.
    const isYearFirst = first.length === 4 || Number(first) > 31;
    const [day, year] = isYearFirst ? [second, first] : [first, second];
    return { year: fullYear(year), month, day: Number(day) };
  }
  const numeric = /(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{2,4})/.exec(text);
  if (numeric === null) return null;
  const [, a = '', sign, b = '', c = ''] = numeric;
  if (a.length === 4) return { year: Number(a), month: Number(b), day: Number(c) };
  if (a.length === 3) return null;
  // With slashes Americans write the month first; a number over 12 tells otherwise.
  const isMonthFirst = sign === '/' && slashes === 'month first' ? Number(a) <= 12 : Number(b) > 12;
  const [month, day] = isMonthFirst ? [a, b] : [b, a];
  return { year: fullYear(c), month: Number(month), day: Number(day) };
}

/** The number nearest to the name of the month, before it rather than behind. */
function dayNear(parts: readonly string[], month: number): string | undefined {
  const near = parts.flatMap((part, at) =>
    /^\d{1,2}$/.test(part) ? { part, way: Math.abs(at - month) * 2 + Number(at > month) } : [],
  );
  return near.toSorted((a, b) => a.way - b.way)[0]?.part;
}

function atHalf(hour: number, minute: number, second: number, rest: string): Time {
  const half = HALF.exec(rest);
  if (half === null || hour > 12) return { hour, minute, second, rest: rest.slice(half?.[0].length ?? 0) };
  const isAfternoon = half[1]?.toLowerCase() === 'p';
  return { hour: (hour % 12) + (isAfternoon ? 12 : 0), minute, second, rest: rest.slice(half[0].length) };
}

/** What is out of range rolls over, as feedparser documents it: 31 June is 1 July, 10:61 is 11:01. */
function instantOf({ year, month, day }: Day, { hour, minute, second, rest }: Time): Instant | null {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= (month === 1 ? 366 : 31);
  if (!isDay || hour > 29 || minute > 99 || second > 99) return null;
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const wallMs = Date.UTC(year, month - 1, day, hour, minute, second);
  return wallMs - offsetMinutes(rest, wallMs) * 60_000;
}

/** Minutes east of Greenwich; 0 for no zone, an unknown or an impossible one. */
function offsetMinutes(rest: string, wallMs: number): number {
  const zone = rest.replace(/^[\s,]+/, '').replace(/\s*\(([^)]*)\)?\s*$/, ' $1');
  const place = /^[A-Z][A-Za-z]+\/[A-Za-z_+\-\d/]+/.exec(zone)?.[0];
  const known = place === undefined ? null : zoneNamed(place, wallMs);
  if (known !== null) return known;
  const numeric = /^(?:[A-Z]{1,4}\s?)?[+\-−–]*([+\-−–])\s?(\d{1,2})(?::?(\d{2}))?(?!\d)/iu.exec(zone);
  const short = /^(?:[A-Z]{1,4}\s?)?([+-])(\d)(\d{2})(?!\d)/i.exec(zone);
  const [, sign, hours = '0', minutes = '0'] = short ?? numeric ?? [];
  if (sign !== undefined) {
    const total = Number(hours) * 60 + Number(minutes);
    if (total > 15 * 60 || Number(minutes) > 59) return 0;
    return sign === '+' ? total : -total;
  }
  const name = /[A-Za-z]+/.exec(zone)?.[0];
  return name === undefined ? 0 : (zoneNamed(name, wallMs) ?? 0);
}

/** RFC 2822, 4.3: two digits under 50 are this century, the others and three digits the last. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length >= 4) return number;
  return year.length === 3 ? number + 1900 : century(number);
}

function century(year: number): number {
  return year + (year < 50 ? 2000 : 1900);
}

/** ISO 8601 weeks: the first one holds 4 January. */
function dayOfWeek(year: number, week: number, day: number): Day {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000;
  const at = new Date(monday + ((week - 1) * 7 + day - 1) * 86_400_000);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}
