/** What a reader allows their friends: recommendations, being told of opened links, and whom they muted. */
import { Composer, InlineKeyboard } from 'grammy';
import { shownName } from '../../core/recommend/shown-name.ts';
import type { Tiding } from '../../core/recommend/tiding.ts';
import { audienceOf, rest, turn, turnButtons } from '../answer.ts';
import { NUMBER, pack, packed } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { escapeHtml } from '../render/escape.ts';
import { foreignHtml } from '../render/foreign.ts';
import { friendButton } from '../views/tiding.ts';
import type { View } from '../views/view.ts';

/** As many as a phone shows; taking one back makes room for the next. */
const MUTED_SHOWN = 10;

export function friendsFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const inPrivate = feature.chatType('private');

  inPrivate.callbackQuery(packed('friends'), ctx => turn(ctx, friendsView(needs, ctx)));
  inPrivate.callbackQuery(packed('friends', /takes|hears/, /[01]/), async ctx => {
    needs.friends.change(ctx.reader.id, { [ctx.match[1] ?? '']: ctx.match[2] === '1' });
    await turn(ctx, friendsView(needs, ctx));
  });
  inPrivate.callbackQuery(packed('friends', /hush/), async ctx => {
    needs.friends.change(ctx.reader.id, { hears: false });
    await turnButtons(ctx, []);
    await rest(ctx, ctx.say('friends-hushed'));
  });
  inPrivate.callbackQuery(packed('take-back', NUMBER), async ctx => {
    const name = needs.friends.takeBack(ctx.reader.id, Number(ctx.match[1]));
    const toast = name === null ? 'button-stale' : 'friends-taken-back';
    await turn(ctx, friendsView(needs, ctx), ctx.say(toast));
  });

  inPrivate.callbackQuery(packed('mute-friend', NUMBER), ctx =>
    setMute(needs, ctx, Number(ctx.match[1]), true),
  );
  inPrivate.callbackQuery(packed('unmute-friend', NUMBER), ctx =>
    setMute(needs, ctx, Number(ctx.match[1]), false),
  );
  return feature;
}

/** The button names a tiding; whose tiding it is decides, not who was able to send its number. */
async function setMute(needs: TelegramNeeds, ctx: BotContext, id: number, isMuted: boolean): Promise<void> {
  const tiding = needs.tidings.byId(id);
  if (tiding === null || tiding.kind !== 'recommended' || tiding.to !== ctx.reader.id) {
    await rest(ctx, ctx.say('button-stale'));
    return;
  }
  if (isMuted) needs.friends.mute(tiding.to, tiding.about, needs.clock.now());
  else needs.friends.unmute(tiding.to, tiding.about);
  await refreshFriendButton(needs, ctx, tiding, isMuted);
  await rest(ctx, ctx.say(isMuted ? 'friends-muted-now' : 'friends-unmuted-now'));
}

/** Only the one button changes, whatever view of the article the keyboard belongs to. */
async function refreshFriendButton(
  { chats }: TelegramNeeds,
  ctx: BotContext,
  tiding: Tiding,
  isMuted: boolean,
): Promise<void> {
  const rows = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard;
  const pressed = ctx.callbackQuery?.data;
  if (rows === undefined) return;
  const name = shownName(chats.byId(tiding.about)?.name ?? '');
  const inline_keyboard = rows.map(row =>
    row.map(button =>
      'callback_data' in button && button.callback_data === pressed
        ? friendButton(tiding.id, name, isMuted, audienceOf(ctx))
        : button,
    ),
  );
  await turnButtons(ctx, inline_keyboard);
}

function friendsView({ friends }: TelegramNeeds, { reader, say }: BotContext): View {
  const { takes, hears } = friends.settingsOf(reader.id);
  const muted = friends.muted(reader.id, MUTED_SHOWN);
  const lines = [
    say(takes ? 'friends-takes-on' : 'friends-takes-off'),
    say(hears ? 'friends-hears-on' : 'friends-hears-off'),
    ...(muted.length === 0 ? [] : [say('friends-muted')]),
  ];
  const tick = (isOn: boolean, label: string): string => (isOn ? `✅ ${label}` : label);
  const keyboard = new InlineKeyboard()
    .text(tick(takes, say('button-takes')), pack('friends', 'takes', Number(!takes)))
    .row()
    .text(tick(hears, say('button-hears')), pack('friends', 'hears', Number(!hears)))
    .row();
  for (const { id, name } of muted) {
    const shown = shownName(name) ?? say('friends-somebody');
    keyboard.text(say('button-take-back', { name: shown }), pack('take-back', id)).row();
  }
  return {
    text: [`<b>${escapeHtml(say('friends-heading'))}</b>`, ...lines.map(foreignHtml)].join('\n\n'),
    keyboard: keyboard.text(say('button-back'), pack('settings')),
  };
}
