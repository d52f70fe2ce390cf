/** Says notes to chats, so that the core sees what became of each. */
import { Api, GrammyError, HttpError, InlineKeyboard } from 'grammy';
import type { Speaker } from '../core/recommend/drain-notes.ts';
import type { PhraseArgs, Phrases } from '../core/shared/language.ts';
import { createApiFetch } from './api-fetch.ts';
import { pack } from './buttons.ts';
import type { TelegramNeeds } from './needs.ts';
import { defuse } from './render/defuse.ts';
import { outcomeOfFailure, outcomeOfRefusal } from './send-outcome.ts';

export interface SpeakerNeeds extends Pick<TelegramNeeds, 'pacer' | 'clock'> {
  readonly token: string;
  /** Without a closing slash. */
  readonly apiRoot: string;
  readonly phrases: Phrases;
}

export function createSpeaker(needs: SpeakerNeeds): Speaker {
  const { token, apiRoot, phrases, clock } = needs;
  const api = new Api(token, { apiRoot, timeoutSeconds: 40, fetch: createApiFetch(needs) });
  return {
    async say(chat, { phrase, args }) {
      try {
        const say = phrases(chat.language);
        const { message_id: messageId } = await api.sendMessage(chat.id, say(phrase, defused(args)), {
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

/** Names and titles come from people: they must not call anybody, nor look like a command. */
function defused(args: PhraseArgs): PhraseArgs {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? defuse(value) : value]),
  );
}
