/** The sentences of an article in their order, without what belongs to the page. */
import { CLOSES, ENDS } from '../sentences/marks.ts';
import { splitSentences } from '../sentences.ts';
import { withoutCredit } from './credit.ts';
import { isFurniture, isWhole, withoutSourceTag } from './furniture.ts';
import { skipOpening, skipPlace } from './openings.ts';
import { spokenPlaces, withoutStrayMark } from './speech.ts';

export interface Found {
  readonly text: string;
  /** Cut off by its feed, an item of a list, or part of a quotation that began before it or goes on after it. */
  readonly isPart: boolean;
  /** A line above the text that only lacks its full stop. */
  readonly isStandfirst: boolean;
  /** Not the first of its paragraph, or an answer by its label: what it speaks of is often told by the one before. */
  readonly isInside: boolean;
}

/** What stands further down is read by nobody who writes a summary; it would only cost time. */
const SENTENCES_READ = 60;
const PARAGRAPHS_READ = 200;
/** Rules look no further: a longer paragraph is no prose, a longer sentence stands in no summary anyway. */
const TEXT_READ = 100_000;
const PARAGRAPH_READ = 20_000;
const SENTENCE_READ = 1_000;
/** A line without an end that is shorter is a heading or a label. */
const HEADING = 80;
/** Of a page's first lines one may be its standfirst, which many sites print without a full stop. */
const STANDFIRST_WITHIN = 3;
const ENDED = new RegExp(`[${ENDS}:：][${CLOSES}]*$`, 'u');
// An item of a list, or the rest of a sentence; "iPhone" begins sentences.
const LIST_ITEM = /^(?:[*•·▪#–—-]\s?|\p{Ll}(?!\p{Lu})|\d+[.)]\s|(?:[^:]{1,40}: |[[(])?(?:…|\.\.\.))/u;
// "2 shots, 1 goal, 3 fouls."
const FIGURES = /^(?:\S+ ){0,2}\d\S* (?:\S+,? ){1,2}\d\S* (?:\S+,? ){1,2}\d/u;
// "Roth: We waited."
const LABEL = /^(?:\p{Lu}[\p{L}.-]+ ?){1,3}: \p{Lu}/u;
// "(on the left)", "Photo": a caption.
const CAPTION =
  /\((?:[^)]*\s)?(?:left|right|pictured|links|rechts|im bild|foto|photo|à gauche|à droite|na zdjęciu|на фото)[^)]*\)/iu;

export function gatherSentences(text: string, language: string | null): readonly Found[] {
  const paragraphs = text
    .slice(0, TEXT_READ)
    .split(/\n+/u, PARAGRAPHS_READ)
    .map(whole => whole.slice(0, PARAGRAPH_READ));
  const found: Found[] = [];
  for (const [place, paragraph] of paragraphs.entries()) {
    const begun = place === 0 ? paragraph.slice(skipPlace(paragraphs)) : paragraph;
    const sentences = splitSentences(withoutSourceTag(begun.slice(skipOpening(begun))), language)
      .map(sentence => sentence.slice(skipOpening(sentence)).slice(0, SENTENCE_READ))
      .filter(sentence => sentence !== '' && !isFurniture(sentence) && !isHeading(sentence));
    const spoken = spokenPlaces(sentences);
    for (const [at, sentence] of sentences.entries()) {
      const isEnded = ENDED.test(sentence);
      const isStandfirst =
        !isEnded &&
        !/[,;–—-]$/u.test(sentence) &&
        place < STANDFIRST_WITHIN &&
        sentences.length === 1 &&
        !CAPTION.test(sentence);
      found.push({
        text: withoutCredit(withoutStrayMark(sentence)),
        isPart:
          spoken.has(at) ||
          LIST_ITEM.test(sentence) ||
          FIGURES.test(sentence) ||
          (!isStandfirst && !isWhole(sentence)),
        isStandfirst,
        isInside: at > 0 || (place > 0 && LABEL.test(sentence)),
      });
    }
    if (found.length >= SENTENCES_READ) break;
  }
  return found.slice(0, SENTENCES_READ);
}

/** It is no sentence, and what follows does not follow from it. */
function isHeading(sentence: string): boolean {
  return sentence.length < HEADING && !ENDED.test(sentence);
}
