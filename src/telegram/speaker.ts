/** Says notes to chats, so that the core sees what became of each. */
import { Api, GrammyError, HttpError, InlineKeyboard } from 'grammy';
import type { Speaker } from '../core/recommend/drain-notes.ts';
import type { Phrases } from '../core/shared/language.ts';
import { createApiFetch } from './api-fetch.ts';
import { pack } from './buttons.ts';
import type { TelegramNeeds } from './needs.ts';
import { defusing } from './render/defuse.ts';
import { outcomeOfFailure, outcomeOfRefusal } from './send-outcome.ts';

export interface SpeakerNeeds extends Pick<TelegramNeeds, 'pacer' | 'clock'> {
  readonly token: string;
  /** Without a closing slash. */
  readonly apiRoot: string;
  readonly phrases: Phrases;
}

export function createSpeaker(needs: SpeakerNeeds): Speaker {
  const { token, apiRoot, clock } = needs;
  const phrases = defusing(needs.phrases);
  const api = new Api(token, { apiRoot, timeoutSeconds: 40, fetch: createApiFetch(needs) });
  return {
    async say(chat, { phrase, args }) {
      try {
        const say = phrases(chat.language);
        const { message_id: messageId } = await api.sendMessage(chat.id, say(phrase, args), {
          ...(phrase === 'barred-topic-here' && {
            reply_markup: new InlineKeyboard().text(say('button-here'), pack('here')),
          }),
        });
        return { kind: 'sent', messageId };
      } catch (error) {
        if (error instanceof GrammyError) return outcomeOfRefusal(error, clock.now());
        if (error instanceof HttpError) return outcomeOfFailure(error.error);
        throw error;
      }
    },
  };
}
