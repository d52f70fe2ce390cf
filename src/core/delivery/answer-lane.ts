/** The answers' lane to Telegram: at once while there is room, in turns when there is none, never while asked to wait. */
import type { ChatId, ChatKind } from '../reader/chat.ts';
import type { Clock, Instant } from '../shared/ports.ts';
import type { Pacer } from './pacer.ts';

/** When this many chats in a row are told to slow down without a fault of theirs, it is the bot that is too fast. */
const SLOWED_IN_A_ROW = 3;
/** Looked at anew after this long, whatever is waited for. */
const LONGEST_NAP_MS = 60_000;

export interface Addressee {
  readonly id: ChatId;
  readonly kind: ChatKind;
}

export interface AnswerLane {
  /**
   * Resolves when a message to the chat may go, which is counted then: true. False when it could not go before
   * `giveUpAt`. Once the lane is closed it resolves at once or never.
   */
  turn(chat: Addressee, giveUpAt: Instant): Promise<boolean>;
  /** Waits without a turn, as after a broken line; never resolves once the lane is closed. */
  pause(ms: number): Promise<void>;
  /** Telegram took a message. */
  passed(): void;
  /** Telegram asked to wait: the chat does, and everybody when it is the bot that is too fast. */
  slowDown(chat: Addressee, untilAt: Instant): 'chat' | 'everybody';
  /** Answers that wait. */
  size(): number;
  /** Those of them that wait for nothing but their own chat's sake. */
  sizeHeld(): number;
  /** Nobody waits for a turn any more: whoever cannot go at once does so until the process ends. */
  close(): void;
}

interface Waiting {
  readonly chat: Addressee;
  readonly giveUpAt: Instant;
  readonly go: (isTurn: boolean) => void;
}

export function createAnswerLane(pacer: Pacer, clock: Clock): AnswerLane {
  /** In the order in which they came. */
  const waiting = new Set<Waiting>();
  const slowed = new Set<ChatId>();
  let paused = 0;
  let nap = new AbortController();
  let isServing = false;
  let isClosed = false;

  const settle = (one: Waiting, isTurn: boolean): void => {
    waiting.delete(one);
    if (isTurn) pacer.count(one.chat, clock.now());
    one.go(isTurn);
  };

  /** The first of those whose chats had least of late: a chat that talks much lets the others go first. */
  const pick = (now: Instant): Waiting | null => {
    let best: Waiting | null = null;
    let leastMs = Number.POSITIVE_INFINITY;
    for (const one of waiting) {
      if (pacer.chatHeldUntil(one.chat.id, now) > 0) continue;
      const ms = pacer.chatWaitMs(one.chat, now);
      if (ms >= leastMs) continue;
      [best, leastMs] = [one, ms];
      if (ms === 0) break;
    }
    return best;
  };

  const giveUp = (now: Instant): void => {
    for (const one of [...waiting]) {
      const heldUntil = Math.max(pacer.heldUntil(), pacer.chatHeldUntil(one.chat.id, now));
      if (one.giveUpAt <= Math.max(now, heldUntil)) settle(one, false);
    }
  };

  const nextAt = (now: Instant): Instant =>
    Math.min(...[...waiting].map(({ chat }) => Math.max(now, pacer.chatHeldUntil(chat.id, now))));

  /** Bulk makes room for those who wait for room, not for those whose own chats are held. */
  const tellBulk = (now: Instant): void =>
    pacer.setAnswersWait(pacer.answerWaitMs(now) > 0 && pick(now) !== null);

  const serve = async (): Promise<void> => {
    isServing = true;
    while (waiting.size > 0) {
      const now = clock.now();
      const waitMs = pacer.answerWaitMs(now);
      const next = waitMs > 0 ? null : pick(now);
      if (next !== null) {
        settle(next, true);
        continue;
      }
      giveUp(now);
      if (waiting.size === 0 || isClosed) break;
      nap = new AbortController();
      tellBulk(now);
      // A newcomer ends the nap only where it might go at once.
      const untilMs = waitMs > 0 ? waitMs : nextAt(now) - now;
      await clock.sleep(Math.min(Math.max(1, untilMs), LONGEST_NAP_MS), nap.signal);
    }
    pacer.setAnswersWait(false);
    isServing = false;
  };

  return {
    turn: (chat, giveUpAt) =>
      new Promise(go => {
        waiting.add({ chat, giveUpAt, go });
        const now = clock.now();
        if (!isServing) void serve();
        else if (pacer.answerWaitMs(now) === 0) nap.abort();
        else tellBulk(now);
      }),
    async pause(ms) {
      paused += 1;
      await clock.sleep(ms);
      if (isClosed) await new Promise(() => {});
      paused -= 1;
    },
    passed: () => slowed.clear(),
    slowDown(chat, untilAt) {
      // A chat that wrote more than its own share is told so for its own sake.
      if (pacer.chatWaitMs(chat, clock.now()) === 0) slowed.add(chat.id);
      pacer.holdChat(chat.id, untilAt);
      if (slowed.size < SLOWED_IN_A_ROW) return 'chat';
      slowed.clear();
      pacer.holdUntil(untilAt);
      return 'everybody';
    },
    size: () => waiting.size + paused,
    sizeHeld() {
      const now = clock.now();
      return [...waiting].filter(({ chat }) => pacer.chatHeldUntil(chat.id, now) > 0).length;
    },
    close() {
      isClosed = true;
      nap.abort();
    },
  };
}
