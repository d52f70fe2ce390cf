/** A correction: what was sent is brought in line with an article whose headline or summary changed, or that was withdrawn. */
import type { ArticleId } from '../article/article.ts';
import type { Clock, Instant, Log } from '../shared/ports.ts';

/** An article is corrected where it was read as long as it is news; a withdrawn one everywhere and always. */
const CORRECTED_MS = 48 * 3_600_000;
const MESSAGES_PER_STEP = 2_000;

export interface CorrectionStep {
  readonly article: ArticleId;
  /** Messages that this step found out of date; each is owed one edit, which shows the newest words. */
  readonly owed: number;
  readonly isDone: boolean;
}

export interface CorrectionStore {
  /**
   * Looks through the next `limit` messages that show the oldest article waiting to be corrected, of those sent after
   * `since`; the edits owed and the cursor in one transaction. Null when none waits.
   */
  step(since: Instant, now: Instant, limit: number): CorrectionStep | null;
  /**
   * Withdraws an article: a story that other articles tell goes on with one of them, any other is owed to nobody any
   * more. Returns how many messages show the article; null when there is no such article or it was withdrawn before.
   */
  withdraw(article: ArticleId, now: Instant): { readonly messages: number } | null;
}

/** The job "owe edits": finds the messages that corrections change. Returns the edits owed. */
export async function oweEdits(
  { corrections, clock, log }: { corrections: CorrectionStore; clock: Clock; log: Log },
  signal: AbortSignal,
): Promise<number> {
  let owed = 0;
  while (!signal.aborted) {
    const now = clock.now();
    const step = corrections.step(now - CORRECTED_MS, now, MESSAGES_PER_STEP);
    if (step === null) break;
    owed += step.owed;
    if (step.owed > 0) log.info('edit.owed', { article: step.article, messages: step.owed });
    await clock.sleep(0);
  }
  return owed;
}
