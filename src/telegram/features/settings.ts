/** A chat's settings: language, time zone, silence. */
import { Composer, InlineKeyboard } from 'grammy';
import { isLanguage, LANGUAGES, type Language, languageFor } from '../../core/shared/language.ts';
import { oneLine, shorten } from '../../core/shared/text.ts';
import { sayInstant, timeZoneOf } from '../../core/shared/time-zone.ts';
import { rest, show, turn } from '../answer.ts';
import { pack, packed } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { escapeHtml } from '../render/escape.ts';
import type { View } from '../views/view.ts';

/** Offered as buttons; any IANA name can be typed. */
const ZONES = [
  ...['UTC', 'Europe/London', 'Europe/Berlin', 'Europe/Istanbul', 'Europe/Moscow', 'Asia/Baku'],
  ...['Asia/Tbilisi', 'Asia/Dubai', 'Asia/Kolkata', 'Asia/Tokyo', 'America/New_York', 'America/Los_Angeles'],
];

/** A language's own name for itself, the same whatever the chat's language is. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  az: 'Azərbaycanca',
  ru: 'Русский',
};

export function settingsFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command('settings', ctx => show(ctx, settingsView(needs, ctx)));
  feature.callbackQuery(packed('settings'), ctx => turn(ctx, settingsView(needs, ctx)));

  feature.command('language', async ctx => {
    const language = languageFor(oneLine(ctx.match));
    if (language === null) await show(ctx, languagesView(ctx));
    else await show(speakIn(needs, ctx, language), settingsView(needs, ctx));
  });
  feature.callbackQuery(packed('language', /list/), ctx => turn(ctx, languagesView(ctx)));
  feature.callbackQuery(packed('language', /[a-z]{2}/), async ctx => {
    const language = ctx.match[1] ?? '';
    if (isLanguage(language)) await turn(speakIn(needs, ctx, language), settingsView(needs, ctx));
    else await rest(ctx, ctx.say('button-stale'));
  });

  feature.command('timezone', async ctx => {
    if (ctx.match.trim() === '') {
      await show(ctx, zonesView(ctx));
      return;
    }
    const zone = timeZoneOf(ctx.match);
    if (zone === null) await ctx.reply(ctx.say('zone-unknown', { name: shorten(oneLine(ctx.match), 60) }));
    else await show(liveIn(needs, ctx, zone), settingsView(needs, ctx));
  });
  feature.callbackQuery(packed('zone', /list/), ctx => turn(ctx, zonesView(ctx)));
  feature.callbackQuery(packed('zone', /[\w/+-]{1,50}/), async ctx => {
    const zone = timeZoneOf(ctx.match[1] ?? '');
    if (zone === null) await rest(ctx, ctx.say('button-stale'));
    else await turn(liveIn(needs, ctx, zone), settingsView(needs, ctx));
  });

  feature.command('stop', async ctx => {
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

function speakIn(needs: TelegramNeeds, ctx: BotContext, language: Language): BotContext {
  needs.chats.setLanguage(ctx.reader.id, language);
  ctx.reader = { ...ctx.reader, language };
  ctx.say = needs.phrases(language);
  return ctx;
}

function liveIn(needs: TelegramNeeds, ctx: BotContext, timeZone: string): BotContext {
  needs.orders.changeRhythm(ctx.reader.id, { timeZone }, needs.clock.now());
  ctx.reader = { ...ctx.reader, timeZone };
  return ctx;
}

function settingsView(needs: TelegramNeeds, ctx: BotContext): View {
  const { reader, say } = ctx;
  const lines = [
    say('settings-language', { language: LANGUAGE_NAMES[reader.language] }),
    say('settings-zone', {
      zone: reader.timeZone,
      time: sayInstant(needs.clock.now(), reader.timeZone, reader.language),
    }),
    say('settings-topics', { count: needs.chats.topicsOf(reader.id).length }),
    say(reader.state === 'active' ? 'settings-active' : 'settings-stopped'),
  ];
  const keyboard = new InlineKeyboard()
    .text(say('button-language'), pack('language', 'list'))
    .text(say('button-zone'), pack('zone', 'list'));
  return {
    text: [`<b>${escapeHtml(say('settings-heading'))}</b>`, ...lines.map(escapeHtml)].join('\n'),
    keyboard,
  };
}

function languagesView({ say, reader }: BotContext): View {
  const keyboard = new InlineKeyboard();
  for (const language of LANGUAGES) {
    const name = LANGUAGE_NAMES[language];
    keyboard.text(language === reader.language ? `✅ ${name}` : name, pack('language', language)).row();
  }
  return {
    text: escapeHtml(say('language-choose')),
    keyboard: keyboard.text(say('button-back'), pack('settings')),
  };
}

function zonesView({ say, reader }: BotContext): View {
  const keyboard = new InlineKeyboard();
  ZONES.forEach((zone, place) => {
    if (place > 0 && place % 2 === 0) keyboard.row();
    const name = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
    keyboard.text(zone === reader.timeZone ? `✅ ${name}` : name, pack('zone', zone));
  });
  return {
    text: escapeHtml(say('zone-choose')),
    keyboard: keyboard.row().text(say('button-back'), pack('settings')),
  };
}
