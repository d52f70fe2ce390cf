/** A chat that takes nothing from us for now: how long is waited between two tries, and who is told. */
import type { ChatKind } from '../reader/chat.ts';
import type { Note } from '../reader/note.ts';
import type { Instant } from '../shared/ports.ts';

const HOUR_MS = 3_600_000;
/**
 * Groups close for a night, and Telegram itself has said so of everybody for hours: the first tries are soon. Then once a day
 * for as long as something is owed, which is a call a day.
 */
const WAITS_MS = [HOUR_MS / 4, HOUR_MS, 4 * HOUR_MS, 12 * HOUR_MS, 24 * HOUR_MS];
/** Who was told needs not hear of each night in which the same group is closed. */
export const TOLD_AGAIN_MS = 30 * 24 * HOUR_MS;

/** What is closed to us: the whole chat, or the topic of its forum that news is posted in. */
export type Barred = 'chat' | 'topic';

export function barredUntil(attempts: number, now: Instant): Instant {
  return now + (WAITS_MS[Math.min(attempts, WAITS_MS.length - 1)] ?? HOUR_MS);
}

/** What is said once when it begins: to whoever brought the bot, and into the forum, where the answer is one press. */
export function barredNotes(
  what: Barred,
  { kind, name }: { readonly kind: ChatKind; readonly name: string },
): { readonly toAdder: Note | null; readonly toChat: Note | null } {
  const title = { title: name };
  if (kind === 'private') return { toAdder: null, toChat: null };
  return what === 'chat'
    ? { toAdder: { phrase: 'barred-chat', args: title }, toChat: null }
    : { toAdder: { phrase: 'barred-topic', args: title }, toChat: { phrase: 'barred-topic-here', args: {} } };
}
