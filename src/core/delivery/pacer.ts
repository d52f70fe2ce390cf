/** The one limiter for everything the bot sends: two lanes, answers to readers ahead of bulk. */
import type { ChatId, ChatKind } from '../reader/chat.ts';
import type { Instant } from '../shared/ports.ts';

/**
 * Telegram's own advice (core.telegram.org/bots/faq, "My bot is hitting limits"): about one message a second
 * in one chat with short bursts, twenty a minute in one group, thirty a second overall.
 */
const PRIVATE: Limit = { perSecond: 1, burst: 3 };
const GROUP: Limit = { perSecond: 20 / 60, burst: 3 };
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
  /** Milliseconds until any bulk message may go; takes nothing. */
  overallWaitMs(now: Instant): number;
  /** Counts a message that goes out now, bulk or answer. An answer goes at once and bulk makes room for it. */
  count(chat: { id: ChatId; kind: ChatKind }, now: Instant): void;
  /** Holds all bulk until then, and lets it begin slowly after that. The outbox keeps it over a restart. */
  holdUntil(at: Instant): void;
  /** Until when all bulk is held; 0 when it never was. */
  heldUntil(): Instant;
  /** The clock was set back by this much: a hold lasts no longer for it. */
  setBack(ms: number): void;
}

/** `perSecond` is SEND_RATE. */
export function createPacer(perSecond: number): Pacer {
  const overall: Bucket = { tokens: 1, at: 0 };
  const chats = new Map<ChatId, Bucket & { readonly limit: Limit }>();
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
  const limitAt = (now: Instant): Limit => {
    const isPast = heldUntil === 0 || now >= heldUntil + SLOW_START_MS;
    const share = isPast ? 1 : Math.max(SLOW_START_SHARE, (now - heldUntil) / SLOW_START_MS);
    return { perSecond: perSecond * share, burst };
  };

  const sweep = (now: Instant): void => {
    for (const [id, bucket] of chats)
      if (fill(bucket, bucket.limit, now) >= bucket.limit.burst) chats.delete(id);
  };

  return {
    perSecond,
    chatWaitMs(chat, now) {
      const bucket = chats.get(chat.id);
      if (bucket === undefined) return 0;
      return waitMs(fill(bucket, bucket.limit, now), bucket.limit.perSecond);
    },
    overallWaitMs(now) {
      if (heldUntil > now) return heldUntil - now;
      const limit = limitAt(now);
      return waitMs(fill(overall, limit, now), limit.perSecond);
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
      counted += 1;
      if (counted % SWEEP_EVERY === 0) sweep(now);
    },
    holdUntil(at) {
      heldUntil = Math.max(heldUntil, at);
    },
    heldUntil: () => heldUntil,
    setBack(ms) {
      heldUntil = Math.max(0, heldUntil - ms);
    },
  };
}
