/** An article's card: headline, source, date, byline, summary, views and what can be done with it. */
import { InlineKeyboard } from 'grammy';
import type { Article } from '../../core/article/article.ts';
import { shownSentence } from '../../core/article/summary.ts';
import { isTeaser } from '../../core/article/whole-text.ts';
import { summaryOf } from '../../core/reader/summary-of.ts';
import type { Phrase } from '../../core/shared/language.ts';
import { shorten } from '../../core/shared/text.ts';
import { sayInstant } from '../../core/shared/time-zone.ts';
import { httpUrlForButton } from '../button-url.ts';
import { pack } from '../buttons.ts';
import { escapeHtml } from '../render/escape.ts';
import { foreignHtml } from '../render/foreign.ts';
import { type Audience, pictureOf, type View } from './view.ts';

/** Enough for any summary of ours; a summary that came from elsewhere must not break Telegram's 4,096. */
const SUMMARY_LIMIT = 2_000;
const TITLE_LIMIT = 300;
const NAME_LIMIT = 200;

export interface CardState {
  readonly isSaved: boolean;
  /** Whether the chat follows the article's story; null or absent where it cannot be followed. */
  readonly isFollowing?: boolean | null;
}

export function cardOf(article: Article, audience: Audience, state: CardState): View {
  return {
    text: cardText(article, audience),
    keyboard: cardKeyboard(article, audience, state),
    preview: pictureOf(article.image),
  };
}

/** The words of a card, for a message, a shared card or a caption alike. */
export function cardText(article: Article, audience: Audience): string {
  const { say } = audience;
  if (article.withdrawnAt !== null)
    return `<b>${title(article)}</b>\n\n${escapeHtml(say('article-withdrawn'))}`;
  const summary = shorten(
    summaryOf(article, audience.summaryLength ?? 'normal')
      .map(shownSentence)
      .join('\n\n'),
    SUMMARY_LIMIT,
  );
  const tellers = article.sources > 1 ? [say('story-sources', { count: article.sources })] : [];
  const footer = [`/full_${article.id}`, say('article-views', { count: article.views }), ...tellers].join(
    ' · ',
  );
  return [
    `<b>${title(article)}</b>`,
    `<i>${foreignHtml(provenance(article, audience))}</i>`,
    ...(article.byline === null
      ? []
      : [foreignHtml(say('article-byline', { name: shorten(article.byline, NAME_LIMIT) }))]),
    '',
    summary === '' ? escapeHtml(say('article-no-summary')) : foreignHtml(summary),
    ...(summary !== '' && isTeaser(article) ? ['', `<i>${escapeHtml(say('article-teaser'))}</i>`] : []),
    '',
    footer,
  ].join('\n');
}

function title(article: Article): string {
  return foreignHtml(shorten(article.title, TITLE_LIMIT));
}

/** "Today.Az · World news · 5 June 2017, 17:35", with what is known of it; each name has `limit` units at most. */
export function provenance(
  { source, section, publishedAt }: Article,
  { language, timeZone }: Audience,
  limit = NAME_LIMIT,
): string {
  return [source, section, sayInstant(publishedAt, timeZone, language)]
    .flatMap(part => (part === null ? [] : [shorten(part, limit)]))
    .join(' · ');
}

export function cardKeyboard(
  article: Article,
  { say }: Audience,
  { isSaved, isFollowing = null }: CardState,
): InlineKeyboard {
  if (article.withdrawnAt !== null) return new InlineKeyboard();
  const keyboard = new InlineKeyboard()
    .text(say('button-full-text'), pack('full', article.id, 0))
    .text(say(isSaved ? 'button-saved' : 'button-save'), pack('save', article.id))
    .row()
    .text(say('button-recommend'), pack('recommend', article.id))
    .switchInlineChosen(say('button-share'), shareQuery(article.id))
    .row()
    .text(say('button-print-version'), pack('print', article.id));
  const url = httpUrlForButton(article.url);
  if (url !== null) keyboard.url(say('button-open-original'), url);
  if (article.sources > 1)
    keyboard.row().text(say('story-sources', { count: article.sources }), pack('sources', article.id, 0));
  if (isFollowing !== null) keyboard.row().text(followLabel(say, isFollowing), pack('follow', article.id));
  return keyboard;
}

export function followLabel(say: Phrase, isFollowing: boolean): string {
  return isFollowing ? `✅ ${say('button-follow-story')}` : say('button-follow-story');
}

/** The inline query that finds exactly this article. */
export function shareQuery(id: number) {
  return {
    query: `#${id}`,
    allow_user_chats: true,
    allow_group_chats: true,
    allow_channel_chats: true,
    allow_bot_chats: false,
  };
}
