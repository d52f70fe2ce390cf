/** A code mailed to an address: whoever reads it back to us can read the letters that come there. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ChatId } from '../reader/chat.ts';
import type { Note } from '../reader/note.ts';
import type { Language } from '../shared/language.ts';
import type { Instant } from '../shared/ports.ts';
import type { AddressKey } from './address-key.ts';

export const CODE_LIFE_MS = 15 * 60_000;
export const CODE_TRIES = 5;
const DIGITS = 6;

/** A code that is owed to an address. It is made when it is sent, so that it is nowhere at rest but in the letter. */
export interface OwedCode {
  readonly id: number;
  readonly chatId: ChatId;
  readonly address: string;
  readonly addressKey: AddressKey;
  readonly language: Language;
  readonly attempts: number;
  readonly askedAt: Instant;
}

export interface CodeMail extends Pick<OwedCode, 'address' | 'language'> {
  readonly code: string;
  /** The same for every try. */
  readonly id: string;
}

/** The latest code that a reader asked for. */
export interface AskedCode {
  readonly id: number;
  readonly addressKey: AddressKey;
  /** Null until it was sent. */
  readonly digest: string | null;
  readonly expiresAt: Instant | null;
  readonly tries: number;
  readonly isDead: boolean;
}

export interface CodeStore {
  /** The same token twice is one code. */
  owe(
    code: Pick<OwedCode, 'chatId' | 'address' | 'addressKey' | 'language'> & { readonly token: string },
    now: Instant,
  ): void;
  isAsked(token: string): boolean;
  /** When codes were asked for, as letters' `LetterPast` counts. */
  readonly past: {
    ofReader(chat: ChatId, nth: number): Instant | null;
    ofReaderTo(chat: ChatId, address: AddressKey, nth: number): Instant | null;
    ofAddress(address: AddressKey, nth: number): Instant | null;
    ofAll(nth: number): Instant | null;
  };
  due(now: Instant): OwedCode | null;
  /** Keeps the digest and forgets the address, before the code goes out. */
  markSent(id: number, digest: string, expiresAt: Instant): void;
  /** It surely did not go out: owed again. `note` is owed to the reader in the same transaction. */
  postpone(code: OwedCode, dueAt: Instant, note: Note | null, now: Instant): void;
  /** It will never go out. */
  fail(code: OwedCode, note: Note | null, now: Instant): void;
  latest(chat: ChatId): AskedCode | null;
  countTry(id: number): void;
  /** `proof`: the address to the letter, see `proofOf`. */
  markProven(id: number, proof: string, now: Instant): void;
  isProven(chat: ChatId, proof: string, since: Instant): boolean;
  nextDueAt(): Instant | null;
  /** Forgets what was asked before. */
  forgetBefore(at: Instant): number;
}

/** Six digits out of 128 random bits given as hexadecimal digits; what the remainder favours is below one in 10^8. */
export function codeFrom(token: string): string {
  return String(Number.parseInt(token.slice(0, 13), 16) % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The digits of an answer, or null when it does not look like a code at all. */
export function readCode(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '');
  return new RegExp(`^\\d{${DIGITS}}$`).test(digits) ? digits : null;
}

export function codeDigest(secret: string, chat: ChatId, address: string, code: string): string {
  const about = `code:${chat}:${proofOf(secret, address)}:${code}`;
  return createHmac('sha256', secret).update(about).digest('base64url');
}

/** Stands for one address to the letter, where `AddressKey` stands for a mailbox: what was proven is not what is like it. */
export function proofOf(secret: string, address: string): string {
  return createHmac('sha256', secret).update(`proof:${address.toLowerCase()}`).digest('base64url');
}

/** In constant time. */
export function isSameDigest(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
