/** From a page to the article that is kept: cleaned fields, language, summary, fingerprint. */
import type { Instant } from '../shared/ports.ts';
import { oneLine, shorten } from '../shared/text.ts';
import { canonicalUrl } from '../shared/url.ts';
import { sectionsOfAddress } from './address-sections.ts';
import type { ArticleDraft, Page } from './article.ts';
import { fingerprintOf } from './fingerprint.ts';
import { detectLanguage } from './language.ts';
import { summarise } from './summary.ts';

const TITLE_LIMIT = 300;
const NAME_LIMIT = 200;

/** What is known of an article besides its page. */
export interface DraftContext {
  readonly isNews: boolean;
  readonly seenAt: Instant;
  readonly categories: readonly string[];
  readonly feedTopic: string | null;
  /** Why there is no more text than the feed's own; absent or null when it is whole. */
  readonly pageTrouble?: string | null;
}

/** Null when the page has no headline and no text to take one from. */
export function draftArticle(page: Page, context: DraftContext): ArticleDraft | null {
  const title = shorten(oneLine(page.title ?? '') || firstLine(page.text), TITLE_LIMIT);
  if (title === '') return null;
  const language = detectLanguage(`${title}\n${page.text}`, page.language);
  return {
    url: page.url === null ? null : canonicalUrl(page.url),
    source: name(page.source ?? page.siteName),
    section: name(page.section),
    title,
    byline: name(page.byline),
    // A date in the future or none is the moment we first saw it.
    publishedAt: Math.min(page.publishedAt ?? context.seenAt, context.seenAt),
    language,
    image: page.image,
    html: page.html,
    text: page.text,
    summary: summarise({ title, text: page.text, language }),
    views: page.views ?? 0,
    categories: [
      ...(page.section === null ? [] : [page.section]),
      ...context.categories,
      ...(page.url === null ? [] : sectionsOfAddress(page.url)),
    ],
    feedTopic: context.feedTopic,
    fingerprint: fingerprintOf(title, page.text),
    isNews: context.isNews,
    pageTrouble: context.pageTrouble ?? null,
  };
}

function name(text: string | null): string | null {
  return shorten(oneLine(text ?? ''), NAME_LIMIT) || null;
}

function firstLine(text: string): string {
  return oneLine(text.split('\n', 1)[0] ?? '');
}
