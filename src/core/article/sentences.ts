/** Splits a text into sentences, by rules of our own and the abbreviations of its language. */
import { splitGluedSentences } from './glued-sentences.ts';
import type { LanguagePack } from './languages/pack.ts';
import { packOf } from './languages/packs.ts';
import { enclosuresOf, isBalanced } from './sentences/enclosures.ts';
import { CLOSES, ENDS, WIDE_ENDS } from './sentences/marks.ts';
import { isExclaimedName, isSpeakerTag } from './sentences/speech.ts';
import { stopBelongsToWord } from './sentences/stops.ts';

// An ellipsis written with blanks counts as one mark: ". . ."
const MARK = new RegExp(`\\.(?: \\.){2,}|[${ENDS}]+`, 'gu');
const CLOSING = new RegExp(`[${CLOSES}]`, 'u');
const QUOTE_CLOSED = /["'”’»«“」』]/u;
const ENDS_WIDE = new RegExp(`[${WIDE_ENDS}]$`, 'u');
// 「…。」と述べた: a quotation that its sentence goes on behind.
const GOES_ON = /^[\p{Script=Hiragana}，、,：:；;」』）]/u;
// “……。”船长说: one that begins its sentence has its speaker behind it.
const BEGINS_QUOTED = /^[“”"]/u;
// A bracket closed, and letters that know no capitals: nothing says that a sentence ended.
const BRACKET_CLOSED = /^[)\]）】》]+$/u;
// A dash, quotes or brackets may stand before the first letter; "iPhone" and "eBay" begin sentences too.
const LOWER_CASE = /^[\s"'“‘«„»‚([–—-]*\p{Ll}(?!\p{Lu})/u;
/** Of a sentence that is only begun, and of the text behind a mark, nobody needs more to tell whether the mark ends it. */
const LOOKED_BACK = 200;
const LOOKED_AHEAD = 120;

/** Whole sentences, to the letter, without the blanks between them. A paragraph end always ends a sentence. */
export function splitSentences(text: string, language: string | null = null): readonly string[] {
  const pack = packOf(language);
  return text
    .split(/\n+/u)
    .flatMap(paragraph => splitParagraph(paragraph, pack))
    .flatMap(splitGlued);
}

function splitParagraph(paragraph: string, pack: LanguagePack): readonly string[] {
  const sentences: string[] = [];
  const enclosures = enclosuresOf(paragraph);
  const openings = new Set(enclosures.map(({ from }) => from));
  let from = 0;
  let nearest = 0;
  for (const { index: at, 0: mark } of paragraph.matchAll(MARK)) {
    const end = skipClosing(paragraph, at + mark.length, openings);
    const isWide = ENDS_WIDE.test(mark);
    if (end < paragraph.length && !isWide && !/\s/u.test(paragraph[end] ?? '')) continue;
    // What is quoted or in brackets stays whole: it is cut neither from its speaker nor in two.
    while ((enclosures[nearest]?.to ?? Number.POSITIVE_INFINITY) <= at) nearest += 1;
    const around = enclosures[nearest];
    if (around !== undefined && around.from < at && around.to > end) continue;
    const after = paragraph.slice(end, end + LOOKED_AHEAD).trimStart();
    const before = paragraph.slice(Math.max(from, at - LOOKED_BACK), at);
    const closing = paragraph.slice(at + mark.length, end);
    const place: Place = { before, mark, closing, after };
    if (!(isWide ? endsWide(place) : endsSentence(place, pack))) continue;
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
  // A quote that opens the next sentence was glued to this one.
  while (CLOSING.test(text[end] ?? '') && !openings.has(end)) end += 1;
  // French has a blank before the mark that closes.
  return /\s/u.test(text[end] ?? '') && text[end + 1] === '»' && !openings.has(end + 1) ? end + 2 : end;
}

interface Place {
  readonly before: string;
  readonly mark: string;
  /** Quotes and brackets that close behind the mark. */
  readonly closing: string;
  readonly after: string;
}

function endsWide({ before, closing, after }: Place): boolean {
  if (before.trim() === '') return false;
  if (closing === '' || after === '') return true;
  if (GOES_ON.test(after) || BRACKET_CLOSED.test(closing)) return false;
  return !(closing.startsWith('”') && BEGINS_QUOTED.test(before.trim()));
}

function endsSentence({ before, mark, closing, after }: Place, pack: LanguagePack): boolean {
  if (after === '') return true;
  if (before.trim() === '' || LOWER_CASE.test(after)) return false;
  if (BRACKET_CLOSED.test(closing) && /^\p{Lo}/u.test(after)) return false;
  if (QUOTE_CLOSED.test(closing) && isSpeakerTag(after)) return false;
  if (mark === '.') return closing !== '' || !stopBelongsToWord(before, after, pack);
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
  return parts.length > 1 && parts.every(isBalanced) ? parts : [sentence];
}
