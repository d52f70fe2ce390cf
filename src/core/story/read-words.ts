/** Reads the words of a text as they are compared: stemmed, with what their writing shows. */
import { stemAzerbaijani, stemEnglish, stemRussian } from '../shared/stem.ts';
import { fold } from '../shared/words.ts';
import { SMALL_WORDS } from './small-words.ts';

interface Form {
  readonly stem: string;
  /** Whether every text says it: it tells nothing of what the text is about. */
  readonly isSmall: boolean;
  readonly isCapital: boolean;
  readonly isNumber: boolean;
  /** Whether it is a number with a fraction: a measure or a price, not a count. */
  readonly isExact: boolean;
}

export interface Word extends Form {
  /** Where it begins and ends, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const NUMBER = /^\p{N}/u;
/** Three digits after the last point are thousands. */
const FRACTION = /[.,](?!\p{N}{3}$)\p{N}+$/u;
const WORD = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ-][\p{L}\p{M}\p{N}]+)*/gu;
const ADDRESS = /\bhttps?\s?:\s?\/\s?\/\s?\S+/gu;
/** Velm's, Velm’də: the ending is grammar, not the name. */
const ENDING = /(?<=..)['’ʼ]\p{L}{1,5}$/u;

/** What was found out about written words, by how they are stemmed: texts say the same ones again and again. */
const KNOWN = { turkic: new Map<string, Form>(), other: new Map<string, Form>() };
const MOST_KNOWN = 50_000;

export function* wordsIn(text: string, language: string | null): Iterable<Word> {
  const known = language === 'az' || language === 'tr' ? KNOWN.turkic : KNOWN.other;
  for (const found of text.normalize('NFC').replace(ADDRESS, ' ').matchAll(WORD)) {
    const written = found[0];
    let form = known.get(written);
    if (form === undefined) {
      if (known.size >= MOST_KNOWN) known.clear();
      form = formOf(written, language);
      known.set(written, form);
    }
    const { stem, isSmall, isCapital, isNumber, isExact } = form;
    const [start, end] = [found.index, found.index + written.length];
    yield { stem, isSmall, isCapital, isNumber, isExact, start, end };
  }
}

function formOf(written: string, language: string | null): Form {
  if (NUMBER.test(written)) {
    const stem = written.replaceAll(',', '').replace(/^0+(?=\p{N})/u, '');
    return { stem, isSmall: false, isCapital: false, isNumber: true, isExact: FRACTION.test(written) };
  }
  const bare = written.replace(ENDING, '');
  const small = bare.toLowerCase().replaceAll('\u0307', '');
  const isCapital = /^\p{Lu}/u.test(bare);
  if (small.length < 2 || SMALL_WORDS.has(small)) {
    return { stem: small, isSmall: true, isCapital, isNumber: false, isExact: false };
  }
  return { stem: stemOf(small, language), isSmall: false, isCapital, isNumber: false, isExact: false };
}

/** By its letters, then by the language: a headline is too short to be sure of that. */
function stemOf(small: string, language: string | null): string {
  const word = /^[a-z]+$/.test(small) ? small : fold(small).replace(/[^\p{L}\p{N}]/gu, '');
  if (/\p{Script=Cyrillic}/u.test(word)) return stemRussian(word);
  return language === 'az' || language === 'tr' ? stemAzerbaijani(word) : stemEnglish(word);
}
