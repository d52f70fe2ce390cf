/** Values of a JSON document in whatever shape its publisher gave them: one where a list is meant, a text for a thing. */
import { withoutControls } from '../core/shared/text.ts';
import { asWords } from './feed-markup.ts';

export type Fields = Readonly<Record<string, unknown>>;

const LONGEST_LIST = 5_000;

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The elements of a list; a single thing is a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value.slice(0, LONGEST_LIST) : [value];
}

/** Publishers write numbers, and lists of one, where the format asks for words. */
export function wordsOf(value: unknown): string | null {
  const [one] = listOf(value);
  return typeof one === 'string' || typeof one === 'number' ? String(one).trim() || null : null;
}

/** The first of these fields that holds words. */
export function wordsIn(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const words = wordsOf(fields[name]);
    if (words !== null) return words;
  }
  return null;
}

/** Words, or the first of these fields of the things that stand in their place. */
export function wordsWithin(value: unknown, names: readonly string[]): readonly string[] {
  return listOf(value).flatMap(one => wordsOf(one) ?? wordsIn(fieldsOf(one), names) ?? []);
}

/** A text of several lines, which may be markup. */
export function textOf(value: unknown): string | null {
  return withoutControls(wordsOf(value) ?? '').trim() || null;
}

/** One line of words. Such a line is plain by the standard; one with entities or closed tags in it was not written so. */
export function lineOf(words: string | null): string | null {
  const value = words ?? '';
  const isMarkedUp = /&(?:#\d|#x[\da-f]|[a-z]\w{1,30};)|<\/[a-z]/i.test(value);
  return asWords({ value, kind: isMarkedUp ? 'guess' : 'plain' }) || null;
}
