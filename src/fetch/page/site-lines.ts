/** Remembers what the pages of a site repeat: the same line on three of them speaks of the site, not of the news. */
import { createHash } from 'node:crypto';
import { type Block, textOfBlock } from '../../core/article/block.ts';
import { isSentence } from './prose.ts';

/** On so many pages a line is the site's; two may be one article and its sequel. */
const PAGES = 3;
const HOSTS_AT_MOST = 200;
/** Of a host; those seen least lately go first, so that what it repeats stays. */
const LINES_AT_MOST = 400;
/** Of one page; what repeats itself stands at the edges of a text, or is not far from them. */
const LINES_OF_PAGE = 120;
/** Fewer letters are a heading or a word that any article may have. */
const SHORTEST = 16;
const LONGEST = 1_200;
/** Pages that share more than this of their letters are one article that was told on. */
const SHARED_AT_MOST = 1 / 3;

export interface SitePage {
  readonly host: string;
  /** Pages of one title are one: the same article has several addresses. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface SiteLines {
  /** The blocks without what other pages of the host repeat; remembers them for those to come. */
  takeOff(page: SitePage): readonly Block[];
}

/** The titles of the pages that showed a line, by the line. */
type Lines = Map<string, readonly string[]>;

/** Lasts as long as the process, and is bounded. */
export function createSiteLines(): SiteLines {
  const hosts = new Map<string, Lines>();

  return {
    takeOff({ host, title, blocks }) {
      const lines = hosts.get(host) ?? new Map<string, readonly string[]>();
      refresh(hosts, host, lines, HOSTS_AT_MOST);
      const page = digestOf(keyOf(title));
      const repeated = new Set<Block>();
      for (const block of edgesOf(blocks)) {
        const key = keyOf(textOfBlock(block));
        if (key.length < SHORTEST || key.length > LONGEST) continue;
        const line = digestOf(key);
        const pages = [...new Set([...(lines.get(line) ?? []), page])].slice(-PAGES);
        refresh(lines, line, pages, LINES_AT_MOST);
        if (pages.length === PAGES) repeated.add(block);
      }
      return withoutRepeated(blocks, repeated);
    },
  };
}

function edgesOf(blocks: readonly Block[]): readonly Block[] {
  const half = LINES_OF_PAGE / 2;
  return blocks.filter((_, at) => at < half || at >= blocks.length - half);
}

/** At the edges of the text all of it; within, where it has a link or is no sentence: reporters repeat what went before. */
function withoutRepeated(blocks: readonly Block[], repeated: ReadonlySet<Block>): readonly Block[] {
  const lettersOf = (some: Iterable<Block>): number =>
    [...some].reduce((sum, block) => sum + textOfBlock(block).length, 0);
  if (repeated.size === 0 || lettersOf(repeated) > lettersOf(blocks) * SHARED_AT_MOST) return blocks;
  const isOwn = (block: Block): boolean => !repeated.has(block) && textOfBlock(block).trim() !== '';
  const [first, last] = [blocks.findIndex(isOwn), blocks.findLastIndex(isOwn)];
  return blocks.filter(
    (block, at) => !repeated.has(block) || (at > first && at < last && !isNoticeWithin(block)),
  );
}

function isNoticeWithin(block: Block): boolean {
  const hasLink = block.pieces.some(piece => piece.kind === 'text' && piece.href !== null);
  return block.kind === 'p' && block.quote === null && (hasLink || !isSentence(textOfBlock(block).trim()));
}

/** Puts it last, and lets the first go where there are too many. */
function refresh<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= most) return;
    map.delete(oldest);
  }
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('base64').slice(0, 12);
}
