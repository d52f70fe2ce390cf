/** Finds the quotations and brackets of a paragraph, by the marks of every language we know of. */

/** From the opening mark to behind the closing one, in UTF-16 units. */
export interface Enclosure {
  readonly from: number;
  readonly to: number;
}

/** What is longer was left open by mistake, or is a whole speech: it may be cut. */
const LONGEST = 600;
const MARKS = /["“”„«»()[\]'‘’‚「」『』（）【】《》]/gu;
/** What may open before each closing mark: “…”, „…”, „…“, «…», »…«, ”…”. */
const CLOSES: Readonly<Record<string, string>> = {
  '”': '“„”',
  '“': '„',
  '»': '«»',
  '«': '»',
  ')': '(',
  ']': '[',
  '」': '「',
  '』': '『',
  '）': '（',
  '】': '【',
  '》': '《',
};
/** Marks that only ever close. */
const CLOSING_ONLY = ')]」』）】》';
/** Marks that open in one language and close in another: at the beginning of a word they open. */
const EITHER = '“”«»';

interface Pairs {
  readonly found: readonly Enclosure[];
  /** Whether a mark other than an apostrophe has no other half. */
  readonly isLeftOpen: boolean;
}

/** The outermost ones, in order; a mark without its other half encloses nothing. */
export function enclosuresOf(text: string): readonly Enclosure[] {
  return outermost(pairsOf(text).found.filter(({ from, to }) => to - from <= LONGEST + 1));
}

/** Whether every quotation and bracket that is opened is closed, and the other way about. */
export function isBalanced(text: string): boolean {
  return !pairsOf(text).isLeftOpen;
}

function pairsOf(text: string): Pairs {
  const found: Enclosure[] = [];
  const open = new Map<string, number[]>();
  let isLeftOpen = false;
  const pop = (kinds: string, at: number): boolean => {
    for (const kind of kinds) {
      const from = open.get(kind)?.pop();
      if (from === undefined) continue;
      found.push({ from, to: at + 1 });
      return true;
    }
    return false;
  };
  const push = (kind: string, at: number): void => {
    const places = open.get(kind);
    if (places === undefined) open.set(kind, [at]);
    else places.push(at);
  };
  for (const { index: at, 0: mark } of text.matchAll(MARKS)) {
    if (mark === '"') {
      // A second opening mark: the first one was never closed, as in a speech of several paragraphs.
      if (opensWord(text, at)) {
        if ((open.get(mark)?.length ?? 0) > 0) isLeftOpen = true;
        open.set(mark, [at]);
      } else if (!closesStraight(text, at) || !pop(mark, at)) isLeftOpen = true;
    } else if ("'‘’‚".includes(mark)) {
      if (mark !== '’' && opensWord(text, at)) open.set("'", [at]);
      else if (closesSingle(text, at)) pop("'", at);
    } else if (CLOSING_ONLY.includes(mark)) {
      if (!pop(CLOSES[mark] ?? '', at)) isLeftOpen = true;
    } else if (!EITHER.includes(mark) || opensEither(text, at)) push(mark, at);
    else if (!pop(CLOSES[mark] ?? '', at)) {
      // Before a letter it opens all the same: «… is glued to the word before it.
      if ('“«'.includes(mark)) push(mark, at);
      else isLeftOpen = true;
    }
  }
  open.delete("'");
  return { found, isLeftOpen: isLeftOpen || [...open.values()].some(places => places.length > 0) };
}

/** At the beginning of a word. */
function opensWord(text: string, at: number): boolean {
  return /^$|[\s([“«„»'"–—-]/u.test(text[at - 1] ?? '') && /[^\s]/u.test(text[at + 1] ?? '');
}

/** French has a blank behind « and before »; German writes them the other way about, without. */
function opensEither(text: string, at: number): boolean {
  if (text[at] === '«') return /^$|[\s([“„'"–—-]/u.test(text[at - 1] ?? '');
  return opensWord(text, at) && (text[at] !== '»' || /[\p{L}\p{N}]/u.test(text[at + 1] ?? ''));
}

function closesStraight(text: string, at: number): boolean {
  return /\S/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}

/** A single mark only after a comma or a stop, where it is no apostrophe. */
function closesSingle(text: string, at: number): boolean {
  return /[.,!?…]/u.test(text[at - 1] ?? '') && /^$|\s/u.test(text[at + 1] ?? '');
}

function outermost(found: readonly Enclosure[]): readonly Enclosure[] {
  const kept: Enclosure[] = [];
  for (const enclosure of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1);
    if (last === undefined || enclosure.from >= last.to) kept.push(enclosure);
    else if (enclosure.to > last.to) kept[kept.length - 1] = { from: last.from, to: enclosure.to };
  }
  return kept;
}
