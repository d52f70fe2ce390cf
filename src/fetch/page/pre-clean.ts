/** Takes off a page what is never its article, before the article is looked for. */
import { type PageDocument, type PageElement, wordsOf } from './dom.ts';
import { furnitureNameOf } from './furniture-names.ts';
import { keepInlineWords } from './inline-words.ts';
import { isInsideSentence, isLeaf, isProse, isSentence, leadsElsewhere, linkShare } from './prose.ts';
import { removeConsent } from './remove-consent.ts';
import { revealPictures } from './reveal-pictures.ts';
import { keepOneArticle, keepQuotedPosts, unwrapFonts, unwrapParagraphs } from './shape-page.ts';

/** An element with more of the page's words than this is not furniture, whatever it is called. */
const FURNITURE_SHARE = 0.35;

const NEVER_TEXT =
  'nav, aside, button, select, textarea, input, label, iframe, dialog, menu, noscript, figcaption, form, footer, ' +
  '[role="navigation"], [role="complementary"], [role="banner"], [role="contentinfo"], [role="dialog"], [role="menu"], ' +
  '[role="search"], [hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"], address, time';
// Whole-page states that templates write on body or the article itself.
const KEPT = 'html, body, main, article, h1, [itemprop~="articleBody"]';
/** Of an element's words, what must be sentences for it to be prose. */
const PROSE_SHARE = 0.6;
/** A box of more words is judged by its paragraphs; boxes in boxes would be looked through again and again. */
const LONGEST_BOX = 4_000;

/** Each of what a page is rid of, so that its worth can be measured. */
export type PreCleanStep = 'articles' | 'posts' | 'wrappers' | 'tags' | 'words' | 'links';

export function preClean(document: PageDocument, without: ReadonlySet<PreCleanStep> = new Set()): void {
  const total = Math.max(1, document.body?.textContent.length ?? 0);
  const isFurniture = (element: PageElement): boolean =>
    !element.matches(KEPT) &&
    element.textContent.length < total * FURNITURE_SHARE &&
    !holdsArticle(element) &&
    !isInsideSentence(element);
  revealPictures(document);
  removeConsent(document);
  unwrapFonts(document);
  keepInlineWords(document);
  if (!without.has('articles')) keepOneArticle(document);
  if (!without.has('posts')) keepQuotedPosts(document);
  if (!without.has('wrappers')) unwrapParagraphs(document);
  if (!without.has('tags')) removeAll(document, NEVER_TEXT, isFurniture);
  if (!without.has('words'))
    removeAll(document, '[class], [id]', element => isNamedFurniture(element) && isFurniture(element));
  if (!without.has('links'))
    removeAll(
      document,
      'ul, ol, div, p, table, section',
      element => isLinkPile(element) && isFurniture(element),
    );
}

function removeAll(
  document: PageDocument,
  selector: string,
  isUnwanted: (element: PageElement) => boolean,
): void {
  for (const element of [...document.querySelectorAll(selector)]) {
    if (element.parentElement !== null && !isQuotedPost(element) && isUnwanted(element)) element.remove();
  }
}

function isNamedFurniture(element: PageElement): boolean {
  const name = furnitureNameOf(element);
  if (name === null) return false;
  // A paragraph's name says how it looks, not what it is; beside a picture it is the picture's.
  if (isLeaf(element) && isProse(element)) return name === 'of others' && isCaption(element);
  return name === 'of others' || !isMostlyProse(element);
}

function isCaption(element: PageElement): boolean {
  const beside = [element.parentElement?.children[0], element.nextElementSibling];
  return (
    element.closest('figure') !== null ||
    beside.some(
      one =>
        one !== undefined && one !== null && (one.localName === 'img' || one.querySelector('img') !== null),
    )
  );
}

/** Sentences that stand in it themselves, with no way to another article. */
function isMostlyProse(element: PageElement): boolean {
  if (element.textContent.length > LONGEST_BOX || leadsElsewhere(element)) return false;
  let prose = 0;
  for (const part of [element, ...element.querySelectorAll('p, li, dd, div, span, h2, blockquote')]) {
    if (isLeaf(part) && isProse(part) && (part === element || !isLeaf(part.parentElement ?? part)))
      prose += wordsOf(part).length;
  }
  return prose > 0 && prose >= wordsOf(element).length * PROSE_SHARE;
}

/** Three paragraphs of prose are an article or its part. */
function holdsArticle(element: PageElement): boolean {
  let prose = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    const words = wordsOf(paragraph);
    if (words.length > 140 && isSentence(words) && linkShare(paragraph, words) < 0.3) prose += 1;
    if (prose >= 3) return true;
  }
  return false;
}

/** Two links or more and hardly a word beside them, announced by no sentence. */
function isLinkPile(element: PageElement): boolean {
  const links = [...element.querySelectorAll('a')];
  if (links.length < 2) return false;
  const words = wordsOf(element);
  if (words.length === 0 || words.length >= 4000 || linkShare(element, words) <= 0.8) return false;
  return !isAnnounced(element);
}

/** “These lines are affected:” before a list makes it a part of the text. */
function isAnnounced(list: PageElement): boolean {
  const siblings = Array.from(list.parentElement?.children ?? []);
  const before = siblings[siblings.indexOf(list) - 1];
  const words = wordsOf(before);
  return (
    before?.localName === 'p' && words.length >= 20 && /[:：]$/u.test(words) && linkShare(before, words) < 0.3
  );
}

function isQuotedPost(element: PageElement): boolean {
  return element.localName === 'blockquote' || element.closest('blockquote') !== null;
}
