/** Dates as feeds write them: RFC 822 and its kin, ISO 8601 and its kin; never in the zone of this machine. */
import type { Instant } from '../core/shared/ports.ts';

/** RFC 822, 5.1, and the names that feeds use beside it; minutes east of Greenwich. */
const ZONES: Readonly<Record<string, number>> = {
  ...{
    z: 0,
    ut: 0,
    utc: 0,
    gmt: 0,
    wet: 0,
    bst: 60,
    cet: 60,
    met: 60,
    west: 60,
    cest: 120,
    mest: 120,
    eet: 120,
    sast: 120,
  },
  ...{
    eest: 180,
    msk: 180,
    trt: 180,
    azt: 240,
    gst: 240,
    pkt: 300,
    ist: 330,
    sgt: 480,
    hkt: 480,
    jst: 540,
    kst: 540,
    aest: 600,
  },
  ...{
    aedt: 660,
    nzst: 720,
    nzdt: 780,
    edt: -240,
    et: -300,
    est: -300,
    cdt: -300,
    ct: -360,
    cst: -360,
    mdt: -360,
    mt: -420,
  },
  ...{ mst: -420, pdt: -420, pt: -480, pst: -480, akst: -540, hst: -600 },
};

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'янв', 'yan'],
  ['feb', 'фев', 'fev'],
  ['mar', 'мар', 'mär', 'març'],
  ['apr', 'апр', 'avr', 'abr'],
  ['may', 'мая', 'май', 'mai'],
  ['jun', 'июн', 'iyun', 'i̇yun', 'juin'],
  ['jul', 'июл', 'iyul', 'i̇yul', 'juil'],
  ['aug', 'авг', 'avq', 'aoû', 'ago', 'ağu'],
  ['sep', 'сен', 'sen', 'set', 'eyl'],
  ['oct', 'окт', 'okt', 'out', 'eki'],
  ['nov', 'ноя', 'noy', 'kas'],
  ['dec', 'дек', 'dek', 'dez', 'déc', 'ara'],
];

const ISO =
  /^([+-]?\d{4})-?(\d{2})?(?:-?(\d{2}))?(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(.*)$/i;
const RFC =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})[\s-]+(\p{L}+)\.?[\s-]+(\d{2,4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(.*)$/u;
const AMERICAN =
  /^(?:\p{L}+\.?,?\s+)?(\p{L}+)\.?\s+(\d{1,2}),?\s+(?:(\d{4}),?\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:(\p{L}{1,4})\s+)?(\d{4})?\s*(.*)$/u;

/** Null for what is no date, or an impossible one. A date without a zone is read as UTC. */
export function parseFeedDate(text: string | null | undefined): Instant | null {
  const date = text?.normalize('NFC').replace(/\s+/gu, ' ').trim() ?? '';
  if (date === '' || date.length > 80) return null;
  const iso = ISO.exec(date);
  if (iso !== null && /^\d{4}(?:-|$|\d{4})/.test(date)) {
    const [, year, month = '1', day = '1', hour = '0', minute = '0', second = '0', zone = ''] = iso;
    return instantOf(
      Number(year),
      Number(month),
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
      zone,
    );
  }
  const rfc = RFC.exec(date);
  if (rfc !== null) {
    const [, day, month = '', year = '', hour = '0', minute = '0', second = '0', zone = ''] = rfc;
    return instantOf(
      fullYear(year),
      monthOf(month),
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
      zone,
    );
  }
  const american = AMERICAN.exec(date);
  if (american === null) return null;
  const [, month = '', day, early, hour, minute, second = '0', zone, late, rest = ''] = american;
  const year = early ?? late ?? '';
  return instantOf(
    fullYear(year),
    monthOf(month),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    zone ?? rest,
  );
}

function monthOf(name: string): number {
  const key = name.toLocaleLowerCase('en');
  return MONTHS.findIndex(names => names.some(known => key.startsWith(known))) + 1;
}

/** RFC 2822, 4.3: two digits under 50 are this century, the others and three digits the last. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length >= 4) return number;
  if (year.length === 3) return number + 1900;
  return number + (number < 50 ? 2000 : 1900);
}

function instantOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  zone: string,
): Instant | null {
  const offset = offsetMinutes(zone);
  const isPossible = month >= 1 && month <= 12 && day >= 1 && hour <= 24 && minute < 60 && second <= 60;
  if (!isPossible || offset === null) return null;
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  // 31 June would roll over into July: it is a mistake, not a date.
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return null;
  return Number.isFinite(at) ? at - offset * 60_000 : null;
}

/** Minutes east of Greenwich; 0 for no zone or an unknown name; null for an impossible offset. */
function offsetMinutes(zone: string): number | null {
  const name = zone
    .trim()
    .replace(/\(.*\)$/, '')
    .trim()
    .toLowerCase()
    .replace(/^etc\//, '');
  const numeric = /(?:gmt|utc)?\s*([+-−])(\d{1,2}):?(\d{2})?/u.exec(name);
  if (numeric !== null && /[+\-−]/u.test(name)) {
    const [, sign, hours = '0', minutes = '0'] = numeric;
    const total = Number(hours) * 60 + Number(minutes);
    if (Number(hours) > 15 || Number(minutes) > 59) return null;
    return sign === '+' ? total : -total;
  }
  return ZONES[name] ?? 0;
}
