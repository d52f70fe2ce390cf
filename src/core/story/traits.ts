/** What an article is compared by: its words, names, numbers, beginning, and pairs of neighbours, each counted. */
import { type Word, wordsIn } from './read-words.ts';

/** Kinds of traits. Look-alike events share their words; names, numbers and dates tell them apart. */
export const TRAITS = ['word', 'name', 'number', 'lead', 'pair'] as const;
export type Trait = (typeof TRAITS)[number];

/**
 * How often each stem stands in an article, by kind. A pair is two stems with a space between: names in a row, or a number
 * with the word beside it, which says what it counts. Every stem of the other kinds is among the words.
 */
export type Traits = Readonly<Record<Trait, ReadonlyMap<string, number>>>;

export interface Telling {
  readonly title: string;
  readonly text: string;
  readonly language: string | null;
}

/** An article says what it is about in its first words. */
const LEAD_WORDS = 100;
/** A longer text says nothing about its event that its beginning did not. */
const TEXT_LIMIT = 12_000;
/** A text shorter than this, in characters, says no more than a headline. */
const SHORTEST_TEXT = 60;

/** Whether an article has no text to compare: it is known by its headline alone. */
export function isHeadlineOnly({ text }: Pick<Telling, 'text'>): boolean {
  return text.length < SHORTEST_TEXT;
}

/** Whether an article without a headline was given its first line as one. */
export function isFirstLine(title: string, text: string): boolean {
  return text.startsWith(title.replace(/…$/u, ''));
}

/** The stems of a headline, each once. */
export function headlineOf({ title, language }: Omit<Telling, 'text'>): readonly string[] {
  return [...new Set([...tellingWords(title, language)].map(({ stem }) => stem))];
}

export function traitsOf({ title, text, language }: Telling): Traits {
  const traits = {
    word: new Map<string, number>(),
    name: new Map<string, number>(),
    number: new Map<string, number>(),
    lead: new Map<string, number>(),
    pair: new Map<string, number>(),
  };
  let place = 0;
  let before: Word | null = null;
  const read = (word: Word, hasNames: boolean): void => {
    place += 1;
    count(traits.word, word.stem);
    if (place <= LEAD_WORDS) count(traits.lead, word.stem);
    if (word.isNumber) traits.number.set(word.stem, 1);
    else if (word.isCapital && hasNames) count(traits.name, word.stem);
    if (before !== null && arePair(before, word, hasNames)) {
      traits.pair.set(`${before.stem} ${word.stem}`, 1);
    }
    before = word;
  };
  const body = text.slice(0, TEXT_LIMIT);
  if (!isFirstLine(title, body)) {
    const headline = [...tellingWords(title, language)];
    // Where every word of a headline begins with a capital, none is a name for it.
    const capitals = headline.filter(({ isCapital }) => isCapital).length;
    for (const word of headline) read(word, capitals <= headline.length * 0.6);
    before = null;
  }
  for (const word of tellingWords(body, language)) read(word, true);
  return traits;
}

function arePair(before: Word, word: Word, hasNames: boolean): boolean {
  if (before.isNumber || word.isNumber) return !(before.isNumber && word.isNumber);
  return hasNames && before.isCapital && word.isCapital && before.end + 1 === word.start;
}

function* tellingWords(text: string, language: string | null): Iterable<Word> {
  for (const word of wordsIn(text, language)) if (!word.isSmall) yield word;
}

function count(counts: Map<string, number>, stem: string): void {
  counts.set(stem, (counts.get(stem) ?? 0) + 1);
}
