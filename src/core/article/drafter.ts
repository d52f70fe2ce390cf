/** Works on foreign text where neither its length nor its oddity holds up anybody: the port. */
import type { ArticleDraft, Page } from './article.ts';
import type { DraftContext } from './draft-article.ts';

/** It took too long or too much memory; `why` is a sentence. */
export interface Unworked {
  readonly ok: false;
  readonly why: string;
  readonly isTooLong: true;
}

export type Worked<Result> = { readonly ok: true; readonly value: Result } | Unworked;

/** What a feed carries of an article, cleaned into the safe subset. */
export interface OwnText {
  readonly html: string;
  readonly text: string;
  readonly byline: string | null;
  /** The agency that the text was taken from. */
  readonly source: string | null;
}

export interface Drafter {
  /** Reads a feed's own HTML, or plain text. `base` resolves relative addresses. */
  readOwn(html: string, base: string | null): Promise<Worked<OwnText>>;
  /** As `draftArticle`: null when the page has no headline and no text to take one from. */
  draft(page: Page, context: DraftContext): Promise<Worked<ArticleDraft | null>>;
}
