/** The sentences of an article that may stand in its summary, and what speaks for each. */
import { splitSentences } from '../sentences.ts';
import { withoutCredit } from './credit.ts';
import { isFurniture, isWhole, withoutSourceTag } from './furniture.ts';
import { skipOpening } from './openings.ts';
import { holdsSpeech, isBareSpeech, spokenPlaces, withoutStrayMark } from './speech.ts';
import { type Stance, stanceOf } from './stance.ts';
import { countTerms, likeness, type Terms, termsOf, withNorm } from './terms.ts';
import type { Features } from './weights.ts';

export interface Candidate {
  readonly text: string;
  /** Its place among the sentences of the article, furniture left out, from 0. */
  readonly place: number;
  readonly stance: Stance;
  /** False for questions, open quotations, unfinished or overlong sentences, and the headline said again. */
  readonly isFit: boolean;
  readonly features: Features;
  readonly terms: Terms;
}

/** Below it are asides and half-sentences, which a price for length would make welcome. */
const SHORTEST = 45;
const LONGEST = 450;
/** What stands further down is read by nobody who writes a summary; it would only cost time. */
const SENTENCES_READ = 60;
/** Rules look no further: a longer paragraph is no prose, a longer sentence stands in no summary anyway. */
const PARAGRAPH_READ = 20_000;
const SENTENCE_READ = 1_000;
const FIRST_PERSON =
  /(?:^|[^\p{L}])(?:I|I['’]\p{L}+|we|We|my|My|our|Our|us|я|Я|мы|Мы|нас|нам|наш\p{Ll}*|мой|моя|mən|Mən|biz|Biz|bizim|mənim)(?![\p{L}])/u;
// What was told before, and sentences whose only news is who told it.
const RECALL =
  /^(?:напомним|ранее|как сообщалось|отметим|по данным|по информации|сообщается|xatırladaq|qeyd edək|bildirək|qeyd olunub|məlumat üçün|as reported|earlier)(?!\p{L})|(?:xəbər|məlumat) verir(?! ki,? .{60})|bu barədə .{0,80}(?:bildirilib|verilib|deyilir)|об этом (?:сообщ|говор|пиш|стало известно)/iu;
const SAID_AGAIN = 0.85;
const NOTHING: Terms = withNorm(new Map());

export function candidatesOf(title: string, text: string): readonly Candidate[] {
  const found: Found[] = [];
  for (const whole of text.split(/\n+/u)) {
    const paragraph = whole.slice(0, PARAGRAPH_READ);
    const sentences = splitSentences(withoutSourceTag(paragraph.slice(skipOpening(paragraph))))
      .map(sentence => sentence.slice(skipOpening(sentence)).slice(0, SENTENCE_READ))
      .filter(sentence => sentence !== '' && !isFurniture(sentence));
    const spoken = spokenPlaces(sentences);
    found.push(
      ...sentences.map((sentence, place) => ({
        text: withoutCredit(withoutStrayMark(sentence)),
        isPart: spoken.has(place) || !isWhole(sentence),
      })),
    );
    if (found.length >= SENTENCES_READ) break;
  }
  return describe(found.slice(0, SENTENCES_READ), title);
}

/** 1 for the shortest pieces, 0 from twenty-four sentences on: agencies tell the news in their first lines, features do not. */
export function shortnessOf(sentences: number): number {
  return Math.min(1, Math.max(0, (24 - sentences) / 18));
}

interface Found {
  readonly text: string;
  /** Cut off by its feed, or part of a quotation that began before it or goes on after it. */
  readonly isPart: boolean;
}

function describe(found: readonly Found[], title: string): readonly Candidate[] {
  const titleTerms = new Set(termsOf(title));
  const termsFound = found.map(({ text }) => countTerms(text));
  const aheadOf: number[] = [];
  // From the end, so that what lies ahead of a sentence is the sum of what was met.
  const met = new Map<string, number>();
  for (const [back, terms] of termsFound.toReversed().entries()) {
    aheadOf[found.length - 1 - back] = likeness(terms, withNorm(met));
    for (const [term, count] of terms.counts) met.set(term, (met.get(term) ?? 0) + count);
  }
  // In how many sentences each term stands.
  const spread = new Map<string, number>();
  for (const { counts } of termsFound)
    for (const term of counts.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  const shortness = shortnessOf(found.length);
  return found.map(({ text, isPart }, place) => {
    const terms = termsFound[place] ?? NOTHING;
    const words = text.split(/\s+/u).length;
    const covered =
      [...titleTerms].filter(term => terms.counts.has(term)).length / Math.max(1, titleTerms.size);
    const lead = 1 / (1 + place);
    const opening = stanceOf(text);
    const stance = place === 0 && opening === 'leaning' ? 'alone' : opening;
    return {
      text,
      place,
      stance,
      isFit:
        text.length >= SHORTEST &&
        text.length <= LONGEST &&
        !isPart &&
        !/\?["'”’»)]*$/u.test(text) &&
        !isBareSpeech(text) &&
        !(titleTerms.size > 0 && covered >= SAID_AGAIN && terms.counts.size <= titleTerms.size * 1.3),
      features: {
        lead,
        short: lead * shortness,
        title: covered,
        ahead: aheadOf[place] ?? 0,
        recurs: recurrenceOf(terms, spread),
        brief: Math.max(0, (12 - words) / 12),
        long: Math.min(2, Math.max(0, (words - 28) / 20)),
        speech: holdsSpeech(text) ? 1 : 0,
        self: FIRST_PERSON.test(text) ? 1 : 0,
        figures: /\d/u.test(text) ? 1 : 0,
        leans: stance === 'alone' ? 0 : 1,
        recall: RECALL.test(text) ? 1 : 0,
      },
      terms,
    };
  });
}

/** The mean of the logarithms of how many sentences have its terms: 0 where no other has any. */
function recurrenceOf({ counts }: Terms, spread: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const term of counts.keys()) sum += Math.log(spread.get(term) ?? 1);
  return counts.size === 0 ? 0 : sum / counts.size;
}
