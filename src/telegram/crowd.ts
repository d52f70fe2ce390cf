/** Who is too loud: how much one person and one chat may have waiting, and for how long who goes on is not heard. */
import type { Clock, Instant } from '../core/shared/ports.ts';
import type { Visitor, WaitingRoom } from './waiting-room.ts';

/** More than anybody presses or types while an answer is awaited, and few enough to be answered in some seconds. */
const MOST_WAITING = 25;
/** In a group: half of what Telegram lets the bot say there in a minute. */
const MOST_IN_GROUP = 10;
/** After the last word of who was too loud; each further word prolongs it. */
const DEAF_MS = 10_000;
/** In a chat and to a person no more than one warning in this time. */
const WARNED_MS = 10 * 60_000;
/** When so many are remembered, those are forgotten who do not matter any more. */
const SWEEP_AT = 1_000;

export interface Verdict {
  /** Those that are not handled: the newcomer itself, or what others have waiting. */
  readonly leftOut: readonly Visitor[];
  /** Whether the chat is to be warned. */
  readonly isToWarn: boolean;
}

export interface Crowd {
  /** Whether the visitor was too loud a moment ago and is not heard; saying so prolongs it. */
  isDeafTo(visitor: Visitor): boolean;
  /** Lets the visitor into the room, or decides who is left out instead. */
  admit(visitor: Visitor): Verdict;
}

const NOBODY: Verdict = { leftOut: [], isToWarn: false };

export function createCrowd(room: WaitingRoom, clock: Pick<Clock, 'now'>): Crowd {
  const deafUntil = new Map<number, Instant>();
  const warnedUntil = new Map<number, Instant>();

  const sweep = (remembered: Map<number, Instant>, now: Instant): void => {
    if (remembered.size < SWEEP_AT) return;
    for (const [id, at] of remembered) if (at <= now) remembered.delete(id);
  };

  const silence = (person: number): readonly Visitor[] => {
    sweep(deafUntil, clock.now());
    deafUntil.set(person, clock.now() + DEAF_MS);
    return room.dropShared(person);
  };

  const isFirstWarning = (person: number, chat: number | null): boolean => {
    const now = clock.now();
    sweep(warnedUntil, now);
    if (chat === null || [person, chat].some(id => (warnedUntil.get(id) ?? 0) > now)) return false;
    for (const id of [person, chat]) warnedUntil.set(id, now + WARNED_MS);
    return true;
  };

  /** Whoever has most waiting in a full group, if that is more than the newcomer would have. */
  const loudestIn = (chat: number, newcomer: number): number | null => {
    const counts = room.countsIn(chat);
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const own = counts.get(newcomer) ?? 0;
    // Everybody gets one word in, however many they are.
    if (total < MOST_IN_GROUP || own === 0) return null;
    return [...counts].reduce(
      (loudest, [person, count]) => (count > (counts.get(loudest) ?? 0) ? person : loudest),
      newcomer,
    );
  };

  const tooLoud = ({ kind, chat, person, isAsking }: Visitor['origin']): number | null => {
    if (person === null || !isAsking) return null;
    if (room.countOf(person) >= MOST_WAITING) return person;
    return chat === null || kind === 'private' ? null : loudestIn(chat, person);
  };

  return {
    isDeafTo({ origin: { person, isAsking } }) {
      if (person === null || !isAsking) return false;
      const now = clock.now();
      if ((deafUntil.get(person) ?? 0) <= now) return false;
      deafUntil.set(person, now + DEAF_MS);
      return true;
    },
    admit(visitor) {
      const loudest = tooLoud(visitor.origin);
      if (loudest === null) {
        room.add(visitor);
        return NOBODY;
      }
      const { chat, person, kind } = visitor.origin;
      const dropped = silence(loudest);
      const isOther = loudest !== person;
      if (isOther) room.add(visitor);
      return {
        leftOut: isOther ? dropped : [...dropped, visitor],
        // Everybody who reads a channel would read it, and nobody there could mend it.
        isToWarn: kind !== 'channel' && isFirstWarning(loudest, chat),
      };
    },
  };
}
