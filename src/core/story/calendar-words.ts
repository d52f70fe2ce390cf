/** Names of days and months in the languages of the news: which day it was tells one day's report from the next. */
import { wordsIn } from './read-words.ts';

const LANGUAGES = ['en', 'ru', 'az', 'tr', 'de', 'es', 'fr', 'it', 'pt', 'uk', 'pl', 'nl'];
/** Some months are written otherwise after a day (20 ноября), and English shortens them (Nov). */
const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { weekday: 'long' },
  { month: 'long' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
];
const DAY_MS = 86_400_000;

const stems = new Map<string, ReadonlySet<string>>();

export function isCalendarWord(stem: string, language: string | null): boolean {
  const known = language !== null && LANGUAGES.includes(language) ? language : 'en';
  let names = stems.get(known);
  if (names === undefined) {
    names = namesIn(known);
    stems.set(known, names);
  }
  return names.has(stem);
}

function namesIn(language: string): ReadonlySet<string> {
  const days = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 1 + month));
  const week = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1) + day * DAY_MS);
  const written = STYLES.flatMap(style => {
    const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
    return [...days, ...week].map(day => format.format(day));
  });
  const words = written.flatMap(text => [...wordsIn(text, language)]);
  return new Set(words.filter(({ isNumber, stem }) => !isNumber && stem.length > 2).map(({ stem }) => stem));
}
