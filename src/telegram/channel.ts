/** Carries notices to chats: the outbox's own way to Telegram, past every plugin, so that the core sees each outcome. */
import type { Channel, Notice, Part, SendOutcome } from '../core/delivery/delivery.ts';
import type { Chat } from '../core/reader/chat.ts';
import type { Phrases } from '../core/shared/language.ts';
import type { Clock } from '../core/shared/ports.ts';
import { type BotApiAnswer, openBotApiClient } from './bot-api-client.ts';
import { partRefused } from './refused-part.ts';
import { type Payload, withinLimits } from './render/within-limits.ts';
import { type ApiRefusal, outcomeOfFailure, outcomeOfRefusal } from './send-outcome.ts';
import { cardOf } from './views/card.ts';
import { channelPostOf } from './views/channel-post.ts';
import { createPageShelf, fullTextOf } from './views/full-text.ts';
import { roundUpOf } from './views/round-up.ts';
import { optionsOf, type View } from './views/view.ts';
import { callWithout } from './without-part.ts';

export interface ChannelNeeds {
  readonly token: string;
  /** Without a closing slash. */
  readonly apiRoot: string;
  readonly phrases: Phrases;
  readonly clock: Clock;
  /** Whether SEND_RATE is above what Telegram gives for nothing: then it is asked to take payment. */
  readonly isPaid: boolean;
}

export interface OpenChannel extends Channel {
  close(): Promise<void>;
}

export function openChannel(needs: ChannelNeeds): OpenChannel {
  const client = openBotApiClient(needs.apiRoot, needs.token);
  const write = createWriting(needs);
  const paid = needs.isPaid ? { allow_paid_broadcast: true } : {};

  const deliver = async (method: string, to: Payload, chat: Chat, notice: Notice): Promise<SendOutcome> => {
    const draft = write(chat, notice);
    try {
      const first = read(await client.call(method, `${JSON.stringify(to).slice(0, -1)},`, draft.rest));
      if (!('error_code' in first)) return first;
      const { answer, payload, mended } = await callWithout(
        { ...to, ...draft.payload() },
        async each => read(await client.call(method, '', Buffer.from(JSON.stringify(each)))),
        // A topic that is closed is no part to do without: its people decided that nothing comes there.
        given => ('error_code' in given && partRefused(given.description) !== 'topic' ? given : null),
        first,
      );
      if ('error_code' in answer) return outcomeOfRefusal(answer, needs.clock.now());
      if (answer.kind !== 'sent' || mended === null) return answer;
      if (mended.parts.every(isOfWords)) draft.learn(withoutFields(payload, to));
      return { ...answer, mended };
    } catch (error) {
      return outcomeOfFailure(error);
    }
  };

  return {
    async send(chat, notice) {
      const to = { chat_id: chat.id, ...paid, ...wayOf(chat, notice) };
      return deliver('sendMessage', to, chat, notice);
    },
    async edit(chat, messageId, notice) {
      const to = { chat_id: chat.id, message_id: messageId };
      const outcome = await deliver('editMessageText', to, chat, notice);
      return outcome.kind === 'sent' ? { ...outcome, messageId } : outcome;
    },
    close: () => client.close(),
  };
}

/** How the chat wants to be reached: in silence, in a topic of its forum, in answer to an earlier message. */
function wayOf({ isSilent, threadId }: Chat, notice: Notice): Payload {
  return {
    ...(isSilent && { disable_notification: true }),
    ...(threadId !== null && { message_thread_id: threadId }),
    ...(notice.kind === 'follow-up' && {
      reply_parameters: { message_id: notice.replyTo, allow_sending_without_reply: true },
    }),
  };
}

/** Parts that are the same for every chat that is told this: what one of them was refused, all would be. */
function isOfWords(part: Part): boolean {
  return part === 'marks' || part === 'addresses' || part === 'buttons' || part === 'length';
}

function withoutFields(payload: Payload, fields: Payload): Payload {
  return Object.fromEntries(Object.entries(payload).filter(([field]) => !(field in fields)));
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

/** What a notice says to chats alike, as the rest of a JSON object, in bytes. */
interface Draft {
  readonly rest: Buffer;
  /** The same as fields. */
  payload(): Payload;
  /** From now on it is written without what Telegram refused of it. */
  learn(taken: Payload): void;
}

/**
 * The outbox hands over the same notice for all the chats that are told the same: it is written once for each language,
 * zone and length of summaries.
 */
function createWriting({ phrases }: ChannelNeeds) {
  const pagesOf = createPageShelf();
  const written = new WeakMap<Notice, Map<string, Draft>>();

  return (chat: Chat, notice: Notice): Draft => {
    const { language, timeZone, summaryLength, kind } = chat;
    const key = `${language} ${timeZone} ${summaryLength} ${kind === 'channel'}`;
    const drafts = written.get(notice) ?? new Map<string, Draft>();
    written.set(notice, drafts);
    const known = drafts.get(key);
    if (known !== undefined) return known;
    const keep = (payload: Payload): Draft => {
      const draft: Draft = {
        rest: Buffer.from(JSON.stringify(payload).slice(1)),
        payload: () => payload,
        learn: taken => void keep(taken),
      };
      drafts.set(key, draft);
      return draft;
    };
    return keep(withinLimits(payloadOf(chat, notice)));
  };

  function payloadOf(chat: Chat, notice: Notice): Payload {
    if (notice.kind === 'announcement') {
      const { text, entities } = notice.text;
      return { text, entities };
    }
    const view = viewOf(chat, notice);
    return { text: view.text, ...optionsOf(view) };
  }

  function viewOf(chat: Chat, notice: Exclude<Notice, { kind: 'announcement' }>): View {
    const { language, timeZone, summaryLength } = chat;
    const audience = { say: phrases(language), language, timeZone, summaryLength };
    if (chat.kind === 'channel') return channelPostOf(notice, audience);
    if (notice.kind === 'round-up') return roundUpOf(notice, audience);
    if (notice.kind === 'page')
      return fullTextOf(notice.article, pagesOf, notice.page, audience, { isSaved: notice.isSaved });
    const isFollowing = notice.kind === 'follow-up' || notice.isFollowing;
    return cardOf(notice.article, audience, { isSaved: notice.isSaved, isFollowing });
  }
}
