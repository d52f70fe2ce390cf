/** The one limiter for everything the bot sends: two lanes, answers to readers ahead of bulk. */
import type { ChatId, ChatKind } from '../reader/chat.ts';
import type { Instant } from '../shared/ports.ts';

/**
 * Telegram's own advice (core.telegram.org/bots/faq, "My bot is hitting limits"): about one message a second
 * in one chat with short bursts, twenty a minute in one group, thirty a second overall.
 */
const PRIVATE = { perSecond: 1, burst: 3 };
const GROUP = { perSecond: 20 / 60, burst: 3 };
/** Chats idle for this long have full buckets again and are forgotten. */
const IDLE_MS = 60_000;
const SWEEP_EVERY = 10_000;

interface Bucket {
  tokens: number;
  at: Instant;
}

export interface Pacer {
  /** Milliseconds a bulk message to the chat must still wait for the chat's own sake; takes nothing. */
  chatWaitMs(chat: { id: ChatId; kind: ChatKind }, now: Instant): number;
  /** Milliseconds until any bulk message may go; takes nothing. */
  overallWaitMs(now: Instant): number;
  /** Counts a message that goes out now, bulk or answer. An answer goes at once and bulk makes room for it. */
  count(chat: { id: ChatId; kind: ChatKind }, now: Instant): void;
  /** Holds all bulk until then; kept only while the process lives, the outbox keeps its own. */
  holdUntil(at: Instant): void;
}

/** `perSecond` is SEND_RATE. */
export function createPacer(perSecond: number): Pacer {
  const overall: Bucket = { tokens: 1, at: 0 };
  const chats = new Map<ChatId, Bucket>();
  let heldUntil = 0;
  let counted = 0;

  const fill = (bucket: Bucket, rate: number, burst: number, now: Instant): number => {
    bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) * rate) / 1000);
    bucket.at = now;
    return bucket.tokens;
  };
  const limitOf = (kind: ChatKind) => (kind === 'private' ? PRIVATE : GROUP);
  const waitMs = (tokens: number, rate: number) =>
    tokens >= 1 ? 0 : Math.ceil(((1 - tokens) * 1000) / rate);
  // The bulk lane works almost without bursts: thirty a second are spread evenly, and no second has more. Timers are
  // too coarse for the spacing of hundreds a second, so there a few may go together.
  const overallBurst = Math.max(1, perSecond / 100);

  const sweep = (now: Instant): void => {
    for (const [id, bucket] of chats) if (now - bucket.at > IDLE_MS) chats.delete(id);
  };

  return {
    chatWaitMs(chat, now) {
      const bucket = chats.get(chat.id);
      if (bucket === undefined) return 0;
      const { perSecond: rate, burst } = limitOf(chat.kind);
      return waitMs(fill(bucket, rate, burst, now), rate);
    },
    overallWaitMs(now) {
      return Math.max(heldUntil - now, waitMs(fill(overall, perSecond, overallBurst, now), perSecond));
    },
    count(chat, now) {
      fill(overall, perSecond, overallBurst, now);
      // Answers may overdraw, by one second's worth at most: bulk then waits until the debt is paid.
      overall.tokens = Math.max(overall.tokens - 1, -perSecond);
      const { perSecond: rate, burst } = limitOf(chat.kind);
      const bucket = chats.get(chat.id) ?? { tokens: burst, at: now };
      fill(bucket, rate, burst, now);
      bucket.tokens = Math.max(bucket.tokens - 1, -burst);
      chats.set(chat.id, bucket);
      counted += 1;
      if (counted % SWEEP_EVERY === 0) sweep(now);
    },
    holdUntil(at) {
      heldUntil = Math.max(heldUntil, at);
    },
  };
}
