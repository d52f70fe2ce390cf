/** Builds blocks from the events of any HTML parser; only what the safe subset knows gets in. */
import { type Block, type BlockKind, BREAK, type Piece, plainPiece, type TextPiece } from './block.ts';
import { isGutter } from './gutter.ts';
import { imageSources, isCharacter, isNoPicture } from './image-source.ts';
import { joinTexts } from './join-texts.ts';
import { isLongText, loweredText, raisedText } from './raised-text.ts';
import { tidyPieces } from './tidy-pieces.ts';
import { visibleText } from './visible-text.ts';

const BLOCKS = new Set(
  (
    'address article aside body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul ' +
    'blockquote caption'
  ).split(' '),
);
const SKIPPED = new Set(
  (
    'script style noscript template iframe frame object embed applet svg math canvas video audio map select option ' +
    'textarea button input head title noembed noframes datalist dialog rt rp rtc'
  ).split(' '),
);
const BOLD = new Set(['b', 'strong']);
const ITALIC = new Set(['i', 'em', 'cite', 'dfn', 'var']);
const CODE = new Set(['code', 'kbd', 'samp', 'tt']);
const STRUCK = new Set(['del', 's', 'strike']);
/** The numbers that a page puts before each line of code. */
const LINE_NUMBER = /(?:^|[\s_-])(?:line-?nos?|line-?numbers?|lineno|gutter|ln|hljs-ln-n|blob-num)(?![a-z])/i;
const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);
const HEADINGS: Readonly<Record<string, BlockKind>> = {
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h4',
  h6: 'h4',
};

type Attributes = Readonly<Record<string, string>>;

/** Takes balanced parser events; names in lower case. `end` may be called once. */
export interface BlockCollector {
  open(name: string, attributes: Attributes): void;
  /** Text with entities already decoded. */
  text(text: string): void;
  close(name: string): void;
  end(): readonly Block[];
}

/** `resolve` makes an address absolute http(s), or null; `breakLines` makes paragraphs of lines. */
export function collectBlocks(
  resolve: (address: string) => string | null,
  breakLines = false,
): BlockCollector {
  const blocks: Block[] = [];
  let pieces: Piece[] = [];
  const depth = { skip: 0, bold: 0, italic: 0, code: 0, struck: 0, pre: 0, quote: 0, list: 0 };
  const numbered: { readonly name: string; readonly from: number }[] = [];
  const raised: { readonly name: string; readonly from: number; readonly isLinked: boolean }[] = [];
  const hrefs: (string | null)[] = [];
  let heading: BlockKind | null = null;
  let quotes = 0;
  let lists = 0;
  let isOrdered = false;
  let itemIsNew = false;
  /** The pieces of the list's last item, which may have more paragraphs to come. */
  let item: Piece[] = [];
  /** How many of the first pieces are known to be blank: no cell looks through them again. */
  let blanks = 0;

  const flush = (): void => {
    if (pieces.length === 0) return;
    const paragraphs = tidyPieces(pieces, depth.pre > 0);
    pieces = [];
    blanks = 0;
    for (const paragraph of paragraphs) {
      const inList = depth.list > 0;
      const last = blocks.at(-1);
      // A second paragraph of one item stays in it, after a break.
      if (inList && !itemIsNew && last?.kind === 'li' && last.list === lists) {
        item.push(BREAK);
        for (const piece of paragraph) item.push(piece);
        continue;
      }
      itemIsNew = false;
      item = [...paragraph];
      blocks.push({
        kind: inList ? 'li' : depth.pre > 0 ? 'pre' : (heading ?? 'p'),
        pieces: item,
        quote: depth.quote > 0 ? quotes : null,
        list: inList ? lists : null,
        isOrdered: inList && isOrdered,
      });
    }
  };

  const push = (text: string): void => {
    if (text === '') return;
    const code = depth.code > 0 || depth.pre > 0;
    const piece: TextPiece = {
      kind: 'text',
      text,
      bold: depth.bold > 0,
      italic: depth.italic > 0,
      code: code && depth.pre === 0,
      struck: depth.struck > 0,
      href: hrefs.at(-1) ?? null,
    };
    pieces.push(piece);
  };

  const takeFrom = (at: number): Piece[] => {
    blanks = Math.min(blanks, at);
    return pieces.splice(at);
  };

  const saysSomething = (): boolean => {
    while (blanks < pieces.length && isBlank(pieces[blanks])) blanks += 1;
    return blanks < pieces.length;
  };

  const isLineNumber = (attributes: Attributes): boolean =>
    depth.pre > 0 && LINE_NUMBER.test(attributes['class'] ?? '');

  const raise = (name: string): void => {
    raised.push({ name, from: pieces.length, isLinked: hrefs.length > 0 });
  };

  /** What was raised or lowered becomes characters that are, so that 10⁸ is not 108 where there is no markup. */
  const lower = (name: string): void => {
    const opened = raised.pop();
    if (opened === undefined || opened.from > pieces.length || isLongText(pieces, opened.from)) return;
    const inside = takeFrom(opened.from);
    const text = inside.map(piece => (piece.kind === 'text' ? piece.text : '')).join('');
    const before = pieces
      .slice(-3)
      .map(piece => (piece.kind === 'text' ? piece.text : ' '))
      .join('')
      .slice(-20);
    const isLinked = opened.isLinked || inside.some(piece => piece.kind === 'text' && piece.href !== null);
    push(name === 'sub' ? loweredText(text) : raisedText(text, before, isLinked));
  };

  const image = (attributes: Attributes): void => {
    const found = readImage(attributes, resolve);
    if (found === null) return;
    if (found.kind === 'text') push(found.text);
    else if (depth.list > 0) pieces.push(found);
    else {
      flush();
      pieces.push(found);
      flush();
    }
  };

  return joinTexts({
    open(name, attributes) {
      if (name === 'math' && depth.skip === 0) push(visibleText(attributes['alttext'] ?? ''));
      if (SKIPPED.has(name)) depth.skip += 1;
      if (depth.skip > 0) return;
      if (BLOCKS.has(name)) flush();
      if (isLineNumber(attributes)) numbered.push({ name, from: pieces.length });
      if (BOLD.has(name)) depth.bold += 1;
      else if (ITALIC.has(name)) depth.italic += 1;
      else if (CODE.has(name)) depth.code += 1;
      else if (STRUCK.has(name)) depth.struck += 1;
      else if (name === 'sup' || name === 'sub') raise(name);
      else if (name === 'pre') depth.pre += 1;
      else if (name === 'a')
        hrefs.push(attributes['href'] === undefined ? null : resolve(attributes['href']));
      else if (name === 'br') pieces.push(BREAK);
      else if (name === 'img') image(attributes);
      else if (name === 'q') push('“');
      else if (name === 'td' || name === 'th') {
        if (saysSomething()) push(' | ');
      } else if (name === 'li') itemIsNew = true;
      else if (name === 'blockquote' && depth.quote++ === 0) quotes += 1;
      else if (LISTS.has(name) && depth.list++ === 0) {
        lists += 1;
        itemIsNew = true;
        isOrdered = name === 'ol';
      } else if (name in HEADINGS) heading = HEADINGS[name] ?? null;
    },
    text(text) {
      if (depth.skip > 0) return;
      const shown = visibleText(text);
      if (!breakLines || depth.pre > 0) return push(shown);
      shown.split('\n').forEach((line, at) => {
        if (at > 0) flush();
        push(line);
      });
    },
    close(name) {
      if (SKIPPED.has(name)) {
        depth.skip = Math.max(0, depth.skip - 1);
        return;
      }
      if (depth.skip > 0) return;
      if (numbered.at(-1)?.name === name) takeFrom(numbered.pop()?.from ?? pieces.length);
      if (BLOCKS.has(name)) flush();
      if (BOLD.has(name)) depth.bold = Math.max(0, depth.bold - 1);
      else if (ITALIC.has(name)) depth.italic = Math.max(0, depth.italic - 1);
      else if (CODE.has(name)) depth.code = Math.max(0, depth.code - 1);
      else if (STRUCK.has(name)) depth.struck = Math.max(0, depth.struck - 1);
      else if (name === 'sup' || name === 'sub') lower(name);
      else if (name === 'pre') depth.pre = Math.max(0, depth.pre - 1);
      else if (name === 'a') hrefs.pop();
      else if (name === 'q') push('”');
      else if (name === 'blockquote') depth.quote = Math.max(0, depth.quote - 1);
      else if (LISTS.has(name)) depth.list = Math.max(0, depth.list - 1);
      else if (name in HEADINGS) heading = null;
    },
    end() {
      flush();
      return blocks.filter((block, at) => !isGutter(block, blocks[at + 1]));
    },
  });
}

function isBlank(piece: Piece | undefined): boolean {
  return piece?.kind !== 'text' || piece.text.trim() === '';
}

function readImage(
  attributes: Attributes,
  resolve: (address: string) => string | null,
): Exclude<Piece, { kind: 'break' }> | null {
  const alt = visibleText(attributes['alt'] ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (isNoPicture(attributes)) return null;
  if (isCharacter(attributes)) return alt === '' ? null : plainPiece(alt);
  for (const address of imageSources(attributes)) {
    const src = resolve(address);
    if (src !== null) return { kind: 'image', src, alt };
  }
  return null;
}
