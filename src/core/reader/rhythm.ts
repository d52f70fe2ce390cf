/** A rhythm: when a chat may be written to, by the clock on its wall, and the instants that comes to. */
import type { Temporal } from 'temporal-polyfill';
import type { Instant } from '../shared/ports.ts';
import { type DayMinute, instantOf, localDateAt } from '../shared/wall-clock.ts';

/** What a chat chose. Chats that chose the same share one rhythm, so that a slot is reckoned once for all of them. */
export interface Rhythm {
  /** IANA name. */
  readonly timeZone: string;
  readonly digestMinute: DayMinute;
  /** The day of the weekly digest, 1 for Monday to 7 for Sunday. */
  readonly digestWeekday: number;
  readonly quiet: QuietHours | null;
}

/** From one minute of the day to another, over midnight where `to` is the earlier one. */
export interface QuietHours {
  readonly from: DayMinute;
  readonly to: DayMinute;
}

/** A digest's time, with the local date it counts for: a chat has one digest a date. */
export interface Slot {
  readonly at: Instant;
  /** ISO 8601, as in 2026-10-25. */
  readonly on: string;
}

/** A span from its first instant to just before `untilAt`. */
export interface Span {
  readonly fromAt: Instant;
  readonly untilAt: Instant;
}

/** What a rhythm comes to, as seen at one instant. */
export interface Slots {
  /** The next ones, later than now; never inside quiet hours. */
  readonly daily: Slot;
  readonly weekly: Slot;
  /** The quiet hours that are under way or come next, or null. */
  readonly quiet: Span | null;
  /** The local day. */
  readonly day: Span;
  /** From then on another reckoning is due. */
  readonly freshUntilAt: Instant;
}

const DAYS_A_WEEK = 7;

export function slotsOf(rhythm: Rhythm, now: Instant): Slots {
  const today = localDateAt(now, rhythm.timeZone);
  const daily = nextSlot(rhythm, today, now, 1);
  // The latest slot before now may belong to the day before yesterday, when quiet hours moved it over midnight.
  const weekday = today.add({ days: (rhythm.digestWeekday - today.dayOfWeek + DAYS_A_WEEK) % DAYS_A_WEEK });
  const weekly = nextSlot(rhythm, weekday, now, DAYS_A_WEEK);
  const quiet = [-2, -1, 0, 1, 2]
    .flatMap(days => quietOn(rhythm, today.add({ days })) ?? [])
    .find(({ untilAt }) => untilAt > now);
  const day = {
    fromAt: today.toZonedDateTime(rhythm.timeZone).epochMilliseconds,
    untilAt: today.add({ days: 1 }).toZonedDateTime(rhythm.timeZone).epochMilliseconds,
  };
  const ends = [daily.at, weekly.at, day.untilAt, ...(quiet === undefined ? [] : [quiet.untilAt])];
  return { daily, weekly, quiet: quiet ?? null, day, freshUntilAt: Math.min(...ends) };
}

/** The first slot after `now`, `step` days apart, one of them on `near`. */
function nextSlot(rhythm: Rhythm, near: Temporal.PlainDate, now: Instant, step: number): Slot {
  for (let date = near.subtract({ days: Math.max(2, step) }); ; date = date.add({ days: step })) {
    const slot = slotOn(rhythm, date);
    if (slot.at > now) return slot;
  }
}

/** A digest whose time lies in the quiet hours comes when they end, and still counts for the date it was meant for. */
function slotOn(rhythm: Rhythm, date: Temporal.PlainDate): Slot {
  const at = instantOf(date, rhythm.digestMinute, rhythm.timeZone);
  const quiet = [-1, 0, 1]
    .flatMap(days => quietOn(rhythm, date.add({ days })) ?? [])
    .find(({ fromAt, untilAt }) => fromAt <= at && at < untilAt);
  return { at: quiet?.untilAt ?? at, on: date.toString() };
}

/**
 * The quiet hours that begin on a date. An hour that the clock shows twice is quiet both times: whoever looks at the
 * clock sees a time at which silence was promised. Null where the clock skips them altogether.
 */
function quietOn({ quiet, timeZone }: Rhythm, date: Temporal.PlainDate): Span | null {
  if (quiet === null) return null;
  const fromAt = instantOf(date, quiet.from, timeZone, 'earlier');
  const lastDay = quiet.to <= quiet.from ? date.add({ days: 1 }) : date;
  const untilAt = instantOf(lastDay, quiet.to, timeZone, 'later');
  return untilAt > fromAt ? { fromAt, untilAt } : null;
}
