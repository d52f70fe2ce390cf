/** Links that lead to an article and tell who passed it on: `a12`, `a12_r…`. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ArticleId } from '../article/article.ts';
import type { ChatId } from '../reader/chat.ts';
import type { MakeToken } from '../shared/ports.ts';
import type { FriendStore, Seal } from './friend.ts';

/** 64 random bits name the reader's seal, 96 bits of HMAC-SHA256 bind it to the article; both as base64url. */
const HANDLE_BYTES = 8;
const HANDLE = 11;
const MARK_BYTES = 12;
const REFERRAL = /^[A-Za-z0-9_-]{27}$/;
/** Telegram takes 64 of A-Za-z0-9_- (core.telegram.org/bots/features#deep-linking); a cut referral still names its article. */
const PAYLOAD = /^a([1-9]\d{0,14})(?:_r([A-Za-z0-9_-]{0,45}))?$/;

export interface Link {
  readonly article: ArticleId;
  /** Null where there is none, or what stands there cannot be one. */
  readonly referral: string | null;
}

/** What follows `?start=`; at most 46 characters. */
export function payloadOf({ article, referral }: Link): string {
  return referral === null ? `a${article}` : `a${article}_r${referral}`;
}

/** Null for a payload that is no link of ours to an article. */
export function readPayload(payload: string): Link | null {
  const found = PAYLOAD.exec(payload.trim());
  if (found === null) return null;
  const referral = found[2] ?? '';
  return { article: Number(found[1]), referral: REFERRAL.test(referral) ? referral : null };
}

/** Both parts of a new seal; a handle is made of chance alone, so it tells nothing of whose it is. */
export function makeSeal(makeToken: MakeToken): Pick<Seal, 'handle' | 'secret'> {
  const handle = Buffer.from(makeToken(), 'hex').subarray(0, HANDLE_BYTES).toString('base64url');
  return { handle, secret: makeToken() };
}

/**
 * The reader's referral for this one article. Bound to it, because whoever holds a link must not be able to make
 * another in the same name: a recommendation is somebody's word.
 */
export function referralOf({ handle, secret }: Pick<Seal, 'handle' | 'secret'>, article: ArticleId): string {
  return `${handle}${markOf(secret, article)}`;
}

/** Who passed the article on, or null when the link does not say so truly. */
export function referrerOf(
  friends: Pick<FriendStore, 'byHandle'>,
  { article, referral }: Link,
): ChatId | null {
  if (referral === null) return null;
  const seal = friends.byHandle(referral.slice(0, HANDLE));
  if (seal === null) return null;
  const given = Buffer.from(referral.slice(HANDLE));
  const right = Buffer.from(markOf(seal.secret, article));
  return given.length === right.length && timingSafeEqual(given, right) ? seal.chat : null;
}

function markOf(secret: string, article: ArticleId): string {
  const digest = createHmac('sha256', secret).update(`a${article}`).digest();
  return digest.subarray(0, MARK_BYTES).toString('base64url');
}
