/**
 * What a channel is told. Its buttons are pressed by everybody who reads it, so none may change the post for all:
 * headlines are links, and a story can be opened where it was published or shared.
 */
import { InlineKeyboard } from 'grammy';
import type { Article } from '../../core/article/article.ts';
import type { Notice } from '../../core/delivery/delivery.ts';
import { summaryOf } from '../../core/reader/summary-of.ts';
import { shorten } from '../../core/shared/text.ts';
import { httpUrlForButton } from '../button-url.ts';
import { escapeHtml } from '../render/escape.ts';
import { foreignHtml } from '../render/foreign.ts';
import { provenance, shareQuery } from './card.ts';
import { fitting } from './fitting.ts';
import { type Audience, pictureOf, type View } from './view.ts';

const SUMMARY_LIMIT = 2_000;
const TITLE_LIMIT = 200;

export function channelPostOf(notice: Exclude<Notice, { kind: 'announcement' }>, audience: Audience): View {
  return notice.kind === 'round-up' ? headlinesOf(notice, audience) : postOf(notice.article, audience);
}

function postOf(article: Article, audience: Audience): View {
  const { say, summaryLength = 'normal' } = audience;
  const summary = shorten(summaryOf(article, summaryLength).join('\n\n'), SUMMARY_LIMIT);
  const words = [
    `<b>${foreignHtml(shorten(article.title, TITLE_LIMIT))}</b>\n<i>${foreignHtml(provenance(article, audience))}</i>`,
    article.withdrawnAt === null ? foreignHtml(summary) : escapeHtml(say('article-withdrawn')),
  ];
  const text = words.filter(part => part !== '').join('\n\n');
  if (article.withdrawnAt !== null) return { text };
  const keyboard = new InlineKeyboard();
  const url = httpUrlForButton(article.url);
  if (url !== null) keyboard.url(say('button-open-original'), url);
  keyboard.switchInlineChosen(say('button-share'), shareQuery(article.id));
  return { text, keyboard, preview: pictureOf(article.image) };
}

function headlinesOf({ articles, more }: Extract<Notice, { kind: 'round-up' }>, audience: Audience): View {
  const { say } = audience;
  const heading = `<b>${escapeHtml(say('round-up-heading', { count: articles.length + more }))}</b>`;
  return fitting(({ headlines, titles, names }) => {
    const shown = articles.slice(0, headlines);
    const lines = shown.map(
      article => `${linked(article, titles)}\n<i>${foreignHtml(provenance(article, audience, names))}</i>`,
    );
    const left = articles.length - shown.length + more;
    const rest = left > 0 ? [escapeHtml(say('round-up-more', { count: left }))] : [];
    return { text: [heading, ...lines, ...rest].join('\n\n') };
  });
}

function linked({ url, title, withdrawnAt }: Article, limit: number): string {
  const words = foreignHtml(shorten(title, limit));
  return url === null || withdrawnAt !== null ? words : `<a href="${escapeHtml(url)}">${words}</a>`;
}
