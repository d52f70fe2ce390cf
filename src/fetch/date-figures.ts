/** Rewrites dates of other scripts and habits into the figures that the rules of dates read. */

const MORNING = '上午|午前|凌晨|早上|오전';
const EVENING = '下午|午後|午后|晚上|傍晚|오후';

const DAY =
  /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})(?:\s?[日号號일]|(?!\d))(?:\s?(?:\([^()]{1,3}\)|星期.|[周週].|.요일))?/u;
/** `10h30`, `10 h 30`, `9時30分20秒`, `10 Uhr`, `10.30 uur`. */
const SPELT =
  /(?<![\d:])(\d{1,2})(?:[.:](\d{2}))?\s?(?:h(?!\p{L})|ч\.?(?!\p{L})|[時时點点시]|uhr|uur)\s?(?:(\d{1,2})(?!\d)\s?(?:min(?:\.|(?!\p{L}))|m(?!\p{L})|мин\.?|[分분])?)?(?:\s?(\d{1,2})\s?(?:s(?!\p{L})|[秒초]))?/iu;
/** Where a point parts hours and minutes the word before says that it is a time. */
const POINTED = /(?<=(?:^|\s)(?:kl\.?|klo|um|alle|ore|saat|at)\s)(\d{1,2})\.(\d{2})(?![.\d])/iu;
/** Words between a day and its time; one of them is also the name of a zone. */
const BETWEEN = /(?<=\s)(?:at|um|à|às|kl\.?|klo|alle|ore|saat|в)\s(?=\d{1,2}:\d{2})/iu;
const HALF_BEFORE = new RegExp(`(${MORNING}|${EVENING})\\s?(\\d{1,2}:\\d{2}(?::\\d{2})?)`, 'u');
const HALF_BEHIND = /(\d{1,2}:\d{2}(?::\d{2})?)\s?([صم])(?!\p{L})/u;
/** `9pm`, without minutes. */
const WHOLE_HOUR = /(?<![\d.:])(\d{1,2})\s?([ap])\.?m\.?(?!\p{L})/iu;
const OTHER_FIGURES = /(?![0-9])\p{Nd}/gu;
/** Names of two words, in the calendar of Syria, Lebanon and Iraq. */
const LONG_NAMES: readonly (readonly [RegExp, string])[] = [
  [/كانون ال[أا]ول/gu, 'dec'],
  [/كانون الثاني/gu, 'jan'],
  [/تشرين ال[أا]ول/gu, 'oct'],
  [/تشرين الثاني/gu, 'nov'],
];
const KOREAN =
  /^(\d{4})[년.-]\s?(\d{1,2})[월.-]\s?(\d{1,2})일?\s?(오전|오후|오)?\s?(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

export function inFigures(written: string): string {
  const named = LONG_NAMES.reduce((date, [name, english]) => date.replace(name, english), written);
  return (koreanAsIso(named) ?? named)
    .replace(OTHER_FIGURES, figureOf)
    .replace(DAY, '$1-$2-$3 ')
    .replace(SPELT, (_, hour: string, pointed?: string, minute?: string, second?: string) =>
      [hour, (pointed ?? minute ?? '00').padStart(2, '0'), ...(second === undefined ? [] : [second])].join(
        ':',
      ),
    )
    .replace(WHOLE_HOUR, '$1:00 $2m')
    .replace(POINTED, '$1:$2')
    .replace(BETWEEN, '')
    .replace(
      HALF_BEFORE,
      (_, half: string, time: string) => `${time} ${MORNING.includes(half) ? 'AM' : 'PM'}`,
    )
    .replace(HALF_BEHIND, (_, time: string, half: string) => `${time} ${half === 'ص' ? 'AM' : 'PM'}`);
}

/** The ten figures of a script stand in a row. */
function figureOf(figure: string): string {
  const code = figure.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** Korean sites write 오전 and 오후, or 년 월 일, and mean the time of Seoul. */
function koreanAsIso(date: string): string | null {
  const found = KOREAN.exec(date);
  if (found === null || !/[년월일오]/.test(date)) return null;
  const [, year, month, day, half, hour = '0', minute, second = '00'] = found;
  const hours = (Number(hour) % 12) + (half === '오후' || half === '오' ? 12 : 0);
  return `${year}-${month}-${day} ${half === undefined ? hour : hours}:${minute}:${second} +0900`;
}
