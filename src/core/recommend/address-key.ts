/** Addresses as keyed hashes: they outlive the address itself, and tell nothing to whoever finds the database's copy without its key. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { isLanguage, type Language } from '../shared/language.ts';
import { mailboxOf } from './address.ts';

/** The same for every spelling of one mailbox: 32 bytes as base64url, 43 characters. `secret` is the installation's. */
export type AddressKey = string;

export function addressKey(secret: string, address: string): AddressKey {
  return createHmac('sha256', secret)
    .update(`address:${mailboxOf(address)}`)
    .digest('base64url');
}

/** What an opt-out link says: which mailbox, and in which language to speak. It needs no row, so it works for ever. */
export interface OptOutLink {
  readonly key: AddressKey;
  readonly language: Language;
}

/** Language, key and seal in one word of the URL-safe alphabet. */
export function optOutToken(secret: string, { key, language }: OptOutLink): string {
  return `${language}${key}${seal(secret, language, key)}`;
}

/** Null for anything that we did not make. */
export function readOptOutToken(secret: string, token: string): OptOutLink | null {
  const [, language = '', key = '', sealed = ''] = /^([a-z]{2})([\w-]{43})([\w-]{22})$/.exec(token) ?? [];
  if (!isLanguage(language)) return null;
  const right = Buffer.from(seal(secret, language, key));
  const given = Buffer.from(sealed);
  return right.length === given.length && timingSafeEqual(right, given) ? { key, language } : null;
}

/** 128 bits: more than anybody can guess at a web server. */
function seal(secret: string, language: Language, key: AddressKey): string {
  return createHmac('sha256', secret)
    .update(`opt-out:${language}:${key}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url');
}
