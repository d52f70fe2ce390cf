/** The one limiter for everything the bot sends: two lanes, answers to readers ahead of bulk. */
import type { ChatId, ChatKind } from '../reader/chat.ts';
import type { Instant } from '../shared/ports.ts';

/**
 * Telegram's own advice (core.telegram.org/bots/faq, "My bot is hitting limits"): about one message a second
 * in one chat with short bursts, twenty a minute in one group, thirty a second overall.
 */
const PRIVATE: Limit = { perSecond: 1, burst: 3 };
const GROUP: Limit = { perSecond: 20 / 60, burst: 3 };
/** An answer goes while fewer than SEND_RATE messages went in this long: a second, and a little for those that arrive late. */
const ANSWER_WINDOW_MS = 1_020;
/** The highest SEND_RATE; so many messages are remembered at most. */
const MOST_PER_SECOND = 1_000;
/** After so many messages the chats are forgotten whose buckets are full again. */
const SWEEP_EVERY = 10_000;

/** After a hold on everybody bulk begins at a tenth of its rate and reaches all of it within a minute. */
const SLOW_START_MS = 60_000;
const SLOW_START_SHARE = 0.1;

interface Limit {
  readonly perSecond: number;
  readonly burst: number;
}

interface Bucket {
  tokens: number;
  at: Instant;
}

export interface Pacer {
  /** Messages a second that bulk may reach. */
  readonly perSecond: number;
  /** Milliseconds a bulk message to the chat must still wait for the chat's own sake; takes nothing. */
  chatWaitMs(chat: { id: ChatId; kind: ChatKind }, now: Instant): number;
  /** Milliseconds until any bulk message may go; takes nothing. While answers wait, bulk does. */
  overallWaitMs(now: Instant): number;
  /** Milliseconds until any answer may go; takes nothing. */
  answerWaitMs(now: Instant): number;
  /** Whether answers wait for their turn: bulk stands back for them. */
  setAnswersWait(isWaiting: boolean): void;
  /** Counts a message that goes out now, bulk or answer. */
  count(chat: { id: ChatId; kind: ChatKind }, now: Instant): void;
  /** Holds everything until then, and lets bulk begin slowly after that. The outbox keeps it over a restart. */
  holdUntil(at: Instant): void;
  /** Until when everything is held; 0 when it never was. */
  heldUntil(): Instant;
  /** The clock was set back by this much: a hold lasts no longer for it. */
  setBack(ms: number): void;
  /** Holds one chat until then, as Telegram asked. */
  holdChat(id: ChatId, at: Instant): void;
  /** Until when the chat is held; 0 when it is not. */
  chatHeldUntil(id: ChatId, now: Instant): Instant;
}

/** `perSecond` is SEND_RATE. */
export function createPacer(perSecond: number): Pacer {
  const overall: Bucket = { tokens: 1, at: 0 };
  const chats = new Map<ChatId, Bucket & { readonly limit: Limit }>();
  const heldChats = new Map<ChatId, Instant>();
  /** When the last messages went, as many as a second takes; `oldest` is the place of the first of them. */
  const wentAt = new Array<Instant>(Math.min(perSecond, MOST_PER_SECOND)).fill(Number.NEGATIVE_INFINITY);
  let oldest = 0;
  let lastAt: Instant = 0;
  let isAnswerWaiting = false;
  let heldUntil = 0;
  let counted = 0;

  const fill = (bucket: Bucket, { perSecond: rate, burst }: Limit, now: Instant): number => {
    bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) * rate) / 1000);
    bucket.at = now;
    return bucket.tokens;
  };
  const waitMs = (tokens: number, rate: number) =>
    tokens >= 1 ? 0 : Math.ceil(((1 - tokens) * 1000) / rate);
  // The bulk lane works almost without bursts: thirty a second are spread evenly, and no second has more. Timers are
  // too coarse for the spacing of hundreds a second, so there a few may go together.
  const burst = Math.max(1, perSecond / 50);
  const isSlowStart = (now: Instant): boolean => heldUntil > 0 && now < heldUntil + SLOW_START_MS;
  const limitAt = (now: Instant): Limit => {
    const share = isSlowStart(now) ? Math.max(SLOW_START_SHARE, (now - heldUntil) / SLOW_START_MS) : 1;
    return { perSecond: perSecond * share, burst };
  };

  const sweep = (now: Instant): void => {
    for (const [id, bucket] of chats)
      if (fill(bucket, bucket.limit, now) >= bucket.limit.burst) chats.delete(id);
    for (const [id, at] of heldChats) if (at <= now) heldChats.delete(id);
  };
  const chatHeldUntil = (id: ChatId, now: Instant): Instant => {
    const at = heldChats.get(id) ?? 0;
    return at > now ? at : 0;
  };

  return {
    perSecond,
    chatWaitMs(chat, now) {
      const heldMs = Math.max(0, chatHeldUntil(chat.id, now) - now);
      const bucket = chats.get(chat.id);
      if (bucket === undefined) return heldMs;
      return Math.max(heldMs, waitMs(fill(bucket, bucket.limit, now), bucket.limit.perSecond));
    },
    overallWaitMs(now) {
      if (heldUntil > now) return heldUntil - now;
      const limit = limitAt(now);
      const forAnswersMs = isAnswerWaiting ? Math.ceil(1000 / perSecond) : 0;
      return Math.max(forAnswersMs, waitMs(fill(overall, limit, now), limit.perSecond));
    },
    answerWaitMs(now) {
      const roomAt = (wentAt[oldest] ?? 0) + ANSWER_WINDOW_MS;
      // After a hold they go one by one: when that was too fast still, few are refused before all wait again.
      const nextAt = isSlowStart(now) ? lastAt + 1000 / perSecond : 0;
      return Math.ceil(Math.max(0, heldUntil - now, roomAt - now, nextAt - now));
    },
    setAnswersWait(isWaiting) {
      isAnswerWaiting = isWaiting;
    },
    count(chat, now) {
      fill(overall, limitAt(now), now);
      // Answers may overdraw, by one second's worth at most: bulk then waits until the debt is paid.
      overall.tokens = Math.max(overall.tokens - 1, -perSecond);
      const limit = chat.kind === 'private' ? PRIVATE : GROUP;
      const bucket = chats.get(chat.id) ?? { tokens: limit.burst, at: now, limit };
      fill(bucket, limit, now);
      bucket.tokens = Math.max(bucket.tokens - 1, -limit.burst);
      chats.set(chat.id, bucket);
      wentAt[oldest] = now;
      lastAt = now;
      oldest = (oldest + 1) % wentAt.length;
      counted += 1;
      if (counted % SWEEP_EVERY === 0) sweep(now);
    },
    holdUntil(at) {
      heldUntil = Math.max(heldUntil, at);
    },
    heldUntil: () => heldUntil,
    setBack(ms) {
      heldUntil = Math.max(0, heldUntil - ms);
      for (const [id, at] of heldChats) heldChats.set(id, at - ms);
    },
    holdChat(id, at) {
      heldChats.set(id, Math.max(heldChats.get(id) ?? 0, at));
    },
    chatHeldUntil,
  };
}
