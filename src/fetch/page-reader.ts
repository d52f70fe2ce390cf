/** Reads article pages over HTTP, where robots.txt lets us. */
import type { PageReader } from '../core/article/article.ts';
import type { Http } from './http.ts';
import { cleanHtml } from './page/clean-html.ts';
import type { ExtractedPage } from './page/extract-page.ts';
import type { Robots } from './robots.ts';

const PAGE_BYTES = 3 * 1024 * 1024;
const TIMEOUT_MS = 20_000;

export interface PageReaderNeeds {
  readonly http: Http;
  readonly robots: Robots;
  readonly extract: (
    bytes: Uint8Array,
    origin: { readonly url: string; readonly contentType: string | null },
  ) => Promise<ExtractedPage>;
}

export function createPageReader({ http, robots, extract }: PageReaderNeeds): PageReader {
  return {
    async read(url, signal) {
      if (!(await robots.allows(url, signal)))
        return { ok: false, why: 'The site asks robots not to read the page.' };
      const headers = { accept: 'text/html, application/xhtml+xml;q=0.9' };
      const answer = await http.get(url, { headers, maxBytes: PAGE_BYTES, timeoutMs: TIMEOUT_MS, signal });
      if (answer.kind === 'failed') return { ok: false, why: answer.why, isUnreached: answer.isUnreached };
      if (answer.status !== 200) return { ok: false, why: `It answered ${answer.status}.` };
      return extract(answer.body, { url: answer.url, contentType: answer.headers['content-type'] ?? null });
    },
    clean: cleanHtml,
  };
}
