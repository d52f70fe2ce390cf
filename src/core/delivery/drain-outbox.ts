/** The job "drain the outbox": sends what is due, paced, and settles each outcome. */
import type { Article, ArticleId } from '../article/article.ts';
import { messageOf } from '../shared/errors.ts';
import type { Clock, Instant, Log } from '../shared/ports.ts';
import { composeNotice } from './compose.ts';
import type { Channel, Claim, Outbox, SendOutcome, Settlement } from './delivery.ts';
import type { Pacer } from './pacer.ts';
import { settlementOf } from './settle.ts';

const CHATS_PER_CLAIM = 100;
const SENDS_IN_FLIGHT = 20;
/** Longer than a send may take (its own time limit is 30 s), so that a living claim is never taken twice. */
const LEASE_MS = 120_000;
/** When this many chats in a row are told to slow down, it is the bot that is too fast, not a chat. */
const SLOWED_IN_A_ROW = 3;
/** Telegram names waits of hours at times; a hold on everybody is tried again after this. */
const LONGEST_HOLD_MS = 60_000;

export interface DrainNeeds {
  readonly outbox: Outbox;
  readonly articles: { byId(id: ArticleId): Article | null };
  readonly channel: Channel;
  readonly pacer: Pacer;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Works until nothing is due or `signal` aborts; then no new send begins, those in flight are awaited and
 * settled, and unsent claims are handed back. Returns how many messages went out.
 */
export async function drainOutbox(needs: DrainNeeds, signal: AbortSignal): Promise<number> {
  const { outbox, clock, pacer } = needs;
  const settling = groupSettling(needs);
  const inFlight = new Set<Promise<void>>();
  let sent = 0;
  let slowedInARow = 0;

  const launch = (claim: Claim): void => {
    const sending = send(needs, claim).then(outcome => {
      if (outcome?.kind === 'sent') sent += 1;
      slowedInARow = outcome?.kind === 'slow-down' ? slowedInARow + 1 : 0;
      if (outcome?.kind === 'slow-down' && slowedInARow >= SLOWED_IN_A_ROW) {
        pacer.holdUntil(Math.min(outcome.untilAt, clock.now() + LONGEST_HOLD_MS));
      }
      settling.add(
        claim,
        outcome === null ? { to: 'dead', why: 'withdrawn' } : settlementOf(outcome, claim, clock.now()),
      );
      inFlight.delete(sending);
    });
    inFlight.add(sending);
  };

  while (!signal.aborted && !settling.hasFailed()) {
    const claims = outbox.claim(clock.now(), CHATS_PER_CLAIM, LEASE_MS);
    if (claims.length === 0) {
      if (inFlight.size === 0) break;
      // A chat in flight may be due again as soon as it is settled.
      await Promise.race(inFlight);
      continue;
    }
    const unsent: { claim: Claim; dueAt: Instant }[] = [];
    for (const claim of claims) {
      const waitMs = pacer.chatWaitMs(claim.chat, clock.now());
      if (waitMs > 0 || signal.aborted) {
        unsent.push({ claim, dueAt: clock.now() + waitMs });
        continue;
      }
      if (await itsTurn(needs, inFlight, signal)) {
        pacer.count(claim.chat, clock.now());
        launch(claim);
      } else {
        unsent.push({ claim, dueAt: clock.now() });
      }
    }
    outbox.release(unsent);
  }
  await Promise.all(inFlight);
  settling.flush();
  return sent;
}

/** Waits for room in flight and for the overall limit; false when stopping came first. */
async function itsTurn(
  { pacer, clock }: DrainNeeds,
  inFlight: Set<unknown>,
  signal: AbortSignal,
): Promise<boolean> {
  while (!signal.aborted) {
    if (inFlight.size >= SENDS_IN_FLIGHT) {
      await Promise.race(inFlight);
      continue;
    }
    const waitMs = pacer.overallWaitMs(clock.now());
    if (waitMs <= 0) return true;
    await clock.sleep(waitMs, signal);
  }
  return false;
}

/** Null when there is nothing left to tell. */
async function send(needs: DrainNeeds, claim: Claim): Promise<SendOutcome | null> {
  try {
    const articles = claim.stories.flatMap(story => needs.articles.byId(story.lead) ?? []);
    const notice = composeNotice(articles, claim.replyTo);
    return notice === null ? null : await needs.channel.send(claim.chat, notice);
  } catch (error) {
    // A story that trips over a defect dies alone: the others, and the chat's next news, go on.
    needs.log.error('delivery.failed', error, { chat: claim.chat.id });
    return { kind: 'refused', why: `defect: ${messageOf(error)}` };
  }
}

/**
 * Commits in groups: outcomes that arrive while the loop is busy, or while the last commit was being written,
 * share one transaction, so that the disk is waited for once and what could repeat after a crash stays small.
 */
function groupSettling({ outbox, clock, log }: DrainNeeds) {
  let group: { claim: Claim; as: Settlement }[] = [];
  let failure: { readonly cause: unknown } | null = null;
  const commit = (): void => {
    if (group.length === 0) return;
    const settled = group;
    group = [];
    try {
      outbox.settle(settled, clock.now());
      for (const { claim, as } of settled) report(log, claim, as);
    } catch (cause) {
      failure ??= { cause };
    }
  };
  return {
    add(claim: Claim, as: Settlement): void {
      if (group.push({ claim, as }) === 1) setImmediate(commit);
    },
    /** A commit that failed (a full disk) ends the run: what cannot be settled must not be sent. */
    hasFailed: (): boolean => failure !== null,
    /** Commits what is left; throws what an earlier commit could not say. */
    flush(): void {
      commit();
      if (failure !== null) throw failure.cause;
    },
  };
}

function report(log: Log, claim: Claim, as: Settlement): void {
  const fields = { chat: claim.chat.id, stories: claim.stories.length, attempt: claim.attempts + 1 };
  if (as.to === 'sent') log.info('delivery.sent', { ...fields, message: as.messageId });
  else if (as.to === 'owed')
    log.warn('delivery.postponed', { ...fields, after: as.after, why: as.why, due: as.dueAt });
  else if (as.to === 'moved') log.info('chat.moved', { ...fields, to: as.chat });
  else if (as.to === 'gone') log.info('chat.gone', { ...fields, why: as.why });
  else log.warn('delivery.died', { ...fields, why: as.why });
}
