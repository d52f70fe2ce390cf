/** The full text of an article, one page of it at a time, turned in place. */
import { InlineKeyboard } from 'grammy';
import type { Article } from '../../core/article/article.ts';
import { createShelf } from '../../core/shared/shelf.ts';
import { shorten } from '../../core/shared/text.ts';
import { httpUrlForButton } from '../button-url.ts';
import { pack } from '../buttons.ts';
import { escapeHtml } from '../render/escape.ts';
import { foreignHtml } from '../render/foreign.ts';
import { renderPages } from '../render/pages.ts';
import { type CardState, provenance } from './card.ts';
import type { Audience, View } from './view.ts';

/** Telegram's limit of 4,096 units, less the room for the page's own head and foot. */
const TEXT_LIMIT = 3_400;

/** The pages that readers turned last, in UTF-16 units of their HTML. */
const KEPT_UNITS = 4_000_000;

export type PagesOf = (article: Article) => readonly string[];

/** Renders an article when it is first opened, not anew at each turn of a page. */
export function createPageShelf(): PagesOf {
  const shelf = createShelf<readonly string[]>(KEPT_UNITS);
  return ({ id, revision, html }) => {
    const key = `${id} ${revision}`;
    const kept = shelf.get(key);
    if (kept !== undefined) return kept;
    const pages = renderPages(html, TEXT_LIMIT);
    shelf.put(
      key,
      pages,
      pages.reduce((units, page) => units + page.length, 0),
    );
    return pages;
  };
}

/** `page` counts from 0; one past the end shows the last. */
export function fullTextOf(
  article: Article,
  pagesOf: PagesOf,
  page: number,
  audience: Audience,
  state: Pick<CardState, 'isSaved'>,
): View {
  const { say } = audience;
  if (article.withdrawnAt !== null) return { text: escapeHtml(say('article-withdrawn')) };
  const pages = pagesOf(article);
  const at = Math.min(page, Math.max(0, pages.length - 1));
  const title = `<b>${foreignHtml(shorten(article.title, 200))}</b>`;
  const origin = `<i>${foreignHtml(shorten(provenance(article, audience), 200))}</i>`;
  const byline =
    article.byline === null
      ? []
      : [foreignHtml(say('article-byline', { name: shorten(article.byline, 100) }))];
  const head = at === 0 ? [title, origin, ...byline] : [title];
  const foot =
    pages.length > 1 ? [`<i>${escapeHtml(say('page-of', { page: at + 1, pages: pages.length }))}</i>`] : [];
  const isCut = article.pageTrouble !== null && at >= pages.length - 1;
  const note = isCut ? [`<i>${escapeHtml(say('article-feed-only'))}</i>`] : [];
  return {
    text: [head.join('\n'), pages[at] ?? escapeHtml(say('article-no-text')), ...note, ...foot].join('\n\n'),
    keyboard: keyboardOf(article, at, pages.length, audience, state),
  };
}

function keyboardOf(
  article: Article,
  at: number,
  pages: number,
  { say }: Audience,
  { isSaved }: Pick<CardState, 'isSaved'>,
): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  if (at > 0) keyboard.text(say('button-previous'), pack('full', article.id, at - 1));
  if (at < pages - 1) keyboard.text(say('button-next'), pack('full', article.id, at + 1));
  keyboard
    .row()
    .text(say('button-summary'), pack('summary', article.id))
    .text(say(isSaved ? 'button-saved' : 'button-save'), pack('save', article.id))
    .row()
    .text(say('button-recommend'), pack('recommend', article.id))
    .text(say('button-print-version'), pack('print', article.id));
  const url = httpUrlForButton(article.url);
  return url === null ? keyboard : keyboard.row().url(say('button-open-original'), url);
}
