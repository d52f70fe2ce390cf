/** The job "drain tidings": tells readers what is owed to them on account of friends, paced, each outcome settled. */
import type { Pacer } from '../delivery/pacer.ts';
import { settlementAfter } from '../delivery/settle.ts';
import type { Chat, ChatStore } from '../reader/chat.ts';
import type { OrderStore } from '../reader/orders.ts';
import { messageOf } from '../shared/errors.ts';
import type { Instant, Log } from '../shared/ports.ts';
import { isWanted, type OfferNeeds } from './offer-to-friend.ts';
import { shownName } from './shown-name.ts';
import type { Tiding, TidingChannel, Told } from './tiding.ts';

/** A pause without an end is looked at again after this long. */
const LOOK_AGAIN_MS = 3_600_000;
/** Tidings in flight at once, each to another reader; after a crash at most these may come twice. */
const TIDINGS_AT_ONCE = 10;

export interface DrainTidingsNeeds extends OfferNeeds {
  readonly chats: Pick<ChatStore, 'byId' | 'setState'>;
  readonly orders: Pick<OrderStore, 'of'>;
  readonly channel: TidingChannel;
  readonly pacer: Pacer;
  readonly log: Log;
}

/** Works until no tiding is due or `signal` aborts; those in flight are awaited. Returns how many went out. */
export async function drainTidings(needs: DrainTidingsNeeds, signal: AbortSignal): Promise<number> {
  let sent = 0;
  while (!signal.aborted) {
    const due = needs.tidings.due(needs.clock.now(), TIDINGS_AT_ONCE);
    if (due.length === 0) break;
    const outcomes = await Promise.all(due.map(tiding => tell(needs, tiding, signal)));
    sent += outcomes.filter(isSent => isSent).length;
  }
  return sent;
}

/** Whether the tiding went out. */
async function tell(needs: DrainTidingsNeeds, tiding: Tiding, signal: AbortSignal): Promise<boolean> {
  const { tidings, chats, pacer, clock, log } = needs;
  const told = wordsFor(needs, tiding);
  if (told === null) {
    tidings.settle(tiding, { to: 'dead', why: 'no longer wanted' }, clock.now());
    log.info('tiding.dropped', { tiding: tiding.id });
    return false;
  }
  const silentUntilAt = silenceOf(needs, told.chat);
  if (silentUntilAt !== null) {
    tidings.postpone(tiding.id, silentUntilAt);
    return false;
  }
  const waitMs = pacer.chatWaitMs(told.chat, clock.now());
  if (waitMs > 0) {
    tidings.postpone(tiding.id, clock.now() + waitMs);
    return false;
  }
  for (;;) {
    if (signal.aborted) return false;
    const overallMs = pacer.overallWaitMs(clock.now());
    if (overallMs <= 0) break;
    await clock.sleep(overallMs, signal);
  }
  pacer.count(told.chat, clock.now());
  const outcome = await send(needs, told);
  const tried = { attempts: tiding.attempts, mayRepeat: !tiding.wasUnsure };
  const as = settlementAfter(outcome, tried, [], clock.now());
  if (as.to === 'gone') chats.setState(tiding.to, 'gone', clock.now());
  tidings.settle(tiding, as, clock.now());
  const fields = { tiding: tiding.id, chat: tiding.to, attempt: tiding.attempts + 1 };
  if (as.to === 'sent') log.info('tiding.sent', { ...fields, message: as.messageId });
  else if (as.to === 'owed') log.warn('tiding.postponed', { ...fields, after: as.after, why: as.why });
  else log.warn('tiding.died', { ...fields, why: as.to === 'moved' ? 'moved' : as.why });
  return as.to === 'sent';
}

/** Until when the reader wants silence, or null: what friends bring keeps quiet hours and pauses as news does. */
function silenceOf({ orders, clock }: DrainTidingsNeeds, chat: Chat): Instant | null {
  const now = clock.now();
  const { slots, pause } = orders.of(chat.id, now);
  if (pause !== null) {
    const untilAt = pause.untilAt ?? now + LOOK_AGAIN_MS;
    if (untilAt > now) return untilAt;
  }
  return slots.quiet !== null && slots.quiet.fromAt <= now ? slots.quiet.untilAt : null;
}

/** Null when the reader does not want it any more, or the article is no longer there. */
function wordsFor(needs: DrainTidingsNeeds, tiding: Tiding): Told | null {
  const chat = needs.chats.byId(tiding.to);
  const article = needs.articles.byId(tiding.article);
  if (chat === null || article === null || article.withdrawnAt !== null) return null;
  if (!isWanted(needs, tiding)) return null;
  // Who opened a link is told to nobody, so not even to those who word it.
  const name = tiding.kind === 'opened' ? '' : (needs.chats.byId(tiding.about)?.name ?? '');
  return { tiding, chat, article, friendName: shownName(name) };
}

async function send({ channel, log }: DrainTidingsNeeds, told: Told) {
  try {
    return await channel.send(told);
  } catch (error) {
    // A tiding that trips over a defect dies alone.
    log.error('tiding.failed', error, { tiding: told.tiding.id });
    return { kind: 'refused', why: `defect: ${messageOf(error)}` } as const;
  }
}
