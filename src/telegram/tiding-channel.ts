/** Carries tidings to readers: past every plugin, so that the core sees what became of each. */
import { Api, GrammyError, HttpError } from 'grammy';
import type { TidingChannel, Told } from '../core/recommend/tiding.ts';
import type { Phrases } from '../core/shared/language.ts';
import type { Clock } from '../core/shared/ports.ts';
import { type Payload, withinLimits } from './render/within-limits.ts';
import { outcomeOfFailure, outcomeOfRefusal } from './send-outcome.ts';
import { tidingView } from './views/tiding.ts';
import { optionsOf, type View } from './views/view.ts';
import { callWithout } from './without-part.ts';

/** Telegram answers a send in well under a second; after this long the answer is not coming. */
const ANSWER_SECONDS = 30;

export interface TidingChannelNeeds {
  readonly token: string;
  /** Without a closing slash. */
  readonly apiRoot: string;
  readonly phrases: Phrases;
  readonly clock: Clock;
  readonly isSaved: (chat: number, article: number) => boolean;
}

export function openTidingChannel(needs: TidingChannelNeeds): TidingChannel {
  const { token, apiRoot, clock } = needs;
  // A client of its own: that of the bot waits for a reader's answer when it is told to slow down, and counts twice.
  const api = new Api(token, { apiRoot, timeoutSeconds: ANSWER_SECONDS });

  const send = async (chat: number, view: View) => {
    const post = async (payload: Payload) => {
      try {
        return await api.raw.sendMessage(payload as unknown as Parameters<Api['raw']['sendMessage']>[0]);
      } catch (error) {
        if (error instanceof GrammyError) return error;
        throw error;
      }
    };
    const whole = withinLimits({ chat_id: chat, text: view.text, ...optionsOf(view) });
    const { answer, mended } = await callWithout(whole, post, given =>
      given instanceof GrammyError ? given : null,
    );
    return { answer, mended };
  };

  return {
    async send(told) {
      try {
        const { answer, mended } = await send(told.chat.id, viewOf(told, needs));
        if (answer instanceof GrammyError) return outcomeOfRefusal(answer, clock.now());
        const sent = { kind: 'sent', messageId: answer.message_id } as const;
        return mended === null ? sent : { ...sent, mended };
      } catch (error) {
        return outcomeOfFailure(error instanceof HttpError ? error.error : error);
      }
    },
  };
}

function viewOf(told: Told, { phrases, isSaved }: TidingChannelNeeds): View {
  const { chat, article } = told;
  const audience = { say: phrases(chat.language), language: chat.language, timeZone: chat.timeZone };
  return tidingView(told, audience, { isSaved: isSaved(chat.id, article.id) });
}
