/** How Telegram will count a text of ours, and the same text made shorter: units and marks after its HTML is read. */

/** Of the Bot API: UTF-16 units of a text and of a caption once parsed, and marks in either (core.telegram.org/bots/api#sendmessage). */
export const TEXT_UNITS = 4_096;
export const CAPTION_UNITS = 1_024;
export const MOST_MARKS = 100;

/** A tag, one of the entities that Telegram's HTML knows, or plain text. Linear in the text: nothing is read twice. */
const PIECE = /<(\/?)([a-z-]+)[^>]*>|&(?:lt|gt|amp|quot|#\d{1,7}|#x[\da-f]{1,6});|[^<&]+|[<&]/gi;
const NAMED: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };

export interface HtmlSize {
  readonly units: number;
  readonly marks: number;
}

export function sizeOfHtml(html: string): HtmlSize {
  let units = 0;
  let marks = 0;
  for (const [piece, slash, tag] of html.matchAll(PIECE)) {
    if (tag === undefined) units += decode(piece).length;
    else if (slash === '') marks += 1;
  }
  return { units, marks };
}

/** The words alone, exactly as a reader would see them. */
export function wordsOfHtml(html: string): string {
  let words = '';
  for (const [piece, , tag] of html.matchAll(PIECE)) if (tag === undefined) words += decode(piece);
  return words;
}

/** The same with `units` at most, an ellipsis at its end, and `marks` at most; every tag that stays open is closed. */
export function cutHtml(html: string, units: number, marks = MOST_MARKS): string {
  const size = sizeOfHtml(html);
  if (size.units <= units && size.marks <= marks) return html;
  const room = size.units <= units ? units : units - 1;
  const open: string[] = [];
  let written = '';
  let used = 0;
  let opened = 0;
  // A mark too many is left out with its end, so that what closes belongs to what is open.
  let skipped = 0;
  for (const [piece, slash, tag] of html.matchAll(PIECE)) {
    if (tag === undefined) {
      const words = decode(piece);
      const fits = used + words.length <= room;
      written += fits ? piece : startOf(piece, room - used);
      used += words.length;
      if (!fits) break;
    } else if (slash === '') {
      if (opened < marks) {
        opened += 1;
        open.push(tag);
        written += piece;
      } else skipped += 1;
    } else if (skipped > 0) skipped -= 1;
    else if (open.pop() !== undefined) written += piece;
  }
  const ends = open.toReversed().map(tag => `</${tag}>`);
  return `${used > room ? `${written.trimEnd()}…` : written}${ends.join('')}`;
}

/** Plain text at most so long, no half of a surrogate pair at its end; an entity is whole or not there. */
function startOf(piece: string, length: number): string {
  if (piece.startsWith('&')) return '';
  const start = piece.slice(0, Math.max(0, length));
  return /[\ud800-\udbff]$/.test(start) ? start.slice(0, -1) : start;
}

function decode(piece: string): string {
  if (!piece.startsWith('&') || piece === '&') return piece;
  const named = NAMED[piece.toLowerCase()];
  if (named !== undefined) return named;
  const code = /^&#x/i.test(piece)
    ? Number.parseInt(piece.slice(3), 16)
    : Number.parseInt(piece.slice(2), 10);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : piece;
}
