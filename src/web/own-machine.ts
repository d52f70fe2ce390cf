/** Whether a request comes from this very machine, and not through a proxy on it. */
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;

export function isOwnMachine(c: Context<{ Bindings: HttpBindings }>): boolean {
  const isForwarded =
    c.req.header('x-forwarded-for') !== undefined || c.req.header('forwarded') !== undefined;
  return !isForwarded && LOOPBACK.test(c.env.incoming.socket.remoteAddress ?? '');
}
