/** What a told message shows now: as it was sent, a page of the full text, or something that is no article of it any more. */
import type { ChatId } from '../reader/chat.ts';
import type { Instant } from '../shared/ports.ts';

export type Shown =
  | { readonly kind: 'as-sent' }
  /** Pages count from 0. */
  | { readonly kind: 'page'; readonly page: number }
  /** A list that its reader turned it into: a correction has nothing to put right there. */
  | { readonly kind: 'other' };

export interface ShownStore {
  /** Keeps it for messages that told a story; of others nothing is kept. */
  note(chat: ChatId, messageId: number, shown: Shown, now: Instant): void;
}
