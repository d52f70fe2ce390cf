/** Tells the numbers beside the lines of code from an article's own words. */
import { type Block, textOfBlock } from './block.ts';

/** A column of numbers beside code, as tables of code have. */
export function isGutter(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'pre' || next?.kind !== 'pre') return false;
  const numbers = textOfBlock(block).trim().split(/\s+/u);
  return (
    numbers.every((number, at) => at === 0 || Number(number) === Number(numbers[at - 1]) + 1) &&
    /^\d+$/.test(numbers[0] ?? '')
  );
}
