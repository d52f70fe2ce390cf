/** From the bytes of an article page to the article: its words, its facts and none of its furniture. */
import type { Page } from '../../core/article/article.ts';
import { htmlOfBlocks, textOfBlocks } from '../../core/article/write-blocks.ts';
import { decodePage } from './decode-page.ts';
import { openDocument } from './dom.ts';
import { findContent } from './find-content.ts';
import { readMetadata } from './metadata.ts';

/** Article pages beyond this are not articles; the parsers' time grows with it. */
const PAGE_BYTES = 3 * 1024 * 1024;

export type ExtractedPage =
  | { readonly ok: true; readonly page: Page }
  | { readonly ok: false; readonly why: string };

export interface PageOrigin {
  /** Where the page was read from; null for a file whose address nobody knows. */
  readonly url: string | null;
  /** The HTTP header, for its charset. */
  readonly contentType: string | null;
}

/** `why` is a sentence for the operator. Never throws for anything a publisher wrote. */
export function extractPage(bytes: Uint8Array, origin: PageOrigin): ExtractedPage {
  if (bytes.byteLength > PAGE_BYTES) return { ok: false, why: 'The page is larger than 3 MB.' };
  const document = openDocument(decodePage(bytes, origin.contentType), origin.url);
  if (document === null) return { ok: false, why: 'The page has too many elements to be an article.' };
  // Before the content is looked for: that search takes the page apart.
  const metadata = readMetadata(document, origin.url);
  const blocks = findContent(document, metadata, origin.url);
  const text = textOfBlocks(blocks);
  if (text === '') return { ok: false, why: 'No article text was found on the page.' };
  return {
    ok: true,
    page: { ...metadata, source: null, views: null, text, html: htmlOfBlocks(blocks) },
  };
}
