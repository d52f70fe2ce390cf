/** Who may read what an operation looks like from inside: this very machine, not through a proxy on it, and bearers of the token. */
import { timingSafeEqual } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;
/** What proxies add, each in its own way; one of them is enough to know that somebody else asks. */
const PROXY_HEADERS = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-real-ip',
  'forwarded',
  'via',
  'cf-connecting-ip',
  'true-client-ip',
];
/** A page in the operator's browser may reach this port under a name of its own (DNS rebinding), but not under these. */
const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

export function isOwnMachine(c: Context<{ Bindings: HttpBindings }>): boolean {
  if (PROXY_HEADERS.some(name => c.req.header(name) !== undefined)) return false;
  return (
    LOOPBACK_HOST.test(c.req.header('host') ?? '') && LOOPBACK.test(c.env.incoming.socket.remoteAddress ?? '')
  );
}

/** Whether the request bears `token` (RFC 6750). */
export function isBearer(c: Context, token: string): boolean {
  const [, given = ''] = /^bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  return isSameSecret(given, token);
}

/** In constant time, so that the answer's delay does not tell how much of the secret was right. */
export function isSameSecret(given: string, secret: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(secret);
  return a.length === b.length && timingSafeEqual(a, b);
}
