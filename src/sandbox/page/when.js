/** Says instants in the browser's own zone and language: hours, days, and Telegram's date entities. */

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long' });
const dayAndYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

const STEPS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Everything here takes seconds since the epoch, as the Bot API writes them. */
const dateOf = seconds => new Date(seconds * 1000);

export const hourOf = seconds => clock.format(dateOf(seconds));
export const fullTimeOf = seconds => full.format(dateOf(seconds));

/** A key that is the same for all instants of one local day. */
export function dayKeyOf(seconds) {
  const date = dateOf(seconds);
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
}

/** The words on a date separator: Today, Yesterday, 5 June, 5 June 2025. */
export function dayNameOf(seconds, nowSeconds = Date.now() / 1000) {
  if (dayKeyOf(seconds) === dayKeyOf(nowSeconds)) return 'Today';
  if (dayKeyOf(seconds) === dayKeyOf(nowSeconds - 86_400)) return 'Yesterday';
  const isThisYear = dateOf(seconds).getFullYear() === dateOf(nowSeconds).getFullYear();
  return (isThisYear ? day : dayAndYear).format(dateOf(seconds));
}

function relativeTimeOf(seconds, nowSeconds) {
  const distance = seconds - nowSeconds;
  for (const [unit, length] of STEPS) {
    if (Math.abs(distance) >= length) return relative.format(Math.trunc(distance / length), unit);
  }
  return relative.format(Math.trunc(distance), 'second');
}

/** A `date_time` entity's text: format is "r" or "w?[dD]?[tT]?" (core.telegram.org/bots/api#date-time-entity-formatting). */
export function formatEntityTime(seconds, format, nowSeconds = Date.now() / 1000) {
  if (format === 'r') return relativeTimeOf(seconds, nowSeconds);
  const options = {};
  if (format.includes('w')) options.weekday = format.includes('D') ? 'long' : 'short';
  if (format.includes('d')) Object.assign(options, { day: 'numeric', month: 'short', year: 'numeric' });
  if (format.includes('D')) Object.assign(options, { day: 'numeric', month: 'long', year: 'numeric' });
  if (/[tT]/.test(format)) Object.assign(options, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (format.includes('T')) options.second = '2-digit';
  return new Intl.DateTimeFormat(undefined, options).format(dateOf(seconds));
}

/** "1.4 MB", "312 KB", "87 B". */
export function sizeOf(bytes) {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  if (bytes >= 1_000) return `${Math.round(bytes / 1_000)} KB`;
  return `${bytes} B`;
}
