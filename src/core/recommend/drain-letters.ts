/** The job "drain letters": sends the letters that are due, one after the other, each at most once. */
import type { Article, ArticleId } from '../article/article.ts';
import type { Note } from '../reader/note.ts';
import type { Clock, Instant, Log } from '../shared/ports.ts';
import { optOutToken } from './address-key.ts';
import type {
  Letter,
  LetterOutcome,
  LetterSettlement,
  LetterStore,
  Mailer,
  Reason,
  Withheld,
} from './letter.ts';
import type { LetterSwitch } from './letter-switch.ts';
import { fullUntil, isStillRefused, LETTER_LIFE_MS, LETTER_LIMITS } from './limits.ts';
import type { OptOutStore } from './opt-out.ts';

const LETTERS_PER_CLAIM = 20;
/** Longer than a mail server may take for twenty letters. */
const LEASE_MS = 30 * 60_000;
/** Waits after a try that failed for now; together a day, then the letter dies. */
const WAITS_MS = [1, 5, 15, 60, 240, 480, 640].map(minutes => minutes * 60_000);

export interface DrainLettersNeeds {
  readonly letters: LetterStore;
  readonly optOuts: OptOutStore;
  readonly letterSwitch: LetterSwitch;
  readonly articles: { byId(id: ArticleId): Article | null };
  readonly mailer: Mailer;
  /** The installation's secret. */
  readonly letterSecret: string;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Works until no letter is due, letters are switched off or `signal` aborts. Returns how many came to their end: each
 * may leave a note to be said.
 */
export async function drainLetters(needs: DrainLettersNeeds, signal: AbortSignal): Promise<number> {
  const { letters, letterSwitch, clock } = needs;
  let done = letters.giveUp(clock.now() - LETTER_LIFE_MS, 'letter-note-dead', clock.now());
  while (letterSwitch.isOn() && !signal.aborted) {
    const claimed = letters.claim(clock.now(), LETTERS_PER_CLAIM, LEASE_MS);
    if (claimed.length === 0) break;
    for (const letter of claimed) {
      if (signal.aborted || !letterSwitch.isOn()) letters.release(letter, clock.now());
      else if (await takeOn(needs, letter)) done += 1;
    }
  }
  return done;
}

/** Whether anything became of the letter. */
async function takeOn(needs: DrainLettersNeeds, letter: Letter): Promise<boolean> {
  const { letters, articles, optOuts, clock, log } = needs;
  const now = clock.now();
  const article = letter.articleId === null ? null : articles.byId(letter.articleId);
  if (article === null || article.withdrawnAt !== null) {
    settle(needs, letter, { to: 'dead', why: 'the article is no longer there', reason: 'other' });
    return true;
  }
  const optedOut = optOuts.find(letter.friendKey);
  const withheld = letter.withheld ?? (optedOut?.why === 'asked' ? 'opted-out' : null);
  if (withheld !== null) {
    await withhold(needs, letter, withheld);
    return true;
  }
  if (optedOut !== null && isStillRefused(optedOut.since, now)) {
    settle(needs, letter, { to: 'dead', why: 'refused before', reason: 'mailbox' });
    return true;
  }
  const { domain } = LETTER_LIMITS;
  const domainFull = fullUntil(domain, letters.past.toDomain(letter.friendDomain, domain.count), now);
  if (domainFull !== null) {
    // A crowded mail server is nobody's fault: the letter waits its turn, and nobody is told.
    letters.release(letter, domainFull);
    log.info('letter.waiting', { letter: letter.id, due: domainFull });
    return false;
  }
  await sendLetter(needs, letter, article);
  return true;
}

async function sendLetter(needs: DrainLettersNeeds, letter: Letter, article: Article): Promise<void> {
  const { letters, optOuts, mailer, letterSecret, clock } = needs;
  letters.markSending(letter, clock.now());
  const token = optOutToken(letterSecret, { key: letter.friendKey, language: letter.language });
  const outcome = await mailer.send(letter, article, token);
  if (outcome.kind === 'refused') optOuts.add(letter.friendKey, 'refused', clock.now());
  settle(needs, letter, letterSettlementOf(outcome, letter, clock.now()));
}

/** It fares as the others do: a mail server that is down holds it up, and its sender hears of that. */
async function withhold(needs: DrainLettersNeeds, letter: Letter, why: Withheld): Promise<void> {
  const isOpen = (await needs.mailer.knock()) === 'open';
  const settlement: LetterSettlement = isOpen
    ? { to: 'withheld', why }
    : letterSettlementOf({ kind: 'later', why: 'no answer', reason: 'unreached' }, letter, needs.clock.now());
  settle(needs, letter, settlement);
}

function settle({ letters, clock, log }: DrainLettersNeeds, letter: Letter, as: LetterSettlement): void {
  letters.settle(letter, as, noteOf(letter, as), clock.now());
  const fields = { letter: letter.id, attempt: letter.attempts + 1 };
  if (as.to === 'sent' || as.to === 'withheld') log.info(`letter.${as.to}`, fields);
  else log.warn(`letter.${as.to === 'owed' ? 'postponed' : as.to}`, { ...fields, why: as.why });
}

export function letterSettlementOf(
  outcome: LetterOutcome,
  { attempts }: Pick<Letter, 'attempts'>,
  now: Instant,
): LetterSettlement {
  switch (outcome.kind) {
    case 'accepted':
      return { to: 'sent', messageId: outcome.messageId };
    case 'later': {
      const wait = WAITS_MS[attempts];
      const { why, reason } = outcome;
      return wait === undefined
        ? { to: 'dead', why, reason }
        : { to: 'owed', dueAt: now + wait, why, reason };
    }
    case 'refused':
      return { to: 'dead', why: outcome.why, reason: 'mailbox' };
    case 'unwelcome':
      return { to: 'dead', why: outcome.why, reason: outcome.reason };
    case 'unsure':
      return { to: 'unsure', why: outcome.why };
  }
}

/** What the sender is told: nothing more when all goes as they were told at first. */
function noteOf({ attempts, friendName }: Letter, as: LetterSettlement): Note | null {
  const say = (phrase: string): Note => ({ phrase, args: { friendName } });
  switch (as.to) {
    case 'sent':
    case 'withheld':
      return attempts > 0 ? say('letter-note-sent') : null;
    case 'owed':
      return attempts === 0 ? say(QUEUED[as.reason] ?? 'letter-note-queued') : null;
    case 'unsure':
      return say('letter-note-unsure');
    case 'dead':
      return say(DEAD[as.reason] ?? 'letter-note-dead');
  }
}

/** Phrases for a letter that waits, where another reason than a server that does not answer is known. */
const QUEUED: Partial<Readonly<Record<Reason, string>>> = {
  asked: 'letter-note-asked',
  full: 'letter-note-full',
};

/** Phrases for a letter that ends, where checking the address would mend nothing. */
const DEAD: Partial<Readonly<Record<Reason, string>>> = {
  unreached: 'letter-note-dead-unreached',
  asked: 'letter-note-dead-unreached',
  full: 'letter-note-dead-full',
  big: 'letter-note-dead-big',
  spam: 'letter-note-dead-spam',
  ours: 'letter-note-dead-ours',
  other: 'letter-note-dead-other',
};
