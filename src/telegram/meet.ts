/** Meets the chat an update came from: makes it known, and gives handlers its record and its language. */

import type { Middleware } from 'grammy';
import type { Chat as TelegramChat } from 'grammy/types';
import type { BotContext } from './context.ts';
import type { TelegramNeeds } from './needs.ts';

export function meet({
  chats,
  phrases,
  settings,
  clock,
}: Pick<TelegramNeeds, 'chats' | 'phrases' | 'settings' | 'clock'>): Middleware<BotContext> {
  const defaults = { language: settings.defaultLanguage, timeZone: settings.defaultTimeZone };
  return async (ctx, next) => {
    if (ctx.chat !== undefined) {
      const sighting = {
        id: ctx.chat.id,
        kind: ctx.chat.type,
        name: nameOf(ctx.chat),
        // In a group the language of whoever wrote first says nothing about the group.
        languageTag: ctx.chat.type === 'private' ? (ctx.from?.language_code ?? null) : null,
      };
      ctx.reader = chats.greet(sighting, defaults, clock.now());
      ctx.say = phrases(ctx.reader.language);
    }
    await next();
  };
}

function nameOf(chat: TelegramChat): string {
  return chat.type === 'private' ? chat.first_name : chat.title;
}
