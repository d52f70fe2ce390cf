/** The article's own blocks among everything else on a page. */
import { Readability } from '@mozilla/readability';
import type { Block } from '../../core/article/block.ts';
import { readBlocks } from './clean-html.ts';
import type { PageDocument } from './dom.ts';
import { type Known, type PostCleanStep, postClean } from './post-clean.ts';
import { type PreCleanStep, preClean } from './pre-clean.ts';

export type ContentStep = PreCleanStep | PostCleanStep;

/** Takes the document apart; read everything else from it before. `without` leaves steps out, to measure them. */
export function findContent(
  document: PageDocument,
  known: Known,
  url: string | null,
  without: ReadonlySet<ContentStep> = new Set(),
): readonly Block[] {
  preClean(document, without as ReadonlySet<PreCleanStep>);
  // Its types want a browser's document; linkedom's serves.
  const found = new Readability<string>(document as never, { disableJSONLD: true }).parse();
  return postClean(readBlocks(found?.content ?? '', url), known, without as ReadonlySet<PostCleanStep>);
}
