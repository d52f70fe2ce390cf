/** What went wrong with a request, as a sentence for the operator. */
import type { HttpRequest } from './http.ts';
import { TooLarge } from './read-body.ts';

/** A refusal of ours, whose message is the sentence. */
export class Refusal extends Error {}

const UNREACHED: Readonly<Record<string, string>> = {
  ENOTFOUND: 'There is no such host.',
  EAI_AGAIN: 'The name could not be looked up just now.',
  ECONNREFUSED: 'Nothing answers at that address.',
  ECONNRESET: 'The connection was cut.',
  EHOSTUNREACH: 'No way leads to that address.',
  ENETUNREACH: 'No way leads to that address.',
  ETIMEDOUT: 'No connection came about in time.',
  UND_ERR_SOCKET: 'The connection was cut.',
  UND_ERR_CONNECT_TIMEOUT: 'No connection came about in time.',
};
const UNREADABLE: Readonly<Record<string, string>> = {
  UND_ERR_HEADERS_OVERFLOW: 'Its headers are too long.',
  Z_DATA_ERROR: 'It cannot be unpacked.',
  Z_BUF_ERROR: 'It breaks off while being unpacked.',
  CERT_HAS_EXPIRED: 'Its certificate has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'Its certificate is self-signed.',
};

/** `isUnreached`: nothing, or not all, was heard of the host in time. */
export function reasonOf(
  error: unknown,
  { timeoutMs, signal }: HttpRequest,
): { readonly why: string; readonly isUnreached: boolean } {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof Refusal || cause instanceof TooLarge)
      return { why: cause.message, isUnreached: false };
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    const unreached = UNREACHED[code];
    if (unreached !== undefined) return { why: unreached, isUnreached: true };
    // Brotli has a code for each way of being broken.
    const unreadable = code.startsWith('ERR__ERROR') ? 'It cannot be unpacked.' : UNREADABLE[code];
    if (unreadable !== undefined) return { why: unreadable, isUnreached: false };
    if (cause.name === 'TimeoutError')
      return { why: `It took longer than ${timeoutMs / 1000} seconds.`, isUnreached: true };
  }
  if (signal.aborted) return { why: 'It was stopped.', isUnreached: false };
  const message = error instanceof Error ? error.message : String(error);
  return { why: `It could not be read: ${message}.`, isUnreached: false };
}
