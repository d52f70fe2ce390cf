/** The job "make articles": turns stored entries into readable, summarised articles. */
import type { WaitingEntry } from '../feed/entry.ts';
import { messageOf } from '../shared/errors.ts';
import type { Clock, Log } from '../shared/ports.ts';
import type { ArticleStore, Page, PageReader } from './article.ts';
import { liftByline } from './byline.ts';
import { draftArticle } from './draft-article.ts';
import { blocksOfText } from './text-blocks.ts';
import { htmlOfBlocks, textOfBlocks } from './write-blocks.ts';

/** A feed text of this many characters is the article itself; anything shorter is a teaser and the page is read. */
const WHOLE_TEXT = 900;
/** A page text under this share of the feed's own text is a paywall or a cookie wall, not the article. */
const TOO_LITTLE = 0.3;
const PAGES_AT_ONCE = 8;
const ENTRIES_PER_CLAIM = 200;

export interface MakeNeeds {
  readonly articles: ArticleStore;
  readonly pages: PageReader;
  readonly clock: Clock;
  readonly log: Log;
}

/** Works until no entry waits or `signal` aborts. Returns how many articles are new or corrected. */
export async function makeArticles(needs: MakeNeeds, signal: AbortSignal): Promise<number> {
  let made = 0;
  for (;;) {
    const waiting = needs.articles.waiting(ENTRIES_PER_CLAIM);
    if (waiting.length === 0 || signal.aborted) return made;
    const entries = waiting.values();
    const work = async (): Promise<void> => {
      for (const entry of entries) {
        if (signal.aborted) return;
        if (await makeArticle(needs, entry, signal)) made += 1;
      }
    };
    await Promise.all(Array.from({ length: PAGES_AT_ONCE }, work));
  }
}

async function makeArticle(needs: MakeNeeds, waiting: WaitingEntry, signal: AbortSignal): Promise<boolean> {
  const { articles, clock, log } = needs;
  const startedAt = clock.now();
  try {
    const page = await pageOf(needs, waiting, signal);
    // A page cut off by our own stopping is read again at the next start.
    if (signal.aborted) return false;
    const draft = draftArticle(page, {
      isNews: waiting.isNews,
      seenAt: waiting.seenAt,
      categories: waiting.entry.categories,
      feedTopic: waiting.feed.topic,
    });
    if (draft === null) {
      articles.dropEntry(waiting.id, 'It has neither a headline nor a text.');
      log.warn('entry.dropped', { entry: waiting.id });
      return false;
    }
    const { id, kept } = articles.settleEntry(waiting.id, draft, clock.now());
    log.info('article.made', { article: id, entry: waiting.id, kept, ms: clock.now() - startedAt });
    return kept !== 'unchanged';
  } catch (error) {
    // One entry that trips over a defect must not hold up the others, nor come back for ever.
    articles.dropEntry(waiting.id, messageOf(error));
    log.error('entry.failed', error, { entry: waiting.id });
    return false;
  }
}

/** The page where the feed only teases, the feed's own text where it is whole or the page gives less. */
async function pageOf(needs: MakeNeeds, waiting: WaitingEntry, signal: AbortSignal): Promise<Page> {
  const { entry } = waiting;
  const own = tidyFeedText(needs.pages.clean(entry.content ?? entry.summary ?? '', entry.url));
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
  if (own.text.length >= WHOLE_TEXT || entry.url === null) return fromFeed;
  const read = await needs.pages.read(entry.url, signal);
  if (!read.ok) {
    needs.log.info('page.unread', { entry: waiting.id, why: read.why });
    return fromFeed;
  }
  const { page } = read;
  const isWhole = page.text.length >= own.text.length * TOO_LITTLE;
  return {
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
    ...(isWhole && page.text !== '' ? { text: page.text, html: page.html } : {}),
  };
}

/** A feed that strips its markup glues agency and byline to the first sentence, and the paragraphs to one another. */
function tidyFeedText(own: { readonly text: string; readonly html: string }) {
  const { byline, source, text } = liftByline(own.text);
  if (byline === null && source === null) return { ...own, byline, source };
  const blocks = blocksOfText(text);
  return { byline, source, text: textOfBlocks(blocks), html: htmlOfBlocks(blocks) };
}
