/** How answers reach Telegram: undici under grammY's client, counted by the limiter, patient once when told to wait. */
import { type Dispatcher, fetch as undiciFetch } from 'undici';
import type { TelegramNeeds } from './needs.ts';

/** A reader waits this long for an answer that Telegram asked us to hold back; longer waits become an error. */
const PATIENCE_SECONDS = 5;

type Fetch = NonNullable<NonNullable<ConstructorParameters<typeof import('grammy').Api>[1]>['fetch']>;

/**
 * Below grammY's own client, because what is installed above it (transformers) is left out inside conversations and
 * would count their replays.
 */
export function createApiFetch(
  { pacer, clock }: Pick<TelegramNeeds, 'pacer' | 'clock'>,
  dispatcher?: Dispatcher,
): Fetch {
  const send = async (url: string, init: RequestInit | undefined): Promise<Response> => {
    count(url, init?.body);
    // grammY hands over the signal of an older library, which undici does not take for one.
    const cut = new AbortController();
    init?.signal?.addEventListener('abort', () => cut.abort());
    return (await undiciFetch(url, {
      ...(init as object),
      signal: cut.signal,
      duplex: 'half',
      ...(dispatcher === undefined ? {} : { dispatcher }),
    })) as unknown as Response;
  };

  const count = (url: string, body: unknown): void => {
    if (!/\/(?:send|edit|forward|copy)\w+$/.test(url) || typeof body !== 'string') return;
    const chat = /"chat_id":(-?\d+)/.exec(body);
    if (chat === null) return;
    const id = Number(chat[1]);
    pacer.count({ id, kind: id < 0 ? 'supergroup' : 'private' }, clock.now());
  };

  const patient = async (url: string, init: RequestInit | undefined): Promise<Response> => {
    const response = await send(url, init);
    if (response.status !== 429 || typeof init?.body !== 'string') return response;
    const seconds = retryAfter(await response.clone().text());
    if (seconds > PATIENCE_SECONDS) return response;
    await clock.sleep(seconds * 1000);
    return send(url, init);
  };
  // grammY's type is that of node-fetch; it uses url, method, headers, body and signal of it, and `json()` of the answer.
  return patient as unknown as Fetch;
}

function retryAfter(body: string): number {
  const found = /"retry_after":\s*(\d+)/.exec(body);
  return found === null ? Number.POSITIVE_INFINITY : Number(found[1]);
}
