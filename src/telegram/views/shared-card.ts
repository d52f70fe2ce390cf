/** A card for a chat that the bot is not in: nothing on it needs the bot there but its addresses. */
import { InlineKeyboard } from 'grammy';
import type { InlineQueryResultArticle } from 'grammy/types';
import type { Article } from '../../core/article/article.ts';
import { shownSentence } from '../../core/article/summary.ts';
import { shorten } from '../../core/shared/text.ts';
import { httpUrlForButton } from '../button-url.ts';
import { foreignHtml } from '../render/foreign.ts';
import { provenance } from './card.ts';
import { type Audience, pictureOf } from './view.ts';

/** A phone shows three lines of it; Telegram's limit on the message is far away. */
const SUMMARY_LIMIT = 1_500;

/** `link` leads to the article in the bot. A press on a button of ours would come without a chat, so all are addresses. */
export function sharedCard(article: Article, link: string, audience: Audience): InlineQueryResultArticle {
  const { say } = audience;
  const keyboard = new InlineKeyboard().url(say('button-read-in-bot'), link);
  const url = httpUrlForButton(article.url);
  if (url !== null) keyboard.url(say('button-open-original'), url);
  const image = httpUrlForButton(article.image);
  const [first] = article.summary.map(shownSentence);
  return {
    type: 'article',
    id: `a${article.id}`,
    title: shorten(article.title, 120),
    description: shorten(first ?? provenance(article, audience), 200),
    // Telegram shows a picture in the list only from an https address.
    ...(image?.startsWith('https://') === true ? { thumbnail_url: image } : {}),
    input_message_content: {
      message_text: cardText(article, audience),
      parse_mode: 'HTML',
      link_preview_options: pictureOf(image),
    },
    reply_markup: keyboard,
  };
}

function cardText(article: Article, audience: Audience): string {
  const { byline } = article;
  const summary = shorten(article.summary.map(shownSentence).join('\n\n'), SUMMARY_LIMIT);
  return [
    `<b>${foreignHtml(shorten(article.title, 300))}</b>`,
    `<i>${foreignHtml(provenance(article, audience))}</i>`,
    ...(byline === null ? [] : [foreignHtml(audience.say('article-byline', { name: shorten(byline, 200) }))]),
    ...(summary === '' ? [] : ['', foreignHtml(summary)]),
  ].join('\n');
}
