/** Plain text to blocks: paragraphs where the writer, or a careless feed, ended them. */
import { type Block, plainBlock } from './block.ts';
import { splitGluedSentences } from './glued-sentences.ts';
import { visibleText } from './visible-text.ts';

/**
 * A blank line parts paragraphs; where there is none, every line is one. Lines that were only wrapped at a
 * margin are joined again. Sentences that ran together ("the ministry.As reported") are parted.
 */
export function blocksOfText(text: string): readonly Block[] {
  const clean = visibleText(text)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  if (clean === '') return [];
  const hasBlankLines = clean.includes('\n\n');
  const paragraphs = clean.split(hasBlankLines ? /\n{2,}/ : '\n');
  const joined = hasBlankLines
    ? paragraphs.map(unwrap)
    : isWrapped(paragraphs)
      ? [paragraphs.join(' ')]
      : paragraphs;
  return joined.flatMap(splitGluedSentences).map(plainBlock);
}

function unwrap(paragraph: string): string {
  const lines = paragraph.split('\n');
  return isWrapped(lines) ? lines.join(' ') : paragraph;
}

// Mail and old wires wrap at 60 to 80 columns: every line but the last is nearly full.
function isWrapped(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.slice(0, -1).every(line => line.length >= 50 && line.length <= 85);
}
