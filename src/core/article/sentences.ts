/** Splits a text into sentences, by rules of our own for English, Russian and Azerbaijani news. */
import { splitGluedSentences } from './glued-sentences.ts';
import { enclosuresOf } from './sentences/enclosures.ts';
import { isExclaimedName, isSpeakerTag } from './sentences/speech.ts';
import { type Stop, stopBelongsToWord } from './sentences/stops.ts';

// An ellipsis written with blanks counts as one mark: ". . ."
const MARK = /\.(?: \.){2,}|[.!?…]+/gu;
const CLOSING = /["'”’»)\]]/u;
// A dash, quotes or brackets may stand before the first letter; "iPhone" and "eBay" begin sentences too.
/** A mark is judged by what stands near it: a text without sentences would be read anew at each of its marks. */
const NEAR = 240;
const LOWER_CASE = /^[\s"'“‘«„([–—-]*\p{Ll}(?!\p{Lu})/u;

/** Whole sentences, to the letter, without the blanks between them. A paragraph end always ends a sentence. */
export function splitSentences(text: string): readonly string[] {
  return text.split(/\n+/u).flatMap(splitParagraph).flatMap(splitGlued);
}

function splitParagraph(paragraph: string): readonly string[] {
  const sentences: string[] = [];
  const enclosures = enclosuresOf(paragraph);
  const openings = new Set(enclosures.map(enclosure => enclosure.from));
  let from = 0;
  let nearest = 0;
  for (const { index: at, 0: mark } of paragraph.matchAll(MARK)) {
    const end = skipClosing(paragraph, at + mark.length, openings);
    if (end < paragraph.length && !/\s/u.test(paragraph[end] ?? '')) continue;
    // What is quoted or in brackets stays whole: it is cut neither from its speaker nor in two.
    while ((enclosures[nearest]?.to ?? Number.POSITIVE_INFINITY) <= at) nearest += 1;
    const around = enclosures[nearest];
    if (around !== undefined && around.from < at && around.to > end) continue;
    if (!endsSentence(paragraph, { from, at, mark, end })) continue;
    const sentence = paragraph.slice(from, end).trim();
    if (sentence !== '') sentences.push(sentence);
    from = end;
  }
  const rest = paragraph.slice(from).trim();
  return rest === '' ? sentences : [...sentences, rest];
}

/** Past the quotes and brackets that close right after a mark. */
function skipClosing(text: string, from: number, openings: ReadonlySet<number>): number {
  let end = from;
  while (CLOSING.test(text[end] ?? '')) {
    // A straight quote that opens the next sentence was glued to this one.
    if (text[end] === '"' && openings.has(end)) break;
    end += 1;
  }
  return end;
}

function endsSentence(text: string, { from, at, mark, end }: Stop & { readonly end: number }): boolean {
  const after = text.slice(end, end + 120).trimStart();
  if (after === '') return true;
  const before = text.slice(Math.max(from, at - NEAR), at);
  if (before.trim() === '' || LOWER_CASE.test(after)) return false;
  const closing = text.slice(at + mark.length, end);
  if (/["'”’»]/u.test(closing) && isSpeakerTag(after)) return false;
  if (mark === '.') return closing !== '' || !stopBelongsToWord(before, after);
  const dots = mark.replace(/[^.]/gu, '').length;
  if (/^[.… ]+$/u.test(mark)) {
    if (/[[(]\s*$/u.test(before) && /^[\])]/u.test(closing)) return false;
    // Three dots after a blank leave words out; a fourth, or three on a word, end the sentence.
    return !/\s$/u.test(before) || dots > 3;
  }
  return closing !== '' || mark !== '!' || !isExclaimedName(before, after);
}

/** A part that would break a quotation or a bracket was no sentence. */
function splitGlued(sentence: string): readonly string[] {
  const parts = splitGluedSentences(sentence);
  return parts.length > 1 && parts.every(isClosed) ? parts : [sentence];
}

function isClosed(text: string): boolean {
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
  return count(/[“«([]/gu) === count(/[”»)\]]/gu) && count(/"/gu) % 2 === 0;
}
