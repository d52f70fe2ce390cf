/** Takes off what stands after the last sentence of a text: ways to elsewhere, invitations, words about its author. */
import type { Block } from '../../core/article/block.ts';
import { linkedLength, wordsOfBlock } from './block-words.ts';
import { invitesReaders } from './boilerplate.ts';

const LINE_LENGTH = 300;
/** Words about an author are no longer than this. */
const ABOUT_LENGTH = 700;

export function withoutTail(blocks: readonly Block[], byline: string | null): readonly Block[] {
  const authors = (byline ?? '').split(', ').filter(name => / /.test(name));
  let end = blocks.length;
  while (end > 1 && isTrailer(blocks[end - 1], authors)) end -= 1;
  return blocks.slice(0, end);
}

function isTrailer(block: Block | undefined, authors: readonly string[]): boolean {
  if (block === undefined) return false;
  const words = wordsOfBlock(block);
  if (words === '') return false;
  if (block.kind === 'h2' || block.kind === 'h3' || block.kind === 'h4') return true;
  if (linkedLength(block) > words.length * 0.7 && words.length < LINE_LENGTH) return true;
  if (block.kind !== 'p' || block.quote !== null) return false;
  return isLineOfParts(words) || invitesReaders(words) || isAboutAuthor(words, authors);
}

/** “Imprint | Privacy | Contact”. */
function isLineOfParts(words: string): boolean {
  return words.length < LINE_LENGTH && / [|·•] |[|·•]$/u.test(words) && !/[.!?]["”’»)]*$/u.test(words);
}

/** The author in the third person: “Ann Lee is …”. */
function isAboutAuthor(words: string, authors: readonly string[]): boolean {
  return (
    words.length <= ABOUT_LENGTH &&
    authors.some(name => words.startsWith(name) && /^[,\s]+\p{Ll}/u.test(words.slice(name.length)))
  );
}
