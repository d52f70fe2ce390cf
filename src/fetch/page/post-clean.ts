/** Takes off an article's blocks what stands around its text: headline and dateline before, captions in it, offers after. */
import { type Block, textOfBlock } from '../../core/article/block.ts';
import { readDateLine } from '../../core/article/date-line.ts';
import { linkedLength, wordsOfBlock } from './block-words.ts';
import {
  asksForLogin,
  closesText,
  type Line,
  leadsAway,
  namesPicture,
  opensCommentForm,
} from './boilerplate.ts';
import { isSentence } from './prose.ts';
import { withoutTail } from './text-tail.ts';

/** What is known of the article besides its blocks. */
export interface Known {
  readonly title: string | null;
  readonly byline: string | null;
}

/** Each of what the blocks are rid of, so that its worth can be measured. */
export type PostCleanStep = 'head' | 'closing' | 'captions' | 'lines' | 'repeats' | 'tail';

/** A line that closes the text stands after at least this much of it. */
const CLOSING_FROM = 0.55;
/** A form for comments stands after this many letters at least. */
const FORM_FROM = 250;
const CAPTION_LENGTH = 140;
/** “You may also be interested in:” and its like. */
const LABEL_LENGTH = 40;

export function postClean(
  blocks: readonly Block[],
  known: Known,
  without: ReadonlySet<PostCleanStep> = new Set(),
): readonly Block[] {
  let kept = blocks;
  if (!without.has('head')) kept = withoutHead(kept, known);
  if (!without.has('closing')) kept = withoutClosing(kept);
  if (!without.has('captions')) kept = withoutCaptions(kept);
  if (!without.has('lines')) kept = kept.filter(block => !leadsAway(lineOf(block)) && !isNoise(block));
  if (!without.has('repeats')) kept = withoutRepeats(kept);
  if (!without.has('tail')) kept = withoutTail(kept, known.byline);
  return kept;
}

/** Everything down to the headline, and the date and byline lines right after it. Pictures and sentences up there stay. */
function withoutHead(blocks: readonly Block[], { title, byline }: Known): readonly Block[] {
  const key = title === null ? '' : keyOf(title);
  const headline =
    key === '' ? -1 : blocks.slice(0, 12).findIndex(block => keyOf(textOfBlock(block)) === key);
  let from = headline + 1;
  for (const block of blocks.slice(from, from + 8)) {
    const words = wordsOfBlock(block);
    if (words !== '' && !isLabel(block, words) && !isAboutArticle(words, byline)) break;
    from += 1;
  }
  const above = blocks
    .slice(0, from)
    .filter((block, at) => isPicture(block) || (at < headline && isText(block)));
  return [...above, ...blocks.slice(from)];
}

/** A sentence with no link in it: a standfirst above the headline, or the text before a picture named like it. */
function isText(block: Block): boolean {
  return block.kind === 'p' && linkedLength(block) === 0 && isSentence(wordsOfBlock(block));
}

/** A word or two that is no sentence: a rubric, a button. */
function isLabel(block: Block, words: string): boolean {
  return block.kind === 'p' && words.length < 30 && words.split(' ').length <= 2 && !/[.!?:…]$/u.test(words);
}

function isAboutArticle(words: string, byline: string | null): boolean {
  return isDateLine(words) || isByline(words, byline) || isRemnant(words);
}

/** What is left of “name · paper · date” when name and date were marked as such and taken out. */
function isRemnant(words: string): boolean {
  return words.length < 80 && /^[·•|/]\s|\s[·•|/]$/u.test(words) && !/[.!?]$/.test(words);
}

function isDateLine(words: string): boolean {
  if (words.length > 160 || /[.!?]$/.test(words)) return false;
  if (readDateLine(words, 'UTC') !== null) return true;
  return /^\P{L}{0,12}\d{1,2}[./-]\d{1,2}[./-]\d{4}\b|^(?:[\p{L}-]+,? ){0,3}(?:\d{1,2} (?:de )?\p{L}{3,9}\.?(?: de)?|\p{L}{3,9}\.? \d{1,2}),? (?:19|20)\d{2}\b/u.test(
    words,
  );
}

function isByline(words: string, byline: string | null): boolean {
  if (words.length > 120 || /[.!?]$/.test(words)) return false;
  if (/^(?:by|written by|автор|müəllif|von|por)[: ] ?\p{Lu}/iu.test(words) && words.split(' ').length <= 12)
    return true;
  const name = byline?.split(', ')[0]?.toLowerCase() ?? '';
  return name !== '' && words.toLowerCase().includes(name) && words.length < name.length + 40;
}

/** From a line like "About the author" on, where little text follows it. */
function withoutClosing(blocks: readonly Block[]): readonly Block[] {
  const lengths = blocks.map(block => wordsOfBlock(block).length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let before = 0;
  for (const [at, block] of blocks.entries()) {
    const words = wordsOfBlock(block);
    if (before > total * CLOSING_FROM && closesText(words)) return blocks.slice(0, at);
    if (before > FORM_FROM && opensCommentForm(words)) return blocks.slice(0, at);
    before += lengths[at] ?? 0;
  }
  return blocks;
}

/** Credits anywhere; beside a picture also a short line that is no sentence. */
function withoutCaptions(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block, at) => {
    const words = wordsOfBlock(block);
    if (words === '' || block.kind !== 'p') return true;
    if (block.quote !== null) return true;
    if (namesPicture(words)) return false;
    const before = blocks[at - 1];
    const isBeside = before !== undefined && isPicture(before) && linkedLength(block) === 0;
    return !isBeside || words.length > CAPTION_LENGTH || /[.!?:;…]["”’»)]*$/u.test(words);
  });
}

/** Markup that is shown as text, and the way to the readers' words. */
function isNoise(block: Block): boolean {
  if (block.kind !== 'p' || block.quote !== null) return false;
  const words = wordsOfBlock(block);
  return /^<\/?[a-z][a-z\d]*(?:\s[^<>]*)?>/.test(words) || asksForLogin(words);
}

/** A block of some length that stands twice is a caption, a pull quote or a template. */
function withoutRepeats(blocks: readonly Block[]): readonly Block[] {
  const seen = new Set<string>();
  return blocks.filter(block => {
    const key = keyOf(textOfBlock(block));
    if (key.length < 40) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** “Read also: …” in any language is a label and a link; a link alone that is no sentence leads away as well. */
function lineOf(block: Block): Line {
  const words = wordsOfBlock(block);
  const linked = linkedLength(block);
  const last = block.pieces.findLast(piece => piece.kind === 'text' && piece.text.trim() !== '');
  const isLinkLast = last?.kind === 'text' && last.href !== null;
  const before = words.slice(0, Math.max(0, words.length - linked)).trim();
  const isLabel = before === '' || (before.length <= LABEL_LENGTH && /[:：|►▶»›>-]$/u.test(before));
  const isSentence = /[.!?…。！？]["”’»)]*$/u.test(words) && before === '';
  return {
    words,
    linked,
    isLabelled:
      block.kind === 'p' &&
      block.quote === null &&
      linked > 12 &&
      isLinkLast &&
      isLabel &&
      !isSentence &&
      !/^https?:/.test(words),
  };
}

function isPicture(block: Block): boolean {
  return wordsOfBlock(block) === '' && block.pieces.some(piece => piece.kind === 'image');
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
