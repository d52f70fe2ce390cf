/** An announcement: an operator's word to every chat, shown first, confirmed, and then owed like everything else. */
import type { Clock, Instant, Log } from '../shared/ports.ts';

/** Text with Telegram's own marks on it (bold, links), as the operator wrote it. */
export interface AnnouncementText {
  readonly text: string;
  readonly entities: readonly object[];
}

export interface Announcement extends AnnouncementText {
  readonly id: number;
  readonly state: 'draft' | 'owed' | 'told' | 'cancelled';
}

/** How far an announcement has come. */
export interface AnnouncementProgress {
  readonly id: number;
  readonly owed: number;
  readonly sent: number;
  /** Chats that cannot be told any more, or of which nobody knows whether they were. */
  readonly lost: number;
}

export interface AnnouncementStore {
  draft(text: AnnouncementText, now: Instant): number;
  /** How many chats would be told now. */
  audience(): number;
  /** Owes a draft to everybody; false when it is no draft any more, so that a second press does nothing. */
  confirm(id: number, now: Instant): boolean;
  /** False when it is no draft any more. */
  cancel(id: number): boolean;
  byId(id: number): Announcement | null;
  /**
   * Owes the oldest confirmed announcement to the next `limit` chats: rows and cursor in one transaction. Returns how
   * many; null when none waits.
   */
  owe(now: Instant, limit: number): number | null;
  /** The newest that was confirmed, or null. */
  latest(): AnnouncementProgress | null;
}

/** Rows a transaction, as in the fan-out of stories. */
const CHATS_PER_STEP = 2_000;

/** The job "owe announcements": in small steps, letting answers in between. Returns the deliveries owed. */
export async function oweAnnouncements(
  { announcements, clock, log }: { announcements: AnnouncementStore; clock: Clock; log: Log },
  signal: AbortSignal,
): Promise<number> {
  let owed = 0;
  while (!signal.aborted) {
    const step = announcements.owe(clock.now(), CHATS_PER_STEP);
    if (step === null) break;
    owed += step;
    await clock.sleep(0);
  }
  if (owed > 0) log.info('announcement.owed', { chats: owed });
  return owed;
}
