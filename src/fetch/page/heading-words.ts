/** The words of a printed headline, without the rubric before it or the second line behind it. */
import { visibleText } from '../../core/article/visible-text.ts';
import { oneLine } from '../../core/shared/text.ts';
import { type PageElement, wordsOf } from './dom.ts';

/** Lines beside a headline that templates put into the same element. */
const BESIDE =
  /(?:kicker|dach-?zeile|over-?line|top-?line|eye-?brow|rubri[ckq]|pre-?title|pre-?headline|spitzmarke|topic|categor|label|badge|tag|sub-?(?:title|line|head)|under-?line|unter-?(?:titel|zeile)|bajada|volanta|antetitulo|date|meta|count|author|sr-only|visually-hidden|screen-reader|icon|edit|anchor|permalink)/i;

/** A rubric is of so many words at most. */
const RUBRIC_WORDS = 3;

/** `said`: what the page calls itself elsewhere; what agrees with it is the headline. */
export function headingWords(heading: PageElement, said: readonly string[]): string {
  const whole = clean(wordsOf(heading));
  const parts = partsOf(heading);
  if (parts.length < 2) return whole;
  const keys = new Set(said.map(keyOf));
  const isPlain = parts.every(({ element }) => element === null || !isBeside(element));
  // Elements without a word between them are lines; beside words they are words.
  const joined = (some: readonly Part[]): string => clean(some.map(({ words }) => words).join(' '));
  const isLines = parts.every(({ element }) => element !== null);
  if (isPlain && (!isLines || keys.has(keyOf(whole)))) return isLines ? joined(parts) : whole;
  const main = parts.filter(({ element }) => element === null || !isBeside(element));
  const left = main.length === 0 ? parts : main;
  const [first, ...others] = left;
  const rest = joined(others);
  const isShort =
    first !== undefined && first.words.split(' ').length <= RUBRIC_WORDS && first.words.length < rest.length;
  const isRubric =
    first !== undefined &&
    first.element !== null &&
    rest !== '' &&
    ((isShort && !keys.has(keyOf(whole))) || [...keys].some(key => key === keyOf(rest)));
  return isRubric ? rest : joined(left);
}

interface Part {
  /** Null for words that stand in the heading itself. */
  readonly element: PageElement | null;
  readonly words: string;
}

/** The heading's children with words, and its own words; a lone child is looked into. */
function partsOf(heading: PageElement): readonly Part[] {
  let place = heading;
  const [only] = Array.from(place.children);
  if (place.children.length === 1 && only !== undefined && wordsOf(only) === wordsOf(place)) place = only;
  const parts: Part[] = [];
  let own = '';
  // Texts in a row are one: an entity or a line break parts them in the tree alone.
  for (const node of [...Array.from(place.childNodes), null]) {
    if (node !== null && node.nodeType !== ELEMENT) own += node.textContent;
    else {
      if (clean(own) !== '') parts.push({ element: null, words: clean(own) });
      own = '';
      if (node !== null && wordsOf(node) !== '') parts.push({ element: node, words: clean(wordsOf(node)) });
    }
  }
  return parts;
}

const ELEMENT = 1;

function isBeside(element: PageElement): boolean {
  return (
    element.localName === 'small' ||
    BESIDE.test(`${element.className} ${element.getAttribute('itemprop') ?? ''}`)
  );
}

function clean(words: string): string {
  return oneLine(visibleText(words));
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
