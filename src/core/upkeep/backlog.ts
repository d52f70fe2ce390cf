/** How much the outbox owes now, and how long it takes to tell it. */
import type { ChatId } from '../reader/chat.ts';
import type { Clock, Instant } from '../shared/ports.ts';

export interface Backlog {
  /** Stories owed, due now or later. */
  readonly owed: number;
  /** Those of them that are due. */
  readonly due: number;
  /** Messages that are due: a chat gets its stories in one. */
  readonly messages: number;
  readonly announcements: number;
  readonly edits: number;
  readonly inFlight: number;
  readonly oldestDueAt: Instant | null;
}

export interface BacklogStore {
  /** Counts what the next chats are owed, about `limit` rows of it; `last` is null when there are no more. */
  step(
    after: ChatId | null,
    now: Instant,
    limit: number,
  ): Pick<Backlog, 'owed' | 'due' | 'messages'> & { readonly last: ChatId | null };
  rest(now: Instant): Pick<Backlog, 'announcements' | 'edits' | 'inFlight' | 'oldestDueAt'>;
}

/** A million rows take a while to count: answers to readers go in between. */
const ROWS_PER_STEP = 10_000;

export async function readBacklog({
  backlog,
  clock,
}: {
  backlog: BacklogStore;
  clock: Clock;
}): Promise<Backlog> {
  const now = clock.now();
  let [owed, due, messages] = [0, 0, 0];
  for (let after: ChatId | null = null; ; ) {
    const step = backlog.step(after, now, ROWS_PER_STEP);
    owed += step.owed;
    due += step.due;
    messages += step.messages;
    if (step.last === null) break;
    after = step.last;
    await clock.sleep(0);
  }
  return { owed, due, messages, ...backlog.rest(now) };
}

/** Seconds until so many messages are out, at so many a second. */
export function drainSeconds(messages: number, perSecond: number): number {
  return messages / perSecond;
}
