/** Raised and lowered characters as plain text that still means the same: 10⁸, CO₂, x^(n−k), 1st. */

import type { Piece } from './block.ts';

const RAISED: ReadonlyMap<string, string> = pairs('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ');
const LOWERED: ReadonlyMap<string, string> = pairs('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎');
const SIGNS: Readonly<Record<string, string>> = { tm: '™', sm: '℠', o: 'º', a: 'ª' };
/** Numbers, letters and signs by which texts name their notes. */
const NOTE = /^[[(]?(?:\d{1,3}|[a-z]|[*†‡§]+)(?:\s?[,–-]\s?\d{1,3})*[\])]?$/iu;
/** Where a raised number is a note: behind a whole word, a closing quotation mark or a stop. */
const BEFORE_NOTE = /(?:\p{L}{4,}|\p{Lu}{3,}|[.,;:!?…”’»)"])$/u;

/** No exponent and no note: a text that somebody set small. */
const LONGEST = 100;

/** Whether the pieces from there on are too much to be raised; looks at no more of them than it needs. */
export function isLongText(pieces: readonly Piece[], from: number): boolean {
  let length = 0;
  for (let at = from; at < pieces.length && length <= LONGEST; at += 1) {
    const piece = pieces[at];
    length += piece?.kind === 'text' ? piece.text.length : 1;
  }
  return length > LONGEST;
}

/** `before` is what stands on the line up to it; `isLinked`, whether it is a link, as to a note. */
export function raisedText(text: string, before: string, isLinked: boolean): string {
  const bare = text.trim();
  if (bare === '') return text;
  const isNumber = /^\d+$/u.test(bare);
  if (NOTE.test(bare) && (isLinked || /^[[*†‡§]/u.test(bare) || (isNumber && BEFORE_NOTE.test(before))))
    return '';
  const sign = SIGNS[bare.toLowerCase()];
  if (sign !== undefined && /[\p{L}\d]$/u.test(before)) return sign;
  const raised = mapped(bare, RAISED);
  if (raised !== null) return raised;
  // An ending, as in 1st and Mme; behind one small letter it is an exponent.
  if (/^[\p{L}.]+$/u.test(bare) && !/(?:^|[^\p{L}])\p{Ll}$/u.test(before)) return text;
  return `^${enclosed(bare)}`;
}

export function loweredText(text: string): string {
  const bare = text.trim();
  if (bare === '') return text;
  return mapped(bare, LOWERED) ?? `_${enclosed(bare)}`;
}

function enclosed(text: string): string {
  return /^[\p{L}\p{N}]+$/u.test(text) ? text : `(${text})`;
}

/** Null where a character has no such form. */
function mapped(text: string, forms: ReadonlyMap<string, string>): string | null {
  let out = '';
  for (const character of text) {
    const form = forms.get(character);
    if (form === undefined) return null;
    out += form;
  }
  return out;
}

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const forms = [...to];
  return new Map([...from].map((character, at) => [character, forms[at] ?? character]));
}
