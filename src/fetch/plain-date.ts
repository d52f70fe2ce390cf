/** Brings the ways in which languages write a date and a time into the one that a parser knows. */

/** Names of two words, in the calendar of Syria, Lebanon and Iraq. */
const LONG_NAMES: readonly (readonly [RegExp, string])[] = [
  [/كانون ال[أا]ول/gu, 'dec'],
  [/كانون الثاني/gu, 'jan'],
  [/تشرين ال[أا]ول/gu, 'oct'],
  [/تشرين الثاني/gu, 'nov'],
];

/** One line, in Western digits, with the time as 10:00 and an East Asian date as 2026-5-5. */
export function plainDate(text: string): string {
  let date = westernDigits(text.normalize('NFKC').normalize('NFC')).replace(/\s+/gu, ' ').trim();
  if (date.length > 200) return date;
  for (const [name, english] of LONG_NAMES) date = date.replace(name, english);
  return koreanAsIso(date) ?? withColons(eastAsian(date));
}

/** The digits of Arabic, Persian, Devanagari and the like: each script's ten stand in a row. */
function westernDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, digit => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  });
}

/** 2026年5月5日(火) 上午9时30分 is 2026-5-5 9:30 am. */
function eastAsian(date: string): string {
  if (!/\d\s?[年月时時点點]/u.test(date)) return date;
  return date
    .replace(/(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日?/u, '$1-$2-$3 ')
    .replace(/[(（]?(?:星期|周|週)?[一二三四五六日天月火水木金土](?:曜日?)?[)）]/u, ' ')
    .replace(/(上午|午前|下午|午後)\s?(\d{1,2})[时時点點:](\d{2})?分?/u, (_, half, hour, minute = '00') =>
      /[下後]/.test(half) ? `${hour}:${minute} pm` : `${hour}:${minute} am`,
    )
    .replace(/(\d{1,2})\s?[时時点點]\s?(?:(\d{1,2})\s?分?)?(?:(\d{1,2})\s?秒)?/u, (_, hour, minute, second) =>
      [hour, minute ?? '00', ...(second === undefined ? [] : [second])].join(':'),
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** 10h00, 10.00 Uhr, 10 Uhr, 14 h and 9am are times. */
function withColons(date: string): string {
  return date
    .replace(
      /(?<![\d.])(\d{1,2})\s?h\s?(\d{2})?(?![\p{L}\d])/iu,
      (_, hour, minute = '00') => `${hour}:${minute}`,
    )
    .replace(
      /(?<![\d.])(\d{1,2})(?:[.:](\d{2}))?\s?(?:Uhr|saat|klo)(?![\p{L}])/iu,
      (_, hour, minute = '00') => `${hour}:${minute}`,
    )
    .replace(/(?<![\d.:])(\d{1,2})\s?([ap])\.?m\.?(?![\p{L}])/iu, '$1:00 $2m')
    .replace(
      /(\d{4},?(?: -| \||,)?(?: (?:at|um|à|alle|ore|в|saat|klo|kl|kl\.|o|às|a las))?) (\d{1,2})\.(\d{2})(?![.\d])/iu,
      '$1 $2:$3',
    );
}

/** Korean sites write 오전 and 오후, or 년 월 일, and mean the time of Seoul. */
function koreanAsIso(date: string): string | null {
  if (!/[년월일오]/.test(date)) return null;
  const found =
    /^(\d{4})[년.-]\s?(\d{1,2})[월.-]\s?(\d{1,2})일?\s?(오전|오후|오)?\s?(?:(\d{1,2})[:시]\s?(\d{2})분?(?::(\d{2}))?)?$/.exec(
      date,
    );
  if (found === null) return null;
  const [, year, month, day, half, hour = '0', minute = '00', second = '00'] = found;
  const hours = (Number(hour) % 12) + (half === '오후' || half === '오' ? 12 : 0);
  return `${year}-${month}-${day} ${half === undefined ? hour : hours}:${minute}:${second} +0900`;
}
