/** grammY's way out: undici under its client, every message counted by the limiter. */
import { Agent, fetch as undiciFetch } from 'undici';
import type { Pacer } from '../core/delivery/pacer.ts';
import type { Clock } from '../core/shared/ports.ts';
import { type ApiCall, readCall } from './api-call.ts';

/** Longer than the poll for updates may last, which Telegram leaves open for half a minute. */
const ANSWER_MS = 40_000;
const CONNECT_MS = 10_000;

export type GrammyFetch = NonNullable<
  NonNullable<ConstructorParameters<typeof import('grammy').Api>[1]>['fetch']
>;

/** One call to Telegram and its answer. Rejects when the line broke or the time was up. */
export type Send = (call: ApiCall) => Promise<Response>;

export function openLine(): Send {
  const dispatcher = new Agent({
    headersTimeout: ANSWER_MS,
    bodyTimeout: ANSWER_MS,
    connect: { timeout: CONNECT_MS },
  });
  return async ({ url, init, body }) => {
    // grammY hands over the signal of an older library, which undici does not take for one.
    const cut = new AbortController();
    init?.signal?.addEventListener('abort', () => cut.abort());
    const given = { ...(init as object), signal: cut.signal, dispatcher };
    const answer = await undiciFetch(url, body === null ? given : { ...given, body });
    return answer as unknown as Response;
  };
}

/**
 * Below grammY's own client, because what is installed above it (transformers) is left out inside conversations and
 * would count their replays.
 */
export function createApiFetch({ pacer, clock }: { pacer: Pacer; clock: Clock }): GrammyFetch {
  const send = openLine();
  return asGrammyFetch(async call => {
    if (call.chat !== null) pacer.count(call.chat, clock.now());
    return send(call);
  });
}

/** grammY's type is that of node-fetch; it uses url, method, headers, body and signal of it, and `json()` of the answer. */
export function asGrammyFetch(send: Send): GrammyFetch {
  const call = async (url: string, init: RequestInit | undefined): Promise<Response> =>
    send(await readCall(url, init));
  return call as unknown as GrammyFetch;
}
