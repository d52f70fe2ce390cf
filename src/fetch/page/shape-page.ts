/** Puts a page into the shape that the search for its article understands: one article, plain wrappers gone. */
import { type PageDocument, type PageElement, wordsOf } from './dom.ts';
import { leadsElsewhere } from './prose.ts';

/** The words an article must have for the other articles beside it to be only teasers. */
const ARTICLE_LENGTH = 400;

/**
 * Posts quoted from social networks are part of the text; their wrappers' names say "social" and their links
 * are many, so they would be taken for sharing buttons.
 */
export function keepQuotedPosts(document: PageDocument): void {
  for (const quote of [...document.querySelectorAll('blockquote')]) {
    if (!/twitter|instagram|tweet|bluesky|mastodon|telegram/i.test(quote.className)) continue;
    quote.className = '';
    const length = wordsOf(quote).length;
    let wrapper = quote.parentElement;
    while (wrapper !== null && wrapper.localName === 'div' && wordsOf(wrapper).length <= length + 2) {
      wrapper.replaceWith(quote);
      wrapper = quote.parentElement;
    }
  }
}

/** Elements that only dress letters go; their words stay in the line. */
export function unwrapFonts(document: PageDocument): void {
  for (const font of [...document.querySelectorAll('font, big, tt, nobr')])
    font.replaceWith(...Array.from(font.childNodes));
}

/** A wrapper around one paragraph goes: content systems put every paragraph into a card of its own. */
export function unwrapParagraphs(document: PageDocument): void {
  for (const paragraph of [...document.querySelectorAll('p')].filter(isWrapped)) {
    let inner = paragraph;
    let wrapper = inner.parentElement;
    const length = wordsOf(paragraph).length;
    while (wrapper !== null && isWrapped(inner)) {
      if (length < 40 || wordsOf(wrapper).length !== length || wrapper.parentElement === null) break;
      wrapper.replaceWith(inner);
      inner = paragraph;
      wrapper = inner.parentElement;
    }
  }
}

/** Alone in a plain element. Looks at its neighbours: the tree counts an element's children one by one. */
function isWrapped(element: PageElement): boolean {
  const isAlone = element.previousElementSibling === null && element.nextElementSibling === null;
  return isAlone && /^(?:div|section)$/.test(element.parentElement?.localName ?? '');
}

/** Where the article with the headline is long enough to be one, the page's other articles are another's. */
export function keepOneArticle(document: PageDocument): void {
  const articles = [...document.querySelectorAll('article')];
  if (articles.length < 2) return;
  const main = articles.find(article => article.querySelector('h1') !== null);
  if (main === undefined || proseLength(main) < ARTICLE_LENGTH) return;
  for (const article of articles) {
    if (article === main || article.contains(main)) continue;
    // The entries of a live report are articles in the article; what leads to another is none of its parts.
    const isTeaser = leadsElsewhere(article) || proseLength(article) === 0;
    const isShort = wordsOf(article).length < wordsOf(main).length * 0.3;
    if (!main.contains(article) || (isShort && isTeaser)) article.remove();
  }
}

function proseLength(element: PageElement): number {
  let length = 0;
  for (const paragraph of element.querySelectorAll('p')) length += wordsOf(paragraph).length;
  return length;
}
