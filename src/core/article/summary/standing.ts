/** Where a sentence may stand in a summary: first, behind the one before it, by itself, or not at all. */
import type { LanguagePack } from '../languages/pack.ts';
import { ASKS, CLOSES, widthOf } from '../sentences/marks.ts';
import type { Found } from './gather.ts';
import { isBareSpeech } from './speech.ts';
import { isForward, type Stance, stanceOf } from './stance.ts';

export interface Standing {
  readonly stance: Stance;
  /** The first sentence that may stand: with it the news begins. */
  readonly isLead: boolean;
  /** Ends in a colon, or is too short to stand by itself: as a lead it brings the sentence behind it along. */
  readonly isOpen: boolean;
  /** False for questions, open quotations, unfinished or overlong sentences, and the headline said again. */
  readonly isFit: boolean;
}

/** How much of the headline is in a sentence, and whether it says no more. */
export interface Echo {
  readonly isSaidAgain: boolean;
  readonly isTold: boolean;
}

/** Below it are asides and half-sentences, which a price for length would make welcome. */
const SHORTEST = 45;
/** With its successor a first sentence may be shorter, as may one behind what is shown: “The ferry sails again.” */
const SHORTEST_IN_ROW = 20;
const LONGEST = 450;
/** In a text of so many questions what follows one is its answer. */
const QUESTIONS = 3;
/** A text of so many paragraphs was parted by its writer; others came without their breaks. */
const PARTED = 4;
/** A first sentence further down is none. */
const LEAD_WITHIN = 5;
const ASKED = new RegExp(`[${ASKS}][${CLOSES}]*$`, 'u');
const ASIDE = /^\([^()]*\)$/u;
const COLON = /[:：]$/u;

export function standingsOf(
  found: readonly Found[],
  echoes: readonly Echo[],
  pack: LanguagePack,
): readonly Standing[] {
  const isParted = found.filter(({ isInside }) => !isInside).length >= PARTED;
  const isInterview = found.filter(({ text }) => ASKED.test(text)).length >= QUESTIONS;
  let isLeadFound = false;
  return found.map((sentence, place) => {
    const { text, isPart, isInside, isStandfirst } = sentence;
    const { isTold = false, isSaidAgain = false } = echoes[place] ?? {};
    const width = widthOf(text);
    const isColon = COLON.test(text);
    const isFollowed = found[place + 1]?.isPart === false;
    const before = found[place - 1]?.text ?? '';
    const opening = stanceOf(text, pack);
    const isWhole = (!isPart || (isColon && isFollowed)) && !ASKED.test(text) && !isTold && width <= LONGEST;
    const isLead =
      !isLeadFound &&
      isWhole &&
      width >= (isFollowed ? SHORTEST_IN_ROW : SHORTEST) &&
      !ASKED.test(before) &&
      !(isStandfirst && isSaidAgain) &&
      mayOpen(sentence, place, opening);
    if (isLead) isLeadFound = true;
    const isBound = (isInside && isParted) || (ASKED.test(before) && (isInside || isInterview));
    const isSpoken = isBareSpeech(text) && !COLON.test(before);
    return {
      stance: isLead ? 'alone' : isBound && opening === 'alone' ? 'leaning' : opening,
      isLead,
      isOpen: isColon || width < SHORTEST,
      isFit: isLead || (isWhole && !isStandfirst && !isColon && width >= SHORTEST_IN_ROW && !isSpoken),
    };
  });
}

/** Whether a summary can begin with it. */
function mayOpen({ text, isInside }: Found, place: number, opening: Stance): boolean {
  if (place >= LEAD_WITHIN || ASIDE.test(text) || isBareSpeech(text)) return false;
  if (opening === 'dangling') return place === 0 && isForward(text);
  return opening === 'alone' || place === 0 || !isInside;
}
