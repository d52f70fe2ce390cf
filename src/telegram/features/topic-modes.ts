/** How each topic comes: as it happens, in the daily or the weekly digest. */
import { Composer, InlineKeyboard } from 'grammy';
import { MODES } from '../../core/reader/orders.ts';
import { sayDayMinute } from '../../core/shared/wall-clock.ts';
import { topicOf } from '../../core/story/topics.ts';
import { rest, turn } from '../answer.ts';
import { pack, packed, SLUG } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { topicLabel } from '../read-topics.ts';
import { escapeHtml } from '../render/escape.ts';
import type { View } from '../views/view.ts';

export function topicModesFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.callbackQuery(packed('modes'), ctx => turn(ctx, modesView(needs, ctx)));
  feature.callbackQuery(packed('mode', SLUG), async ctx => {
    const topic = topicOf(ctx.match[1] ?? '');
    if (topic === null) await rest(ctx, ctx.say('button-stale'));
    else await turn(ctx, modeView(needs, ctx, topic));
  });
  feature.callbackQuery(packed('mode', SLUG, /instant|daily|weekly|off/), async ctx => {
    const topic = topicOf(ctx.match[1] ?? '');
    const mode = MODES.find(each => each === ctx.match[2]);
    if (topic === null) {
      await rest(ctx, ctx.say('button-stale'));
      return;
    }
    if (mode === undefined) needs.chats.unsubscribe(ctx.reader.id, [topic]);
    else {
      needs.chats.subscribe(ctx.reader.id, [topic], needs.clock.now());
      needs.orders.setMode(ctx.reader.id, topic, mode);
    }
    await turn(ctx, modesView(needs, ctx));
  });
  return feature;
}

function modesView(needs: TelegramNeeds, { say, reader }: BotContext): View {
  const { rhythm } = needs.orders.of(reader.id, needs.clock.now());
  const modes = needs.orders.modesOf(reader.id);
  const keyboard = new InlineKeyboard();
  for (const [topic, mode] of modes) {
    keyboard.text(`${topicLabel(say, topic)} · ${say(`mode-${mode}`)}`, pack('mode', topic)).row();
  }
  keyboard.text(say('button-topics'), pack('topics')).text(say('button-digest'), pack('digest'));
  const when = { time: sayDayMinute(rhythm.digestMinute), day: say(`weekday-${rhythm.digestWeekday}`) };
  return { text: escapeHtml(modes.size === 0 ? say('modes-none') : say('modes-choose', when)), keyboard };
}

function modeView(needs: TelegramNeeds, { say, reader }: BotContext, topic: string): View {
  const current = needs.orders.modesOf(reader.id).get(topic);
  const keyboard = new InlineKeyboard();
  for (const mode of MODES) {
    const label = say(`mode-${mode}`);
    keyboard.text(mode === current ? `✅ ${label}` : label, pack('mode', topic, mode)).row();
  }
  keyboard
    .text(say('button-mode-off'), pack('mode', topic, 'off'))
    .row()
    .text(say('button-back'), pack('modes'));
  return { text: escapeHtml(say('mode-choose', { topic: topicLabel(say, topic) })), keyboard };
}
