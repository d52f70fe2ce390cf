/** What templates call the parts of a page that are no article: evidence, and never the only one against prose. */
import type { PageElement } from './dom.ts';

/** Parts that are furniture though they hold sentences: they speak of the site, of its authors, or are its readers'. */
const OF_OTHERS = words(
  'related recirc recirculation newsletter newsletters signup subscribe subscriber promo promos advert advertisement advertising ' +
    'advertorial ad ads adslot adunit dfp sponsor sponsored taboola outbrain zergnet revcontent authors bio authorbox comments comment ' +
    'disqus footer sidebar popular trending recommended recommendations recommendation modal popup cookie cookies consent gdpr copyright ' +
    'masthead jp-relatedposts hidden donate donation pullquote login signin register promoted upsell cta caption captions addthis sharedaddy',
);
/** Parts that are furniture unless they hold sentences. */
const OF_FEW_WORDS = words(
  'share sharing shares sharebar sharetools social sociable socials byline bylines author tags taglist breadcrumb breadcrumbs nav navbar ' +
    'navigation menu toolbar readmore timestamp pubdate overlay pagination pager teaser rail carousel playlist kicker eyebrow outreach poll ' +
    'quiz follow crumbs crumb skip print printonly toc',
);
const PAIRS_OF_OTHERS =
  /-(?:read-(?:more|next|also|too)|see-(?:also|more)|also-(?:read|like|see)|(?:most|more)-(?:read|popular|viewed|stories|news|from|on|in|articles|recent)|you-(?:may|might)|up-next|next-(?:up|article|story|post)|(?:sr|screen-reader|visually)-(?:only|text|hidden)|pull-quote|(?:image|photo|media|img|picture|wp)-(?:caption-text|caption|credit|source|copyright|description|title)|(?:in-?line|in-?article)-(?:promo|video|offer|related|newsletter|links)|call-to-action|latest-(?:news|stories|posts|articles)|top-stories|editors-picks|(?:email|mail|news)-(?:signup|alert|alerts|letter)|about-(?:the-)?author|link-?list|story-?package|cookie\w*|cookiebot|one-?trust|didomi|usercentrics|privacy-notice)-/;
const PAIRS_OF_FEW_WORDS =
  /-(?:(?:entry|post|article|story|content)-(?:meta|info|tags|footer|date|share|author|byline|utility|tools|actions|nav|navigation|categories)|(?:in-?line|in-?article)-link|date-(?:line|time|published)|publish(?:ed)?-date|last-updated|topic-tags|hide-(?:for|on)-\w+)-/;

/** Says of an element that something is in or about it, or on which screens it is seen: `has-sidebar`, `label-hidden`, `hidden-xs`. */
const STATE =
  /(?<=^|[^a-z])(?:(?:has|with|no|without)[-_]+[a-z]+|label[-_]+(?:visually[-_]+)?hidden|hidden[-_]+(?:xs|sm|md|lg|xl|small|medium|large|print|mobile|phone|tablet|desktop)(?:[-_]+(?:up|down))?)(?![a-z])/g;

/** `of others`: sentences do not save it. */
export type FurnitureName = 'of others' | 'of few words';

export function furnitureNameOf(element: PageElement): FurnitureName | null {
  const name = `-${nameOf(element)}-`;
  const parts = name.split('-');
  if (PAIRS_OF_OTHERS.test(name) || parts.some(word => OF_OTHERS.has(word))) return 'of others';
  return PAIRS_OF_FEW_WORDS.test(name) || parts.some(word => OF_FEW_WORDS.has(word)) ? 'of few words' : null;
}

/** Class and id as lower-case words between hyphens: `articleShareBar` is `article-share-bar`. */
function nameOf(element: PageElement): string {
  return ownNames(element).replace(/[^a-z]+/g, '-');
}

/** Class and id in lower case, without what only says how the element is laid out. */
export function ownNames(element: PageElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(STATE, ' ');
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
