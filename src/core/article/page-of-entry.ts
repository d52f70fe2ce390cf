/** From an entry to the page of its article: the page where the feed only teases, else the feed's own text. */
import type { WaitingEntry } from '../feed/entry.ts';
import type { Page, PageReader } from './article.ts';
import { liftByline } from './byline.ts';
import { blocksOfText } from './text-blocks.ts';
import { isWholeText } from './whole-text.ts';
import { htmlOfBlocks, textOfBlocks } from './write-blocks.ts';

/**
 * A text of a hundred pages: whatever a feed carries beyond is no article, and reading it would hold up answers to
 * readers.
 */
const LONGEST = 200_000;
/** A page text under this share of the feed's own text is a paywall or a cookie wall, not the article. */
const TOO_LITTLE = 0.3;

export interface PageOfEntry {
  readonly page: Page;
  /** Why the article has no more than the feed carried, as a sentence; null when it is whole. */
  readonly trouble: string | null;
}

/** The page is not asked for when the feed carries the whole text. */
export async function pageOfEntry(
  pages: PageReader,
  waiting: WaitingEntry,
  signal: AbortSignal,
): Promise<PageOfEntry> {
  const { entry } = waiting;
  const carried = (entry.content ?? entry.summary ?? '').slice(0, LONGEST);
  const own = tidyFeedText(pages.clean(carried, entry.url));
  const fromFeed: Page = {
    url: entry.url,
    title: entry.title,
    byline: entry.author ?? own.byline,
    source: own.source,
    publishedAt: entry.publishedAt ?? entry.updatedAt,
    language: waiting.feed.language,
    image: entry.image,
    siteName: waiting.feed.title,
    section: entry.categories[0] ?? null,
    text: own.text,
    html: own.html,
    views: null,
  };
  if (isWholeText(own.text) || entry.url === null) return { page: fromFeed, trouble: null };
  if (entry.sharesAddress === true)
    return { page: fromFeed, trouble: 'The feed gives several of its articles this address.' };
  const read = await pages.read(entry.url, signal);
  if (!read.ok) return { page: fromFeed, trouble: read.why };
  const { page } = read;
  const isWhole = page.text !== '' && page.text.length >= own.text.length * TOO_LITTLE;
  return {
    page: {
      ...fromFeed,
      url: page.url ?? entry.url,
      title: entry.title ?? page.title,
      byline: page.byline ?? fromFeed.byline,
      source: page.source ?? fromFeed.source,
      publishedAt: fromFeed.publishedAt ?? page.publishedAt,
      language: page.language ?? waiting.feed.language,
      image: page.image ?? entry.image,
      siteName: waiting.feed.title ?? page.siteName,
      section: page.section ?? fromFeed.section,
      views: page.views,
      ...(isWhole ? { text: page.text, html: page.html } : {}),
    },
    trouble: isWhole ? null : 'The page shows less than the feed, as behind a paywall.',
  };
}

/** A feed that strips its markup glues agency and byline to the first sentence, and the paragraphs to one another. */
function tidyFeedText(own: { readonly text: string; readonly html: string }) {
  const { byline, source, text } = liftByline(own.text);
  if (byline === null && source === null) return { ...own, byline, source };
  const blocks = blocksOfText(text);
  return { byline, source, text: textOfBlocks(blocks), html: htmlOfBlocks(blocks) };
}
