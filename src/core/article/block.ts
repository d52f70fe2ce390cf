/** Rich text as the house keeps it in memory: a flat row of blocks, each a row of pieces. */

export interface TextPiece {
  readonly kind: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly code: boolean;
  /** What the writer took back; shown, and no part of what the text says. */
  readonly struck: boolean;
  /** Absolute http(s) address, or null. */
  readonly href: string | null;
}

export interface ImagePiece {
  readonly kind: 'image';
  /** Absolute http(s) address. */
  readonly src: string;
  readonly alt: string;
}

export interface BreakPiece {
  readonly kind: 'break';
}

export type Piece = TextPiece | ImagePiece | BreakPiece;

export type BlockKind = 'p' | 'h2' | 'h3' | 'h4' | 'li' | 'pre';

export interface Block {
  readonly kind: BlockKind;
  readonly pieces: readonly Piece[];
  /** Blocks of one quotation share a number; null outside quotations. Quotations in quotations are one. */
  readonly quote: number | null;
  /** The items of one list share a number; null outside lists. Lists in lists are one. */
  readonly list: number | null;
  readonly isOrdered: boolean;
}

export const BREAK: BreakPiece = { kind: 'break' };

export function plainPiece(text: string): TextPiece {
  return { kind: 'text', text, bold: false, italic: false, code: false, struck: false, href: null };
}

export function plainBlock(text: string): Block {
  const pieces: Piece[] = text
    .split('\n')
    .flatMap((line, at) => (at === 0 ? [plainPiece(line)] : [BREAK, plainPiece(line)]));
  return { kind: 'p', pieces, quote: null, list: null, isOrdered: false };
}

/** What one block says, without what its writer took back; a break is a line feed. */
export function textOfBlock(block: Block): string {
  const hasStruck = block.pieces.some(piece => piece.kind === 'text' && piece.struck);
  const text = block.pieces
    .map(piece => (piece.kind === 'break' ? '\n' : piece.kind === 'image' || piece.struck ? '' : piece.text))
    .join('');
  return hasStruck ? text.replace(/ +(?=[ ,.;:!?\n])|^ +/gu, '') : text;
}
