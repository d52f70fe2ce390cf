/** Carries notices to chats: the outbox's own way to Telegram, past every plugin, so that the core sees each outcome. */
import type { Channel, Notice, SendOutcome } from '../core/delivery/delivery.ts';
import type { Chat } from '../core/reader/chat.ts';
import type { Phrases } from '../core/shared/language.ts';
import type { Clock } from '../core/shared/ports.ts';
import { type BotApiAnswer, openBotApiClient } from './bot-api-client.ts';
import { plainText } from './render/pages.ts';
import { type ApiRefusal, isMarkupRefusal, outcomeOfFailure, outcomeOfRefusal } from './send-outcome.ts';
import { cardOf } from './views/card.ts';
import { channelPostOf } from './views/channel-post.ts';
import { roundUpOf } from './views/round-up.ts';
import { optionsOf, type View } from './views/view.ts';

export interface ChannelNeeds {
  readonly token: string;
  /** Without a closing slash. */
  readonly apiRoot: string;
  readonly phrases: Phrases;
  readonly clock: Clock;
  /** Whether SEND_RATE is above what Telegram gives for nothing: then it is asked to take payment. */
  readonly isPaid: boolean;
}

/** Of a topic in a forum (seen in the source of Telegram's Bot API server and of TDLib). */
const THREAD_LOST = /message thread not found|TOPIC_(?:CLOSED|DELETED)/;

export interface OpenChannel extends Channel {
  close(): Promise<void>;
}

export function openChannel(needs: ChannelNeeds): OpenChannel {
  const client = openBotApiClient(needs.apiRoot, needs.token);
  const write = createWriting(needs);
  const paid = needs.isPaid ? ',"allow_paid_broadcast":true' : '';

  /** `to` are the fields that say where the message goes: the beginning of a JSON object. */
  const deliver = async (method: string, to: string, chat: Chat, notice: Notice): Promise<SendOutcome> => {
    const call = async (form: 'marked' | 'plain') =>
      read(await client.call(method, to, write(chat, notice, form)));
    try {
      const first = await call('marked');
      const answer = 'error_code' in first && isMarkupRefusal(first) ? await call('plain') : first;
      return 'error_code' in answer ? outcomeOfRefusal(answer, needs.clock.now()) : answer;
    } catch (error) {
      return outcomeOfFailure(error);
    }
  };

  return {
    async send(chat, notice) {
      const send = (to: Chat): Promise<SendOutcome> =>
        deliver('sendMessage', `{"chat_id":${to.id}${paid}${wayOf(to, notice)},`, to, notice);
      const outcome = await send(chat);
      // The topic was closed or deleted; the forum that it was in is still there.
      const isLost = outcome.kind === 'refused' && chat.threadId !== null && THREAD_LOST.test(outcome.why);
      return isLost ? await send({ ...chat, threadId: null }) : outcome;
    },
    async edit(chat, messageId, notice) {
      const to = `{"chat_id":${chat.id},"message_id":${messageId},`;
      const outcome = await deliver('editMessageText', to, chat, notice);
      return outcome.kind === 'sent' ? { kind: 'sent', messageId } : outcome;
    },
    close: () => client.close(),
  };
}

/** How the chat wants to be reached: in silence, in a topic of its forum, in answer to an earlier message. */
function wayOf({ isSilent, threadId }: Chat, notice: Notice): string {
  const silence = isSilent ? ',"disable_notification":true' : '';
  const thread = threadId === null ? '' : `,"message_thread_id":${threadId}`;
  const reply =
    notice.kind === 'follow-up'
      ? `,"reply_parameters":{"message_id":${notice.replyTo},"allow_sending_without_reply":true}`
      : '';
  return silence + thread + reply;
}

function read({ status, body }: BotApiAnswer): SendOutcome | ApiRefusal {
  if (body === null) return notTheBotApi(status);
  if (body.ok === true) {
    const { result } = body;
    return { kind: 'sent', messageId: typeof result === 'object' ? (result.message_id ?? 0) : 0 };
  }
  return { ...body, error_code: body.error_code ?? status, description: body.description ?? '' };
}

/** A page in place of an answer: an error of something in front of the Bot API; a 200 that cannot be read tells nothing. */
function notTheBotApi(status: number): SendOutcome {
  return status >= 400
    ? { kind: 'unreached', why: `${status} without a Bot API answer` }
    : { kind: 'unsure', why: `${status} without a Bot API answer` };
}

/**
 * Writes what a notice says to a chat as the rest of a JSON object, in bytes. The outbox hands over the same notice for all the
 * chats that are told the same: it is written once for each language, zone and length of summaries.
 */
function createWriting({ phrases }: ChannelNeeds) {
  const written = new WeakMap<Notice, Map<string, Buffer>>();

  return (chat: Chat, notice: Notice, form: 'marked' | 'plain'): Buffer => {
    const { language, timeZone, summaryLength, kind } = chat;
    const key = `${language} ${timeZone} ${summaryLength} ${kind === 'channel'} ${form}`;
    const texts = written.get(notice) ?? new Map<string, Buffer>();
    written.set(notice, texts);
    const known = texts.get(key);
    if (known !== undefined) return known;
    const rest = Buffer.from(JSON.stringify(payloadOf(chat, notice, form)).slice(1));
    texts.set(key, rest);
    return rest;
  };

  function payloadOf(chat: Chat, notice: Notice, form: 'marked' | 'plain'): object {
    if (notice.kind === 'announcement') {
      const { text, entities } = notice.text;
      return form === 'marked' ? { text, entities } : { text };
    }
    const view = viewOf(chat, notice);
    const options = optionsOf(view);
    // The same words once more without any marks, when Telegram could not read ours.
    return form === 'marked'
      ? { text: view.text, ...options }
      : { text: plainText(view.text), ...options, parse_mode: undefined };
  }

  function viewOf(chat: Chat, notice: Exclude<Notice, { kind: 'announcement' }>): View {
    const { language, timeZone, summaryLength } = chat;
    const audience = { say: phrases(language), language, timeZone, summaryLength };
    if (chat.kind === 'channel') return channelPostOf(notice, audience);
    if (notice.kind === 'round-up') return roundUpOf(notice, audience);
    const isFollowing = notice.kind === 'follow-up';
    return cardOf(notice.article, audience, { isSaved: notice.isSaved, isFollowing });
  }
}
