/** Pages written for the tests: an article of five paragraphs, with what a test puts beside or into it. */
import type { Page } from '../../../src/core/article/article.ts';
import { extractPage } from '../../../src/fetch/page/extract-page.ts';

export const URL_OF_PAGE = 'https://news.harbour.example/town/old-pier';
export const HEADLINE = 'Council closes the old pier for repairs';

export const PARAGRAPHS = [
  'The harbour council voted on Tuesday to close the old pier for repairs until the end of the autumn, after divers found cracks in four of its twelve pillars during an inspection in March.',
  'Engineers told the council that the pier could carry walkers for another year but no vehicles, and that each month of delay would make the work more expensive by about two percent.',
  'Fishermen who keep their boats there will be given places in the new marina free of charge, and the council will pay for the move of their sheds, a spokeswoman said after the vote.',
  'Two of the nine members voted against the plan because they wanted the work to start after the summer, when fewer visitors come to the town and the cafés on the quay earn less.',
  'The repairs are expected to cost four million, of which the region pays half; the rest comes from the port fees of the last three years, which the council had set aside for the purpose.',
] as const;

export interface PageParts {
  readonly lang?: string;
  readonly title?: string;
  /** Put into the head. */
  readonly head?: string;
  readonly headline?: string;
  /** Between the headline and the first paragraph. */
  readonly under?: string;
  /** Between the second and the third paragraph. */
  readonly inside?: string;
  /** Behind the last paragraph, in the article. */
  readonly after?: string;
  /** Beside the article. */
  readonly beside?: string;
}

export function pageOf(parts: PageParts): string {
  const paragraphs = PARAGRAPHS.map(text => `<p>${text}</p>`);
  return `<!doctype html><html lang="${parts.lang ?? 'en'}"><head><meta charset="utf-8"><title>${parts.title ?? HEADLINE}</title>${parts.head ?? ''}</head>
<body><header><a href="/">Harbour News</a><nav><a href="/a">News</a> <a href="/b">Sport</a></nav></header>
<main><article><h1>${parts.headline ?? HEADLINE}</h1>${parts.under ?? ''}
${paragraphs.slice(0, 2).join('\n')}
${parts.inside ?? ''}
${paragraphs.slice(2).join('\n')}
${parts.after ?? ''}</article>${parts.beside ?? ''}</main>
<footer>© Harbour News</footer></body></html>`;
}

/** Throws where no article was found: then the test has nothing to say. */
export function readPage(html: string, url: string | null = URL_OF_PAGE): Page {
  const read = extractPage(new TextEncoder().encode(html), { url, contentType: 'text/html' });
  if (!read.ok) throw new Error(read.why);
  return read.page;
}

export function readParts(parts: PageParts): Page {
  return readPage(pageOf(parts));
}
