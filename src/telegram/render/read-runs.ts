/** Reads HTML into runs: the safe subset as it is kept, and anything else without trusting it. */
import { Parser } from 'htmlparser2';
import type { Block, TextPiece } from '../../core/article/block.ts';
import { collectBlocks } from '../../core/article/collect-blocks.ts';
import { defuse } from './defuse.ts';
import { plainRun, type Run, trimRuns } from './run.ts';

/** Paragraphs parted by a blank line, list items by a line; pictures are left out. */
export function readRuns(html: string): readonly Run[] {
  const collector = collectBlocks(absolute);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => collector.open(name, attributes),
      ontext: text => collector.text(text),
      onclosetag: name => collector.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  return runsOfBlocks(collector.end());
}

function runsOfBlocks(blocks: readonly Block[]): readonly Run[] {
  const runs: Run[] = [];
  let before: Block | null = null;
  let number = 0;
  for (const block of blocks) {
    number = block.list !== null && block.list === before?.list ? number + 1 : 1;
    const own = trimRuns(runsOfBlock(block));
    if (own.length === 0) continue;
    if (before !== null) {
      const gap = block.list !== null && block.list === before.list ? '\n' : '\n\n';
      runs.push(plainRun(gap, block.quote === before.quote ? block.quote : null));
    }
    if (block.kind === 'li') runs.push(plainRun(block.isOrdered ? `${number}. ` : '• ', block.quote));
    runs.push(...own);
    before = block;
  }
  return runs;
}

function runsOfBlock(block: Block): readonly Run[] {
  const isHeading = block.kind === 'h2' || block.kind === 'h3' || block.kind === 'h4';
  return block.pieces.flatMap((piece): readonly Run[] => {
    if (piece.kind === 'image') return [];
    if (piece.kind === 'break') return [plainRun('\n', block.quote)];
    if (block.kind === 'pre') return [{ ...plainRun(piece.text, block.quote), code: 'pre' }];
    return [runOfPiece(piece, isHeading, block.quote)];
  });
}

function runOfPiece(piece: TextPiece, isHeading: boolean, quote: number | null): Run {
  // Code holds no other mark, and nothing in it becomes a link.
  if (piece.code) return { ...plainRun(piece.text, quote), code: 'code' };
  return {
    text: defuse(piece.text),
    bold: piece.bold || isHeading,
    italic: piece.italic,
    struck: piece.struck,
    code: null,
    href: piece.href,
    quote,
  };
}

function absolute(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
