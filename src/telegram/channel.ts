/** Carries notices to chats: the outbox's own way to Telegram, past every plugin, so that the core sees each outcome. */
import { Pool } from 'undici';
import type { Channel, Notice, SendOutcome } from '../core/delivery/delivery.ts';
import type { Chat } from '../core/reader/chat.ts';
import type { Phrases } from '../core/shared/language.ts';
import type { Clock } from '../core/shared/ports.ts';
import { plainText } from './render/pages.ts';
import { type ApiRefusal, isMarkupRefusal, outcomeOfFailure, outcomeOfRefusal } from './send-outcome.ts';
import { cardOf } from './views/card.ts';
import { roundUpOf } from './views/round-up.ts';
import { optionsOf, type View } from './views/view.ts';

/** Telegram answers a send in well under a second; after this long the answer is not coming. */
const ANSWER_MS = 30_000;
const CONNECTIONS = 20;

export interface ChannelNeeds {
  readonly token: string;
  /** Without a closing slash. */
  readonly apiRoot: string;
  readonly phrases: Phrases;
  readonly clock: Clock;
  readonly isSaved: (chat: number, article: number) => boolean;
  /** Whether SEND_RATE is above what Telegram gives for nothing: then it is asked to take payment. */
  readonly isPaid: boolean;
}

export interface OpenChannel extends Channel {
  close(): Promise<void>;
}

export function openChannel(needs: ChannelNeeds): OpenChannel {
  const root = new URL(needs.apiRoot);
  const pool = new Pool(root.origin, {
    connections: CONNECTIONS,
    headersTimeout: ANSWER_MS,
    bodyTimeout: ANSWER_MS,
  });
  const path = `${root.pathname.replace(/\/$/, '')}/bot${needs.token}/sendMessage`;

  /** Null for `ok`: then `messageId` is set. */
  const call = async (payload: object): Promise<SendOutcome | ApiRefusal> => {
    const { statusCode, body } = await pool.request({
      method: 'POST',
      path,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const text = await body.text();
    const answer = parse(text);
    if (answer === null) return notTheBotApi(statusCode);
    if (answer.ok === true && answer.result !== undefined)
      return { kind: 'sent', messageId: answer.result.message_id };
    return { ...answer, error_code: answer.error_code ?? statusCode, description: answer.description ?? '' };
  };

  return {
    async send(chat, notice) {
      const view = viewOf(chat, notice, needs);
      const payload = {
        chat_id: chat.id,
        text: view.text,
        ...optionsOf(view),
        ...(needs.isPaid ? { allow_paid_broadcast: true } : {}),
      };
      try {
        const first = await call(payload);
        const answer =
          'error_code' in first && isMarkupRefusal(first)
            ? await call({ ...payload, text: plainText(view.text), parse_mode: undefined })
            : first;
        return 'error_code' in answer ? outcomeOfRefusal(answer, needs.clock.now()) : answer;
      } catch (error) {
        return outcomeOfFailure(error);
      }
    },
    close: () => pool.close(),
  };
}

function viewOf(chat: Chat, notice: Notice, { phrases, isSaved }: ChannelNeeds): View {
  const audience = { say: phrases(chat.language), language: chat.language, timeZone: chat.timeZone };
  return notice.kind === 'card'
    ? cardOf(notice.article, audience, { isSaved: isSaved(chat.id, notice.article.id) })
    : roundUpOf(notice, audience);
}

interface ApiAnswer {
  ok?: boolean;
  result?: { message_id: number };
  error_code?: number;
  description?: string;
  parameters?: { retry_after?: number; migrate_to_chat_id?: number };
}

function parse(text: string): ApiAnswer | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    // Not JSON: a proxy's error page, or an answer that was cut. The caller judges by the status.
    return null;
  }
}

/** A page in place of an answer: an error of something in front of the Bot API; a 200 that cannot be read tells nothing. */
function notTheBotApi(status: number): SendOutcome {
  return status >= 400
    ? { kind: 'unreached', why: `${status} without a Bot API answer` }
    : { kind: 'unsure', why: `${status} without a Bot API answer` };
}
