/** The article's own blocks among everything else on a page. */
import { Readability } from '@mozilla/readability';
import type { Block } from '../../core/article/block.ts';
import { readBlocks } from './clean-html.ts';
import type { PageDocument, PageElement } from './dom.ts';
import { forgetNames } from './inline-words.ts';
import { findPageHead } from './page-head.ts';
import { type Known, type PostCleanStep, postClean } from './post-clean.ts';
import { type PreCleanStep, preClean } from './pre-clean.ts';
import { type MarkedLeaf, markLeaves, rescueProse } from './rescue-prose.ts';

export type ContentStep = PreCleanStep | PostCleanStep | 'rescue';

/** Takes the document apart; read everything else from it before. `without` leaves steps out, to measure them. */
export function findContent(
  document: PageDocument,
  known: Known,
  url: string | null,
  without: ReadonlySet<ContentStep> = new Set(),
): readonly Block[] {
  preClean(document, without as ReadonlySet<PreCleanStep>);
  const leaves = markLeaves(document);
  forgetNames(document);
  const headlineAt = firstBehindHeadline(document, known.title, leaves);
  // Its types want a browser's document; linkedom's serves.
  const found = new Readability<PageElement>(document as never, {
    disableJSONLD: true,
    serializer: node => node as unknown as PageElement,
  }).parse();
  const content = found?.content ?? null;
  if (content !== null && !without.has('rescue')) rescueProse(content, leaves, headlineAt);
  return postClean(
    readBlocks(content === null ? '' : `<div>${content.innerHTML}</div>`, url),
    known,
    without as ReadonlySet<PostCleanStep>,
  );
}

/** The number of the first paragraph that stands behind the headline; null where the page shows none. */
function firstBehindHeadline(
  document: PageDocument,
  title: string | null,
  leaves: readonly MarkedLeaf[],
): number | null {
  const { headline } = findPageHead(document, title);
  if (headline === null) return null;
  const order = [...document.querySelectorAll('*')];
  const at = order.indexOf(headline);
  const places = new Map(order.map((element, place) => [element, place]));
  return leaves.find(({ element }) => (places.get(element) ?? 0) > at)?.number ?? null;
}
