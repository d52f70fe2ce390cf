/** Updates that wait to be handled: in order in a chat, chats in turn, one at a time of each chat and each person. */
import type { Update } from 'grammy/types';
import { type Origin, originOf } from './update-origin.ts';

export interface Visitor {
  readonly update: Update;
  readonly origin: Origin;
}

export interface WaitingRoom {
  add(visitor: Visitor): void;
  /** The next whose chat and person are free, and are not from now on; null when there is none. */
  next(): Visitor | null;
  /** The visitor was handled: chat and person are free again. */
  leave(visitor: Visitor): void;
  /** How many wait of a person who asks, everywhere. */
  countOf(person: number): number;
  /** How many wait in a chat, by the person who asks. */
  countsIn(chat: number): ReadonlyMap<number, number>;
  /** Takes out what the person asks in chats that others use, too. */
  dropShared(person: number): readonly Visitor[];
  size(): number;
}

export function createWaitingRoom(): WaitingRoom {
  const lines = new Map<string, Visitor[]>();
  /** Lines of free chats, the one that was served longest ago first. */
  const turns = new Set<string>();
  const busyChats = new Set<string>();
  const busyPeople = new Set<number>();
  const counts = new Map<number, number>();
  let size = 0;

  const count = ({ person, isAsking }: Origin, by: number): void => {
    size += by;
    if (person === null || !isAsking) return;
    const left = (counts.get(person) ?? 0) + by;
    if (left > 0) counts.set(person, left);
    else counts.delete(person);
  };
  const isFree = ({ person }: Origin): boolean => person === null || !busyPeople.has(person);

  return {
    add(visitor) {
      const key = lineOf(visitor.origin);
      const line = lines.get(key) ?? [];
      line.push(visitor);
      lines.set(key, line);
      count(visitor.origin, 1);
      if (!busyChats.has(key)) turns.add(key);
    },
    next() {
      for (const key of turns) {
        const line = lines.get(key) ?? [];
        // Somebody who is being answered elsewhere does not hold up the others of this chat.
        const place = line.findIndex(({ origin }) => isFree(origin));
        const [visitor] = place < 0 ? [] : line.splice(place, 1);
        if (visitor === undefined) continue;
        if (line.length === 0) lines.delete(key);
        turns.delete(key);
        busyChats.add(key);
        if (visitor.origin.person !== null) busyPeople.add(visitor.origin.person);
        count(visitor.origin, -1);
        return visitor;
      }
      return null;
    },
    leave({ origin }) {
      const key = lineOf(origin);
      busyChats.delete(key);
      if (origin.person !== null) busyPeople.delete(origin.person);
      if (lines.has(key)) turns.add(key);
    },
    countOf: person => counts.get(person) ?? 0,
    countsIn(chat) {
      const found = new Map<number, number>();
      for (const { origin } of lines.get(String(chat)) ?? [])
        if (origin.person !== null && origin.isAsking)
          found.set(origin.person, (found.get(origin.person) ?? 0) + 1);
      return found;
    },
    dropShared(person) {
      const dropped: Visitor[] = [];
      for (const [key, line] of lines) {
        const isDropped = ({ origin }: Visitor): boolean => origin.person === person && isShared(origin);
        const kept = line.filter(visitor => !isDropped(visitor));
        if (kept.length === line.length) continue;
        dropped.push(...line.filter(isDropped));
        if (kept.length > 0) lines.set(key, kept);
        else lines.delete(key);
        if (kept.length === 0) turns.delete(key);
      }
      for (const { origin } of dropped) count(origin, -1);
      return dropped;
    },
    size: () => size,
  };
}

export function visitorOf(update: Update): Visitor {
  return { update, origin: originOf(update) };
}

/** What happens in no chat is a line of the person's own. */
function lineOf({ chat, person }: Origin): string {
  return chat === null ? `of ${person ?? 'nobody'}` : String(chat);
}

/** What somebody asks where they are alone costs nobody else an answer, and may have changed their settings. */
function isShared({ kind, isAsking }: Origin): boolean {
  return isAsking && kind !== 'private' && kind !== 'none';
}
