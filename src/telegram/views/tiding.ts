/** What a reader is told on account of a friend: a recommended article's card, or that a link was opened. */
import { InlineKeyboard } from 'grammy';
import type { TidingId, Told } from '../../core/recommend/tiding.ts';
import { shorten } from '../../core/shared/text.ts';
import { pack } from '../buttons.ts';
import { foreignHtml } from '../render/foreign.ts';
import { type CardState, cardOf } from './card.ts';
import type { Audience, View } from './view.ts';

type Button = InlineKeyboard['inline_keyboard'][number][number];

export function tidingView(told: Told, audience: Audience, state: CardState): View {
  return told.tiding.kind === 'recommended' ? recommended(told, audience, state) : opened(told, audience);
}

function recommended({ tiding, article, friendName }: Told, audience: Audience, state: CardState): View {
  const { say } = audience;
  const who =
    friendName === null ? say('tiding-recommended-unnamed') : say('tiding-recommended', { name: friendName });
  const card = cardOf(article, audience, state);
  const rows = card.keyboard?.inline_keyboard ?? [];
  return {
    ...card,
    text: `<i>${foreignHtml(who)}</i>\n\n${card.text}`,
    keyboard: InlineKeyboard.from([...rows, [friendButton(tiding.id, friendName, false, audience)]]),
  };
}

function opened({ article }: Told, { say }: Audience): View {
  return {
    text: foreignHtml(say('tiding-opened', { title: shorten(article.title, 200) })),
    keyboard: new InlineKeyboard().text(say('button-hush'), pack('friends', 'hush')),
  };
}

/** The button that mutes the person behind a recommendation, or takes that back. It names the tiding, not the person. */
export function friendButton(id: TidingId, name: string | null, isMuted: boolean, { say }: Audience): Button {
  const verb = isMuted ? 'unmute-friend' : 'mute-friend';
  const label =
    name === null
      ? say(isMuted ? 'button-unmute-friend' : 'button-mute-friend')
      : say(isMuted ? 'button-unmute-friend-named' : 'button-mute-friend-named', { name });
  return InlineKeyboard.text(label, pack(verb, id));
}

const FRIEND_BUTTON = /^(?:un)?mute-friend:\d+$/;

/** The view with the friend's button of the message it takes the place of, so that turning a page does not lose it. */
export function keepFriendButton(view: View, shown: InlineKeyboard['inline_keyboard'] | undefined): View {
  const kept = shown
    ?.flat()
    .filter(button => 'callback_data' in button && FRIEND_BUTTON.test(button.callback_data));
  if (kept === undefined || kept.length === 0) return view;
  return { ...view, keyboard: InlineKeyboard.from([...(view.keyboard?.inline_keyboard ?? []), kept]) };
}
