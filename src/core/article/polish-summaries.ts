/** The job "polish summaries": asks the operator's own summariser for better ones, and uses those that are faithful. */
import type { Clock, Instant, Log } from '../shared/ports.ts';
import type { ArticleId } from './article.ts';
import { checkFaithful } from './faithful.ts';

/** An article whose built-in summary may be replaced. */
export interface Polishable {
  readonly id: ArticleId;
  readonly revision: number;
  readonly title: string;
  readonly text: string;
  readonly language: string | null;
}

export type SummariserOutcome =
  | { readonly kind: 'answered'; readonly text: string }
  /** Asks to be left in peace; `waitMs` as it says, or null. */
  | { readonly kind: 'busy'; readonly waitMs: number | null }
  /** The next try may go better. `why` is for the log: no text, no key. */
  | { readonly kind: 'failed'; readonly why: string }
  /** Every try would go like this until the operator changes a setting. */
  | { readonly kind: 'refused'; readonly why: string };

/** A summariser outside of the bot. Never throws for anything the network or the service did. */
export interface Summariser {
  summarise(article: Polishable, signal: AbortSignal): Promise<SummariserOutcome>;
}

export interface PolishStore {
  /** News made since `since` whose revision was not settled and was tried less than three times, newest first. */
  unpolished(since: Instant, limit: number): readonly Polishable[];
  /** Counts one request of `day`; false where the budget of the day is spent. */
  spend(day: string, budget: number): boolean;
  /** Puts the summary in place of the built-in one, unless the article was corrected meanwhile; no new revision. */
  use(article: Polishable, summary: readonly string[], now: Instant): void;
  /** The built-in summary stays for good. */
  refuse(article: Polishable, why: string, now: Instant): void;
  /** Tried in vain; nothing is asked before `until`. */
  postpone(article: Polishable, why: string, until: Instant, now: Instant): void;
  /** How often it failed in a row, and until when it is left in peace. */
  health(): { readonly failures: number; readonly notBefore: Instant };
}

export interface PolishNeeds {
  readonly polish: PolishStore;
  readonly summariser: Summariser;
  readonly clock: Clock;
  readonly log: Log;
  /** Requests a day (UTC). */
  readonly budget: number;
}

/** What is older was read by most who will read it. */
const FRESH_MS = 86_400_000;
const AT_ONCE = 2;
/** A run ends after so many, so that a stop is not waited for and the health check sees the job end. */
const ARTICLES_PER_RUN = 20;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 3_600_000;

/** Returns how many summaries were replaced. */
export async function polishSummaries(needs: PolishNeeds, signal: AbortSignal): Promise<number> {
  const { polish, clock } = needs;
  const articles = polish.unpolished(clock.now() - FRESH_MS, ARTICLES_PER_RUN).values();
  let used = 0;
  const work = async (): Promise<void> => {
    for (const article of articles) {
      if (signal.aborted || polish.health().notBefore > clock.now()) return;
      const day = new Date(clock.now()).toISOString().slice(0, 10);
      if (!polish.spend(day, needs.budget)) return;
      if (await polishSummary(needs, article, signal)) used += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return used;
}

async function polishSummary(needs: PolishNeeds, article: Polishable, signal: AbortSignal): Promise<boolean> {
  const { polish, summariser, clock, log } = needs;
  const startedAt = clock.now();
  const outcome = await summariser.summarise(article, signal);
  // What our own stopping broke off is asked again after the next start.
  if (signal.aborted && outcome.kind !== 'answered') return false;
  const now = clock.now();
  if (outcome.kind !== 'answered') {
    const why = outcome.kind === 'busy' ? 'It is busy.' : outcome.why;
    const wait = waitMs(outcome, polish.health().failures);
    polish.postpone(article, why, now + wait, now);
    log.warn('summariser.failed', { article: article.id, why, wait });
    return false;
  }
  const checked = checkFaithful(outcome.text, article);
  const fields = { article: article.id, ms: now - startedAt };
  if (!checked.ok) {
    polish.refuse(article, checked.why, now);
    log.info('summary.kept', { ...fields, why: checked.why });
    return false;
  }
  polish.use(article, checked.summary, now);
  log.info('summary.polished', fields);
  return true;
}

/** Twice as long after each failure in a row; as long as it asks for, where it asks; an hour where a setting is wrong. */
function waitMs(outcome: Exclude<SummariserOutcome, { kind: 'answered' }>, failures: number): number {
  if (outcome.kind === 'refused') return LONGEST_WAIT_MS;
  const asked = outcome.kind === 'busy' ? outcome.waitMs : null;
  return Math.min(LONGEST_WAIT_MS, asked ?? FIRST_WAIT_MS * 2 ** Math.min(failures, 10));
}
