/** The summary: the few sentences that carry the article, taken to the letter and in their order. */
import { splitSentences } from './sentences.ts';

const LIMIT = 600;
const SENTENCES = 3;
const SHORTEST = 30;

const DATELINE =
  /^(?:[\p{Lu}][\p{L}.'’ -]{1,40},?\s*(?:\p{L}+\.?\s\d{1,2}|\d{1,2}\s\p{L}+)?\s*(?:\([^)]{2,30}\)|\/[^/]{2,20}\/)?\s*[–—-]{1,2}\s+|\([^)]{2,30}\)\s*[–—-]\s+)(?=\p{Lu}|["“«])/u;
const FURNITURE =
  /^(?:by\s+\p{Lu}[\p{L}.'’ -]{1,60}$|read (?:more|also)|photo\s*:|subscribe|follow us|click here|читайте также|фото\s*:|oxuyun)/iu;
/** A sentence that begins so says nothing without the one before it. */
const DANGLING =
  /^["“«]?(?:he|she|it|they|this|that|these|those|however|but|and|also|meanwhile|moreover|the latter|the former|он|она|они|это|этот|однако|также|но|кроме того|o|onlar|bu|lakin|amma|həmçinin)\b/iu;

export interface Summarisable {
  readonly title: string;
  readonly text: string;
  readonly language: string | null;
}

export const SUMMARY_LENGTHS = ['short', 'normal', 'long'] as const;
export type SummaryLength = (typeof SUMMARY_LENGTHS)[number];

const MEASURES: Readonly<Record<SummaryLength, { readonly most: number; readonly hard: number }>> = {
  short: { most: 1, hard: 320 },
  normal: { most: SENTENCES, hard: LIMIT },
  long: { most: 7, hard: 1_000 },
};

/** Whole sentences that each stand alone; none where the text has none. `normal` is under 600 characters together. */
export function summarise(
  { title, text }: Summarisable,
  length: SummaryLength = 'normal',
): readonly string[] {
  const { most, hard } = MEASURES[length];
  const chosen: string[] = [];
  let taken = 0;
  let isPreviousChosen = false;
  for (const raw of splitSentences(text)) {
    const sentence = raw.replace(DATELINE, '');
    const fits = chosen.length < most && taken + sentence.length <= hard;
    if (chosen.length > 0 && !fits) break;
    const stands: boolean = isPreviousChosen || !DANGLING.test(sentence);
    isPreviousChosen =
      sentence.length >= SHORTEST && stands && !FURNITURE.test(sentence) && !repeats(sentence, title);
    if (!isPreviousChosen) continue;
    chosen.push(sentence);
    taken += sentence.length;
  }
  return chosen;
}

function repeats(sentence: string, title: string): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const ofTitle = words(title);
  const ofSentence = words(sentence);
  if (ofTitle.size === 0) return false;
  const shared = [...ofTitle].filter(word => ofSentence.has(word)).length;
  return shared / ofTitle.size >= 0.85 && ofSentence.size <= ofTitle.size * 1.4;
}
