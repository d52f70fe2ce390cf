/** Cleans any web HTML, or plain text, into the small safe subset and its words. */
import { Parser } from 'htmlparser2';
import { type Block, textOfBlock } from '../../core/article/block.ts';
import { collectBlocks } from '../../core/article/collect-blocks.ts';
import { blocksOfText } from '../../core/article/text-blocks.ts';
import { htmlOfBlocks, textOfBlocks } from '../../core/article/write-blocks.ts';

const HAS_MARKUP = /<(?:[a-z][a-z0-9]*[\s/>]|\/[a-z]|!--)/i;
const HAS_BLOCKS = /<(?:p|div|br|li|td|h[1-6]|pre|blockquote|table|ul|ol|section|article|dl)\b/i;
// A feed that lost its paragraphs gives one block of several hundred characters.
const RUN_TOGETHER = 300;

/**
 * Nothing of the input's markup survives: elements are built anew. `base` resolves relative addresses; without
 * one they are dropped. `text` has paragraphs parted by a blank line.
 */
export function cleanHtml(
  html: string,
  base: string | null,
): { readonly html: string; readonly text: string } {
  const blocks = readBlocks(html, base);
  return { html: htmlOfBlocks(blocks), text: textOfBlocks(blocks) };
}

/** The same as blocks, for who wants to work on before writing. */
export function readBlocks(html: string, base: string | null): readonly Block[] {
  if (!HAS_MARKUP.test(html)) return blocksOfText(decodeEntities(html));
  const collector = collectBlocks(resolver(base), !HAS_BLOCKS.test(html));
  const parser = new Parser(
    {
      onopentag: (name, attributes) => collector.open(name, attributes),
      ontext: text => collector.text(text),
      onclosetag: name => collector.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  return splitRunTogether(collector.end());
}

function splitRunTogether(blocks: readonly Block[]): readonly Block[] {
  const [only] = blocks;
  if (blocks.length !== 1 || only === undefined || only.kind !== 'p') return blocks;
  const isPlain = only.pieces.every(piece => piece.kind === 'text' && piece.href === null);
  const text = textOfBlock(only);
  return isPlain && text.length >= RUN_TOGETHER ? blocksOfText(text) : blocks;
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  let decoded = '';
  const parser = new Parser({ ontext: part => (decoded += part) }, { decodeEntities: true });
  parser.end(text.replace(/</g, '&lt;'));
  return decoded;
}

function resolver(base: string | null): (address: string) => string | null {
  return address => {
    const trimmed = address.trim();
    if (!URL.canParse(trimmed, base ?? undefined)) return null;
    const url = new URL(trimmed, base ?? undefined);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    url.username = '';
    url.password = '';
    return url.href;
  };
}
