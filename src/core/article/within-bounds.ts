/** What of a text is kept: as much as a hundred pages have room for. What goes on for longer is no article. */
import { type Block, textOfBlock } from './block.ts';

const MOST_CHARACTERS = 200_000;
/** A hundred marks on each of a hundred pages: Telegram takes no more (core.telegram.org/bots/api#sendmessage). */
const MOST_PIECES = 10_000;

/** The first blocks, up to one that would be too long; of one with too many pieces, the first of them. */
export function withinBounds(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  let characters = 0;
  let piecesLeft = MOST_PIECES;
  for (const block of blocks) {
    const part =
      block.pieces.length > piecesLeft ? { ...block, pieces: block.pieces.slice(0, piecesLeft) } : block;
    characters += textOfBlock(part).length;
    if (characters > MOST_CHARACTERS || piecesLeft === 0) break;
    piecesLeft -= part.pieces.length;
    kept.push(part);
  }
  return kept;
}
