/** The article's own blocks among everything else on a page. */
import { Readability } from '@mozilla/readability';
import type { Block } from '../../core/article/block.ts';
import { readBlocks } from './clean-html.ts';
import type { PageDocument } from './dom.ts';
import type { Metadata } from './metadata.ts';
import { postClean } from './post-clean.ts';
import { preClean } from './pre-clean.ts';

/** Takes the document apart; read everything else from it before. */
export function findContent(
  document: PageDocument,
  metadata: Metadata,
  url: string | null,
): readonly Block[] {
  const without = new Set((process.env['WITHOUT'] ?? '').split(',')) as never;
  preClean(document, without);
  const found = new Readability<string>(document as never, { disableJSONLD: true }).parse();
  return postClean(readBlocks(found?.content ?? '', url), metadata, without);
}
