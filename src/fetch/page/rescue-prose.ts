/** Brings back prose that the search for an article left out although it stands before, between or behind what it found. */
import { type PageDocument, type PageElement, wordsOf } from './dom.ts';
import { furnitureNameOf } from './furniture-names.ts';
import { isLeaf, isProse, leadsElsewhere, linkShare, weightOf } from './prose.ts';

const MARK = 'data-leaf';
const LEAVES =
  'p, li, dt, dd, td, th, h2, h3, h4, h5, h6, blockquote, pre, div, section, span, font, center, strong';
const LEAVES_AT_MOST = 4_000;
/** A standfirst is of so many paragraphs at most. */
const STANDFIRST_MOST = 3;
/** Of a longer row of paragraphs, what must be prose for it to be the text's. */
const ROW_SHARE = 0.7;
/** Behind the article's end more must speak for a paragraph. */
const LONG = 80;
/** So far up both may stand in one part of the page. */
const NEAR = 3;

export interface MarkedLeaf {
  readonly number: number;
  readonly element: PageElement;
  /** A copy, as the search takes the page apart. */
  readonly copy: PageElement;
  readonly path: readonly PageElement[];
  /** Prose, and of this article by all that its markup says. */
  readonly isProse: boolean;
}

/** Numbers the page's paragraphs, so that those found can be told from those left out. */
export function markLeaves(document: PageDocument): readonly MarkedLeaf[] {
  const leaves: MarkedLeaf[] = [];
  for (const element of [...document.querySelectorAll(LEAVES)]) {
    if (leaves.length >= LEAVES_AT_MOST) break;
    if (!isLeaf(element) || leaves.at(-1)?.element.contains(element) === true) continue;
    element.setAttribute(MARK, String(leaves.length));
    leaves.push({
      number: leaves.length,
      element,
      copy: element.cloneNode(true),
      path: pathOf(element),
      isProse: isProse(element) && !leadsElsewhere(element) && !isOfOthers(element),
    });
  }
  return leaves;
}

/** `content` is what was found, with its marks; what is missing is put into it. `headlineAt`: the first leaf behind the headline. */
export function rescueProse(
  content: PageElement,
  leaves: readonly MarkedLeaf[],
  headlineAt: number | null,
): void {
  const found = new Map<number, PageElement>();
  for (const element of content.querySelectorAll(`[${MARK}]`)) {
    const number = Number(element.getAttribute(MARK));
    if (!found.has(number)) found.set(number, element);
  }
  const numbers = [...found.keys()].filter(number => leaves[number] !== undefined).sort((a, b) => a - b);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return;
  const missing = leaves.filter(({ number }) => !found.has(number));
  const between = missing.filter(
    leaf => leaf.number > first && leaf.number < last && isPart(leaf, neighbours(leaf, numbers, leaves)),
  );
  const behind = rowBehind(leaves, last);
  if (headlineAt !== null) {
    // What was found above the headline is a rubric or a way to the page.
    const start = numbers.find(number => number >= headlineAt) ?? first;
    for (const { copy } of opening(missing, headlineAt, start)) found.get(start)?.before(copy);
  }
  for (const leaf of between) {
    const previous = numbers.findLast(number => number < leaf.number);
    insertAfter(found.get(previous ?? first), leaf, found);
    numbers.push(leaf.number);
    numbers.sort((a, b) => a - b);
  }
  for (const leaf of [...behind].reverse()) insertAfter(found.get(last), leaf, found);
}

/** A standfirst; or a longer row with hardly anything but prose in it, as where a layout cuts a text into boxes. */
function opening(missing: readonly MarkedLeaf[], headlineAt: number, start: number): readonly MarkedLeaf[] {
  const prose = missing.filter(leaf => leaf.number >= headlineAt && leaf.number < start && leaf.isProse);
  const isRow = prose.length >= (start - headlineAt) * ROW_SHARE;
  return prose.length <= STANDFIRST_MOST || isRow ? prose : [];
}

function insertAfter(
  place: PageElement | undefined,
  leaf: MarkedLeaf,
  found: Map<number, PageElement>,
): void {
  place?.after(leaf.copy);
  found.set(leaf.number, leaf.copy);
}

/** The nearest found leaves on both sides. */
function neighbours(
  leaf: MarkedLeaf,
  numbers: readonly number[],
  leaves: readonly MarkedLeaf[],
): readonly MarkedLeaf[] {
  const before = numbers.findLast(number => number < leaf.number);
  const after = numbers.find(number => number > leaf.number);
  return [before, after].flatMap(number => (number === undefined ? [] : (leaves[number] ?? [])));
}

/** Prose, or in one list or table with what was found. */
function isPart(leaf: MarkedLeaf, beside: readonly MarkedLeaf[]): boolean {
  if (leaf.isProse)
    return !leadsElsewhere(leaf.element) && beside.some(other => distanceOf(leaf, other) <= 4);
  const words = wordsOf(leaf.copy);
  if (linkShare(leaf.copy, words) > 0.5) return false;
  return (
    /^(?:li|dt|dd|td|th)$/.test(leaf.element.localName) && beside.some(other => distanceOf(leaf, other) <= 2)
  );
}

/** Paragraphs that follow the last one in the same part of the page, one upon the other. */
function rowBehind(leaves: readonly MarkedLeaf[], last: number): readonly MarkedLeaf[] {
  const row: MarkedLeaf[] = [];
  const end = leaves[last];
  if (end === undefined) return [];
  for (const leaf of leaves.slice(last + 1, last + 40)) {
    const isNear = distanceOf(leaf, row.at(-1) ?? end) <= NEAR;
    if (!isNear || !leaf.isProse) break;
    if (weightOf(wordsOf(leaf.copy)) < LONG) break;
    row.push(leaf);
  }
  return row;
}

/** How far up the nearest element is that holds both, from the farther of them. */
function distanceOf(a: MarkedLeaf, b: MarkedLeaf): number {
  const inB = new Set(b.path);
  const shared = a.path.findIndex(place => inB.has(place));
  if (shared < 0) return Number.POSITIVE_INFINITY;
  const place = a.path[shared];
  return Math.max(shared, place === undefined ? 0 : b.path.indexOf(place)) + 1;
}

/** A caption, a credit, a line for subscribers: by its name or by the figure that it stands in. */
function isOfOthers(element: PageElement): boolean {
  const isNamed = [element, element.parentElement].some(
    place =>
      place !== null &&
      !/^(?:body|main|article)$/.test(place.localName) &&
      furnitureNameOf(place) === 'of others',
  );
  return isNamed || element.closest('figure') !== null;
}

function pathOf(element: PageElement): readonly PageElement[] {
  const path: PageElement[] = [];
  let place = element.parentElement;
  while (place !== null && path.length < 12) {
    path.push(place);
    place = place.parentElement;
  }
  return path;
}
