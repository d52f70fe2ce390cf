/** Blocks written as the safe HTML subset and as plain text. */
import { type Block, type Piece, type TextPiece, textOfBlock } from './block.ts';

/** The safe subset, nothing but it: see `Page.html`. */
export function htmlOfBlocks(blocks: readonly Block[]): string {
  let html = '';
  let quote: number | null = null;
  let list: { id: number; tag: string } | null = null;
  for (const block of blocks) {
    if (list !== null && (block.list !== list.id || block.quote !== quote)) {
      html += `</${list.tag}>`;
      list = null;
    }
    if (block.quote !== quote) {
      if (quote !== null) html += '</blockquote>';
      if (block.quote !== null) html += '<blockquote>';
      quote = block.quote;
    }
    if (block.list !== null && list === null) {
      list = { id: block.list, tag: block.isOrdered ? 'ol' : 'ul' };
      html += `<${list.tag}>`;
    }
    html += `<${block.kind}>${block.pieces.map(writePiece).join('')}</${block.kind}>`;
  }
  if (list !== null) html += `</${list.tag}>`;
  if (quote !== null) html += '</blockquote>';
  return html;
}

/** Paragraphs parted by a blank line; the items of a list by a line feed, without bullets. */
export function textOfBlocks(blocks: readonly Block[]): string {
  let text = '';
  let list: number | null = null;
  for (const block of blocks) {
    const words = textOfBlock(block).trim();
    if (words === '') continue;
    if (text !== '') text += block.list !== null && block.list === list ? '\n' : '\n\n';
    text += words;
    list = block.list;
  }
  return text;
}

function writePiece(piece: Piece): string {
  if (piece.kind === 'break') return '<br>';
  if (piece.kind === 'image') return `<img src="${escapeText(piece.src)}" alt="${escapeText(piece.alt)}">`;
  return writeText(piece);
}

function writeText({ text, bold, italic, code, struck, href }: TextPiece): string {
  let html = escapeText(text);
  if (code) html = `<code>${html}</code>`;
  if (italic) html = `<i>${html}</i>`;
  if (bold) html = `<b>${html}</b>`;
  if (struck) html = `<s>${html}</s>`;
  return href === null ? html : `<a href="${escapeText(href)}">${html}</a>`;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
