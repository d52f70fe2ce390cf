/** What the values of settings may be: each reader returns the value or throws the end of a sentence that begins with the setting's name. */
import { validate as isCronExpression } from 'node-cron';
import { isLanguage, type Language } from './core/shared/language.ts';
import { timeZoneOf } from './core/shared/time-zone.ts';

export function optional<Value>(read: (text: string) => Value): (text: string) => Value | null {
  return value => (value === '' ? null : read(value));
}

export function text(value: string): string {
  return value;
}

export function token(value: string): string {
  if (!/^\d+:[\w-]+$/.test(value)) throw new Error('must look like 123456:ABC-DEF…, as BotFather gives it.');
  return value;
}

function urlOf(value: string, protocols: readonly string[], meant: string): URL {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !protocols.includes(url.protocol)) throw new Error(`must be ${meant}.`);
  return url;
}

export function root(value: string): string {
  return urlOf(value, ['http:', 'https:'], 'an http or https address').href.replace(/\/+$/, '');
}

export function publicUrl(value: string): string {
  const url = urlOf(value, ['https:'], 'an https address');
  if (url.search !== '' || url.hash !== '') throw new Error('must end with its path: no ? and no #.');
  return url.href.replace(/\/+$/, '');
}

export function smtp(value: string): string {
  return urlOf(value, ['smtp:', 'smtps:'], 'an smtp:// or smtps:// address').href;
}

export function address(value: string): string {
  if (!/^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(value)) throw new Error('must be one plain e-mail address.');
  return value;
}

export function secret(value: string): string {
  // Telegram's alphabet for secret_token; short ones could be guessed.
  if (!/^[\w-]{16,256}$/.test(value)) throw new Error('must be 16 to 256 of the characters A-Z a-z 0-9 _ -.');
  return value;
}

export function whole(least: number, most: number): (value: string) => number {
  return value => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most) {
      throw new Error(`must be a whole number from ${least} to ${most}.`);
    }
    return number;
  };
}

export function cron(value: string): string {
  if (!isCronExpression(value)) throw new Error('must be a node-cron expression such as */5 * * * *.');
  return value;
}

export function list(value: string): readonly string[] {
  return value
    .split(',')
    .map(item => item.trim().toLowerCase())
    .filter(item => item !== '');
}

export function ids(value: string): readonly number[] {
  return list(value).map(item => {
    if (!/^\d{1,15}$/.test(item)) throw new Error('must be Telegram user ids, by comma.');
    return Number(item);
  });
}

export function language(value: string): Language {
  if (!isLanguage(value)) throw new Error('must be en, az or ru.');
  return value;
}

export function zone(value: string): string {
  const found = timeZoneOf(value);
  if (found === null) throw new Error('must be the IANA name of a time zone, such as Asia/Baku.');
  return found;
}

export function oneOf<Value extends string>(values: readonly Value[]): (value: string) => Value {
  return value => {
    const found = values.find(known => known === value);
    if (found === undefined) throw new Error(`must be one of ${values.join(', ')}.`);
    return found;
  };
}
