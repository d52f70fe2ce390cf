/** What operators are told once of what happens by itself: kept until they heard it, several in one message. */
import type { Clock, Instant } from '../shared/ports.ts';
import type { Note } from './note.ts';

/** A feed in which everything is odd must not ring without end: what comes in between is told together. */
const PAUSE_MS = 10 * 60_000;
/** What one message names; of the others it says how many they are. */
const NOTES_NAMED = 10;

export interface OperatorNoteStore {
  /** Of one subject once, whenever and however often it comes. */
  owe(subject: string, note: Note, now: Instant): void;
  /** Those not told yet, oldest first, `limit` at most; none while the last were told after `quietSince`. */
  due(quietSince: Instant, limit: number): { readonly notes: readonly Note[]; readonly more: number };
  /** All that were owed until then are told. */
  setTold(owedUntil: Instant): void;
}

/** Reaches the operators. */
export interface OperatorVoice {
  /** False when it should be tried again: nobody could be reached just now. */
  tell(notes: readonly Note[], more: number, signal: AbortSignal): Promise<boolean>;
}

export interface TellNotesNeeds {
  readonly operatorNotes: OperatorNoteStore;
  readonly voice: OperatorVoice;
  readonly clock: Clock;
}

/** Returns how many notes were told. */
export async function tellNotes(
  { operatorNotes, voice, clock }: TellNotesNeeds,
  signal: AbortSignal,
): Promise<number> {
  const now = clock.now();
  const { notes, more } = operatorNotes.due(now - PAUSE_MS, NOTES_NAMED);
  if (notes.length === 0 || !(await voice.tell(notes, more, signal))) return 0;
  operatorNotes.setTold(now);
  return notes.length + more;
}
