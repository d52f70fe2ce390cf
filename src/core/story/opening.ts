/** How an article opens: its headline and first sentences as words, for a close comparison with another's. */
import { splitSentences } from '../article/sentences.ts';
import { skipOpening } from '../article/summary/openings.ts';
import { type Word, wordsIn } from './read-words.ts';
import { isFirstLine, type Telling } from './traits.ts';

export type Sentence = readonly Word[];

export interface Opening {
  readonly headline: Sentence;
  readonly sentences: readonly Sentence[];
  /** Every stem of all of them. */
  readonly said: ReadonlySet<string>;
}

/** An article says in its first sentences which event it tells. */
const OPENING_LENGTH = 1_200;
const MOST_SENTENCES = 8;
/** A shorter one is a heading, a place and date, or an address. */
const FEWEST_WORDS = 5;
/** What a longer sentence says after so many words is left out: two sentences are compared word by word. */
const MOST_WORDS = 60;

export function openingOf({ title, text, language }: Telling): Opening {
  const read = (sentence: string): Sentence => [...wordsIn(sentence, language)].slice(0, MOST_WORDS);
  const headline = isFirstLine(title, text) ? [] : read(title);
  const beginning = text.slice(0, OPENING_LENGTH);
  // Each agency puts its own mark and date before the same news.
  const sentences = splitSentences(beginning.slice(skipOpening(beginning)))
    .slice(0, MOST_SENTENCES)
    .map(read)
    .filter(({ length }) => length >= FEWEST_WORDS);
  const said = new Set([headline, ...sentences].flat().map(({ stem }) => stem));
  return { headline, sentences, said };
}
