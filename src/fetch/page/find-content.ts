/** The article's own blocks among everything else on a page. */
import { Readability } from '@mozilla/readability';
import type { Block } from '../../core/article/block.ts';
import { readBlocks } from './clean-html.ts';
import type { PageDocument } from './dom.ts';
import type { Metadata } from './metadata.ts';

/** Takes the document apart; read everything else from it before. */
export function findContent(
  document: PageDocument,
  _metadata: Metadata,
  url: string | null,
): readonly Block[] {
  const found = new Readability<string>(document as never, { disableJSONLD: true }).parse();
  return readBlocks(found?.content ?? '', url);
}
