/** A phrase to watch for: from what a reader types to the keys an article is looked up by. */
import { stemAzerbaijani, stemEnglish, stemRussian } from '../shared/stem.ts';
import { oneLine } from '../shared/text.ts';
import { type Word, wordsOf } from '../shared/words.ts';
import { USUAL_WORDS } from './usual-words.ts';

export const MOST_WORDS = 5;
const MOST_CHARACTERS = 100;
/** Telegram lets nobody write more in a message. */
const MOST_TYPED = 4_096;
/** What stands so late in a text is not what it is about; and a lookup must not cost more for a long one. */
const LONGEST = 20_000;

export interface Phrase {
  /** As typed, on one line. */
  readonly words: string;
  /** One for each manner of stemming, where they differ; the first tells whether two phrases are the same one. */
  readonly keys: readonly [string, ...string[]];
}

export type ReadPhrase =
  | { readonly kind: 'phrase'; readonly phrase: Phrase }
  /** empty: no word in it; long: more than MOST_WORDS; usual: nearly every article has it. */
  | { readonly kind: 'refused'; readonly why: 'empty' | 'long' | 'usual' };

export interface Readable {
  readonly title: string;
  readonly text: string;
  readonly language: string | null;
}

export function readPhrase(typed: string): ReadPhrase {
  const line = oneLine(typed.slice(0, MOST_TYPED));
  const words = wordsOf(line).flat();
  if (words.length === 0) return { kind: 'refused', why: 'empty' };
  if (words.length > MOST_WORDS || line.length > MOST_CHARACTERS) return { kind: 'refused', why: 'long' };
  const [first] = words;
  if (first !== undefined && words.length === 1 && isName(first)) {
    return { kind: 'phrase', phrase: { words: line, keys: [nameKey(first)] } };
  }
  const saysNothing = ({ folded }: Word): boolean => folded.length === 1 || USUAL_WORDS.has(folded);
  if (words.every(saysNothing)) return { kind: 'refused', why: 'usual' };
  const plain = keyOf(words, 'english');
  const turkic = keyOf(words, 'turkic');
  return { kind: 'phrase', phrase: { words: line, keys: plain === turkic ? [plain] : [plain, turkic] } };
}

/** Every key that a phrase met by the article may have: its runs of one to five words. */
export function keysOf(article: Readable): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { forms, names } of runsOf(article)) {
    for (const name of names) keys.add(name);
    for (let from = 0; from < forms.length; from += 1) {
      let key = '';
      for (const form of forms.slice(from, from + MOST_WORDS)) {
        key = key === '' ? form : `${key} ${form}`;
        keys.add(key);
      }
    }
  }
  return keys;
}

/** Whether the article has the phrase; the same answer as looking its keys up in `keysOf`, sooner. */
export function meets(article: Readable, { keys }: Phrase): boolean {
  const wanted = keys.map(key => ` ${key} `);
  return runsOf(article).some(({ forms, names }) => {
    const line = ` ${forms.join(' ')} `;
    return names.some(name => keys.includes(name)) || wanted.some(key => line.includes(key));
  });
}

type Manner = 'english' | 'turkic';

/** The runs of the article's words as they are compared, and those that are names because of their capitals. */
function runsOf({ title, text, language }: Readable) {
  const manner: Manner = language === 'az' || language === 'tr' ? 'turkic' : 'english';
  return wordsOf(`${title}\n${text.slice(0, LONGEST)}`).map(run => ({
    forms: run.map(word => formOf(word, manner)),
    // In a line that is all in capitals they mark no name.
    names: run.every(({ isCapitals }) => isCapitals) && run.length > 1 ? [] : run.filter(isName).map(nameKey),
  }));
}

/** US is not us, nor WHO who: where small letters would make a usual word, capitals count. */
function isName({ folded, isCapitals }: Word): boolean {
  return isCapitals && folded.length > 1 && USUAL_WORDS.has(folded);
}

const nameKey = ({ folded }: Word): string => `=${folded}`;

function keyOf(words: readonly Word[], manner: Manner): string {
  return words.map(word => formOf(word, manner)).join(' ');
}

/** What of a word is compared. Short ones are left as they are: ИИ would become и, and gas would lose its s. */
function formOf({ folded }: Word, manner: Manner): string {
  if (/^[а-яіїєґў]+$/u.test(folded)) return folded.length < 4 ? folded : stemRussian(folded);
  if (!/^[a-z]+$/.test(folded)) return folded;
  // Marked, so that what is cut off Putin in Azerbaijani never meets an English "put".
  if (manner === 'turkic') return `~${folded.length < 4 ? folded : stemAzerbaijani(folded)}`;
  return folded.length < 4 ? folded : stemEnglish(folded);
}
