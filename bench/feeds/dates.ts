/** Dates in the forms that feeds use, each with the instant it means. */
import { readDate } from '../../src/fetch/date.ts';
import type { Tally } from './expectations.ts';

/** Winter is 14 January 2026, 09:05:07 UTC; summer is 14 July 2026, 08:05:07 UTC. */
const WINTER = '2026-01-14T09:05:07Z';
const SUMMER = '2026-07-14T08:05:07Z';

export const DATES: readonly (readonly [written: string, means: string])[] = [
  ['Wed, 14 Jan 2026 09:05:07 GMT', WINTER],
  ['Wed, 14 Jan 2026 09:05:07 +0000', WINTER],
  ['Wed, 14 Jan 2026 13:05:07 +0400', WINTER],
  ['Wed, 14 Jan 2026 13:05:07 +04:00', WINTER],
  ['Wed, 14 Jan 2026 04:05:07 EST', WINTER],
  ['Tue, 14 Jul 2026 04:05:07 EDT', SUMMER],
  ['Tue, 14 Jul 2026 01:05:07 PDT', SUMMER],
  ['Wed, 14 Jan 2026 01:05:07 PST', WINTER],
  ['Wed, 14 Jan 2026 04:05:07 ET', WINTER],
  ['Wed, 14 Jan 2026 03:05:07 CT', WINTER],
  ['Wed, 14 Jan 2026 02:05:07 MT', WINTER],
  ['Wed, 14 Jan 2026 01:05:07 PT', WINTER],
  ['Wed, 14 Jan 2026 05:05:07 AST', WINTER],
  ['Wed, 14 Jan 2026 10:05:07 MET', WINTER],
  ['Tue, 14 Jul 2026 10:05:07 MEST', SUMMER],
  ['Tue, 14 Jul 2026 10:05:07 CEST', SUMMER],
  ['Tue, 14 Jul 2026 09:05:07 BST', SUMMER],
  ['Wed, 14 Jan 2026 12:05:07 MSK', WINTER],
  ['Wed, 14 Jan 2026 09:05:07 Etc/GMT', WINTER],
  ['Tue, 14 Jul 2026 10:05:07 Europe/Berlin', SUMMER],
  ['Wed, 14 Jan 2026 10:05:07 Europe/Berlin', WINTER],
  ['Wed, 14 Jan 2026 13:05:07 GMT+4', WINTER],
  ['Wed, 14 Jan 2026 13:05:07 UTC+04:00', WINTER],
  ['Wed, 14 Jan 26 09:05:07 GMT', WINTER],
  ['Wednesday, 14-Jan-26 09:05:07 GMT', WINTER],
  ['14 Jan 2026 09:05:07', WINTER],
  ['14 January 2026 09:05:07 Z', WINTER],
  ['Wed,14 Jan 2026 09:05:07 GMT', WINTER],
  ['Wed 14 Jan 2026 09:05:07 GMT', WINTER],
  ['Wed, 14 Jan 2026 09:05 GMT', '2026-01-14T09:05:00Z'],
  ['14 Jan 2026', '2026-01-14T00:00:00Z'],
  ['Wed Jan 14 09:05:07 2026', WINTER],
  ['Wed Jan 14 09:05:07 UTC 2026', WINTER],
  ['Wed Jan 14 2026 13:05:07 GMT+0400 (Azerbaijan Standard Time)', WINTER],
  ['Jan 14, 2026 9:05:07 AM', WINTER],
  ['January 14, 2026, 9:05 PM EST', '2026-01-15T02:05:00Z'],
  ['Wed, 31 Jun 2026 09:05:07 GMT', '2026-07-01T09:05:07Z'],
  ['Wed, 14 Jan 2026 24:00:00 GMT', '2026-01-15T00:00:00Z'],
  ['Wed, 14 Jan 2026 09:05:07 XYZ', WINTER],
  ['Wed, 14 Jan 2026 09:05:07 +9900', WINTER],
  ['Ср, 14 января 2026 12:05:07 +0300', WINTER],
  ['14 янв 2026 09:05:07', WINTER],
  ['14 yanvar 2026, 09:05', '2026-01-14T09:05:00Z'],
  ['14 Temmuz 2026 11:05:07 +0300', SUMMER],
  ['Mi, 14 Jan 2026 10:05:07 +0100', WINTER],
  ['mer, 14 janv. 2026 10:05:07 +0100', WINTER],
  ['Seg, 14 Jul 2026 05:05:07 -0300', SUMMER],
  ['Qua, 14 Dez 2022 09:05:07 +0000', '2022-12-14T09:05:07Z'],
  ['2026-01-14T09:05:07Z', WINTER],
  ['2026-01-14t09:05:07z', WINTER],
  ['2026-01-14T13:05:07+04:00', WINTER],
  ['2026-01-14T13:05:07+0400', WINTER],
  ['2026-01-14T13:05:07+04', WINTER],
  ['2026-07-14T04:05:07.123456-04:00', '2026-07-14T08:05:07Z'],
  ['2026-01-14T09:05:07', WINTER],
  ['2026-01-14 09:05:07', WINTER],
  ['2026-01-14 13:05:07 +0400', WINTER],
  ['2026-01-14 04:05:07 EST', WINTER],
  ['2026-01-14T09:05Z', '2026-01-14T09:05:00Z'],
  ['2026-01-14', '2026-01-14T00:00:00Z'],
  ['2026-01', '2026-01-01T00:00:00Z'],
  ['2026', '2026-01-01T00:00:00Z'],
  ['20260114T090507Z', WINTER],
  ['2026-014', '2026-01-14T00:00:00Z'],
  ['26014', '2026-01-14T00:00:00Z'],
  ['260114', '2026-01-14T00:00:00Z'],
  ['-26-01', '2026-01-01T00:00:00Z'],
  ['-26-01-14', '2026-01-14T00:00:00Z'],
  ['2026-01-14T25:05:07Z', '2026-01-15T01:05:07Z'],
  ['2026/01/14 09:05:07', WINTER],
  ['14.01.2026 09:05:07', WINTER],
  ['01/14/2026 9:05:07 AM', WINTER],
  ['1/14/2026 9:05:07 PM GMT', '2026-01-14T21:05:07Z'],
  ['1768381507', WINTER],
  ['1768381507000', WINTER],
  ['2026-07-14 오후 05:05:07', SUMMER],
  ['2026년 07월 14일 17:05:07', SUMMER],
  ['Τρί, 14 Ιούλ 2026 04:05:07 EDT', SUMMER],
  ['2026-július-14T10:05+02:00', '2026-07-14T08:05:00Z'],
  ['mar, 14 juil. 2026 10:05:07 +0200', SUMMER],
  ['Martedì 14 Luglio 2026 10:05:07 +0200', SUMMER],
  ['Tue, 14 Jul 2026 08:05:07 +0000 UTC', SUMMER],
  ['Tue, 14 Jul 2026 01:05:07 -0700 (PDT)', SUMMER],
  ['2026-07-14T08:05:07.000+0000', SUMMER],
  ['Wed, 2026/01/14 04:05:07 EST', WINTER],
];

export const NO_DATES: readonly string[] = [
  '',
  'yesterday',
  '0001-01-01T00:00:00Z',
  'Wed, 45 Jan 2026 09:05:07 GMT',
  '12:30',
  '2026-13-45',
];

export function measureDates(): ReadonlyMap<string, Tally> {
  const misses = DATES.flatMap(([written, means]) => {
    const found = readDate(written);
    return found === Date.parse(means)
      ? []
      : `${written}: ${found === null ? null : new Date(found).toISOString()}, not ${means}`;
  });
  const invented = NO_DATES.filter(text => readDate(text) !== null);
  return new Map([
    ['forms of a date', { met: DATES.length - misses.length, of: DATES.length, misses }],
    ['no date at all', { met: NO_DATES.length - invented.length, of: NO_DATES.length, misses: invented }],
  ]);
}
