/** Takes off a page what is never its article, before the article is looked for. */
import { type PageDocument, type PageElement, wordsOf } from './dom.ts';
import { keepOneArticle, keepQuotedPosts, unwrapParagraphs } from './shape-page.ts';

/** An element with more of the page's words than this is not furniture, whatever it is called. */
const FURNITURE_SHARE = 0.35;

const NEVER_TEXT =
  'nav, aside, button, select, textarea, input, label, iframe, dialog, menu, noscript, figcaption, form, footer, ' +
  '[role="navigation"], [role="complementary"], [role="banner"], [role="contentinfo"], [role="dialog"], [role="menu"], ' +
  '[role="search"], [hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"], address, time';

// Words of class and id, each a whole word between separators or capitals.
const FURNITURE = words(
  'related recirc recirculation newsletter newsletters signup subscribe subscriber promo promos advert advertisement advertising ' +
    'advertorial ad ads adslot adunit dfp sponsor sponsored taboola outbrain zergnet revcontent share sharing shares sharebar sharetools ' +
    'sharedaddy addthis social sociable socials caption captions byline bylines author authors bio authorbox tags taglist comments comment ' +
    'disqus breadcrumb breadcrumbs nav navbar navigation menu footer sidebar toolbar popular trending recommended recommendations ' +
    'recommendation readmore timestamp pubdate modal popup overlay cookie cookies consent gdpr pagination pager copyright teaser rail ' +
    'carousel playlist kicker eyebrow masthead jp-relatedposts hidden outreach donate donation poll quiz follow ' +
    'pullquote crumbs crumb skip print printonly login signin register toc promoted upsell cta',
);
const FURNITURE_PAIRS =
  /-(?:read-(?:more|next|also|too)|see-(?:also|more)|also-(?:read|like|see)|(?:most|more)-(?:read|popular|viewed|stories|news|from|on|in|articles|recent)|(?:entry|post|article|story|content)-(?:meta|info|tags|footer|date|share|author|byline|utility|tools|actions|nav|navigation|categories)|you-(?:may|might)|up-next|next-(?:up|article|story|post)|(?:sr|screen-reader|visually)-(?:only|text|hidden)|pull-quote|(?:image|photo|media|img|picture|wp)-(?:caption-text|caption|credit|source|copyright|description|title)|(?:in-?line|in-?article)-(?:promo|video|offer|related|newsletter|links|link)|call-to-action|latest-(?:news|stories|posts|articles)|top-stories|editors-picks|(?:email|mail|news)-(?:signup|alert|alerts|letter)|date-(?:line|time|published)|publish(?:ed)?-date|last-updated|about-(?:the-)?author|topic-tags|link-?list|story-?package|hide-(?:for|on)-\w+)-/;
// Whole-page states that templates write on body or the article itself.
const KEPT = 'html, body, main, article, h1, [itemprop~="articleBody"]';

/** Each of what a page is rid of, so that its worth can be measured. */
export type PreCleanStep = 'articles' | 'posts' | 'wrappers' | 'tags' | 'words' | 'links';

export function preClean(document: PageDocument, without: ReadonlySet<PreCleanStep> = new Set()): void {
  const total = Math.max(1, document.body?.textContent.length ?? 0);
  const isFurniture = (element: PageElement): boolean =>
    !element.matches(KEPT) && element.textContent.length < total * FURNITURE_SHARE && !holdsArticle(element);
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
  const name = `-${nameOf(element)}-`;
  return FURNITURE_PAIRS.test(name) || name.split('-').some(word => FURNITURE.has(word));
}

/** Class and id as lower-case words between hyphens: `articleShareBar` is `article-share-bar`. */
function nameOf(element: PageElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
}

/** Three paragraphs of prose are an article or its part. */
function holdsArticle(element: PageElement): boolean {
  let prose = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    const words = wordsOf(paragraph);
    if (words.length > 140 && /[.!?…]["”’»)]?(?:\s|$)/u.test(words) && linkShare(paragraph, words) < 0.3)
      prose += 1;
    if (prose >= 3) return true;
  }
  return false;
}

/** Two links or more and hardly a word beside them. */
function isLinkPile(element: PageElement): boolean {
  const links = [...element.querySelectorAll('a')];
  if (links.length < 2) return false;
  const words = wordsOf(element);
  return words.length > 0 && words.length < 4000 && linkShare(element, words) > 0.8;
}

function linkShare(element: PageElement, words: string): number {
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += wordsOf(link).length;
  return words.length === 0 ? 0 : linked / words.length;
}

function isQuotedPost(element: PageElement): boolean {
  return element.localName === 'blockquote' || element.closest('blockquote') !== null;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
