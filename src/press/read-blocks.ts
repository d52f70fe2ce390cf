/** Reads an article's HTML into blocks of words; pictures are left out of print. */
import { Parser } from 'htmlparser2';
import type { Block } from '../core/article/block.ts';
import { collectBlocks } from '../core/article/collect-blocks.ts';

/** Blocks that have words. */
export function readBlocks(html: string): readonly Block[] {
  const collector = collectBlocks(webAddress);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => collector.open(name, attributes),
      ontext: text => collector.text(text),
      onclosetag: name => collector.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  return collector
    .end()
    .map(block => ({ ...block, pieces: block.pieces.filter(piece => piece.kind !== 'image') }))
    .filter(block => block.pieces.some(piece => piece.kind === 'text' && piece.text.trim() !== ''));
}

/** The address if it is an absolute http(s) one, else null: a print version opens nothing else. */
export function webAddress(address: string | null): string | null {
  const url = address !== null && URL.canParse(address) ? new URL(address) : null;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : null;
}
