/** The ways to pass an article on inside Telegram: into a chat, to a friend, as a link. */
import { InlineKeyboard } from 'grammy';
import type { Article } from '../../core/article/article.ts';
import { type Link, payloadOf } from '../../core/recommend/referral.ts';
import { shorten } from '../../core/shared/text.ts';
import { pack } from '../buttons.ts';
import { escapeHtml } from '../render/escape.ts';
import { foreignHtml } from '../render/foreign.ts';
import { shareQuery } from './card.ts';
import type { Audience, View } from './view.ts';

/** A chooser's number is 32 bits with a sign (core.telegram.org/bots/api#keyboardbuttonrequestusers). */
export const LARGEST_REQUEST = 2 ** 31 - 1;

/** Opens the bot at the article; `bot` is its username. */
export function linkTo(bot: string, link: Link): string {
  return `https://t.me/${bot}?start=${payloadOf(link)}`;
}

/** `canPick`: a friend is picked from the reader's own contacts, so only in their private chat. */
export function shareView(article: Article, link: string, canPick: boolean, audience: Audience): View {
  const { say } = audience;
  const keyboard = new InlineKeyboard().switchInlineChosen(say('button-choose-chat'), shareQuery(article.id));
  if (canPick && article.id <= LARGEST_REQUEST)
    keyboard.row().text(say('button-choose-friend'), pack('pick', article.id));
  keyboard
    .row()
    .copyText(say('button-copy-link'), link)
    .url(say('button-send-link'), passOn(link, article))
    .row()
    .text(say('button-back'), pack('offer', article.id));
  const how = say(canPick ? 'share-how' : 'share-how-group');
  return {
    text: `<b>${foreignHtml(shorten(article.title, 200))}</b>\n\n${escapeHtml(how)}\n\n${escapeHtml(link)}`,
    keyboard,
  };
}

/** What a reader who picked a friend can do besides; `page` is our share page with the prepared message, where there is one. */
export function sendItYourself(article: Article, link: string, page: string | null, { say }: Audience): View {
  const keyboard = new InlineKeyboard();
  if (page === null) keyboard.switchInlineChosen(say('button-send-myself'), shareQuery(article.id));
  else keyboard.webApp(say('button-send-myself'), page);
  keyboard.row().copyText(say('button-copy-link'), link).url(say('button-send-link'), passOn(link, article));
  return { text: escapeHtml(say('pick-yourself')), keyboard };
}

/** Every Telegram client has this, inline mode or not (core.telegram.org/api/links#share-links). */
function passOn(link: string, { title }: Article): string {
  return `https://t.me/share/url?url=${encodeURIComponent(link)}&text=${encodeURIComponent(shorten(title, 200))}`;
}
