/** An e-mail address as the form takes it: one, plain, so that no mail program can read two into it. */
import { domainToASCII } from 'node:url';

/** RFC 5321, 4.5.3.1.3: a path of 256 octets, less its angle brackets. */
const LIMIT = 254;
// No quoting, no `%` or `!` (old routing marks), no dots that touch; the domain's labels as RFC 1035 has them.
const ADDRESS =
  /^[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/;
/** Addresses of offices, not of friends (RFC 2142). */
const ROLES =
  /^(?:abuse|admin|administrator|billing|hostmaster|info|mailer-daemon|marketing|no-?reply|noc|postmaster|root|sales|security|support|webmaster)$/i;

export type CheckedAddress =
  | { readonly ok: true; readonly address: string }
  /** `why` names the phrase that tells the reader. */
  | { readonly ok: false; readonly why: 'recommend-address-form' | 'recommend-address-role' };

/** The address with its domain in lower-case ASCII (an international one by its punycode). */
export function checkAddress(text: string): CheckedAddress {
  const [local, domain, ...more] = text.trim().split('@');
  if (local === undefined || domain === undefined || more.length > 0)
    return { ok: false, why: 'recommend-address-form' };
  const ascii = /^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) ? domainToASCII(domain) : '';
  const address = `${local}@${ascii.toLowerCase()}`;
  const isPlain = ADDRESS.test(address) && address.length <= LIMIT && local.length <= 64;
  if (!isPlain) return { ok: false, why: 'recommend-address-form' };
  return ROLES.test(local) ? { ok: false, why: 'recommend-address-role' } : { ok: true, address };
}
