/** The sentences of an article in their order, without what belongs to the page. */
import { CLOSES, ENDS } from '../sentences/marks.ts';
import { splitSentences } from '../sentences.ts';
import { withoutCredit } from './credit.ts';
import { isFurniture, isWhole, withoutSourceTag } from './furniture.ts';
import { skipOpening } from './openings.ts';
import { spokenPlaces, withoutStrayMark } from './speech.ts';

export interface Found {
  readonly text: string;
  /** Cut off by its feed, or part of a quotation that began before it or goes on after it. */
  readonly isPart: boolean;
}

/** What stands further down is read by nobody who writes a summary; it would only cost time. */
const SENTENCES_READ = 60;
/** A line without an end that is shorter is a heading or a label. */
const HEADING = 80;
const ENDED = new RegExp(`[${ENDS}:：][${CLOSES}]*$`, 'u');

export function gatherSentences(text: string, language: string | null): readonly Found[] {
  const found: Found[] = [];
  for (const paragraph of text.split(/\n+/u)) {
    const sentences = splitSentences(withoutSourceTag(paragraph.slice(skipOpening(paragraph))), language)
      .map(sentence => sentence.slice(skipOpening(sentence)))
      .filter(sentence => sentence !== '' && !isFurniture(sentence) && !isHeading(sentence));
    const spoken = spokenPlaces(sentences);
    found.push(
      ...sentences.map((sentence, place) => ({
        text: withoutCredit(withoutStrayMark(sentence)),
        isPart: spoken.has(place) || !isWhole(sentence),
      })),
    );
    if (found.length >= SENTENCES_READ) break;
  }
  return found.slice(0, SENTENCES_READ);
}

/** It is no sentence, and what follows does not follow from it. */
function isHeading(sentence: string): boolean {
  return sentence.length < HEADING && !ENDED.test(sentence);
}
