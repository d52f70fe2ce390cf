/** The smaller choices of a chat: its daily cap, breaking news, sound, the length of summaries. */
import { Composer, InlineKeyboard } from 'grammy';
import { SUMMARY_LENGTHS, type SummaryLength } from '../../core/article/summary.ts';
import { rest, turn } from '../answer.ts';
import { pack, packed } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { escapeHtml } from '../render/escape.ts';
import type { View } from '../views/view.ts';
import { quietView } from './quiet.ts';
import { settingsView } from './settings.ts';

const CAPS = [3, 5, 10, 20];
const SWITCH = /on|off/;

export function choicesFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { orders } = needs;

  feature.callbackQuery(packed('cap'), ctx => turn(ctx, capView(needs, ctx)));
  feature.callbackQuery(packed('cap', /\d{1,2}|off/), async ctx => {
    const dailyCap = CAPS.find(cap => String(cap) === ctx.match[1]) ?? null;
    orders.change(ctx.reader.id, { dailyCap });
    await turn(ctx, settingsView(needs, ctx));
  });

  feature.callbackQuery(packed('breaking', SWITCH, /settings|quiet|cap/), async ctx => {
    orders.change(ctx.reader.id, { letsBreaking: ctx.match[1] === 'on' });
    const views = { settings: settingsView, quiet: quietView, cap: capView };
    await turn(ctx, views[ctx.match[2] as keyof typeof views](needs, ctx));
  });
  feature.callbackQuery(packed('silent', SWITCH), async ctx => {
    orders.change(ctx.reader.id, { isSilent: ctx.match[1] === 'on' });
    await turn(ctx, settingsView(needs, ctx));
  });

  feature.callbackQuery(packed('length'), ctx => turn(ctx, lengthView(ctx)));
  feature.callbackQuery(packed('length', /[a-z]{4,6}/), async ctx => {
    const summaryLength = SUMMARY_LENGTHS.find(length => length === ctx.match[1]);
    if (summaryLength === undefined) {
      await rest(ctx, ctx.say('button-stale'));
      return;
    }
    orders.change(ctx.reader.id, { summaryLength });
    ctx.reader = { ...ctx.reader, summaryLength };
    await turn(ctx, settingsView(needs, ctx));
  });
  return feature;
}

function capView(needs: TelegramNeeds, { say, reader }: BotContext): View {
  const { dailyCap, letsBreaking } = needs.orders.of(reader.id, needs.clock.now());
  const keyboard = new InlineKeyboard();
  for (const cap of CAPS) keyboard.text(cap === dailyCap ? `✅ ${cap}` : String(cap), pack('cap', cap));
  const none = say('button-no-cap');
  keyboard
    .row()
    .text(dailyCap === null ? `✅ ${none}` : none, pack('cap', 'off'))
    .text(
      letsBreaking ? `✅ ${say('button-breaking')}` : say('button-breaking'),
      pack('breaking', letsBreaking ? 'off' : 'on', 'cap'),
    )
    .row()
    .text(say('button-back'), pack('settings'));
  const text = [
    `<b>${escapeHtml(say('cap-heading'))}</b>`,
    escapeHtml(say('cap-how')),
    escapeHtml(say(letsBreaking ? 'cap-breaking' : 'cap-no-breaking')),
  ];
  return { text: text.join('\n\n'), keyboard };
}

function lengthView({ say, reader }: BotContext): View {
  const keyboard = new InlineKeyboard();
  const label = (length: SummaryLength): string => say(`length-${length}`);
  for (const length of SUMMARY_LENGTHS) {
    keyboard.text(
      length === reader.summaryLength ? `✅ ${label(length)}` : label(length),
      pack('length', length),
    );
  }
  keyboard.row().text(say('button-back'), pack('settings'));
  return { text: escapeHtml(say('length-choose')), keyboard };
}
