/** The job "end talks": conversations left alone are ended with a word, and so are those of another version's questions. */
import type { ConversationStore } from '../reader/inbox.ts';
import type { Note } from '../reader/note.ts';
import type { Clock, Instant, Log } from '../shared/ports.ts';

/** Whoever comes back to a form after this long has something else in mind. */
const PATIENCE_MS = 15 * 60_000;

export interface EndTalksNeeds {
  readonly conversations: ConversationStore;
  /** Of the questions this program asks: an answer must never count for another question. */
  readonly talksVersion: number;
  readonly clock: Clock;
  readonly log: Log;
}

const SILENT: Note = { phrase: 'recommend-expired', args: {} };
const OUTDATED: Note = { phrase: 'recommend-outdated', args: {} };

/** Returns how many were ended; each owes its chat a note. */
export function endTalks({ conversations, talksVersion, clock, log }: EndTalksNeeds): number {
  const now = clock.now();
  const silent = conversations.endSilent(now - PATIENCE_MS, SILENT, now);
  const outdated = conversations.endOutdated(talksVersion, OUTDATED, now);
  if (silent + outdated > 0) log.info('talks.ended', { silent, outdated });
  return silent + outdated;
}

/** The same for one talk, when its reader says something: true when it was over already, and a note is owed. */
export function endTalkIfOver(
  { conversations, talksVersion, clock }: Pick<EndTalksNeeds, 'conversations' | 'talksVersion' | 'clock'>,
  key: string,
): boolean {
  const now = clock.now();
  const ended =
    conversations.endSilent(now - PATIENCE_MS, SILENT, now, key) +
    conversations.endOutdated(talksVersion, OUTDATED, now, key);
  if (ended === 0) conversations.touch(key, now);
  return ended > 0;
}

/** When the next talk will have been silent for too long, or null. */
export function nextSilenceAt({ conversations }: Pick<EndTalksNeeds, 'conversations'>): Instant | null {
  const oldest = conversations.oldestTouchedAt();
  return oldest === null ? null : oldest + PATIENCE_MS;
}
