/** `inspect summary|topics|stories|render`: what is made of texts. */
import { draftArticle } from '../core/article/draft-article.ts';
import { detectLanguage } from '../core/article/language.ts';
import { summarise } from '../core/article/summary.ts';
import type { Instant } from '../core/shared/ports.ts';
import { groupWaiting } from '../core/story/group-stories.ts';
import { topicsOf } from '../core/story/topics.ts';
import { SILENT } from '../log.ts';
import { openStores } from '../stores.ts';
import { renderPages } from '../telegram/render/pages.ts';
import { UsageError } from './command.ts';
import { type Row, textOf } from './inspect-list.ts';

interface Text {
  readonly id: unknown;
  readonly title: string;
  readonly text: string;
  readonly language: string | null;
}

function readText(row: Row): Text {
  const title = textOf(row, 'title') ?? '';
  const text = textOf(row, 'text') ?? '';
  const language = detectLanguage(`${title}\n${text}`, textOf(row, 'language'));
  return { id: row['id'] ?? null, title, text, language };
}

export function* inspectSummary(rows: readonly Row[]): Iterable<object> {
  for (const row of rows) {
    const { id, ...article } = readText(row);
    yield { id, summary: summarise(article), language: article.language };
  }
}

export function* inspectTopics(rows: readonly Row[]): Iterable<object> {
  for (const row of rows) {
    const { id, ...article } = readText(row);
    const given = row['categories'];
    const categories = Array.isArray(given) ? given.map(String) : [];
    yield { id, topics: topicsOf({ ...article, categories, feedTopic: null }) };
  }
}

/** Through the very store and job the bot uses, on a database in memory. */
export function* inspectStories(rows: readonly Row[]): Iterable<object> {
  // All of them first: a bad line is told before anything is printed. One without a date came with the one before.
  let last: Instant = 0;
  const dates = rows.map(row => {
    last = readDate(row) ?? last;
    return last;
  });
  const stores = openStores(':memory:', 0);
  try {
    for (const [place, row] of rows.entries()) {
      const { id, title, text, language } = readText(row);
      const at = dates[place] ?? 0;
      const nothing = {
        url: null,
        byline: null,
        image: null,
        siteName: null,
        source: textOf(row, 'source'),
        section: null,
        views: null,
      };
      const page = { ...nothing, title, text, language, html: '', publishedAt: at };
      const draft = draftArticle(page, { isNews: false, seenAt: at, categories: [], feedTopic: null });
      if (draft === null) {
        yield { id, story: null };
        continue;
      }
      const article = stores.articles.keep(draft, at).id;
      const clock = { now: () => at, sleep: () => Promise.resolve() };
      groupWaiting({ stories: stores.stories, clock, log: SILENT });
      yield { id, story: stores.stories.storyOf(article) };
    }
  } finally {
    stores.close();
  }
}

function readDate(row: Row): Instant | null {
  const written = textOf(row, 'publishedAt');
  if (written === null) return null;
  const at = Date.parse(written);
  if (Number.isNaN(at)) throw new UsageError(`“${textOf(row, 'id')}” has no "publishedAt" that is a date.`);
  return at;
}

export function* inspectRender(rows: readonly Row[]): Iterable<object> {
  for (const row of rows) {
    const title = textOf(row, 'title') ?? '';
    yield { id: row['id'] ?? null, messages: renderPages(textOf(row, 'html') ?? '', undefined, { title }) };
  }
}
