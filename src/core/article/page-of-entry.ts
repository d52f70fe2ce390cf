/** From an entry to the page of its article: the page where the feed only teases, else the feed's own text. */
import type { WaitingEntry } from '../feed/entry.ts';
import type { Page, PageReader } from './article.ts';
import type { Drafter, Worked } from './drafter.ts';
import { isWholeText } from './whole-text.ts';

/** A text of a hundred pages: whatever a feed carries beyond is no article. */
const LONGEST = 200_000;
/** Of a text that took too long once: its beginning, which no rule takes long to read. */
const BEGINNING = 8_000;
/** A page text under this share of the feed's own text is a paywall or a cookie wall, not the article. */
const TOO_LITTLE = 0.3;

export interface PageOfEntry {
  readonly page: Page;
  /** Why the article has no more than the feed carried, as a sentence; null when it is whole. */
  readonly trouble: string | null;
}

export interface PageNeeds {
  readonly pages: PageReader;
  readonly drafter: Drafter;
  /** Reads only the beginning of the feed's own text. */
  readonly isHasty: boolean;
}

/** The page is not asked for when the feed carries the whole text. */
export async function pageOfEntry(
  { pages, drafter, isHasty }: PageNeeds,
  waiting: WaitingEntry,
  signal: AbortSignal,
): Promise<Worked<PageOfEntry>> {
  const { entry } = waiting;
  const carried = (entry.content ?? entry.summary ?? '').slice(0, isHasty ? BEGINNING : LONGEST);
  const worked = await drafter.readOwn(carried, entry.url);
  if (!worked.ok) return worked;
  const own = worked.value;
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
  if (isWholeText(own.text) || entry.url === null) return found(fromFeed, null);
  if (entry.sharesAddress === true)
    return found(fromFeed, 'The feed gives several of its articles this address.');
  const read = await pages.read(entry.url, signal);
  if (!read.ok) return found(fromFeed, read.why);
  const { page } = read;
  const isWhole = page.text !== '' && page.text.length >= own.text.length * TOO_LITTLE;
  return found(
    {
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
    isWhole ? null : 'The page shows less than the feed, as behind a paywall.',
  );
}

function found(page: Page, trouble: string | null): Worked<PageOfEntry> {
  return { ok: true, value: { page, trouble } };
}
