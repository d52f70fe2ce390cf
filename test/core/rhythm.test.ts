/** Digests by the clock on the wall: one a local day, exact where clocks change, and never in quiet hours. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rhythm, slotsOf } from '../../src/core/reader/rhythm.ts';
import { instantOf, localDateAt, readDayMinute, sayDayMinute } from '../../src/core/shared/wall-clock.ts';

const HOUR_MS = 3_600_000;
const ZONES = [
  ...['Asia/Baku', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca'],
];
const rhythm = (over: Partial<Rhythm> = {}): Rhythm => ({
  ...{ timeZone: 'Europe/Berlin', digestMinute: 480, digestWeekday: 1, quiet: null },
  ...over,
});
const utc = (text: string): number => Date.parse(`${text}Z`);
const iso = (at: number): string => new Date(at).toISOString().slice(0, 16);

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of an instant as minutes of the day, by the platform’s own calendar. */
function wallMinute(at: number, timeZone: string): number {
  const options = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', options);
  clocks.set(timeZone, clock);
  const [hour, minute] = clock.format(at).split(':').map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}

/** Every slot of `days` days, each found from the one before as the running bot finds it. */
function slotsOver(days: number, of: Rhythm, from: number) {
  const slots = [];
  for (let at = from; at < from + days * 24 * HOUR_MS; ) {
    const { daily } = slotsOf(of, at);
    slots.push(daily);
    at = daily.at;
  }
  return slots;
}

describe('a daily digest', () => {
  it.each(ZONES)('comes exactly once a local day over 400 days: %s', timeZone => {
    for (const digestMinute of [0, 135, 150, 480]) {
      const slots = slotsOver(400, rhythm({ timeZone, digestMinute }), utc('2026-01-01T00:00'));
      const dates = slots.map(({ on }) => on);
      expect(new Set(dates).size).toBe(slots.length);
      const [first = '', last = ''] = [dates[0], dates.at(-1)];
      expect((Date.parse(last) - Date.parse(first)) / (24 * HOUR_MS)).toBe(slots.length - 1);
      for (const { at, on } of slots) {
        expect(localDateAt(at, timeZone).toString()).toBe(on);
        const shown = wallMinute(at, timeZone);
        // The minute itself, or where the clock skips it, the first one after.
        if (shown !== digestMinute) {
          expect(shown).toBeGreaterThan(digestMinute);
          const before = wallMinute(at - 60_000, timeZone);
          expect(before).toBeLessThan(digestMinute);
        }
      }
    }
  });

  it('in an hour that the clock skips comes at the next minute that it shows', () => {
    const at = utc('2026-03-28T12:00');
    expect(iso(slotsOf(rhythm({ digestMinute: 150 }), at).daily.at)).toBe('2026-03-29T01:00');
    const lordHowe = rhythm({ timeZone: 'Australia/Lord_Howe', digestMinute: 135 });
    expect(iso(slotsOf(lordHowe, utc('2026-10-03T12:00')).daily.at)).toBe('2026-10-03T15:30');
    const cairo = rhythm({ timeZone: 'Africa/Cairo', digestMinute: 0 });
    expect(slotsOf(cairo, utc('2026-04-23T12:00')).daily).toEqual({
      at: utc('2026-04-23T22:00'),
      on: '2026-04-24',
    });
  });

  it('in an hour that the clock shows twice comes the first time only', () => {
    const { daily } = slotsOf(rhythm({ digestMinute: 150 }), utc('2026-10-24T12:00'));
    expect(iso(daily.at)).toBe('2026-10-25T00:30');
    expect(slotsOf(rhythm({ digestMinute: 150 }), daily.at).daily.on).toBe('2026-10-26');
  });

  it('whose time lies in quiet hours comes when they end, and counts for its own date', () => {
    const late = rhythm({ timeZone: 'UTC', digestMinute: 23 * 60, quiet: { from: 22 * 60, to: 7 * 60 } });
    expect(slotsOf(late, utc('2026-06-01T12:00')).daily).toEqual({
      at: utc('2026-06-02T07:00'),
      on: '2026-06-01',
    });
  });
});

describe('a weekly digest', () => {
  it('comes on its weekday, each week, also over quiet hours', () => {
    const sunday = rhythm({
      timeZone: 'UTC',
      digestWeekday: 7,
      digestMinute: 1_380,
      quiet: { from: 1_320, to: 420 },
    });
    const first = slotsOf(sunday, utc('2026-06-01T06:59')).weekly;
    expect(first).toEqual({ at: utc('2026-06-01T07:00'), on: '2026-05-31' });
    expect(slotsOf(sunday, first.at).weekly.on).toBe('2026-06-07');
    expect(slotsOf(rhythm({ digestWeekday: 4 }), utc('2026-06-01T12:00')).weekly.on).toBe('2026-06-04');
  });
});

describe('quiet hours', () => {
  it('hold both times where the clock shows an hour twice', () => {
    const { quiet } = slotsOf(rhythm({ quiet: { from: 60, to: 150 } }), utc('2026-10-24T23:30'));
    expect(quiet).toEqual({ fromAt: utc('2026-10-24T23:00'), untilAt: utc('2026-10-25T01:30') });
  });

  it('that the clock skips are none that night', () => {
    const { quiet } = slotsOf(rhythm({ quiet: { from: 125, to: 170 } }), utc('2026-03-29T00:30'));
    expect(iso(quiet?.fromAt ?? 0)).toBe('2026-03-30T00:05');
  });

  it('hold at every instant at which the wall shows a quiet time, and no digest lies in them', () => {
    const minute = fc.integer({ min: 0, max: 1_439 });
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES, 'Africa/Cairo', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Chatham'),
        fc.record({ from: minute, to: minute }).filter(({ from, to }) => from !== to),
        minute,
        fc.integer({ min: utc('2026-01-01T00:00'), max: utc('2027-06-01T00:00') }),
        (timeZone, quiet, digestMinute, at) => {
          const { from, to } = quiet;
          const isQuiet = (shown: number) =>
            from < to ? shown >= from && shown < to : shown >= from || shown < to;
          const of = rhythm({ timeZone, quiet, digestMinute });
          const slots = slotsOf(of, at);
          if (isQuiet(wallMinute(at, timeZone))) expect(slots.quiet?.fromAt).toBeLessThanOrEqual(at);
          for (const slot of [slots.daily, slots.weekly]) {
            expect(slot.at).toBeGreaterThan(at);
            const then = slotsOf(of, slot.at).quiet;
            expect(then !== null && then.fromAt <= slot.at).toBe(false);
          }
          expect(slots.freshUntilAt).toBeGreaterThan(at);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a time as readers write it', () => {
  it.each([
    ['7:30', 450],
    ['07.30', 450],
    ['0730', 450],
    [' 23:59 ', 1_439],
    ['0:00', 0],
  ])('is understood: %s', (text, minute) => {
    expect(readDayMinute(text)).toBe(minute);
    expect(readDayMinute(sayDayMinute(minute))).toBe(minute);
  });

  it.each(['25:00', '24:00', '7:60', '7', 'noon', '', '7:3', '-1:00'])('is none: “%s”', text => {
    expect(readDayMinute(text)).toBeNull();
  });

  it('has its instant in a zone that never changes its clocks', () => {
    expect(instantOf(localDateAt(utc('2026-06-01T00:00'), 'UTC'), 450, 'UTC')).toBe(utc('2026-06-01T07:30'));
  });
});
