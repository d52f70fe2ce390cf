/** Time zones by their IANA names, and how an instant reads in one. */
import type { Language } from './language.ts';
import type { Instant } from './ports.ts';

/** The zone under the spelling the platform prefers, or null if there is no such zone. */
export function timeZoneOf(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name.trim() }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** "5 June 2017, 17:35" in the reader's language and zone; 24 hours everywhere, as news agencies write. */
export function sayInstant(at: Instant, zone: string, language: Language): string {
  const key = `${language} ${zone}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      timeZone: zone,
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(key, format);
  }
  const parts = new Map(format.formatToParts(at).map(part => [part.type, part.value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return `${part('day')} ${part('month')} ${part('year')}, ${part('hour')}:${part('minute')}`;
}
