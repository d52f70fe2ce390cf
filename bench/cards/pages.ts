/** The cards that are judged: pages of the development data, made into articles as the bot makes them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ArticleDraft } from '../../src/core/article/article.ts';
import { draftArticle } from '../../src/core/article/draft-article.ts';
import { shownSentence } from '../../src/core/article/summary.ts';
import { extractPage } from '../../src/fetch/page/extract-page.ts';

/** A day that is later than every page, so that no article is dated by it. */
const SEEN_AT = Date.UTC(2026, 0, 1);

export interface PageSource {
  /** `pages/…` or `page-segments/…`, as judgements name it. */
  readonly id: string;
  readonly url: string;
  readonly file: string;
  /** As the corpus states it, or null. */
  readonly byline: string | null;
}

export interface Card {
  readonly source: PageSource;
  readonly draft: ArticleDraft;
  /** Changes with every word of the card, so that a judgement of another card is told from one of this. */
  readonly hash: string;
}

interface SegmentRow {
  readonly file: string;
  readonly url: string;
  readonly author?: string | readonly string[];
}

export function readSources(corpus: string): readonly PageSource[] {
  const folder = join(corpus, 'pages');
  const truths = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { readonly url: string }
  >;
  const pages = Object.entries(truths).map(([name, { url }]) => ({
    id: `pages/${name.slice(0, 12)}`,
    url,
    file: join(folder, `${name}.html.gz`),
    byline: null,
  }));
  const segments = readFileSync(join(corpus, 'page-segments', 'expected.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as SegmentRow)
    .map(({ file, url, author }) => ({
      id: `page-segments/${file.replace('.html.gz', '')}`,
      url,
      file: join(corpus, 'page-segments', file),
      byline: author === undefined ? null : [author].flat().join(' '),
    }));
  return [...pages, ...segments];
}

/** Null where no article is made of the page. */
export function cardOf(source: PageSource): Card | null {
  const read = extractPage(gunzipSync(readFileSync(source.file)), { url: source.url, contentType: null });
  if (!read.ok) return null;
  const draft = draftArticle(read.page, {
    isNews: true,
    seenAt: SEEN_AT,
    categories: [],
    feedTopic: null,
  });
  return draft === null ? null : { source, draft, hash: hashOf(draft) };
}

function hashOf(draft: ArticleDraft): string {
  const { title, byline, publishedAt, section, source, image, summary, language } = draft;
  return createHash('sha256')
    .update(JSON.stringify([title, byline, publishedAt, section, source, image, summary, language]))
    .digest('hex')
    .slice(0, 12);
}

/** A place among the pages that has nothing to do with their names. */
export function orderOf(source: PageSource): string {
  return createHash('sha256').update(source.id).digest('hex');
}

/** The card as a reader sees it, and the beginning of the article beside it. */
export function writeCard({ source, draft, hash }: Card, characters: number): string {
  const at = new Date(draft.publishedAt).toISOString();
  return [
    `──── ${source.id}  ${draft.language ?? '–'}  ${source.url}`,
    `TITLE   ${draft.title}`,
    `BY      ${draft.byline ?? '–'}   AT ${at}   SECTION ${draft.section ?? '–'}   SOURCE ${draft.source ?? '–'}`,
    `PICTURE ${draft.image ?? '–'}`,
    ...draft.summary.map(sentence => `  • ${shownSentence(sentence)}`),
    `TEXT of ${draft.text.length} characters`,
    draft.text.slice(0, characters),
    JSON.stringify({ page: source.id, card: hash, language: draft.language, kinds: [] }),
  ].join('\n');
}
