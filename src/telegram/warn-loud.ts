/** Warns a chat, in one sentence, that somebody there asks faster than the bot can answer. */
import type { Api } from 'grammy';
import { messageOf } from '../core/shared/errors.ts';
import { languageFor } from '../core/shared/language.ts';
import type { TelegramNeeds } from './needs.ts';
import type { Origin } from './update-origin.ts';

export interface Warning {
  warn(origin: Origin): void;
  /** Warnings that are not out yet. */
  underWay(): number;
}

export function createWarning(
  api: Api,
  { chats, phrases, settings, log }: Pick<TelegramNeeds, 'chats' | 'phrases' | 'settings' | 'log'>,
): Warning {
  let underWay = 0;

  const say = async ({ chat, person, kind, threadId, languageTag }: Origin): Promise<void> => {
    if (chat === null) return;
    const own = kind === 'private' ? languageFor(languageTag) : null;
    const language = chats.byId(chat)?.language ?? own ?? settings.defaultLanguage;
    log.info('reader.too-loud', { chat, person });
    try {
      const thread = threadId === null ? {} : { message_thread_id: threadId };
      await api.sendMessage(chat, phrases(language)('too-loud'), thread);
    } catch (error) {
      // It was a courtesy.
      log.info('reader.unwarned', { chat, why: messageOf(error) });
    }
  };

  return {
    warn(origin) {
      underWay += 1;
      void say(origin).finally(() => (underWay -= 1));
    },
    underWay: () => underWay,
  };
}
