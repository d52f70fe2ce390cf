/** An e-mail address as the form takes it: one, plain, so that no mail program can read two into it. */
import { domainToASCII } from 'node:url';
import MailChecker from 'mailchecker';

/** RFC 5321, 4.5.3.1.3: a path of 256 octets, less its angle brackets. */
const LIMIT = 254;
/** RFC 5321, 4.5.3.1.1. */
const LOCAL_LIMIT = 64;
// No quoting, no `%` or `!` (old routing marks), no dots that touch; the domain's labels as RFC 1035 has them.
const ADDRESS =
  /^[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/;
/** Addresses of offices and machines, not of friends: RFC 2142, and what came into use since. */
const ROLES = new Set(
  `abuse admin administrator all billing bounce bounces contact daemon devnull editor everyone feedback ftp help
  helpdesk hostmaster hr info jobs legal list list-owner listserv mailer mailer-daemon mailman majordomo marketing
  news newsletter no-reply noc noreply null office postmaster press privacy root sales security spam staff support
  team unsubscribe usenet uucp webmaster www`.split(/\s+/),
);

export type AddressRefusal =
  | 'recommend-address-form'
  | 'recommend-address-role'
  | 'recommend-address-disposable';

export type CheckedAddress =
  | { readonly ok: true; readonly address: string }
  /** `why` names the phrase that tells the reader. */
  | { readonly ok: false; readonly why: AddressRefusal };

/** One plain address with its domain in lower-case ASCII (an international one by its punycode), or null. */
export function plainAddress(text: string): string | null {
  const [local, domain, ...more] = text.trim().split('@');
  if (local === undefined || domain === undefined || more.length > 0) return null;
  const ascii = /^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) ? domainToASCII(domain) : '';
  const address = `${local}@${ascii.toLowerCase()}`;
  const isPlain = ADDRESS.test(address) && address.length <= LIMIT && local.length <= LOCAL_LIMIT;
  return isPlain ? address : null;
}

/** A plain address of a person who means to keep it. */
export function checkAddress(text: string): CheckedAddress {
  const address = plainAddress(text);
  if (address === null) return { ok: false, why: 'recommend-address-form' };
  const [role] = mailboxOf(address).split('@');
  if (role !== undefined && ROLES.has(role)) return { ok: false, why: 'recommend-address-role' };
  // The list knows throwaway domains; what else it checks, the pattern above has.
  if (!MailChecker.isValid(address)) return { ok: false, why: 'recommend-address-disposable' };
  return { ok: true, address };
}

/** Google’s two domains are one, and the dots in its names mean nothing (support.google.com/mail/answer/7436150). */
const GOOGLE = new Set(['gmail.com', 'googlemail.com']);

/** The mailbox behind a plain address: case, a tag after `+` and the like make no other friend of it. */
export function mailboxOf(address: string): string {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  const [name = ''] = local.split('+');
  return GOOGLE.has(domain) ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`;
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
