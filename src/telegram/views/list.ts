/** A list of headlines with a button each, and buttons to page through it. */
import { InlineKeyboard } from 'grammy';
import type { Article, ArticleList } from '../../core/article/article.ts';
import { shorten } from '../../core/shared/text.ts';
import { pack } from '../buttons.ts';
import { escapeHtml } from '../render/escape.ts';
import { foreignHtml } from '../render/foreign.ts';
import { provenance } from './card.ts';
import { fitting, LOOSE, type Tightness } from './fitting.ts';
import type { Audience, View } from './view.ts';

/** Headlines on a page: what a phone shows without scrolling. */
export const PAGE_SIZE = 5;

/** A search repeats the reader's words, which may be long. */
const HEADING_LIMIT = 200;

export interface Paging {
  readonly skip: number;
  /** The button data that shows the page beginning at `skip`. */
  readonly at: (skip: number) => string;
}

export function listOf(heading: string, list: ArticleList, paging: Paging, audience: Audience): View {
  const keyboard = numberButtons(list.articles);
  const { say } = audience;
  const title = `<b>${foreignHtml(shorten(heading, HEADING_LIMIT))}</b>`;
  if (paging.skip > 0) keyboard.text(say('button-previous'), paging.at(Math.max(0, paging.skip - PAGE_SIZE)));
  if (list.hasMore) keyboard.text(say('button-next'), paging.at(paging.skip + PAGE_SIZE));
  return fitting(tightness => ({
    text: [title, ...headlines(list.articles, audience, tightness)].join('\n\n'),
    keyboard,
  }));
}

/** One paragraph an article: its number, its headline, where and when. */
export function headlines(
  articles: readonly Article[],
  audience: Audience,
  { titles, names }: Tightness = LOOSE,
): readonly string[] {
  return articles.map(article => {
    const title = foreignHtml(shorten(article.title, titles));
    return article.withdrawnAt === null
      ? `<b>${article.id}.</b> ${title}\n<i>${foreignHtml(provenance(article, audience, names))}</i>`
      : `<b>${article.id}.</b> <s>${title}</s>\n<i>${escapeHtml(audience.say('headline-withdrawn'))}</i>`;
  });
}

/** Up to five numbers a row, as many as stay easy to hit with a thumb; each opens its card. */
export function numberButtons(articles: readonly Article[]): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  articles.forEach(({ id }, place) => {
    if (place > 0 && place % PAGE_SIZE === 0) keyboard.row();
    keyboard.text(String(id), pack('card', id));
  });
  return keyboard.row();
}
