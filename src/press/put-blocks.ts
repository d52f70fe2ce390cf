/** Puts the blocks of an article on paper: paragraphs, headings, lists, quotations and verbatim text. */
import type { Block, BlockKind, TextPiece } from '../core/article/block.ts';
import { drawableText } from './drawable.ts';
import { type Paper, WIDTH } from './paper.ts';
import { ACCENT, INK, SOFT } from './print-style.ts';
import { type Look, type Stretch, setLines } from './set-lines.ts';
import { type Face, loadTypeface } from './typeface.ts';

interface Style {
  readonly size: number;
  readonly leading: number;
  /** Room before the block. */
  readonly before: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

const TEXT: Style = { size: 11, leading: 15.8, before: 7, bold: false, italic: false };
const STYLES: Readonly<Record<BlockKind, Style>> = {
  p: TEXT,
  h2: { size: 15, leading: 19, before: 17, bold: true, italic: false },
  h3: { size: 12.5, leading: 17, before: 14, bold: true, italic: false },
  h4: { size: 11, leading: 15.8, before: 11, bold: true, italic: true },
  li: { ...TEXT, before: 7 },
  pre: { ...TEXT, size: 9.5, leading: 13.5 },
};
const NEXT_ITEM = 3;
const ITEM_INDENT = 20;
const QUOTE_INDENT = 18;

export function putBlocks(paper: Paper, blocks: readonly Block[]): void {
  let before: Block | null = null;
  let number = 0;
  for (const block of blocks) {
    const style = STYLES[block.kind];
    const isNextItem = block.list !== null && block.list === before?.list;
    number = isNextItem ? number + 1 : 1;
    if (before !== null) paper.skip(isNextItem ? NEXT_ITEM : style.before);
    putBlock(paper, block, style, number);
    before = block;
  }
}

function putBlock(paper: Paper, block: Block, style: Style, number: number): void {
  const outer = block.quote === null ? 0 : QUOTE_INDENT;
  const indent = outer + (block.list === null ? 0 : ITEM_INDENT);
  const lines = setLines(stretchesOf(block, style), WIDTH - indent, paper.measure);
  const isHeading = block.kind.startsWith('h');
  // A heading stays with two lines of what it heads; a number with the first two lines of its item.
  paper.need(
    isHeading ? lines.length * style.leading + 3 * TEXT.leading : Math.min(lines.length, 2) * style.leading,
  );
  if (block.list !== null) {
    const mark: Look = { face: 'regular', size: style.size, color: SOFT, href: null };
    const text = block.isOrdered ? `${number}.` : '•';
    const width = paper.measure(text, mark);
    // Numbers end where the text begins, so that 9 and 10 stand below each other.
    const left = block.isOrdered ? ITEM_INDENT - 6 - width : 6;
    paper.putBeside([{ text, look: mark, x: 0, width }], style.leading, outer + left);
  }
  paper.put(lines, style.leading, { indent, bar: block.quote !== null });
}

function stretchesOf(block: Block, style: Style): readonly Stretch[] {
  const { draws } = loadTypeface();
  const looks = new Map<string, Look>();
  return block.pieces.flatMap((piece): readonly Stretch[] => {
    // Paper has no struck letters here; what the writer took back is not printed.
    if (piece.kind === 'image' || (piece.kind === 'text' && piece.struck)) return [];
    const look = lookOf(piece.kind === 'text' ? piece : null, block, style, looks);
    if (piece.kind === 'break') return [{ text: '\n', look }];
    const text = drawableText(piece.text, draws);
    // Verbatim text keeps its blanks; elsewhere a line feed is one.
    return [
      { text: block.kind === 'pre' ? text.replaceAll(' ', '\u00a0') : text.replaceAll('\n', ' '), look },
    ];
  });
}

/** Equal looks are one object, by which neighbours are known to belong together. */
function lookOf(piece: TextPiece | null, block: Block, style: Style, looks: Map<string, Look>): Look {
  const isBold = style.bold || piece?.bold === true;
  // Quotations stand in italics, and what is stressed in them upright.
  const isItalic = (style.italic || block.quote !== null) !== (piece?.italic === true);
  const href = piece?.href ?? null;
  const key = `${isBold} ${isItalic} ${href}`;
  const known = looks.get(key);
  if (known !== undefined) return known;
  const face: Face = isBold ? (isItalic ? 'bold-italic' : 'bold') : isItalic ? 'italic' : 'regular';
  const look: Look = { face, size: style.size, color: href === null ? INK : ACCENT, href };
  looks.set(key, look);
  return look;
}
