/** The one web server: health, metrics, the webhook, and whatever else the program mounts on it. */
import type { AddressInfo } from 'node:net';
import { type HttpBindings, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { AppError } from '../core/shared/errors.ts';
import type { Metrics } from './metrics.ts';
import { isBearer, isOwnMachine, isSameSecret } from './own-machine.ts';

/** Telegram's updates are a few kilobytes; the limit keeps others from filling the memory. */
const UPDATE_BYTES = 1_000_000;

/** What is mounted may reach the connection itself, as the sandbox does to break it. */
export type WebApp = Hono<{ Bindings: HttpBindings }>;

export interface WebNeeds {
  /** Why the program is not healthy, a sentence each; empty once the database is open and updates are received and answered. */
  readonly ailments: () => readonly string[];
  /** Why the program is not ready, a sentence each; empty when it is. */
  readonly troubles: () => readonly string[];
  /** Null in long polling. `accept` resolves once the update is stored, and rejects when it could not be: Telegram tries again. */
  readonly webhook: { readonly secret: string; readonly accept: (update: unknown) => Promise<void> } | null;
  /** The pages that readers open; each says itself what it is for. */
  readonly pages?: readonly Hono[];
  readonly metrics: Pick<Metrics, 'page' | 'contentType'>;
  /** With it, others than this machine may read the metrics, too. */
  readonly metricsToken: string | null;
  readonly mounted: WebApp | null;
}

export function createWeb(needs: WebNeeds): WebApp {
  const { ailments, troubles, webhook, metrics, metricsToken, pages = [], mounted } = needs;
  // A closing slash makes no other page of an address.
  const web: WebApp = new Hono({ strict: false });
  web.get('/healthz', c => {
    const found = ailments();
    return found.length === 0 ? c.text('ok') : c.text(found.join('\n'), 503);
  });
  web.get('/readyz', c => {
    const found = [...ailments(), ...troubles()];
    return found.length === 0 ? c.text('ok') : c.text(found.join('\n'), 503);
  });
  web.get('/metrics', async c => {
    // What an operation looks like from inside is nobody else's business.
    const mayRead = isOwnMachine(c) || (metricsToken !== null && isBearer(c, metricsToken));
    if (!mayRead) return c.notFound();
    return c.body(await metrics.page(), 200, { 'content-type': metrics.contentType });
  });
  if (webhook !== null) {
    web.post('/telegram/webhook', bodyLimit({ maxSize: UPDATE_BYTES }), async c => {
      const given = c.req.header('x-telegram-bot-api-secret-token') ?? '';
      if (!isSameSecret(given, webhook.secret)) return c.text('unauthorized', 401);
      const update = await readJson(c.req.raw);
      if (!isUpdate(update)) return c.text('not an update', 400);
      try {
        await webhook.accept(update);
      } catch (error) {
        if (error instanceof AppError) return c.text(error.message, 503);
        throw error;
      }
      return c.body(null, 200);
    });
  }
  for (const page of pages) web.route('/', page);
  if (mounted !== null) web.route('/', mounted);
  return web;
}

export interface ListeningWeb {
  /** Where it listens: with port 0, the port the system chose. */
  readonly port: number;
  close(): Promise<void>;
}

/** Rejects when the port is taken. */
export function listen(web: WebApp, host: string, port: number): Promise<ListeningWeb> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: web.fetch, hostname: host, port }, (info: AddressInfo) => {
      server.off('error', reject);
      resolve({
        port: info.port,
        close: () =>
          new Promise(closed => {
            server.close(() => closed());
            // Long polls and event streams would keep the server open for ever.
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.once('error', reject);
  });
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    // Whoever sends something else than JSON is told so by the caller's 400.
    return null;
  }
}

function isUpdate(value: unknown): value is { update_id: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'update_id' in value &&
    Number.isSafeInteger(value.update_id)
  );
}
