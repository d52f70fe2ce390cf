/** Hands what publishers wrote to the parsing thread, feeds before pages, and says in a sentence what came to no end. */
import type { ArticleDraft, Page } from '../core/article/article.ts';
import type { DraftContext } from '../core/article/draft-article.ts';
import type { OwnText, Unworked, Worked } from '../core/article/drafter.ts';
import type { SectionRules } from '../core/feed/feed.ts';
import { openWorkThread } from '../thread/work-thread.ts';
import type { ExtractedPage, PageOrigin } from './page/extract-page.ts';
import type { SiteRules } from './page/site-rules.ts';
import type { FeedOrigin, ParsedFeed } from './parse-feed.ts';

export type ParseTask =
  | {
      readonly kind: 'feed';
      readonly bytes: Uint8Array;
      readonly origin: FeedOrigin;
      /** For a feed that is a section page. */
      readonly section: SectionRules | null;
    }
  | { readonly kind: 'links'; readonly bytes: Uint8Array; readonly origin: FeedOrigin }
  | { readonly kind: 'own'; readonly html: string; readonly base: string | null }
  | { readonly kind: 'draft'; readonly page: Page; readonly context: DraftContext }
  | { readonly kind: 'page'; readonly bytes: Uint8Array; readonly origin: PageOrigin };

/** A page that takes its time holds up no feed, nor a text that is already here. */
const URGENCY: Readonly<Record<ParseTask['kind'], number>> = { feed: 0, links: 0, own: 1, draft: 1, page: 2 };

export interface ParsePool {
  parseFeed(bytes: Uint8Array, origin: FeedOrigin, section: SectionRules | null): Promise<ParsedFeed>;
  extractPage(bytes: Uint8Array, origin: PageOrigin): Promise<ExtractedPage>;
  /** The feeds that a page names; none where it cannot be read. */
  namedFeeds(bytes: Uint8Array, origin: FeedOrigin): Promise<readonly string[]>;
  readOwn(html: string, base: string | null): Promise<Worked<OwnText>>;
  draft(page: Page, context: DraftContext): Promise<Worked<ArticleDraft | null>>;
  close(): Promise<void>;
}

export interface ParsePoolOptions {
  readonly siteRules: readonly SiteRules[];
  /** What takes longer than this is broken or meant to be: the thread is ended. */
  readonly timeoutMs?: number;
}

/** The slowest page of the benchmark takes a twenty-fifth of this. */
const TIMEOUT_MS = 5_000;
/** A document of three megabytes becomes some hundred as a tree. */
const HEAP_MB = 512;
const TOO_SLOW: Unworked = { ok: false, why: 'It takes too long to read.', isTooLong: true };
const BROKEN: Unworked = {
  ok: false,
  why: 'It cannot be read: reading it used up the memory it may use.',
  isTooLong: true,
};

export function openParsePool({ siteRules, timeoutMs = TIMEOUT_MS }: ParsePoolOptions): ParsePool {
  const thread = openWorkThread<ParseTask>({
    script: new URL('./parse-worker.ts', import.meta.url),
    workerData: { siteRules },
    timeoutMs,
    heapMb: HEAP_MB,
  });

  async function ask<Result>(task: ParseTask): Promise<Worked<Result>> {
    const ending = await thread.ask<Result>(task, URGENCY[task.kind]);
    if (ending.kind === 'done') return { ok: true, value: ending.result };
    return ending.kind === 'late' ? TOO_SLOW : BROKEN;
  }

  /** Where the result itself is a value or a sentence of why there is none. */
  async function read<Result extends { readonly ok: boolean }>(task: ParseTask): Promise<Result | Unworked> {
    const asked = await ask<Result>(task);
    return asked.ok ? asked.value : asked;
  }

  return {
    parseFeed: (bytes, origin, section) => read<ParsedFeed>({ kind: 'feed', bytes, origin, section }),
    extractPage: (bytes, origin) => read<ExtractedPage>({ kind: 'page', bytes, origin }),
    async namedFeeds(bytes, origin) {
      const found = await ask<readonly string[]>({ kind: 'links', bytes, origin });
      return found.ok ? found.value : [];
    },
    readOwn: (html, base) => ask<OwnText>({ kind: 'own', html, base }),
    draft: (page, context) => ask<ArticleDraft | null>({ kind: 'draft', page, context }),
    close: () => thread.close(),
  };
}
