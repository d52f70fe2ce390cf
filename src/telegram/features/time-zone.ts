/** The time zone of a chat: typed, picked from a list by region, or told by a location that is not kept. */
import { Composer, InlineKeyboard, Keyboard } from 'grammy';
import { oneLine, shorten } from '../../core/shared/text.ts';
import { timeZoneOf } from '../../core/shared/time-zone.ts';
import { dayMinuteAt, sayDayMinute } from '../../core/shared/wall-clock.ts';
import { rest, show, turn } from '../answer.ts';
import { NUMBER, pack, packed } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import { cityOf, findZones, isRegion, REGIONS, zoneAt, zonesIn } from '../find-zone.ts';
import type { TelegramNeeds } from '../needs.ts';
import { onCommand } from '../on-command.ts';
import { escapeHtml } from '../render/escape.ts';
import type { View } from '../views/view.ts';
import { settingsView } from './settings.ts';

/** Offered first. */
const USUAL = [
  ...['Asia/Baku', 'Asia/Tbilisi', 'Europe/Istanbul', 'Europe/Moscow', 'Europe/Kyiv', 'Europe/Berlin'],
  ...['Europe/London', 'America/New_York'],
];
const ON_A_PAGE = 14;
const GUESSES = 6;

export function timeZoneFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onCommand(feature, 'timezone', async (ctx, typed) => {
    const words = oneLine(typed);
    const [found, ...others] = words === '' ? [] : findZones(words, GUESSES);
    if (words === '') await show(ctx, zonesView(ctx));
    else if (found === undefined) await ctx.reply(ctx.say('zone-unknown', { name: shorten(words, 60) }));
    else if (others.length > 0) await show(ctx, guessesView(ctx, [found, ...others]));
    else await show(liveIn(needs, ctx, found), settingsView(needs, ctx));
  });

  feature.callbackQuery(packed('zone', /list/), ctx => turn(ctx, zonesView(ctx)));
  feature.callbackQuery(packed('zone', /in/, /[A-Z][a-z]+/, NUMBER), async ctx => {
    const region = ctx.match[2] ?? '';
    if (isRegion(region)) await turn(ctx, regionView(ctx, region, Number(ctx.match[3])));
    else await rest(ctx, ctx.say('button-stale'));
  });
  feature.callbackQuery(packed('zone', /here/), async ctx => {
    const keyboard = new Keyboard().requestLocation(ctx.say('button-send-location')).oneTime().resized();
    await ctx.reply(ctx.say('zone-send-location'), { reply_markup: keyboard });
    await rest(ctx);
  });
  feature.callbackQuery(packed('zone', /is/, /[\w/+-]{1,50}/), async ctx => {
    const zone = timeZoneOf(ctx.match[2] ?? '');
    if (zone === null) await rest(ctx, ctx.say('button-stale'));
    else await turn(liveIn(needs, ctx, zone), settingsView(needs, ctx));
  });

  feature.chatType('private').on('message:location', async ctx => {
    const { latitude, longitude } = ctx.message.location;
    const zone = zoneAt(latitude, longitude);
    if (zone !== null) liveIn(needs, ctx, zone);
    const time = sayDayMinute(dayMinuteAt(needs.clock.now(), ctx.reader.timeZone));
    const text =
      zone === null ? ctx.say('zone-nowhere') : ctx.say('zone-found', { zone: ctx.reader.timeZone, time });
    await ctx.reply(text, { reply_markup: { remove_keyboard: true } });
  });
  return feature;
}

function liveIn(needs: TelegramNeeds, ctx: BotContext, timeZone: string): BotContext {
  needs.orders.changeRhythm(ctx.reader.id, { timeZone }, needs.clock.now());
  needs.wake('drain outbox');
  ctx.reader = { ...ctx.reader, timeZone };
  return ctx;
}

function zonesView(ctx: BotContext): View {
  const { say, reader } = ctx;
  const keyboard = zoneButtons(ctx, USUAL);
  REGIONS.forEach((region, place) => {
    if (place % 2 === 0) keyboard.row();
    keyboard.text(`${say(`region-${region.toLowerCase()}`)} ▸`, pack('zone', 'in', region, 0));
  });
  // Telegram lets a button ask for a location in private chats only.
  if (reader.kind === 'private') keyboard.text(say('button-location'), pack('zone', 'here'));
  return {
    text: escapeHtml(say('zone-choose')),
    keyboard: keyboard.row().text(say('button-back'), pack('settings')),
  };
}

function regionView(ctx: BotContext, region: (typeof REGIONS)[number], skip: number): View {
  const { say } = ctx;
  const zones = zonesIn(region);
  const keyboard = zoneButtons(ctx, zones.slice(skip, skip + ON_A_PAGE)).row();
  if (skip > 0)
    keyboard.text(say('button-previous'), pack('zone', 'in', region, Math.max(0, skip - ON_A_PAGE)));
  if (skip + ON_A_PAGE < zones.length)
    keyboard.text(say('button-next'), pack('zone', 'in', region, skip + ON_A_PAGE));
  return {
    text: escapeHtml(say('zone-choose-in', { region: say(`region-${region.toLowerCase()}`) })),
    keyboard: keyboard.row().text(say('button-back'), pack('zone', 'list')),
  };
}

function guessesView(ctx: BotContext, zones: readonly string[]): View {
  return { text: escapeHtml(ctx.say('zone-which')), keyboard: zoneButtons(ctx, zones) };
}

/** Two cities a row. */
function zoneButtons({ reader }: BotContext, zones: readonly string[]): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  zones.forEach((zone, place) => {
    if (place > 0 && place % 2 === 0) keyboard.row();
    const name = cityOf(zone);
    keyboard.text(timeZoneOf(zone) === reader.timeZone ? `✅ ${name}` : name, pack('zone', 'is', zone));
  });
  return keyboard;
}
