/** What dates are called: months in the languages of feeds, and zones by their abbreviations. */

/** Minutes east of Greenwich: RFC 822, 5.1, and the names that feeds use beside it. */
const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{
      z: 0,
      ut: 0,
      utc: 0,
      gmt: 0,
      wet: 0,
      uct: 0,
      zulu: 0,
      bst: 60,
      wat: 60,
      cet: 60,
      met: 60,
      mez: 60,
      west: 60,
    },
    ...{
      cest: 120,
      mest: 120,
      mesz: 120,
      eet: 120,
      sast: 120,
      cat: 120,
      ist: 330,
      eest: 180,
      msk: 180,
      trt: 180,
      eat: 180,
    },
    ...{
      ast: -240,
      adt: -180,
      at: -240,
      azt: 240,
      get: 240,
      amt: 240,
      gst: 240,
      samt: 240,
      msd: 240,
      azst: 300,
    },
    ...{
      pkt: 300,
      uzt: 300,
      yekt: 300,
      almt: 360,
      omst: 360,
      novt: 420,
      krat: 420,
      wib: 420,
      ict: 420,
      irkt: 480,
    },
    ...{
      sgt: 480,
      hkt: 480,
      awst: 480,
      pht: 480,
      jst: 540,
      kst: 540,
      yakt: 540,
      acst: 570,
      acdt: 630,
      aest: 600,
    },
    ...{
      aedt: 660,
      nzst: 720,
      nzdt: 780,
      ndt: -150,
      nst: -210,
      brt: -180,
      art: -180,
      edt: -240,
      et: -300,
      est: -300,
    },
    ...{ cdt: -300, ct: -360, cst: -360, mdt: -360, mt: -420, mst: -420, pdt: -420, pt: -480, pst: -480 },
    ...{ akdt: -480, akst: -540, hdt: -540, hst: -600, a: -60, n: 60, m: -720, y: 720 },
  }),
);

/** Languages whose names of months are read. Where two give one name to two months the earlier here wins. */
const LANGUAGES =
  'en ru az tr de fr es it pt nl uk pl ro hu el sv da nb fi cs sk bg sr lt lv et sq ca eu kk uz ka hy be mk sl id ms vi ar'.split(
    ' ',
  );

/** Short forms that no table of Intl has. */
const MORE_MONTHS: Readonly<Record<string, number>> = {
  sept: 9,
  sen: 9,
  avq: 8,
  yan: 1,
  okt: 10,
  noy: 11,
  dek: 12,
  mai: 5,
  mrz: 3,
  мая: 5,
  сент: 9,
  // The months of the Levant, without the marks on their letters.
  شباط: 2,
  اذار: 3,
  نيسان: 4,
  ايار: 5,
  حزيران: 6,
  تموز: 7,
  ايلول: 9,
};

let months: ReadonlyMap<string, number> | null = null;

/** 1 to 12, or 0 for what is no month. */
export function monthNamed(name: string): number {
  const key = foldName(name);
  if (key.length < 3) return 0;
  const english = ENGLISH.indexOf(key.slice(0, 3));
  if (english >= 0 && /^[a-z]+$/.test(key) && ENGLISH_WHOLE[english]?.startsWith(key)) return english + 1;
  months ??= readMonths();
  const exact = months.get(key);
  if (exact !== undefined) return exact;
  // A cut or a declined form: "янва", "septembra".
  for (let length = key.length - 1; length >= 3; length -= 1) {
    const found = months.get(key.slice(0, length));
    if (found !== undefined) return found;
  }
  return 0;
}

/** Minutes east of Greenwich at that time, by abbreviation or by the name of a place; null for an unknown name. */
export function zoneNamed(name: string, wallMs: number): number | null {
  const known = ZONES.get(name.toLowerCase());
  if (known !== undefined) return known;
  return name.includes('/') ? offsetAt(name, wallMs) : null;
}

/** What a clock in that place shows beside UTC, when it shows `wallMs`. */
function offsetAt(zone: string, wallMs: number): number | null {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    const offset = (at: number): number => {
      const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
      const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):?(\d{2})?/.exec(name) ?? [];
      return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    };
    return offset(wallMs - offset(wallMs) * 60_000);
  } catch {
    // No such place: the date is read without a zone.
    return null;
  }
}

const ENGLISH_WHOLE =
  'january february march april may june july august september october november december'.split(' ');
const ENGLISH = ENGLISH_WHOLE.map(name => name.slice(0, 3));

function readMonths(): ReadonlyMap<string, number> {
  const found = new Map(Object.entries(MORE_MONTHS));
  for (const language of LANGUAGES) {
    for (const month of ['long', 'short'] as const) {
      for (const options of [{ month }, { month, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
        for (let index = 0; index < 12; index += 1) {
          const parts = format.formatToParts(Date.UTC(2024, index, 2));
          const name = foldName(parts.find(({ type }) => type === 'month')?.value ?? '');
          if (name.length >= 3 && !/\d/.test(name) && !found.has(name)) found.set(name, index + 1);
        }
      }
    }
  }
  return found;
}

/** Lower case, no accents, no full stop: "Ιούλ." and "ιουλ" are one. */
function foldName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}.'’]/gu, '')
    .replaceAll('ı', 'i')
    .trim();
}
