/** The sentences of an article that may stand in its summary, and what speaks for each. */
import type { LanguagePack } from '../languages/pack.ts';
import { packOf } from '../languages/packs.ts';
import { ASKS, CLOSES, widthOf } from '../sentences/marks.ts';
import { type Found, gatherSentences } from './gather.ts';
import { needsOf } from './needs.ts';
import { holdsSpeech, isBareSpeech } from './speech.ts';
import { isForward, isOfSelf, type Stance, stanceOf } from './stance.ts';
import { countTerms, likeness, type Terms, termsOf, withNorm } from './terms.ts';
import type { Features } from './weights.ts';

export interface Candidate {
  readonly text: string;
  /** As it fills a line: a letter of Chinese counts as two. */
  readonly width: number;
  /** Its place among the sentences of the article, furniture left out, from 0. */
  readonly place: number;
  readonly stance: Stance;
  /** Terms that an earlier sentence told in full, or the headline: without them a reader does not know of whom it speaks. */
  readonly needs: readonly string[];
  /** The first sentence that may stand: with it the news begins. */
  readonly isLead: boolean;
  /** The headline said again: it is not shown, and what follows it follows the headline. */
  readonly isTold: boolean;
  /** Cut off, an item of a list, or part of a quotation. */
  readonly isPart: boolean;
  /** Ends in a colon, or is too short to stand by itself: as a lead it brings the sentence behind it along. */
  readonly isOpen: boolean;
  /** False for questions, open quotations, unfinished or overlong sentences, and the headline said again. */
  readonly isFit: boolean;
  readonly features: Features;
  readonly terms: Terms;
}

/** Below it are asides and half-sentences, which a price for length would make welcome. */
const SHORTEST = 45;
/** With its successor a first sentence may be shorter: “The ferry sails again.” */
const SHORTEST_LEAD = 20;
/** So may one that follows what is shown. */
const SHORTEST_NEXT = 20;
/** In a text of so many questions what follows one is its answer. */
const QUESTIONS = 3;
/** A text of so many paragraphs was parted by its writer; others came without their breaks. */
const PARTED = 4;
const LONGEST = 450;
/** A first sentence further down is none. */
const LEAD_WITHIN = 5;
// What was told before, and sentences whose only news is who told it.
const RECALL =
  /^(?:напомним|ранее|как сообщалось|отметим|по данным|по информации|сообщается|xatırladaq|qeyd edək|bildirək|qeyd olunub|məlumat üçün|as reported|earlier)(?!\p{L})|(?:xəbər|məlumat) verir(?! ki,? .{60})|bu barədə .{0,80}(?:bildirilib|verilib|deyilir)|об этом (?:сообщ|говор|пиш|стало известно)/iu;
const ASKED = new RegExp(`[${ASKS}][${CLOSES}]*$`, 'u');
const ASIDE = /^\([^()]*\)$/u;
const COLON = /[:：]$/u;
const SAID_AGAIN = 0.85;
const NOTHING: Terms = withNorm(new Map());

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
  const isParted = found.filter(({ isInside }) => !isInside).length >= PARTED;
  const isInterview = found.filter(({ text }) => ASKED.test(text)).length >= QUESTIONS;
  let isLeadFound = false;
  return found.map(({ text, isPart, isStandfirst, isInside }, place) => {
    const terms = termsFound[place] ?? NOTHING;
    const words = text.split(/\s+/u).length;
    const width = widthOf(text);
    const covered =
      [...titleTerms].filter(term => terms.counts.has(term)).length / Math.max(1, titleTerms.size);
    const lead = 1 / (1 + place);
    const opening = stanceOf(text, pack);
    const isTold = titleTerms.size > 0 && covered >= SAID_AGAIN && terms.counts.size <= titleTerms.size * 1.3;
    const isColon = COLON.test(text);
    const isFollowed = found[place + 1]?.isPart === false;
    const isWhole = (!isPart || (isColon && isFollowed)) && !ASKED.test(text) && !isTold;
    const before = found[place - 1]?.text ?? '';
    const follows = COLON.test(before);
    const isAnswer = ASKED.test(before) && (isInside || isInterview);
    const mayLead =
      !isLeadFound &&
      place < LEAD_WITHIN &&
      isWhole &&
      !ASKED.test(before) &&
      !ASIDE.test(text) &&
      width >= (isFollowed ? SHORTEST_LEAD : SHORTEST) &&
      width <= LONGEST &&
      !isBareSpeech(text) &&
      !(isStandfirst && covered >= SAID_AGAIN) &&
      (opening === 'alone' ||
        (opening === 'leaning' && (place === 0 || !isInside)) ||
        (place === 0 && isForward(text)));
    if (mayLead) isLeadFound = true;
    const isBound = isAnswer || (isInside && isParted);
    const stance = mayLead ? 'alone' : isBound && opening === 'alone' ? 'leaning' : opening;
    return {
      text,
      width,
      place,
      stance,
      needs: mayLead ? [] : (needs[place] ?? []),
      isLead: mayLead,
      isTold,
      isPart,
      isOpen: isColon || width < SHORTEST,
      isFit:
        mayLead ||
        (isWhole &&
          !isStandfirst &&
          !isColon &&
          width >= SHORTEST_NEXT &&
          width <= LONGEST &&
          (follows || !isBareSpeech(text))),
      features: {
        lead,
        short: lead * shortness,
        title: covered,
        ahead: aheadOf[place] ?? 0,
        recurs: recurrenceOf(terms, spread),
        brief: Math.max(0, (12 - words) / 12),
        long: Math.min(2, Math.max(0, (words - 28) / 20)),
        speech: holdsSpeech(text) ? 1 : 0,
        self: isOfSelf(text, pack) ? 1 : 0,
        figures: /\d/u.test(text) ? 1 : 0,
        leans: stance === 'alone' ? 0 : 1,
        recall: RECALL.test(text) ? 1 : 0,
      },
      terms,
    };
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
