import { describe, expect, test } from 'vitest';
import { DATES, NO_DATES } from '../../bench/feeds/dates.ts';
import { readDate } from '../../src/fetch/date.ts';

describe('a date is read as the instant it means', () => {
  test.each(DATES)('%s', (written, means) => {
    const at = readDate(written);
    expect(at === null ? null : new Date(at).toISOString()).toBe(new Date(means).toISOString());
  });
});

test.each(NO_DATES)('“%s” is no date', text => {
  expect(readDate(text)).toBeNull();
});

test('a summer and a winter date of one place differ by its daylight saving', () => {
  const hours = (text: string): number => new Date(readDate(text) ?? 0).getUTCHours();
  expect(hours('Wed, 14 Jan 2026 12:00:00 America/New_York')).toBe(17);
  expect(hours('Tue, 14 Jul 2026 12:00:00 America/New_York')).toBe(16);
});

test('an abbreviation means what it says, whatever the season', () => {
  expect(readDate('Tue, 14 Jul 2026 12:00:00 EST')).toBe(Date.UTC(2026, 6, 14, 17));
  expect(readDate('Wed, 14 Jan 2026 12:00:00 EDT')).toBe(Date.UTC(2026, 0, 14, 16));
});
