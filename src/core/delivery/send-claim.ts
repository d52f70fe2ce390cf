/** One claim from composing to its settlement: reads what it tells, sends it, and says what became of it. */
import type { Article, ArticleId } from '../article/article.ts';
import { messageOf } from '../shared/errors.ts';
import type { Clock, Instant, Log } from '../shared/ports.ts';
import { type ComposedNotice, composeEdit, composeFollowUp, composeNotice } from './compose.ts';
import type { Channel, Claim, EditClaim, OwedStory, SendOutcome, Settlement } from './delivery.ts';
import type { DeliveryMeter } from './meter.ts';
import { settlementOf } from './settle.ts';

/** Thousands of chats get the same message: what it says is read and composed once in this time. */
const SAME_MS = 5_000;

export interface SendNeeds {
  readonly articles: { byId(id: ArticleId): Article | null };
  readonly channel: Channel;
  readonly meter: DeliveryMeter;
  readonly clock: Clock;
  readonly log: Log;
}

export interface SentClaim {
  readonly claim: Claim;
  readonly as: Settlement;
  /** Null when there was nothing left to say. */
  readonly outcome: SendOutcome | null;
}

/** The returned function never rejects. */
export function createSending(needs: SendNeeds): (claim: Claim) => Promise<SentClaim> {
  const { channel, meter, clock, log } = needs;
  const compose = createComposing(needs);

  return async claim => {
    const composed = safely(() => compose(claim));
    if (composed === null) {
      meter.settled(claim.kind, 'withdrawn');
      return { claim, as: { to: 'dead', why: 'withdrawn' }, outcome: null };
    }
    const outcome = 'kind' in composed ? composed : await carry(claim, composed);
    const told = 'told' in composed ? composed.told : [];
    const now = clock.now();
    meter.settled(claim.kind, outcome.kind);
    if (outcome.kind === 'sent' && claim.kind === 'stories' && 'notice' in composed) count(composed, now);
    return { claim, as: settlementOf(outcome, claim, told, now), outcome };
  };

  async function carry(claim: Claim, { notice }: ComposedNotice): Promise<SendOutcome> {
    try {
      return claim.kind === 'edit'
        ? await channel.edit(claim.chat, claim.messageId, notice)
        : await channel.send(claim.chat, notice);
    } catch (error) {
      return defect(error);
    }
  }

  /** What trips over a defect dies alone: the others, and the chat's next news, go on. */
  function safely<Value>(work: () => Value): Value | SendOutcome {
    try {
      return work();
    } catch (error) {
      return defect(error);
    }
  }

  function defect(error: unknown): SendOutcome {
    log.error('delivery.failed', error);
    return { kind: 'refused', why: `defect: ${messageOf(error)}` };
  }

  function count({ notice }: ComposedNotice, now: Instant): void {
    if (notice.kind === 'card') meter.told(now - notice.article.publishedAt);
    if (notice.kind === 'round-up')
      for (const article of notice.articles) meter.told(now - article.publishedAt);
  }
}

/** The same object for the same stories, so that the channel too does its work once. */
function createComposing({ articles, clock }: SendNeeds): (claim: Claim) => ComposedNotice | null {
  let notices = new Map<string, ComposedNotice | null>();
  let read = new Map<ArticleId, Article | null>();
  let since = 0;

  const article = (id: ArticleId): Article | null => {
    const known = read.get(id);
    if (known !== undefined) return known;
    const found = articles.byId(id);
    read.set(id, found);
    return found;
  };
  const once = (key: string, compose: () => ComposedNotice | null): ComposedNotice | null => {
    const known = notices.get(key);
    if (known !== undefined) return known;
    const composed = compose();
    notices.set(key, composed);
    return composed;
  };

  return claim => {
    if (clock.now() - since >= SAME_MS) {
      since = clock.now();
      notices = new Map();
      read = new Map();
    }
    switch (claim.kind) {
      case 'stories':
        return once(keyOf(claim.stories), () => composeNotice(claim.stories, article));
      case 'follow-up':
        return composeFollowUp(claim, article);
      case 'announcement':
        return once(`announcement ${claim.announcement}`, () => ({
          notice: { kind: 'announcement', text: claim.text },
          told: [],
        }));
      case 'edit':
        return once(editKeyOf(claim), () => composeEdit(claim, article));
    }
  };
}

function editKeyOf({ shown, more, isSaved, isFollowing, shows }: EditClaim): string {
  return `edit ${shown.join()} ${more} ${isSaved} ${isFollowing} ${JSON.stringify(shows)}`;
}

/** A card shows whether its reader keeps it; a round-up does not. */
function keyOf(stories: readonly OwedStory[]): string {
  const ids = stories.map(({ id }) => id).join();
  return stories.length === 1 && stories[0]?.isSaved ? `${ids} saved` : ids;
}
