/** From the bytes of an article page to the article: its words, its facts and none of its furniture. */
import type { Page } from '../../core/article/article.ts';
import type { Block } from '../../core/article/block.ts';
import { isAgency } from '../../core/article/byline.ts';
import { isEmblem } from '../../core/article/image-source.ts';
import { blocksOfText } from '../../core/article/text-blocks.ts';
import { withinBounds } from '../../core/article/within-bounds.ts';
import { htmlOfBlocks, textOfBlocks } from '../../core/article/write-blocks.ts';
import { hostOf } from '../../core/shared/url.ts';
import { decode } from '../charset.ts';
import { openDocument, type PageDocument } from './dom.ts';
import { type ContentStep, findContent } from './find-content.ts';
import { readLinkedData } from './json-ld.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { readPrintForm } from './read-print-form.ts';
import type { SiteLines } from './site-lines.ts';
import { applyRules, BUILT_IN_RULES, contentByRules, rulesFor, type SiteRules } from './site-rules.ts';

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
  /** `isTooLong`: it was given up. */
  | { readonly ok: false; readonly why: string; readonly isTooLong?: true };

export interface PageOrigin {
  /** Where the page was read from; null for a file whose address nobody knows. */
  readonly url: string | null;
  /** The HTTP header, for its charset. */
  readonly contentType: string | null;
}

export interface ExtractOptions {
  /** The operator's, before those built in. */
  readonly rules?: readonly SiteRules[];
  /** Of the pages read before, so that what a site repeats is left out. */
  readonly siteLines?: SiteLines;
  /** Clean-up steps left out, to measure what each is worth. */
  readonly without?: ReadonlySet<ContentStep>;
}

/** `why` is a sentence for the operator. Never throws for anything a publisher wrote. */
export function extractPage(
  bytes: Uint8Array,
  origin: PageOrigin,
  options: ExtractOptions = {},
): ExtractedPage {
  try {
    return readPage(bytes, origin, options);
  } catch (error) {
    // Of more children than a call takes arguments, or nesting deeper than the stack, the libraries throw.
    if (error instanceof RangeError)
      return { ok: false, why: 'The page is built too oddly to be an article.' };
    throw error;
  }
}

function readPage(bytes: Uint8Array, origin: PageOrigin, options: ExtractOptions): ExtractedPage {
  if (bytes.byteLength > PAGE_BYTES) return { ok: false, why: 'The page is larger than 3 MB.' };
  const html = decode(bytes, origin.contentType);
  const document = openDocument(html, origin.url);
  if (document === null) return { ok: false, why: 'The page has too many elements to be an article.' };
  // Before the content is looked for: that search takes the page apart.
  const linked = readLinkedData(document, origin.url);
  const general = readMetadata(document, linked, origin.url);
  const rules = rulesFor(origin.url ?? general.url, [...(options.rules ?? []), ...BUILT_IN_RULES]);
  const metadata = rules === null ? general : applyRules(document, rules, general);
  const printed = rules?.isPrintForm === true ? readPrintForm(document, origin.url) : null;
  if (printed !== null) return { ok: true, page: overlay(metadata, printed) };

  const named = rules === null ? [] : contentByRules(document, rules, origin.url);
  const found = named.length > 0 ? named : search(document, html, metadata, linked.body, origin.url, options);
  const blocks = withinBounds(withoutSiteLines(found, metadata.title, origin.url, options.siteLines));
  const text = textOfBlocks(blocks);
  if (text === '') return { ok: false, why: 'No article text was found on the page.' };
  const { byline } = metadata;
  const source = byline !== null && isAgency(byline) ? byline : null;
  const image = metadata.image ?? firstPicture(blocks);
  return { ok: true, page: { ...metadata, image, source, views: null, text, html: htmlOfBlocks(blocks) } };
}

function withoutSiteLines(
  blocks: readonly Block[],
  title: string | null,
  url: string | null,
  siteLines: SiteLines | undefined,
): readonly Block[] {
  if (siteLines === undefined || url === null) return blocks;
  return siteLines.takeOff({ host: hostOf(url), title: title ?? url, blocks });
}

function firstPicture(blocks: readonly Block[]): string | null {
  for (const { pieces } of blocks)
    for (const piece of pieces) if (piece.kind === 'image' && !isEmblem(piece.src)) return piece.src;
  return null;
}

/** What the words of the page say goes before what its metadata say. */
function overlay(metadata: Metadata, printed: Page): Page {
  return {
    ...printed,
    url: metadata.url ?? printed.url,
    byline: printed.byline ?? metadata.byline,
    publishedAt: printed.publishedAt ?? metadata.publishedAt,
    language: metadata.language,
    image: metadata.image,
    siteName: metadata.siteName ?? printed.siteName,
    section: printed.section ?? metadata.section,
  };
}

function search(
  document: PageDocument,
  html: string,
  metadata: Metadata,
  body: string | null,
  url: string | null,
  options: ExtractOptions,
): readonly Block[] {
  const found = findContent(document, metadata, url, options.without);
  return isEnough(found, body) ? found : tryAgain(html, metadata, body, url, found);
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
