/** Where an article's own head is: what stands near its headline, and in no part of the page that speaks of others. */
import { type PageDocument, type PageElement, wordsOf } from './dom.ts';
import { ownNames } from './furniture-names.ts';

/** Looked through in the order of the page; what comes later is no head. */
const ELEMENTS_AT_MOST = 20_000;
const ANCESTORS_AT_MOST = 30;
type Place = 'own' | 'beside' | 'readers';
const OWN: ReadonlySet<Place> = new Set(['own']);
const BESIDE: ReadonlySet<Place> = new Set(['beside']);
/** Parts of a page that are written by its readers. */
const READERS =
  /(?:^|[^a-z])(?:comments?|comment-?list|comment-?(?:author|meta|body|content)|kommentare?|respond|replies|disqus)(?![a-z])/;
/** Parts that speak of other articles or of the site. */
const ELSEWHERE_TAG = /^(?:aside|nav|footer|form|menu|dialog|select|noscript)$/;
const ELSEWHERE_NAME =
  /(?:^|[^a-z])(?:related|recommended|recommendations|teasers?|sidebar|widget|latest|popular|trending|most-?read|more-?(?:stories|news)|footer|navigation|navbar|menu|breadcrumbs?|newsletter|promo|carousel|slider|ticker|tagcloud|tag-?list|tags)(?![a-z])/;

export interface PageHead {
  readonly headline: PageElement | null;
  /** What matches, nearest to the headline first; left out where it is in a part about others. */
  near(selector: string, most: number): readonly PageElement[];
  /** What matches in such parts, for want of better; never in what readers wrote. */
  farther(selector: string, most: number): readonly PageElement[];
}

/** `title` tells which of several headings is the article's. */
export function findPageHead(document: PageDocument, title: string | null): PageHead {
  const headline = headlineOf(document, title);
  const judged = new Map<PageElement, Place>();
  /** Each element is judged once, however many stand in it. */
  const judge = (element: PageElement): Place => {
    const known = judged.get(element) ?? kindOf(element);
    judged.set(element, known);
    return known;
  };
  const order = new Map<PageElement, number>();
  for (const element of document.querySelectorAll('*')) {
    order.set(element, order.size);
    if (order.size >= ELEMENTS_AT_MOST) break;
  }
  const headlineAt = headline === null ? 0 : (order.get(headline) ?? 0);
  /** A little above the headline is as near as far below it: rubric and day stand there. */
  const distance = (element: PageElement): number => {
    const at = order.get(element) ?? ELEMENTS_AT_MOST;
    return at >= headlineAt ? at - headlineAt : (headlineAt - at) * 4;
  };
  const nearest = (selector: string, most: number, places: ReadonlySet<Place>): readonly PageElement[] =>
    [...document.querySelectorAll(selector)]
      .filter(element => places.has(placeOf(element, headline, judge)))
      .sort((a, b) => distance(a) - distance(b))
      .slice(0, most);
  return {
    headline,
    near: (selector, most) => nearest(selector, most, OWN),
    farther: (selector, most) => nearest(selector, most, BESIDE),
  };
}

function headlineOf(document: PageDocument, title: string | null): PageElement | null {
  const key = keyOf(title ?? '');
  const headings = [...document.querySelectorAll('h1, [itemprop~="headline"], h2, h3')].slice(0, 60);
  const named = headings.find(heading => key.length > 0 && keyOf(wordsOf(heading)) === key);
  const close = headings.find(heading => {
    const words = keyOf(wordsOf(heading));
    return words.length > 10 && (key.includes(words) || words.includes(key)) && key !== '';
  });
  return named ?? close ?? headings.find(heading => heading.localName === 'h1') ?? null;
}

/** Looks up to the element that holds the headline too: from there on both have the same surroundings. */
function placeOf(
  element: PageElement,
  headline: PageElement | null,
  judge: (element: PageElement) => Place,
): Place {
  let found: Place = 'own';
  let place: PageElement | null = element;
  for (let steps = 0; place !== null && steps < ANCESTORS_AT_MOST; steps += 1) {
    if (/^(?:body|html|main)$/.test(place.localName)) return found;
    if (headline !== null && place !== element && place.contains(headline)) return found;
    const kind = judge(place);
    if (kind === 'readers') return 'readers';
    if (kind === 'beside') found = 'beside';
    place = place.parentElement;
  }
  return found;
}

function kindOf(place: PageElement): Place {
  const name = ownNames(place);
  if (READERS.test(name)) return 'readers';
  const isOther = /^(?:li|article|tr)$/.test(place.localName) && leadsToOther(place);
  return isOther || ELSEWHERE_TAG.test(place.localName) || ELSEWHERE_NAME.test(name) ? 'beside' : 'own';
}

/** A link of some words, as to another article; the names of authors and rubrics are shorter. */
function leadsToOther(item: PageElement): boolean {
  for (const link of item.querySelectorAll('a[href]')) {
    if (wordsOf(link).split(' ').length >= 5) return true;
  }
  return false;
}

function keyOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
