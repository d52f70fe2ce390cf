/** Rhythms in SQLite: one row for each that any chat lives by, with what it comes to now. */
import { type Rhythm, type Slots, slotsOf } from '../core/reader/rhythm.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';

export interface RhythmRow {
  id: number;
  time_zone: string;
  digest_minute: number;
  digest_weekday: number;
  quiet_from: number | null;
  quiet_to: number | null;
}

export interface RhythmTable {
  /** Reckons anew what is over. Whoever reads slots in SQL calls it first; mostly there is nothing to do. */
  refresh(now: Instant): void;
  /** The row of a rhythm, made where there is none, reckoned. */
  idOf(rhythm: Rhythm, now: Instant): number;
  /** Makes every row one that must be reckoned anew. */
  forget(): void;
}

/** All methods expect to run inside a transaction of their caller. */
export function createRhythmTable(sqlite: Sqlite): RhythmTable {
  const stale = sqlite.prepare<[number], RhythmRow>(`
    select id, time_zone, digest_minute, digest_weekday, quiet_from, quiet_to
    from rhythm
    where fresh_until <= ?`);
  const reckoned = sqlite.prepare(`
    update rhythm set
      fresh_until = :freshUntil,
      daily_at = :dailyAt, daily_on = :dailyOn,
      weekly_at = :weeklyAt, weekly_on = :weeklyOn,
      quiet_from_at = :quietFromAt, quiet_until_at = :quietUntilAt,
      day_from_at = :dayFromAt, day_until_at = :dayUntilAt
    where id = :id`);
  const choice = (rhythm: Rhythm) => ({
    zone: rhythm.timeZone,
    minute: rhythm.digestMinute,
    weekday: rhythm.digestWeekday,
    from: rhythm.quiet?.from ?? null,
    to: rhythm.quiet?.to ?? null,
  });
  const find = sqlite
    .prepare<ReturnType<typeof choice>, number>(`
      select id from rhythm
      where time_zone = :zone and digest_minute = :minute and digest_weekday = :weekday
        and coalesce(quiet_from, -1) = coalesce(:from, -1) and coalesce(quiet_to, -1) = coalesce(:to, -1)`)
    .pluck();
  const add = sqlite.prepare(`
    insert into rhythm (time_zone, digest_minute, digest_weekday, quiet_from, quiet_to)
    values (:zone, :minute, :weekday, :from, :to)`);
  const forget = sqlite.prepare('update rhythm set fresh_until = 0');

  const refresh = (now: Instant): void => {
    for (const row of stale.all(now)) reckoned.run({ id: row.id, ...columnsOf(slotsOf(toRhythm(row), now)) });
  };
  return {
    refresh,
    idOf(rhythm, now) {
      const known = find.get(choice(rhythm));
      if (known !== undefined) return known;
      const id = Number(add.run(choice(rhythm)).lastInsertRowid);
      refresh(now);
      return id;
    },
    forget: () => void forget.run(),
  };
}

export function toRhythm(row: RhythmRow): Rhythm {
  const { quiet_from: from, quiet_to: to } = row;
  return {
    timeZone: row.time_zone,
    digestMinute: row.digest_minute,
    digestWeekday: row.digest_weekday,
    quiet: from === null || to === null ? null : { from, to },
  };
}

function columnsOf({ daily, weekly, quiet, day, freshUntilAt }: Slots) {
  return {
    freshUntil: freshUntilAt,
    ...{ dailyAt: daily.at, dailyOn: daily.on, weeklyAt: weekly.at, weeklyOn: weekly.on },
    ...{ quietFromAt: quiet?.fromAt ?? 0, quietUntilAt: quiet?.untilAt ?? 0 },
    ...{ dayFromAt: day.fromAt, dayUntilAt: day.untilAt },
  };
}
