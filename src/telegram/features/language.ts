/** The language the bot speaks to a chat. */
import { Composer, InlineKeyboard } from 'grammy';
import {
  isLanguage,
  LANGUAGE_NAMES,
  LANGUAGES,
  type Language,
  languageFor,
} from '../../core/shared/language.ts';
import { oneLine } from '../../core/shared/text.ts';
import { rest, show, turn } from '../answer.ts';
import { pack, packed } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import type { TelegramNeeds } from '../needs.ts';
import { onCommand } from '../on-command.ts';
import { escapeHtml } from '../render/escape.ts';
import type { View } from '../views/view.ts';
import { settingsView } from './settings.ts';

export function languageFeature(needs: TelegramNeeds): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  onCommand(feature, 'language', async (ctx, words) => {
    const language = languageFor(oneLine(words));
    if (language === null) await show(ctx, languagesView(ctx));
    else await show(speakIn(needs, ctx, language), settingsView(needs, ctx));
  });
  feature.callbackQuery(packed('language', /list/), ctx => turn(ctx, languagesView(ctx)));
  feature.callbackQuery(packed('language', /[a-z]{2}/), async ctx => {
    const language = ctx.match[1] ?? '';
    if (isLanguage(language)) await turn(speakIn(needs, ctx, language), settingsView(needs, ctx));
    else await rest(ctx, ctx.say('button-stale'));
  });
  return feature;
}

function speakIn(needs: TelegramNeeds, ctx: BotContext, language: Language): BotContext {
  needs.chats.setLanguage(ctx.reader.id, language);
  ctx.reader = { ...ctx.reader, language };
  ctx.say = needs.phrases(language);
  return ctx;
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
