/** White space and breaks of one block's pieces, as a browser would show them. */
import { type Piece, plainPiece, type TextPiece } from './block.ts';

/** Paragraphs of pieces: two breaks in a row part them. Empty ones are left out. `isPre` keeps white space. */
export function tidyPieces(pieces: readonly Piece[], isPre: boolean): readonly (readonly Piece[])[] {
  const paragraphs: Growing[][] = [[]];
  if (isPre) return tidyPre(pieces);
  let breaks = 0;
  for (const piece of pieces) {
    if (piece.kind === 'break') {
      breaks += 1;
      continue;
    }
    if (piece.kind === 'text' && breaks > 0 && /^\s*$/u.test(piece.text)) continue;
    const current = paragraphs.at(-1) ?? [];
    if (breaks > 1 && current.length > 0) paragraphs.push([]);
    else if (breaks === 1 && current.length > 0) current.push({ piece: { kind: 'break' }, parts: [] });
    breaks = 0;
    append(paragraphs.at(-1) ?? [], piece);
  }
  return paragraphs.map(paragraph => trimEnd(paragraph.map(whole))).filter(paragraph => paragraph.length > 0);
}

function tidyPre(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const text = pieces
    .map(piece => (piece.kind === 'text' ? piece.text : piece.kind === 'break' ? '\n' : ''))
    .join('')
    .replace(/[ \t]+$/gmu, '')
    .replace(/^\n+|\n+$/gu, '');
  return text === '' ? [] : [[plainPiece(text)]];
}

/** A piece whose text still grows: its parts are joined once, as a parser hands over one for each entity. */
interface Growing {
  readonly piece: Piece;
  readonly parts: string[];
}

function whole({ piece, parts }: Growing): Piece {
  return piece.kind === 'text' ? { ...piece, text: parts.join('') } : piece;
}

function append(paragraph: Growing[], piece: TextPiece | Exclude<Piece, { kind: 'break' }>): void {
  if (piece.kind === 'image') {
    paragraph.push({ piece, parts: [] });
    return;
  }
  const last = paragraph.at(-1);
  const atStart = last?.piece.kind !== 'text' || last.parts.at(-1)?.endsWith(' ') === true;
  const text = piece.text.replace(/\s+/gu, ' ').replace(atStart ? /^ / : /^$/, '');
  if (text === '') return;
  if (last?.piece.kind === 'text' && looksAlike(last.piece, piece)) last.parts.push(text);
  else paragraph.push({ piece, parts: [text] });
}

function looksAlike(a: TextPiece, b: TextPiece): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.code === b.code &&
    a.struck === b.struck &&
    a.href === b.href
  );
}

/** Blanks before a break and at the end go, and with them pieces that were nothing else. */
function trimEnd(paragraph: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  for (const [at, piece] of paragraph.entries()) {
    const next = paragraph[at + 1];
    const isLast = next === undefined || next.kind !== 'text';
    if (piece.kind !== 'text' || !isLast) kept.push(piece);
    else if (piece.text.trimEnd() !== '') kept.push({ ...piece, text: piece.text.trimEnd() });
  }
  while (kept.at(-1)?.kind === 'break') kept.pop();
  const last = kept.at(-1);
  if (last?.kind === 'text' && last.text !== last.text.trimEnd()) {
    kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
  }
  return kept;
}
