/** A pause: for a day, a week or until resumed; and what is told of the news missed. */
import { Composer, InlineKeyboard } from 'grammy';
import { BACKFILLS } from '../../core/reader/orders.ts';
import { sayInstant } from '../../core/shared/time-zone.ts';
import { show, turn } from '../answer.ts';
import { pack, packed } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { onCommand } from '../on-command.ts';
import { escapeHtml } from '../render/escape.ts';
import type { View } from '../views/view.ts';

const DAY_MS = 86_400_000;
const SPANS = { day: DAY_MS, week: 7 * DAY_MS, open: null } as const;

export function pauseFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onCommand(feature, 'pause', ctx => show(ctx, pauseView(needs, ctx)));
  feature.callbackQuery(packed('pause'), ctx => turn(ctx, pauseView(needs, ctx)));
  feature.callbackQuery(packed('pause', /day|week|open/), async ctx => {
    const now = needs.clock.now();
    const span = SPANS[ctx.match[1] as keyof typeof SPANS];
    needs.orders.pause(ctx.reader.id, span === null ? null : now + span, now);
    needs.wake('end pauses');
    await turn(ctx, pauseView(needs, ctx));
  });
  feature.callbackQuery(packed('missed', /none|three|digest/), async ctx => {
    const backfill = BACKFILLS.find(choice => choice === ctx.match[1]) ?? 'none';
    needs.orders.change(ctx.reader.id, { backfill });
    await turn(ctx, pauseView(needs, ctx));
  });
  feature.callbackQuery(packed('unpause'), async ctx => {
    const { id } = ctx.reader;
    const now = needs.clock.now();
    const due = needs.orders.resume(id, needs.orders.of(id, now).backfill, now);
    needs.wake('drain outbox');
    const text = due === 0 ? ctx.say('resumed') : ctx.say('pause-ended', { count: due });
    await turn(ctx, { text: escapeHtml(text) });
  });
  return feature;
}

function pauseView(needs: TelegramNeeds, { say, reader }: BotContext): View {
  const { pause, backfill } = needs.orders.of(reader.id, needs.clock.now());
  const heading = `<b>${escapeHtml(say('pause-heading'))}</b>`;
  const keyboard = new InlineKeyboard();
  if (pause === null) {
    keyboard
      .text(say('button-pause-day'), pack('pause', 'day'))
      .text(say('button-pause-week'), pack('pause', 'week'))
      .row()
      .text(say('button-pause-open'), pack('pause', 'open'))
      .row()
      .text(say('button-back'), pack('settings'));
    return { text: [heading, escapeHtml(say('pause-how'))].join('\n\n'), keyboard };
  }
  const state =
    pause.untilAt === null
      ? say('pause-open')
      : say('pause-until', { until: sayInstant(pause.untilAt, reader.timeZone, reader.language) });
  for (const choice of BACKFILLS) {
    const label = say(`missed-${choice}`);
    keyboard.text(choice === backfill ? `✅ ${label}` : label, pack('missed', choice)).row();
  }
  keyboard.text(say('button-resume-now'), pack('unpause')).row().text(say('button-back'), pack('settings'));
  return { text: [heading, escapeHtml(state), escapeHtml(say('pause-missed'))].join('\n\n'), keyboard };
}
