/** The job "drain notes": says to readers what they are owed about the letters and talks they began. */
import type { SendOutcome } from '../delivery/delivery.ts';
import type { Chat, ChatId } from '../reader/chat.ts';
import type { Note, NoteStore, OwedNote } from '../reader/note.ts';
import type { Clock, Instant, Log } from '../shared/ports.ts';

/** Says a note to a chat. Never throws for anything Telegram or the network did. */
export interface Speaker {
  say(chat: Chat, note: Note): Promise<SendOutcome>;
}

export interface DrainNotesNeeds {
  readonly notes: NoteStore;
  readonly chats: { byId(id: ChatId): Chat | null };
  readonly speaker: Speaker;
  readonly clock: Clock;
  readonly log: Log;
}

const NOTES_AT_ONCE = 20;
/** Waits after a try that surely did not arrive, the last one again and again: about a day in all. */
const WAITS_MS = [2, 15, 60, 300, 900].map(seconds => seconds * 1_000);
const ATTEMPTS = 100;

/** Works until no note is due or `signal` aborts. Returns how many were said. */
export async function drainNotes(needs: DrainNotesNeeds, signal: AbortSignal): Promise<number> {
  let said = 0;
  for (;;) {
    const due = needs.notes.due(needs.clock.now(), NOTES_AT_ONCE);
    if (due.length === 0) return said;
    for (const note of due) {
      if (signal.aborted) return said;
      if (await sayNote(needs, note)) said += 1;
    }
  }
}

async function sayNote(
  { notes, chats, speaker, clock, log }: DrainNotesNeeds,
  note: OwedNote,
): Promise<boolean> {
  const chat = chats.byId(note.chatId);
  const outcome: SendOutcome =
    chat === null ? { kind: 'gone', why: 'not known any more' } : await speaker.say(chat, note);
  const retryAt = retryOf(outcome, note.attempts, clock.now());
  if (retryAt === null) notes.remove(note.id);
  else notes.postpone(note.id, retryAt);
  if (outcome.kind === 'sent') log.info('note.said', { chat: note.chatId, phrase: note.phrase });
  else log.warn('note.unsaid', { chat: note.chatId, phrase: note.phrase, outcome: outcome.kind });
  return outcome.kind === 'sent';
}

/** When to try again, or null when it is over. What may have arrived is not said again. */
function retryOf(outcome: SendOutcome, attempts: number, now: Instant): Instant | null {
  if (outcome.kind === 'slow-down') return outcome.untilAt;
  if (outcome.kind !== 'unreached' || attempts >= ATTEMPTS) return null;
  return now + (WAITS_MS[Math.min(attempts, WAITS_MS.length - 1)] ?? 0);
}
