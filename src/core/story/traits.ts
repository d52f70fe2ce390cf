/** What an article is compared by: its words, names, numbers, beginning, and pairs of neighbours, each counted. */
import { stemAzerbaijani, stemEnglish, stemRussian } from '../shared/stem.ts';
import { fold } from '../shared/words.ts';
import { SMALL_WORDS } from './small-words.ts';

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

const NUMBER = /^\p{N}/u;
const WORD = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ-][\p{L}\p{M}\p{N}]+)*/gu;
const ADDRESS = /\bhttps?\s?:\s?\/\s?\/\s?\S+/gu;
/** Velm's, Velm’də: the ending is grammar, not the name. */
const ENDING = /(?<=..)['’ʼ]\p{L}{1,5}$/u;

/** What was found out about written words, by how they are stemmed: texts say the same ones again and again. */
const KNOWN = { turkic: new Map<string, Form | null>(), other: new Map<string, Form | null>() };
const MOST_KNOWN = 50_000;

/** Whether an article has no text to compare: it is known by its headline alone. */
export function isHeadlineOnly({ text }: Pick<Telling, 'text'>): boolean {
  return text.length < SHORTEST_TEXT;
}

/** The stems of a headline, each once. */
export function headlineOf({ title, language }: Omit<Telling, 'text'>): readonly string[] {
  return [...new Set([...wordsIn(title, language)].map(({ stem }) => stem))];
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
  // An article without a headline was given its first line as one.
  if (!body.startsWith(title.replace(/…$/u, ''))) {
    const headline = [...wordsIn(title, language)];
    // Where every word of a headline begins with a capital, none is a name for it.
    const capitals = headline.filter(({ isCapital }) => isCapital).length;
    for (const word of headline) read(word, capitals <= headline.length * 0.6);
    before = null;
  }
  for (const word of wordsIn(body, language)) read(word, true);
  return traits;
}

interface Form {
  readonly stem: string;
  readonly isCapital: boolean;
  readonly isNumber: boolean;
}

interface Word extends Form {
  /** Where it begins and ends, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

function arePair(before: Word, word: Word, hasNames: boolean): boolean {
  if (before.isNumber || word.isNumber) return true;
  return hasNames && before.isCapital && word.isCapital && before.end + 1 === word.start;
}

function* wordsIn(text: string, language: string | null): Iterable<Word> {
  const known = language === 'az' || language === 'tr' ? KNOWN.turkic : KNOWN.other;
  for (const found of text.normalize('NFC').replace(ADDRESS, ' ').matchAll(WORD)) {
    const written = found[0];
    let form = known.get(written);
    if (form === undefined) {
      if (known.size >= MOST_KNOWN) known.clear();
      form = formOf(written, language);
      known.set(written, form);
    }
    if (form !== null) yield { ...form, start: found.index, end: found.index + written.length };
  }
}

/** Null for a word that is left out. */
function formOf(written: string, language: string | null): Form | null {
  if (NUMBER.test(written)) {
    const stem = written.replaceAll(',', '').replace(/^0+(?=\p{N})/u, '');
    return { stem, isCapital: false, isNumber: true };
  }
  const bare = written.replace(ENDING, '');
  const small = bare.toLowerCase().replaceAll('\u0307', '');
  if (small.length < 2 || SMALL_WORDS.has(small)) return null;
  return { stem: stemOf(small, language), isCapital: /^\p{Lu}/u.test(bare), isNumber: false };
}

/** By its letters, then by the language: a headline is too short to be sure of that. */
function stemOf(small: string, language: string | null): string {
  const word = /^[a-z]+$/.test(small) ? small : fold(small).replace(/[^\p{L}\p{N}]/gu, '');
  if (/\p{Script=Cyrillic}/u.test(word)) return stemRussian(word);
  return language === 'az' || language === 'tr' ? stemAzerbaijani(word) : stemEnglish(word);
}

function count(counts: Map<string, number>, stem: string): void {
  counts.set(stem, (counts.get(stem) ?? 0) + 1);
}
