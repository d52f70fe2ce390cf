/** From the bytes of an article page to the article: its words, its facts and none of its furniture. */
import type { Page } from '../../core/article/article.ts';
import type { Block } from '../../core/article/block.ts';
import { blocksOfText } from '../../core/article/text-blocks.ts';
import { htmlOfBlocks, textOfBlocks } from '../../core/article/write-blocks.ts';
import { decodePage } from './decode-page.ts';
import { openDocument } from './dom.ts';
import { type ContentStep, findContent } from './find-content.ts';
import { readLinkedData } from './json-ld.ts';
import { type Metadata, readMetadata } from './metadata.ts';

/** Article pages beyond this are not articles; the parsers' time grows with it. */
const PAGE_BYTES = 3 * 1024 * 1024;
/** A text under this many characters may be what a clean-up left of one. */
const SHORT = 250;
/** Of the text that the page gives to search engines, at least this share must have been found. */
const ENOUGH = 0.5;
/** The steps that could take an article for furniture. */
const BOLD_STEPS: ReadonlySet<ContentStep> = new Set(['articles', 'tags', 'words', 'links']);

export type ExtractedPage =
  | { readonly ok: true; readonly page: Page }
  | { readonly ok: false; readonly why: string };

export interface PageOrigin {
  /** Where the page was read from; null for a file whose address nobody knows. */
  readonly url: string | null;
  /** The HTTP header, for its charset. */
  readonly contentType: string | null;
}

/**
 * `why` is a sentence for the operator. Never throws for anything a publisher wrote.
 * `without` leaves clean-up steps out, to measure what each is worth.
 */
export function extractPage(
  bytes: Uint8Array,
  origin: PageOrigin,
  without: ReadonlySet<ContentStep> = new Set(),
): ExtractedPage {
  if (bytes.byteLength > PAGE_BYTES) return { ok: false, why: 'The page is larger than 3 MB.' };
  const html = decodePage(bytes, origin.contentType);
  const document = openDocument(html, origin.url);
  if (document === null) return { ok: false, why: 'The page has too many elements to be an article.' };
  // Before the content is looked for: that search takes the page apart.
  const linked = readLinkedData(document);
  const metadata = readMetadata(document, linked, origin.url);
  const found = findContent(document, metadata, origin.url, without);
  const blocks = isEnough(found, linked.body)
    ? found
    : tryAgain(html, metadata, linked.body, origin.url, found);
  const text = textOfBlocks(blocks);
  if (text === '') return { ok: false, why: 'No article text was found on the page.' };
  return { ok: true, page: { ...metadata, source: null, views: null, text, html: htmlOfBlocks(blocks) } };
}

/** With a lighter hand; where even that finds little, the text that the page gives to search engines. */
function tryAgain(
  html: string,
  metadata: Metadata,
  body: string | null,
  url: string | null,
  found: readonly Block[],
): readonly Block[] {
  const document = openDocument(html, url);
  const lighter = document === null ? [] : findContent(document, metadata, url, BOLD_STEPS);
  if (body !== null && !isEnough(lighter, body)) return blocksOfText(body);
  const isBetter = body !== null || lengthOf(lighter) > lengthOf(found) * 2;
  return isBetter ? lighter : found;
}

function isEnough(blocks: readonly Block[], body: string | null): boolean {
  return body === null ? lengthOf(blocks) >= SHORT : lengthOf(blocks) >= body.length * ENOUGH;
}

function lengthOf(blocks: readonly Block[]): number {
  return textOfBlocks(blocks).length;
}
