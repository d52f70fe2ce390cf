/** Takes updates in and hands them out to be handled: stored first, in fair turns, no more of one person than fits. */
import type { Update } from 'grammy/types';
import type { Inbox } from '../core/reader/inbox.ts';
import type { Clock, Log, Patiently } from '../core/shared/ports.ts';
import { createCrowd } from './crowd.ts';
import type { Origin } from './update-origin.ts';
import { createWaitingRoom, type Visitor, visitorOf } from './waiting-room.ts';

/** As many as are in memory; the rest waits at Telegram, which keeps it for a day. */
const MOST_IN_HAND = 5_000;
/** Handlers begun in one turn of the event loop, so that whatever else came in is looked at between them. */
const BEGUN_A_TURN = 4;

export interface IntakeNeeds {
  readonly inbox: Inbox;
  readonly clock: Clock;
  readonly log: Log;
  /** Handles one update; rejects when it is to be handled again after the next start. */
  readonly handle: (update: Update) => Promise<void>;
  readonly patiently: Patiently;
  /** Tells a chat that somebody there is too loud. */
  readonly warn: (origin: Origin) => void;
}

export interface Intake {
  /** Returns once what is to be handled of them is stored. */
  take(updates: readonly Update[]): void;
  /** Takes up what an earlier run left open. */
  resume(): void;
  /** How many wait or are being handled. */
  inHand(): number;
  handling(): number;
  isFull(): boolean;
  /** For how long something was in hand and nothing was finished. */
  stuckMs(): number;
  /** Begins with none any more. */
  close(): void;
}

export function createIntake({ inbox, clock, log, handle, patiently, warn }: IntakeNeeds): Intake {
  const room = createWaitingRoom();
  const crowd = createCrowd(room, clock);
  let handling = 0;
  let isBeginning = false;
  let isClosed = false;
  let movedAt = clock.now();

  const inHand = (): number => room.size() + handling;

  const work = async (visitor: Visitor): Promise<void> => {
    handling += 1;
    try {
      await patiently(() => handle(visitor.update));
      await patiently(() => inbox.finish([visitor.update.update_id], clock.now()));
    } catch (error) {
      // The bot's own boundary answers for its handlers; what still arrives here is a defect, and the update stays open.
      log.error('update.unhandled', error);
    }
    handling -= 1;
    movedAt = clock.now();
    room.leave(visitor);
    begin();
  };

  const begin = (): void => {
    if (isBeginning || isClosed || room.size() === 0) return;
    isBeginning = true;
    setImmediate(() => {
      isBeginning = false;
      for (let begun = 0; begun < BEGUN_A_TURN && !isClosed; begun += 1) {
        const visitor = room.next();
        if (visitor === null) return;
        void work(visitor);
      }
      begin();
    });
  };

  const admit = (visitor: Visitor): readonly Visitor[] => {
    const { leftOut, isToWarn } = crowd.admit(visitor);
    if (leftOut.length > 0) {
      const { person, chat } = visitor.origin;
      log.debug('update.left-out', { person, chat, count: leftOut.length });
    }
    if (isToWarn) warn(visitor.origin);
    return leftOut;
  };

  return {
    take(updates) {
      if (inHand() === 0) movedAt = clock.now();
      // What is not heard is not promised either: it costs no write.
      const heard = updates.map(visitorOf).filter(visitor => !crowd.isDeafTo(visitor));
      if (heard.length === 0) return;
      const stored = inbox.accept(
        heard.map(({ update }) => ({ id: update.update_id, body: JSON.stringify(update) })),
        clock.now(),
      );
      // By number, since one and the same may have come twice.
      const byId = new Map(heard.map(visitor => [visitor.update.update_id, visitor]));
      const leftOut = stored.flatMap(({ id }) => byId.get(id) ?? []).flatMap(admit);
      if (leftOut.length > 0)
        inbox.finish(
          leftOut.map(({ update }) => update.update_id),
          clock.now(),
        );
      begin();
    },
    resume() {
      const left = inbox.open().map(({ body }) => visitorOf(JSON.parse(body) as Update));
      if (left.length === 0) return;
      log.info('updates.resumed', { count: left.length });
      movedAt = clock.now();
      for (const visitor of left) room.add(visitor);
      begin();
    },
    inHand,
    handling: () => handling,
    isFull: () => inHand() >= MOST_IN_HAND,
    stuckMs: () => (inHand() === 0 ? 0 : clock.now() - movedAt),
    close() {
      isClosed = true;
    },
  };
}
