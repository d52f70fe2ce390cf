/** Settings at a glance, each with the button that changes it; and silence. */
import { Composer, InlineKeyboard } from 'grammy';
import type { Orders } from '../../core/reader/orders.ts';
import { LANGUAGE_NAMES } from '../../core/shared/language.ts';
import { sayInstant } from '../../core/shared/time-zone.ts';
import { dayMinuteAt, sayDayMinute } from '../../core/shared/wall-clock.ts';
import { show, turn } from '../answer.ts';
import { pack, packed } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { onCommand } from '../on-command.ts';
import { escapeHtml } from '../render/escape.ts';
import type { View } from '../views/view.ts';
import { saySpan } from './quiet.ts';

export function settingsFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onCommand(feature, 'settings', ctx => show(ctx, settingsView(needs, ctx)));
  feature.callbackQuery(packed('settings'), ctx => turn(ctx, settingsView(needs, ctx)));

  onCommand(feature, 'stop', async ctx => {
    needs.chats.setState(ctx.reader.id, 'stopped', needs.clock.now());
    const keyboard = new InlineKeyboard().text(ctx.say('button-resume'), pack('resume'));
    await show(ctx, { text: escapeHtml(ctx.say('stopped')), keyboard });
  });
  feature.callbackQuery(packed('resume'), async ctx => {
    needs.chats.setState(ctx.reader.id, 'active', needs.clock.now());
    await turn(ctx, { text: escapeHtml(ctx.say('resumed')) });
  });
  return feature;
}

export function settingsView(needs: TelegramNeeds, ctx: BotContext): View {
  const { reader, say } = ctx;
  const now = needs.clock.now();
  const orders = needs.orders.of(reader.id, now);
  const { rhythm, dailyCap, letsBreaking, isSilent, summaryLength } = orders;
  const lines = [
    `📨 ${say(...newsLine(needs, ctx, orders))}`,
    `📰 ${say('settings-topics', { count: needs.chats.topicsOf(reader.id).length })}`,
    `🗓 ${say('settings-digest', { time: sayDayMinute(rhythm.digestMinute), day: say(`weekday-${rhythm.digestWeekday}`) })}`,
    `🌙 ${rhythm.quiet === null ? say('settings-no-quiet') : say('settings-quiet', { span: saySpan(rhythm.quiet) })}`,
    `🚦 ${dailyCap === null ? say('settings-no-cap') : say('settings-cap', { count: dailyCap })}`,
    `⚡ ${say(letsBreaking ? 'settings-breaking' : 'settings-no-breaking')}`,
    `${isSilent ? '🔕' : '🔔'} ${say(isSilent ? 'settings-silent' : 'settings-audible')}`,
    `📄 ${say('settings-length', { length: say(`length-${summaryLength}`) })}`,
    `🕘 ${say('settings-zone', { zone: reader.timeZone, time: sayDayMinute(dayMinuteAt(now, reader.timeZone)) })}`,
    `🌐 ${say('settings-language', { language: LANGUAGE_NAMES[reader.language] })}`,
  ];
  const isOn = (key: string, on: boolean): string => (on ? `✅ ${say(key)}` : say(key));
  const keyboard = new InlineKeyboard()
    .text(say('button-topics'), pack('topics'))
    .text(say('button-digest'), pack('digest'))
    .row()
    .text(say('button-quiet'), pack('quiet'))
    .text(say('button-cap'), pack('cap'))
    .row()
    .text(isOn('button-breaking', letsBreaking), pack('breaking', letsBreaking ? 'off' : 'on', 'settings'))
    .text(isOn('button-silent', isSilent), pack('silent', isSilent ? 'off' : 'on'))
    .row()
    .text(say('button-length'), pack('length'))
    .text(say('button-zone'), pack('zone', 'list'))
    .row()
    .text(say('button-language'), pack('language', 'list'))
    .text(say('button-pause'), pack('pause'));
  if (reader.kind === 'private') keyboard.row().text(say('button-friends'), pack('friends'));
  return {
    text: [`<b>${escapeHtml(say('settings-heading'))}</b>\n`, ...lines.map(escapeHtml)].join('\n'),
    keyboard,
  };
}

/** Whether news comes, as the arguments of `say`. */
function newsLine(
  { chats }: TelegramNeeds,
  { reader }: BotContext,
  { pause }: Orders,
): [string, Record<string, string>?] {
  if (reader.state === 'gone') return ['settings-lost'];
  if (reader.state === 'stopped') return ['settings-stopped'];
  const bar = chats.barOf(reader.id);
  if (bar !== null) {
    const since = sayInstant(bar.since, reader.timeZone, reader.language);
    return [bar.what === 'topic' ? 'settings-barred-topic' : 'settings-barred', { since }];
  }
  if (pause === null) return ['settings-active'];
  if (pause.untilAt === null) return ['settings-paused'];
  return ['settings-paused-until', { until: sayInstant(pause.untilAt, reader.timeZone, reader.language) }];
}
