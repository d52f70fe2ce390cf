/** The words of a block, and how many of their letters are links. */
import { type Block, textOfBlock } from '../../core/article/block.ts';

export function wordsOfBlock(block: Block): string {
  return textOfBlock(block).replace(/\s+/gu, ' ').trim();
}

export function linkedLength(block: Block): number {
  return block.pieces.reduce(
    (sum, piece) => sum + (piece.kind === 'text' && piece.href !== null ? piece.text.length : 0),
    0,
  );
}
