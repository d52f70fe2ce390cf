/** Reads a saved article page, or the text of its print version, whichever the bytes are. */
import type { Page } from '../core/article/article.ts';
import { parseTextPage } from '../core/article/text-page.ts';
import { decode } from '../fetch/charset.ts';
import { extractPage, type PageOrigin } from '../fetch/page/extract-page.ts';

export type ReadPage =
  | { readonly ok: true; readonly page: Page }
  | { readonly ok: false; readonly why: string };

const MARKUP = /<(?:!doctype|html|head|body|meta|div|article|p|table)\b/i;

/** Told apart by what they hold: names of files lie, and an address has none. `why` is a sentence. */
export function readPage(bytes: Uint8Array, origin: PageOrigin): ReadPage {
  const text = decode(bytes, origin.contentType);
  const printed = MARKUP.test(text.slice(0, 20_000)) ? null : parseTextPage(text);
  if (printed !== null) return { ok: true, page: { ...printed, url: printed.url ?? origin.url } };
  if (text.includes('<')) return extractPage(bytes, origin);
  return { ok: false, why: 'It is neither an article page nor the text of its print version.' };
}
