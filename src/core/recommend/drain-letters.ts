/** The job "drain letters": sends the letters that are due, one after the other, each at most once. */
import type { Article, ArticleId } from '../article/article.ts';
import type { Clock, Instant, Log } from '../shared/ports.ts';
import type { Letter, LetterOutcome, LetterSettlement, LetterStore, Mailer } from './letter.ts';

const LETTERS_PER_CLAIM = 20;
/** Longer than a mail server may take for twenty letters. */
const LEASE_MS = 30 * 60_000;
/** Waits after a try that failed for now; together a day, then the letter dies. */
const WAITS_MS = [1, 5, 15, 60, 240, 480, 640].map(minutes => minutes * 60_000);

export interface DrainLettersNeeds {
  readonly letters: LetterStore;
  readonly articles: { byId(id: ArticleId): Article | null };
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly log: Log;
}

/** Works until no letter is due or `signal` aborts. Returns how many were accepted by the mail server. */
export async function drainLetters(needs: DrainLettersNeeds, signal: AbortSignal): Promise<number> {
  const { letters, clock } = needs;
  let sent = 0;
  for (;;) {
    const claimed = letters.claim(clock.now(), LETTERS_PER_CLAIM, LEASE_MS);
    if (claimed.length === 0) return sent;
    for (const letter of claimed) {
      if (signal.aborted) letters.release(letter);
      else if (await sendLetter(needs, letter)) sent += 1;
    }
  }
}

async function sendLetter(
  { letters, articles, mailer, clock, log }: DrainLettersNeeds,
  letter: Letter,
): Promise<boolean> {
  const article = articles.byId(letter.articleId);
  if (article === null || article.withdrawnAt !== null) {
    letters.settle(letter, { to: 'dead', why: 'the article is no longer there' }, clock.now());
    return false;
  }
  letters.markSending(letter, clock.now());
  const outcome = await mailer.send(letter, article);
  const as = letterSettlementOf(outcome, letter.attempts, clock.now());
  letters.settle(letter, as, clock.now());
  const fields = { letter: letter.id, attempt: letter.attempts + 1 };
  if (as.to === 'sent') log.info('letter.sent', fields);
  else log.warn(`letter.${as.to === 'owed' ? 'postponed' : as.to}`, { ...fields, why: as.why });
  return as.to === 'sent';
}

/** `attempts` counts the tries before this one. */
export function letterSettlementOf(outcome: LetterOutcome, attempts: number, now: Instant): LetterSettlement {
  switch (outcome.kind) {
    case 'accepted':
      return { to: 'sent', messageId: outcome.messageId };
    case 'later': {
      const wait = WAITS_MS[attempts];
      return wait === undefined
        ? { to: 'dead', why: outcome.why }
        : { to: 'owed', dueAt: now + wait, why: outcome.why };
    }
    case 'refused':
      return { to: 'dead', why: outcome.why };
    case 'unsure':
      return { to: 'unsure', why: outcome.why };
  }
}
