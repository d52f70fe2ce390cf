/** Proving that an address is the reader's own: a code is mailed to it, and read back to us. */
import type { ChatId } from '../reader/chat.ts';
import type { Language } from '../shared/language.ts';
import type { Clock, Instant } from '../shared/ports.ts';
import { checkAddress } from './address.ts';
import { addressKey } from './address-key.ts';
import { CODE_TRIES, type CodeStore, codeDigest, isSameDigest, proofOf } from './code.ts';
import { CODE_LIMITS, fullUntil, latestOf } from './limits.ts';
import { checkName } from './name.ts';
import type { Sender, SenderStore } from './sender.ts';

export interface ProveNeeds {
  readonly codes: CodeStore;
  readonly senders: SenderStore;
  readonly letterSecret: string;
  readonly clock: Clock;
}

/** A proof that is not remembered still serves for the letters of a day. */
const PROOF_MS = 24 * 3_600_000;

export function isProvenAddress(
  { codes, senders, letterSecret, clock }: ProveNeeds,
  chat: ChatId,
  address: string,
): boolean {
  if (senders.find(chat)?.address.toLowerCase() === address.toLowerCase()) return true;
  return codes.isProven(chat, proofOf(letterSecret, address), clock.now() - PROOF_MS);
}

/** Remembers a reader who agreed to it; false, and nothing is kept, for an address that is not proven. */
export function rememberSender(needs: ProveNeeds, chat: ChatId, { name, address }: Sender): boolean {
  const checked = checkName(name);
  if (!checked.ok || !isProvenAddress(needs, chat, address)) return false;
  needs.senders.remember(chat, { name: checked.name, address }, needs.clock.now());
  return true;
}

export interface CodeRequest {
  readonly chatId: ChatId;
  readonly address: string;
  readonly language: Language;
  /** Made once for each asking: repeated, it asks for nothing more. */
  readonly token: string;
}

/** `why` names the phrase that tells the reader; `until` is when it will be otherwise. */
export type CodeAsked =
  | { readonly kind: 'owed' }
  | { readonly kind: 'refused'; readonly why: string; readonly until: Instant | null };

/** Owes a code to the address, within limits: a form that mails codes could be used to pester people, too. */
export function askForCode({ codes, letterSecret, clock }: ProveNeeds, request: CodeRequest): CodeAsked {
  const checked = checkAddress(request.address);
  if (!checked.ok) return { kind: 'refused', why: checked.why, until: null };
  if (codes.isAsked(request.token)) return { kind: 'owed' };
  const now = clock.now();
  const key = addressKey(letterSecret, checked.address);
  const { past } = codes;
  const { again, readerDay, addressDay, all } = CODE_LIMITS;
  const soon = fullUntil(again, past.ofReaderTo(request.chatId, key, again.count), now);
  if (soon !== null) return { kind: 'refused', why: 'recommend-code-soon', until: soon };
  const full = latestOf(
    fullUntil(readerDay, past.ofReader(request.chatId, readerDay.count), now),
    fullUntil(addressDay, past.ofAddress(key, addressDay.count), now),
    fullUntil(all, past.ofAll(all.count), now),
  );
  if (full !== null) return { kind: 'refused', why: 'recommend-code-full', until: full };
  codes.owe({ ...request, address: checked.address, addressKey: key }, now);
  return { kind: 'owed' };
}

/** over: too late, too often wrong, or none was asked for; only a new code helps. waiting: it has not been sent yet. */
export type CodeChecked =
  | { readonly kind: 'right' | 'over' | 'waiting' }
  | { readonly kind: 'wrong'; readonly triesLeft: number };

/** Checks what the reader typed (six digits) against the latest code they asked for, for exactly this address. */
export function checkCode(needs: ProveNeeds, chat: ChatId, address: string, typed: string): CodeChecked {
  const { codes, letterSecret, clock } = needs;
  if (isProvenAddress(needs, chat, address)) return { kind: 'right' };
  const key = addressKey(letterSecret, address);
  const asked = codes.latest(chat);
  if (asked === null || asked.addressKey !== key || asked.isDead) return { kind: 'over' };
  if (asked.digest === null || asked.expiresAt === null) return { kind: 'waiting' };
  if (asked.expiresAt <= clock.now() || asked.tries >= CODE_TRIES) return { kind: 'over' };
  if (isSameDigest(codeDigest(letterSecret, chat, address, typed), asked.digest)) {
    codes.markProven(asked.id, proofOf(letterSecret, address), clock.now());
    return { kind: 'right' };
  }
  codes.countTry(asked.id);
  const triesLeft = CODE_TRIES - asked.tries - 1;
  return triesLeft > 0 ? { kind: 'wrong', triesLeft } : { kind: 'over' };
}
