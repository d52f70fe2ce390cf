/** Quiet hours: from when to when nothing is sent, but breaking news where the chat lets it. */
import { Composer, InlineKeyboard } from 'grammy';
import type { QuietHours } from '../../core/reader/rhythm.ts';
import { oneLine, shorten } from '../../core/shared/text.ts';
import { readDayMinute, sayDayMinute } from '../../core/shared/wall-clock.ts';
import { show, turn } from '../answer.ts';
import { pack, packed } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { onCommand } from '../on-command.ts';
import { escapeHtml } from '../render/escape.ts';
import type { View } from '../views/view.ts';
import { isNo } from './digest.ts';

/** Offered as buttons; any others can be typed. */
const OFFERED: readonly QuietHours[] = [
  { from: 22 * 60, to: 7 * 60 },
  { from: 23 * 60, to: 7 * 60 },
  { from: 23 * 60, to: 8 * 60 },
  { from: 0, to: 8 * 60 },
];

export function quietFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onCommand(feature, 'quiet', async (ctx, typed) => {
    const words = oneLine(typed);
    const hours = readSpan(words);
    if (words === '') await show(ctx, quietView(needs, ctx));
    else if (isNo(words)) await show(ctx, keep(needs, ctx, null));
    else if (hours === null) await ctx.reply(ctx.say('quiet-no-span', { span: shorten(words, 40) }));
    else if (hours.from === hours.to) await ctx.reply(ctx.say('quiet-empty'));
    else await show(ctx, keep(needs, ctx, hours));
  });
  feature.callbackQuery(packed('quiet'), ctx => turn(ctx, quietView(needs, ctx)));
  feature.callbackQuery(packed('quiet', /off/), ctx => turn(ctx, keep(needs, ctx, null)));
  feature.callbackQuery(packed('quiet', /\d/), async ctx => {
    await turn(ctx, keep(needs, ctx, OFFERED[Number(ctx.match[1])] ?? null));
  });
  return feature;
}

/** "22:00-07:00", with any of the dashes that keyboards make of a hyphen. */
function readSpan(words: string): QuietHours | null {
  const [first, second, ...others] = words.split(/\s*[-–—−]\s*/u);
  if (second === undefined || others.length > 0) return null;
  const [from, to] = [readDayMinute(first ?? ''), readDayMinute(second)];
  return from === null || to === null ? null : { from, to };
}

export function saySpan({ from, to }: QuietHours): string {
  return `${sayDayMinute(from)}–${sayDayMinute(to)}`;
}

function keep(needs: TelegramNeeds, ctx: BotContext, quiet: QuietHours | null): View {
  needs.orders.changeRhythm(ctx.reader.id, { quiet }, needs.clock.now());
  needs.wake('drain outbox');
  return quietView(needs, ctx);
}

export function quietView(needs: TelegramNeeds, { say, reader }: BotContext): View {
  const { rhythm, letsBreaking } = needs.orders.of(reader.id, needs.clock.now());
  const { quiet } = rhythm;
  const lines =
    quiet === null
      ? [say('quiet-off')]
      : [
          say('quiet-on', { from: sayDayMinute(quiet.from), to: sayDayMinute(quiet.to) }),
          say(letsBreaking ? 'quiet-breaking' : 'quiet-no-breaking'),
        ];
  const keyboard = new InlineKeyboard();
  OFFERED.forEach((offer, place) => {
    if (place === 2) keyboard.row();
    const isChosen = quiet !== null && quiet.from === offer.from && quiet.to === offer.to;
    keyboard.text(isChosen ? `✅ ${saySpan(offer)}` : saySpan(offer), pack('quiet', place));
  });
  keyboard.row();
  if (quiet !== null) keyboard.text(say('button-quiet-off'), pack('quiet', 'off'));
  keyboard.text(
    letsBreaking ? `✅ ${say('button-breaking')}` : say('button-breaking'),
    pack('breaking', letsBreaking ? 'off' : 'on', 'quiet'),
  );
  keyboard.row().text(say('button-back'), pack('settings'));
  const text = [
    `<b>${escapeHtml(say('quiet-heading'))}</b>`,
    ...lines.map(escapeHtml),
    escapeHtml(say('quiet-how')),
  ];
  return { text: text.join('\n\n'), keyboard };
}
