/** Opt-outs: addresses that get no letters, because their owner said so or their mail server did. */
import type { Clock, Instant, Log } from '../shared/ports.ts';
import { plainAddress } from './address.ts';
import { type AddressKey, addressKey, type OptOutLink, readOptOutToken } from './address-key.ts';

/** asked: for ever; refused: the mail server would not take it, which is believed for a while. */
export type OptOutReason = 'asked' | 'refused';

export interface OptOutStore {
  /** Asking outweighs a refusal, and is never undone by one. */
  add(key: AddressKey, why: OptOutReason, now: Instant): void;
  find(key: AddressKey): { readonly why: OptOutReason; readonly since: Instant } | null;
  count(): Readonly<Record<OptOutReason, number>>;
}

export interface OptOutNeeds {
  readonly optOuts: OptOutStore;
  /** The installation's secret. */
  readonly letterSecret: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** Opts the mailbox out that the token stands for; null when we never made such a token. Repeating it changes nothing. */
export function optOut(needs: OptOutNeeds, token: string): OptOutLink | null {
  const link = readOptOutToken(needs.letterSecret, token);
  if (link === null) return null;
  needs.optOuts.add(link.key, 'asked', needs.clock.now());
  needs.log.info('letter.opted-out', { by: 'link' });
  return link;
}

/** For an operator who was asked by mail or telephone: `words` is an address, or the token a letter's footer showed. */
export function optOutByHand(needs: OptOutNeeds, words: string): boolean {
  const address = plainAddress(words);
  const key =
    address !== null
      ? addressKey(needs.letterSecret, address)
      : (readOptOutToken(needs.letterSecret, words.trim())?.key ?? null);
  if (key === null) return false;
  needs.optOuts.add(key, 'asked', needs.clock.now());
  needs.log.info('letter.opted-out', { by: 'operator' });
  return true;
}
