/** The job "drain the outbox": sends what is due, paced, and settles each outcome. */
import type { Instant, Patiently } from '../shared/ports.ts';
import type { Claim, Outbox, Settled, Settlement } from './delivery.ts';
import { groupCommit } from './group-commit.ts';
import type { Pacer } from './pacer.ts';
import { createSending, type SendNeeds, type SentClaim } from './send-claim.ts';

/**
 * One bot drains, one run at a time: a claim ends with its run, and what a run left is given up by the next one. By the
 * clock it never ends: that may jump, and a process that was held still would take again what Telegram has answered.
 */
const LEASE_MS = 100 * 365 * 86_400_000;
/** Chats to a claim: what goes out in a moment, so that more urgent news does not wait behind it, nor an answer for the claim. */
const CLAIM_SECONDS = 2;
const CHATS_PER_CLAIM = { least: 10, most: 200 };
/** Sends under way: what goes out while an answer is awaited. As many may repeat after a crash, and no more. */
const ANSWER_SECONDS = 0.1;
const IN_FLIGHT = { least: 20, most: 100 };
/** When this many chats in a row are told to slow down, it is the bot that is too fast, not a chat. */
const SLOWED_IN_A_ROW = 3;
/** Nobody waits inside a run for longer than this: what is claimed is handed back, and the job is woken in time. */
const LONGEST_NAP_MS = 2_000;
/** A story that was due so long ago is not news by itself; it goes with the next message, the digest at the latest. */
const EXPIRES_MS = 12 * 3_600_000;
const EXPIRED_PER_STEP = 2_000;

export interface DrainNeeds extends SendNeeds {
  readonly outbox: Outbox;
  readonly pacer: Pacer;
  /** Without it, what finds the store held ends the run. */
  readonly patiently?: Patiently;
}

/** When the drain has something to do next, or null. */
export function nextDrainAt({ outbox, pacer }: Pick<DrainNeeds, 'outbox' | 'pacer'>): Instant | null {
  const dueAt = outbox.nextDueAt();
  return dueAt === null ? null : Math.max(dueAt, pacer.heldUntil());
}

/**
 * Works until nothing is due or `signal` aborts; then no new send begins, those in flight are awaited and
 * settled, and unsent claims are handed back. Returns how many messages went out.
 */
export async function drainOutbox(needs: DrainNeeds, signal: AbortSignal): Promise<number> {
  const { outbox, pacer, clock, log, meter, patiently = async work => work() } = needs;
  const perClaim = within(CHATS_PER_CLAIM, pacer.perSecond * CLAIM_SECONDS);
  const roomInFlight = within(IN_FLIGHT, pacer.perSecond * ANSWER_SECONDS);
  const sending = createSending(needs);
  const beginning = groupCommit<Extract<Claim, { kind: 'announcement' }>>(
    claims => outbox.begin(claims),
    patiently,
  );
  const settling = groupCommit<Settled>(settled => outbox.settle(settled, clock.now()), patiently);
  const slowed = new Set<number>();
  let inFlight = 0;
  let sent = 0;
  let failure: { readonly cause: unknown } | null = null;
  let wake = (): void => {};
  const landed = (): Promise<void> => new Promise(resolve => (wake = resolve));
  const isEnding = (): boolean => signal.aborted || failure !== null;

  outbox.recover();
  pacer.holdUntil(outbox.heldUntil());
  await expireAll(needs, signal);
  try {
    await sendAll();
  } catch (cause) {
    failure ??= { cause };
  }
  while (inFlight > 0) await landed();
  if (failure !== null) throw (failure as { cause: unknown }).cause;
  return sent;

  /** Until nothing is due; what was claimed and not begun is handed back. */
  async function sendAll(): Promise<void> {
    while (!isEnding() && pacer.overallWaitMs(clock.now()) <= LONGEST_NAP_MS) {
      const claims = outbox.claim(clock.now(), perClaim, LEASE_MS);
      if (claims.length === 0) {
        if (inFlight === 0) break;
        // A chat in flight may be due again as soon as it is settled.
        await landed();
        continue;
      }
      const unsent: { claim: Claim; dueAt: Instant }[] = [];
      for (const claim of claims) {
        const waitMs = pacer.chatWaitMs(claim.chat, clock.now());
        if (waitMs > 0) unsent.push({ claim, dueAt: clock.now() + waitMs });
        else if (await itsTurn()) void launch(claim);
        else unsent.push({ claim, dueAt: clock.now() });
      }
      if (unsent.length > 0) outbox.release(unsent);
    }
  }

  /** Waits for room in flight and for the overall limit; false when the run ends first. */
  async function itsTurn(): Promise<boolean> {
    const since = clock.now();
    while (!isEnding()) {
      if (inFlight >= roomInFlight) {
        await landed();
        continue;
      }
      const waitMs = pacer.overallWaitMs(clock.now());
      if (waitMs <= 0) {
        meter.waited(clock.now() - since);
        return true;
      }
      if (waitMs > LONGEST_NAP_MS) return false;
      await clock.sleep(waitMs, signal);
    }
    return false;
  }

  /** In flight until its outcome is committed. */
  async function launch(claim: Claim): Promise<void> {
    pacer.count(claim.chat, clock.now());
    inFlight += 1;
    meter.inFlight(inFlight);
    try {
      if (claim.kind === 'announcement') await beginning.add(claim);
      const done = await sending(claim);
      heed(done);
      await settling.add(done);
      if (done.as.to === 'sent') sent += 1;
      report(done.claim, done.as);
    } catch (cause) {
      // A commit that failed (a full disk) ends the run: what cannot be settled must not be sent.
      failure ??= { cause };
    }
    inFlight -= 1;
    meter.inFlight(inFlight);
    wake();
  }

  /** Tells a slow chat from a bot that is too fast: then everybody is held for as long as Telegram named. */
  function heed({ claim, outcome }: SentClaim): void {
    if (outcome?.kind !== 'slow-down') {
      if (outcome?.kind === 'sent') slowed.clear();
      return;
    }
    slowed.add(claim.chat.id);
    if (slowed.size < SLOWED_IN_A_ROW) return;
    pacer.holdUntil(outcome.untilAt);
    outbox.hold(pacer.heldUntil());
    log.warn('outbox.held', { until: pacer.heldUntil() });
  }

  function report(claim: Claim, as: Settlement): void {
    const subject = claim.kind === 'stories' ? 'delivery' : claim.kind;
    const fields = { chat: claim.chat.id, attempt: claim.attempts + 1, ...detailsOf(claim) };
    if (as.to === 'sent' && as.mended !== undefined)
      log.warn(`${subject}.mended`, { ...fields, without: as.mended.parts.join(), why: as.mended.why });
    if (as.to === 'sent') log.info(`${subject}.sent`, { ...fields, message: as.messageId });
    else if (as.to === 'owed')
      log.warn(`${subject}.postponed`, { ...fields, after: as.after, why: as.why, due: as.dueAt });
    else if (as.to === 'moved') log.info('chat.moved', { ...fields, to: as.chat });
    else if (as.to === 'gone') log.info('chat.gone', { ...fields, why: as.why });
    else log.warn(`${subject}.died`, { ...fields, why: as.why });
  }
}

function detailsOf(claim: Claim): Readonly<Record<string, number>> {
  switch (claim.kind) {
    case 'stories':
      return { stories: claim.stories.length };
    case 'follow-up':
      return { article: claim.article };
    case 'announcement':
      return { announcement: claim.announcement };
    case 'edit':
      return { message: claim.messageId };
  }
}

async function expireAll({ outbox, clock, log }: DrainNeeds, signal: AbortSignal): Promise<void> {
  let expired = 0;
  for (let step = EXPIRED_PER_STEP; step === EXPIRED_PER_STEP && !signal.aborted; ) {
    const now = clock.now();
    step = outbox.expire(now - EXPIRES_MS, now, EXPIRED_PER_STEP);
    expired += step;
    await clock.sleep(0);
  }
  if (expired > 0) log.info('delivery.expired', { deliveries: expired });
}

function within({ least, most }: { least: number; most: number }, wanted: number): number {
  return Math.round(Math.min(most, Math.max(least, wanted)));
}
