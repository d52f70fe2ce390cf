/** Keeps the words that stand inside sentences whole, however templates mark them. */
import { type PageDocument, type PageElement, wordsOf } from './dom.ts';
import { isInsideSentence, isLeaf, isProse } from './prose.ts';

/** What marks a symbol drawn by a font of symbols: its letters are a name, not words. */
const SYMBOL = /(?:^|[^a-z])(?:icons?|material-(?:icons|symbols)|fa|glyphicon|sprite)(?![a-z])/i;
const INLINE = 'a, span, em, strong, b, i, u, small, mark, abbr, font, button, label, time, rb, sup, sub';
const UNSEEN = /(?:^|[^a-z])(?:visually-?hidden|sr-only|screen-reader(?:-text)?|hidden)(?![a-z])/i;

/** A letter that is shown big and said again unseen is one letter; a button's words in a sentence are words. */
export function keepInlineWords(document: PageDocument): void {
  for (const element of [...document.querySelectorAll('[aria-hidden="true"]')]) {
    if (!element.matches(INLINE)) continue;
    const again = element.nextElementSibling;
    if (again !== null && UNSEEN.test(again.className) && wordsOf(again) === wordsOf(element)) again.remove();
    if (SYMBOL.test(element.className)) element.remove();
    else if (isStartOfWord(element)) unhide(element);
  }
  for (const element of [...document.querySelectorAll('button, label, rb')]) {
    if (isInsideSentence(element)) unwrap(document, element);
  }
}

/** The names of what is in a sentence, or is one, say how it looks; the search for the article would believe them. */
export function forgetNames(document: PageDocument): void {
  for (const element of document.querySelectorAll(
    'p[class], p[id], span[class], span[id], a[class], em[class], strong[class], b[class], i[class]',
  )) {
    const isParagraph =
      element.localName === 'p' ? isLeaf(element) && isProse(element) : isInsideSentence(element);
    if (!isParagraph) continue;
    element.className = '';
    element.id = '';
  }
}

function isStartOfWord(element: PageElement): boolean {
  return /[\p{L}\p{N}]/u.test(wordsOf(element)) && isInsideSentence(element);
}

function unhide(element: PageElement): void {
  element.removeAttribute('aria-hidden');
}

function unwrap(document: PageDocument, element: PageElement): void {
  const span = document.createElement('span');
  span.textContent = wordsOf(element);
  element.replaceWith(span);
}
