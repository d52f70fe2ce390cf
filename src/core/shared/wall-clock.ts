/** The clock on the wall: minutes of a local day, as readers write them, and the instants they fall on. */
import { Temporal } from 'temporal-polyfill';
import type { Instant } from './ports.ts';

/** Minutes since local midnight by the clock on the wall, 0 to 1,439. */
export type DayMinute = number;

/** "7:30", "07.30" or "0730" as a minute of the day; null for anything a clock does not show. */
export function readDayMinute(text: string): DayMinute | null {
  const [, hours, minutes] = /^(\d{1,2})(?:[:.]?(\d{2}))$/.exec(text.trim()) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const [hour, minute] = [Number(hours), Number(minutes)];
  return hour < 24 && minute < 60 ? hour * 60 + minute : null;
}

/** "07:30". */
export function sayDayMinute(minute: DayMinute): string {
  return [Math.floor(minute / 60), minute % 60].map(part => String(part).padStart(2, '0')).join(':');
}

/**
 * When the clock shows `minute` on `date`. A minute that the clock skips falls on the next one that it does show; of
 * one that it shows twice, `which` says whether the earlier or the later is meant.
 */
export function instantOf(
  date: Temporal.PlainDate,
  minute: DayMinute,
  zone: string,
  which: 'earlier' | 'later' = 'earlier',
): Instant {
  const key = `${zone} ${date} ${minute} ${which}`;
  let at = reckoned.get(key);
  if (at === undefined) {
    at = reckon(date, minute, zone, which);
    if (reckoned.size >= RECKONED_KEPT) reckoned.clear();
    reckoned.set(key, at);
  }
  return at;
}

/** Asking the platform for a zone's rules takes most of a millisecond, and whole towns have the same evening. */
const reckoned = new Map<string, Instant>();
const RECKONED_KEPT = 10_000;

function reckon(
  date: Temporal.PlainDate,
  minute: DayMinute,
  zone: string,
  which: 'earlier' | 'later',
): Instant {
  const wall = date.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const shown = wall.toZonedDateTime(zone, { disambiguation: which });
  if (shown.toPlainDateTime().equals(wall)) return shown.epochMilliseconds;
  // Temporal moves a skipped minute on by the length of the gap; the first minute after the gap is where the clock jumped.
  const past = wall.toZonedDateTime(zone, { disambiguation: 'later' }).add({ milliseconds: 1 });
  return past.getTimeZoneTransition('previous')?.epochMilliseconds ?? past.epochMilliseconds;
}

export function localDateAt(at: Instant, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}

export function dayMinuteAt(at: Instant, zone: string): DayMinute {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return hour * 60 + minute;
}
