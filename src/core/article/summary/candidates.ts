/** The sentences of an article that may stand in its summary, and what speaks for each. */
import type { LanguagePack } from '../languages/pack.ts';
import { packOf } from '../languages/packs.ts';
import { widthOf } from '../sentences/marks.ts';
import { type Found, gatherSentences } from './gather.ts';
import { needsOf } from './needs.ts';
import { holdsSpeech } from './speech.ts';
import { isOfSelf } from './stance.ts';
import { type Standing, standingsOf } from './standing.ts';
import { countTerms, likeness, type Terms, termsOf, withNorm } from './terms.ts';
import type { Features } from './weights.ts';

export interface Candidate extends Standing {
  readonly text: string;
  /** As it fills a line: a letter of Chinese counts as two. */
  readonly width: number;
  /** Its place among the sentences of the article, furniture left out, from 0. */
  readonly place: number;
  /** Terms that an earlier sentence told in full, or the headline: without them a reader does not know of whom it speaks. */
  readonly needs: readonly string[];
  /** The headline said again: it is not shown, and what follows it follows the headline. */
  readonly isTold: boolean;
  /** Cut off, an item of a list, or part of a quotation. */
  readonly isPart: boolean;
  readonly features: Features;
  readonly terms: Terms;
}

// What was told before, and sentences whose only news is who told it.
const RECALL =
  /^(?:напомним|ранее|как сообщалось|отметим|по данным|по информации|сообщается|xatırladaq|qeyd edək|bildirək|qeyd olunub|məlumat üçün|as reported|earlier)(?!\p{L})|(?:xəbər|məlumat) verir(?! ki,? .{60})|bu barədə .{0,80}(?:bildirilib|verilib|deyilir)|об этом (?:сообщ|говор|пиш|стало известно)/iu;
const SAID_AGAIN = 0.85;

export function candidatesOf(
  title: string,
  text: string,
  language: string | null = null,
): readonly Candidate[] {
  return describe(gatherSentences(text, language), title, packOf(language));
}

/** 1 for the shortest pieces, 0 from twenty-four sentences on: agencies tell the news in their first lines, features do not. */
export function shortnessOf(sentences: number): number {
  return Math.min(1, Math.max(0, (24 - sentences) / 18));
}

function describe(found: readonly Found[], title: string, pack: LanguagePack): readonly Candidate[] {
  const titleTerms = new Set(termsOf(title));
  const termsFound = found.map(({ text }) => countTerms(text));
  const aheadOf = likenessAhead(termsFound);
  const spread = spreadOf(termsFound);
  const needs = needsOf(
    found.map(({ text }) => text),
    pack,
  );
  const shortness = shortnessOf(found.length);
  const coverage = termsFound.map(
    ({ counts }) => [...titleTerms].filter(term => counts.has(term)).length / Math.max(1, titleTerms.size),
  );
  const echoes = termsFound.map(({ counts }, place) => {
    const isSaidAgain = titleTerms.size > 0 && (coverage[place] ?? 0) >= SAID_AGAIN;
    return { isSaidAgain, isTold: isSaidAgain && counts.size <= titleTerms.size * 1.3 };
  });
  const standings = standingsOf(found, echoes, pack);
  return found.flatMap(({ text, isPart }, place): Candidate[] => {
    const standing = standings[place];
    const terms = termsFound[place];
    if (standing === undefined || terms === undefined) return [];
    const words = text.split(/\s+/u).length;
    const lead = 1 / (1 + place);
    return [
      {
        ...standing,
        text,
        width: widthOf(text),
        place,
        needs: standing.isLead ? [] : (needs[place] ?? []),
        isTold: echoes[place]?.isTold === true,
        isPart,
        features: {
          lead,
          short: lead * shortness,
          title: coverage[place] ?? 0,
          ahead: aheadOf[place] ?? 0,
          recurs: recurrenceOf(terms, spread),
          brief: Math.max(0, (12 - words) / 12),
          long: Math.min(2, Math.max(0, (words - 28) / 20)),
          speech: holdsSpeech(text) ? 1 : 0,
          self: isOfSelf(text, pack) ? 1 : 0,
          figures: /\d/u.test(text) ? 1 : 0,
          leans: standing.stance === 'alone' ? 0 : 1,
          recall: RECALL.test(text) ? 1 : 0,
        },
        terms,
      },
    ];
  });
}

/** How much each is like all that follows it. */
function likenessAhead(termsFound: readonly Terms[]): readonly number[] {
  const aheadOf: number[] = [];
  // From the end, so that what lies ahead of a sentence is the sum of what was met.
  const met = new Map<string, number>();
  for (const [back, terms] of termsFound.toReversed().entries()) {
    aheadOf[termsFound.length - 1 - back] = likeness(terms, withNorm(met));
    for (const [term, count] of terms.counts) met.set(term, (met.get(term) ?? 0) + count);
  }
  return aheadOf;
}

/** In how many sentences each term stands. */
function spreadOf(termsFound: readonly Terms[]): ReadonlyMap<string, number> {
  const spread = new Map<string, number>();
  for (const { counts } of termsFound)
    for (const term of counts.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  return spread;
}

/** The mean of the logarithms of how many sentences have its terms: 0 where no other has any. */
function recurrenceOf({ counts }: Terms, spread: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const term of counts.keys()) sum += Math.log(spread.get(term) ?? 1);
  return counts.size === 0 ? 0 : sum / counts.size;
}
