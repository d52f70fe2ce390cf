/** What is remembered of a reader who sends letters, where they agreed to it. */
import type { ChatId } from '../reader/chat.ts';
import type { Instant } from '../shared/ports.ts';

export interface Sender {
  readonly name: string;
  /** Proven by a code. */
  readonly address: string;
}

export interface SenderStore {
  find(chat: ChatId): Sender | null;
  remember(chat: ChatId, sender: Sender, now: Instant): void;
  forget(chat: ChatId): void;
}
