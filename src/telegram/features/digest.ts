/** The digest: when it comes, and whether topics come in it. */
import { Composer, InlineKeyboard } from 'grammy';
import { oneLine, shorten } from '../../core/shared/text.ts';
import { type DayMinute, dayMinuteAt, readDayMinute, sayDayMinute } from '../../core/shared/wall-clock.ts';
import { show, turn } from '../answer.ts';
import { pack, packed } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { onCommand } from '../on-command.ts';
import { topicLabel } from '../read-topics.ts';
import { escapeHtml } from '../render/escape.ts';
import type { View } from '../views/view.ts';

/** Offered as buttons; any other time can be typed. */
const TIMES: readonly DayMinute[] = [7, 8, 9, 12, 18, 21].map(hour => hour * 60);
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

export function digestFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onCommand(feature, 'digest', async (ctx, typed) => {
    const words = oneLine(typed);
    const minute = readDayMinute(words);
    if (words === '') await show(ctx, digestView(needs, ctx));
    else if (isNo(words)) await show(ctx, end(needs, ctx));
    else if (minute === null) await ctx.reply(ctx.say('digest-no-time', { time: shorten(words, 40) }));
    else await show(ctx, begin(needs, ctx, minute));
  });
  feature.callbackQuery(packed('digest'), ctx => turn(ctx, digestView(needs, ctx)));
  feature.callbackQuery(packed('digest', /off/), ctx => turn(ctx, end(needs, ctx)));
  feature.callbackQuery(packed('digest', /\d{1,4}/), ctx =>
    turn(ctx, begin(needs, ctx, Number(ctx.match[1]) % 1_440)),
  );
  feature.callbackQuery(packed('weekday', /[1-7]/), async ctx => {
    needs.orders.changeRhythm(ctx.reader.id, { digestWeekday: Number(ctx.match[1]) }, needs.clock.now());
    needs.wake('drain outbox');
    await turn(ctx, digestView(needs, ctx));
  });
  return feature;
}

/** "Off", in the languages the bot speaks. */
export function isNo(words: string): boolean {
  return ['off', 'no', 'none', 'söndür', 'yox', 'выкл', 'нет'].includes(words.toLowerCase());
}

/** Who names a time wants a digest: where no topic comes in one yet, all of them do from now on. */
function begin(needs: TelegramNeeds, ctx: BotContext, digestMinute: DayMinute): View {
  const { id } = ctx.reader;
  const now = needs.clock.now();
  const modes = [...needs.orders.modesOf(id).values()];
  needs.orders.changeRhythm(id, { digestMinute }, now);
  if (modes.every(mode => mode === 'instant')) needs.orders.setEveryMode(id, 'daily', now);
  needs.wake('drain outbox');
  return digestView(needs, ctx);
}

function end(needs: TelegramNeeds, ctx: BotContext): View {
  needs.orders.setEveryMode(ctx.reader.id, 'instant', needs.clock.now());
  needs.wake('drain outbox');
  return digestView(needs, ctx);
}

function digestView(needs: TelegramNeeds, { say, reader }: BotContext): View {
  const { rhythm, slots } = needs.orders.of(reader.id, needs.clock.now());
  const modes = [...needs.orders.modesOf(reader.id)];
  const time = sayDayMinute(rhythm.digestMinute);
  const day = say(`weekday-${rhythm.digestWeekday}`);
  const topicsIn = (mode: string): string =>
    modes.flatMap(([topic, of]) => (of === mode ? [topicLabel(say, topic)] : [])).join(', ');
  const [daily, weekly] = [topicsIn('daily'), topicsIn('weekly')];
  const comesAt = sayDayMinute(dayMinuteAt(slots.daily.at, rhythm.timeZone));
  const lines = [
    ...(daily === '' ? [] : [say('digest-daily', { time, topics: daily })]),
    ...(weekly === '' ? [] : [say('digest-weekly', { time, day, topics: weekly })]),
    ...(daily + weekly === '' ? [say('digest-none', { time })] : []),
    // A clock that skips the hour moves one day's digest; quiet hours move every one, and that is worth saying.
    ...(rhythm.quiet !== null && comesAt !== time ? [say('digest-in-quiet', { time, after: comesAt })] : []),
    say('digest-how'),
  ];
  const keyboard = new InlineKeyboard();
  TIMES.forEach((minute, place) => {
    if (place === 3) keyboard.row();
    const label = sayDayMinute(minute);
    const isChosen = minute === rhythm.digestMinute && daily + weekly !== '';
    keyboard.text(isChosen ? `✅ ${label}` : label, pack('digest', minute));
  });
  if (weekly !== '') {
    keyboard.row();
    for (const weekday of WEEKDAYS) {
      const label = say(`weekday-short-${weekday}`);
      keyboard.text(weekday === rhythm.digestWeekday ? `·${label}·` : label, pack('weekday', weekday));
    }
  }
  keyboard.row().text(say('button-modes'), pack('modes'));
  if (daily + weekly !== '') keyboard.text(say('button-digest-off'), pack('digest', 'off'));
  keyboard.row().text(say('button-back'), pack('settings'));
  return {
    text: [`<b>${escapeHtml(say('digest-heading'))}</b>`, ...lines.map(escapeHtml)].join('\n\n'),
    keyboard,
  };
}
