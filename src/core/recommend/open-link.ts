/** A reader came by a link that somebody passed on: who that was, and whether they are told. */
import type { ChatId, ChatStore } from '../reader/chat.ts';
import type { Clock } from '../shared/ports.ts';
import type { FriendStore } from './friend.ts';
import { isWanted } from './offer-to-friend.ts';
import { type Link, referrerOf } from './referral.ts';
import { shownName } from './shown-name.ts';
import type { TidingStore } from './tiding.ts';

const DAY_MS = 86_400_000;
/** A link that goes round is good news ten times a day, and then noise. */
export const OPENED_A_DAY = 10;

export interface OpenLinkNeeds {
  readonly friends: FriendStore;
  readonly tidings: Pick<TidingStore, 'owe' | 'count'>;
  readonly chats: Pick<ChatStore, 'byId'>;
  readonly clock: Clock;
}

export interface Referrer {
  /** Null when they have no name that is fit to be shown. */
  readonly name: string | null;
  /** Whether they are told that somebody opened the link; then the reader is told so too. */
  readonly hears: boolean;
}

/** Null when nobody passed it on that the reader should hear of: no true referral, their own link, a muted person. */
export function openLink(
  { friends, tidings, chats, clock }: OpenLinkNeeds,
  visitor: ChatId,
  link: Link,
): Referrer | null {
  const from = referrerOf(friends, link);
  const referrer = from === null ? null : chats.byId(from);
  if (referrer === null || referrer.id === visitor || friends.isMuted(visitor, referrer.id)) return null;
  const tiding = { kind: 'opened', to: referrer.id, about: visitor, article: link.article } as const;
  const isEnough = tidings.count(tiding, clock.now() - DAY_MS).all >= OPENED_A_DAY;
  const hears = !isEnough && isWanted({ friends, chats }, tiding);
  if (hears) tidings.owe(tiding, clock.now());
  return { name: shownName(referrer.name), hears };
}
