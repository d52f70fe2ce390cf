/** Polite and safe HTTP: guarded on the address connected to, bounded in bytes, time and redirects. */
import { lookup as systemLookup } from 'node:dns';
import { setMaxListeners } from 'node:events';
import type { LookupFunction } from 'node:net';
import { Agent, type Dispatcher } from 'undici';
import { hostOf, loginOf, withLoginOf } from '../core/shared/url.ts';
import { isMetadataName } from './address-guard.ts';
import { createCookies } from './cookies.ts';
import { guardedConnector } from './guarded-connector.ts';
import { Refusal, reasonOf } from './http-failure.ts';
import { readBody } from './read-body.ts';
import { createTurns } from './turns.ts';

export interface HttpRequest {
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the body, after decompression. */
  readonly maxBytes: number;
  /** For everything, redirects included, but for waiting until the host is free. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /**
   * The address is an operator's own: a user and a password in it are sent, to its origin alone, and a redirect
   * of a site from https to its own http is followed.
   */
  readonly isOperators?: boolean;
}

export type HttpAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** By lower-case name; of repeated headers the first. */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
      /** Where the answer came from, after redirects. */
      readonly url: string;
      /** The address to ask from now on, where every redirect on the way was permanent; else null. */
      readonly permanentUrl: string | null;
      /** A redirect led from https to http: anybody on the way may have changed what was read. */
      readonly isDowngraded: boolean;
    }
  /** `why` is a sentence for the operator; `isUnreached`: nothing, or not all, was heard of the host in time. */
  | { readonly kind: 'failed'; readonly why: string; readonly isUnreached: boolean };

export interface Http {
  /** Never throws for anything the network or a server did. */
  get(url: string, request: HttpRequest): Promise<HttpAnswer>;
  close(): Promise<void>;
}

export interface HttpOptions {
  /** Hosts that may resolve to private addresses and use any port. */
  readonly allowHosts: readonly string[];
  readonly userAgent: string;
  /** The resolver; another one in tests. */
  readonly lookup?: LookupFunction;
}

const PORTS = new Set(['', '80', '443', '8080', '8443']);
const REDIRECTS = 5;
const PERMANENT = new Set([301, 308]);
const REDIRECTED = new Set([301, 302, 303, 307, 308]);

export function openHttp({ allowHosts, userAgent, lookup = systemLookup }: HttpOptions): Http {
  const allowed = new Set(allowHosts);
  const isAllowed = (host: string): boolean => allowed.has(host.toLowerCase());
  const agent = new Agent({
    connections: 1,
    maxHeaderSize: 32 * 1024,
    keepAliveTimeout: 4_000,
    connect: guardedConnector(isAllowed, lookup),
  });

  // One thing of a host at a time: who asks a small site twice at once is not polite.
  const inTurn = createTurns();

  const once = async (
    url: URL,
    request: HttpRequest,
    own: Readonly<Record<string, string>>,
    leftMs: number,
  ) => {
    const { signal, end } = within(request.signal, leftMs);
    try {
      const { statusCode, headers, body } = await agent.request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: 'GET',
        signal,
        headers: { 'user-agent': userAgent, 'accept-encoding': 'gzip, br', ...request.headers, ...own },
      });
      const location = first(headers['location']);
      if (REDIRECTED.has(statusCode) && location !== null) {
        await body.dump();
        return { status: statusCode, location: asAscii(location), headers, bytes: new Uint8Array() };
      }
      const bytes = await readBody(body, first(headers['content-encoding']), request.maxBytes);
      return { status: statusCode, location: null, headers, bytes };
    } finally {
      end();
    }
  };

  const follow = async (address: string, request: HttpRequest): Promise<HttpAnswer> => {
    const start = checked(address, null, isAllowed);
    const login = request.isOperators === true ? loginOf(address) : null;
    const cookies = createCookies();
    let url = start;
    let isPermanent = true;
    let isDowngraded = false;
    let leftMs = request.timeoutMs;
    for (let hop = 0; ; hop += 1) {
      const isOwn = login !== null && url.origin === start.origin;
      const cookie = cookies.headerFor(url);
      const own: Record<string, string> = {};
      if (isOwn) own['authorization'] = `Basic ${Buffer.from(login).toString('base64')}`;
      if (cookie !== null) own['cookie'] = cookie;
      const { status, location, headers, bytes } = await inTurn(hostOf(url.href), async () => {
        const startedAt = performance.now();
        const answer = await once(url, request, own, Math.max(1, Math.round(leftMs)));
        leftMs -= performance.now() - startedAt;
        return answer;
      });
      if (location === null) {
        const isMoved = hop > 0 && isPermanent && !isDowngraded;
        const permanentUrl = isMoved ? (isOwn ? withLoginOf(address, url.href) : url.href) : null;
        const came = { url: url.href, permanentUrl, isDowngraded };
        return { kind: 'answered', status, headers: flat(headers), body: bytes, ...came };
      }
      if (hop === REDIRECTS) throw new Refusal(`It redirects more than ${REDIRECTS} times.`);
      isPermanent &&= PERMANENT.has(status);
      cookies.take(url, all(headers['set-cookie']));
      const next = checked(location, url, isAllowed);
      if (url.protocol === 'https:' && next.protocol === 'http:') {
        const isFollowed =
          isAllowed(next.hostname) || (request.isOperators === true && isSameSite(url, next));
        if (!isFollowed) throw new Refusal('It redirects from https to http.');
        isDowngraded = true;
      }
      url = next;
    }
  };

  return {
    async get(address, request) {
      try {
        return await follow(address, request);
      } catch (error) {
        return { kind: 'failed', ...reasonOf(error, request) };
      }
    },
    close: () => agent.close(),
  };
}

/**
 * Aborts with `signal`, or after so many milliseconds; `end` lets go of both. AbortSignal.timeout cannot be let go of:
 * thousands of requests a minute would leave as many signals in memory, and timers running, for half a minute.
 */
function within(signal: AbortSignal, ms: number): { readonly signal: AbortSignal; end(): void } {
  const cut = new AbortController();
  const stop = (): void => cut.abort(signal.reason);
  const timer = setTimeout(() => cut.abort(new DOMException('The time is up.', 'TimeoutError')), ms);
  if (signal.aborted) stop();
  // Many requests at once listen to the signal of one job, and each lets go of it.
  setMaxListeners(0, signal);
  signal.addEventListener('abort', stop, { once: true });
  return {
    signal: cut.signal,
    end() {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    },
  };
}

/** The address to ask, or a Refusal. `from` is where a redirect led from. */
function checked(address: string, from: URL | null, isAllowed: (host: string) => boolean): URL {
  if (!URL.canParse(address, from?.href)) throw new Refusal('It is not an address.');
  const url = new URL(address, from?.href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Refusal(`${url.protocol} addresses are not read.`);
  url.username = '';
  url.password = '';
  if (!isAllowed(url.hostname)) {
    if (!PORTS.has(url.port)) throw new Refusal(`Port ${url.port} is not read from.`);
    if (isMetadataName(url.hostname)) throw new Refusal('The address is not public.');
  }
  return url;
}

function flat(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const one = first(value);
      return one === null ? [] : [[name.toLowerCase(), one]];
    }),
  );
}

function all(value: string | string[] | undefined): readonly string[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** Some servers write the bytes of another script as they are; an address has them in percent. */
function asAscii(location: string): string {
  return location.replace(/[\u0080-\u00ff]/g, byte => encodeByte(byte.charCodeAt(0)));
}

const encodeByte = (byte: number): string => `%${byte.toString(16).toUpperCase()}`;

const isSameSite = (one: URL, other: URL): boolean =>
  one.hostname.replace(/^www\./, '') === other.hostname.replace(/^www\./, '');

function first(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
