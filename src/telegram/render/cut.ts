/** Where a text may be cut so that a page ends well. */

// A page that ends too early wastes a tap: a paragraph's end is worth this much of the page, a sentence's this much.
const PARAGRAPH_FROM = 0.5;
const SENTENCE_FROM = 0.4;
const WORD_FROM = 0.2;

const SENTENCE_END = /[.!?…]["”’»)\]]*\s/gu;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The end of the page that begins at `from` and has at most `room` UTF-16 units; always past `from`. */
export function cutAt(text: string, from: number, room: number): number {
  if (text.length - from <= room) return text.length;
  const page = text.slice(from, from + room + 1);
  const within = page.slice(0, room);
  const at = (share: number, found: number): boolean => found >= room * share && found > 0;

  const paragraph = page.lastIndexOf('\n\n');
  if (at(PARAGRAPH_FROM, paragraph)) return from + paragraph;
  const line = page.lastIndexOf('\n');
  if (at(PARAGRAPH_FROM, line)) return from + line;
  const sentence = lastMatchEnd(page, SENTENCE_END);
  if (at(SENTENCE_FROM, sentence)) return from + sentence;
  const word = Math.max(page.lastIndexOf(' '), page.lastIndexOf('\n'));
  if (at(WORD_FROM, word)) return from + word;
  return from + lastGrapheme(within, text.slice(from + room, from + room + 40));
}

function lastMatchEnd(text: string, pattern: RegExp): number {
  let end = -1;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length - 1;
  return end;
}

/** The start of the grapheme that the cut would fall into; the cut itself where one letter is longer than a page. */
function lastGrapheme(within: string, after: string): number {
  const from = Math.max(0, within.length - 200);
  const segments = graphemes.segment(within.slice(from) + after);
  const start = segments.containing(within.length - from)?.index ?? 0;
  if (from + start > 0) return from + start;
  const isPair = /[\ud800-\udbff]$/.test(within);
  return isPair && within.length > 1 ? within.length - 1 : within.length;
}
