/** A note: one sentence owed to a chat about something its reader began, said once and kept until it was. */
import type { PhraseArgs } from '../shared/language.ts';
import type { Instant } from '../shared/ports.ts';
import type { ChatId } from './chat.ts';

/** A phrase of the Fluent files and what it is said with. */
export interface Note {
  readonly phrase: string;
  readonly args: PhraseArgs;
}

export interface OwedNote extends Note {
  readonly id: number;
  readonly chatId: ChatId;
  readonly attempts: number;
}

export interface NoteStore {
  owe(chat: ChatId, note: Note, now: Instant): void;
  /** In the order in which they were owed. */
  due(now: Instant, limit: number): readonly OwedNote[];
  postpone(id: number, dueAt: Instant): void;
  /** Said, or never to be: either way it is over. */
  remove(id: number): void;
  nextDueAt(): Instant | null;
}
