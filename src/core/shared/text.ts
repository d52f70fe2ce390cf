/** Small rules about text that several stages share. */

// C0 and C1 controls but for tab, line feed; bidi embeddings, overrides and isolates; invisible fillers; the BOM.
const UNWANTED =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu;

/** Removes what can hide or reorder text, and half surrogates; keeps line breaks. */
export function withoutControls(text: string): string {
  return text.toWellFormed().replace(UNWANTED, '');
}

/** One line of clean text: controls out, any white space one blank. */
export function oneLine(text: string): string {
  return withoutControls(text.replace(/\s+/gu, ' ')).trim();
}

/** At most `limit` UTF-16 units, cut at a word where that loses little, marked with an ellipsis. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text
    .slice(0, limit - 1)
    .toWellFormed()
    .replace(/\ufffd$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > limit * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
