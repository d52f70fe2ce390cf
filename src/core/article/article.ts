/** An article: a readable page made from an entry or imported by hand. */
import type { Instant } from '../shared/ports.ts';

export type ArticleId = number;

/** A page or a text as its reader found it, before the core cleans, summarises and files it. */
export interface Page {
  /** Canonical address, absolute http(s); null for a text that names none. */
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publishedAt: Instant | null;
  /** BCP 47 as the page declares it, lower-case primary tag (`en`, `ru`, `az`), or null. */
  readonly language: string | null;
  readonly image: string | null;
  readonly siteName: string | null;
  /** The heading the page stands under, in the site's own words: `World news`. */
  readonly section: string | null;
  /** Plain Unicode; paragraphs separated by one blank line; no markup, no furniture. */
  readonly text: string;
  /**
   * The same text in the safe subset: p, h2–h4, ul, ol, li, blockquote, b, i, a[href], img[src|alt], br, pre, code.
   * Anything else never leaves the reader of pages.
   */
  readonly html: string;
  /** How often the page says it was read, or null. */
  readonly views: number | null;
}

/** Reads article pages. Never throws for anything the network or a publisher did. */
export interface PageReader {
  read(
    url: string,
    signal: AbortSignal,
  ): Promise<{ readonly ok: true; readonly page: Page } | { readonly ok: false; readonly why: string }>;
  /** Cleans a feed's own HTML into the same safe subset. `base` resolves relative addresses. */
  clean(html: string, base: string | null): { readonly html: string; readonly text: string };
}

/** An article as it is kept. `id` is the number readers type. */
export interface Article {
  readonly id: ArticleId;
  readonly url: string | null;
  /** The source as readers know it: `Today.Az`, `BBC News`. */
  readonly source: string | null;
  readonly section: string | null;
  readonly title: string;
  readonly byline: string | null;
  readonly publishedAt: Instant;
  readonly language: string | null;
  readonly image: string | null;
  readonly html: string;
  readonly text: string;
  /** Whole sentences of the text, in their order. */
  readonly summary: readonly string[];
  /** Reads counted by the source's page plus reads here. */
  readonly views: number;
  /** Topic slugs, most fitting first. */
  readonly topics: readonly string[];
  readonly madeAt: Instant;
  /** 1 for the first text; one more for every correction. */
  readonly revision: number;
  /** Set when the operator withdrew it. */
  readonly withdrawnAt: Instant | null;
}
