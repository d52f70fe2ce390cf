/** What an operator wants to know at a glance. */
import type { Instant } from '../shared/ports.ts';

export interface Status {
  readonly feeds: {
    readonly active: number;
    readonly paused: number;
    readonly troubled: number;
    readonly retired: number;
  };
  readonly articles: number;
  /** Entries that were set aside, because reading them came to no end. */
  readonly setAside: number;
  readonly chats: { readonly active: number; readonly stopped: number; readonly gone: number };
  readonly subscriptions: number;
  /** All there ever were. */
  readonly deliveries: { readonly sent: number; readonly dead: number };
  /** The oldest delivery that is due and still owed, or null. */
  readonly oldestDueAt: Instant | null;
  readonly letters: {
    readonly owed: number;
    readonly sent: number;
    readonly dead: number;
    readonly unsure: number;
  };
}

export type ReadStatus = (now: Instant) => Status;
