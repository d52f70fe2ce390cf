/** Keeps other web pages out: whoever can reach the sandbox can read its letters and be its people. */
import type { MiddlewareHandler } from 'hono';

/**
 * A page elsewhere that guesses our address sends its own origin along; one that points a name of its own at this
 * machine (DNS rebinding) sends that name as Host. A plain address cannot be re-pointed, so it is as good as localhost.
 */
export function localOnly(): MiddlewareHandler {
  return async (c, next) => {
    const host = hostOf(`http://${c.req.header('host') ?? ''}`);
    if (host === null || !isPlain(host)) {
      return c.json({ error: 'The sandbox answers only to localhost or an address in numbers.' }, 403);
    }
    const origin = c.req.header('origin');
    const isForeign = origin !== undefined && hostOf(origin) !== host;
    if (isForeign || c.req.header('sec-fetch-site') === 'cross-site') {
      // A link that a person follows from elsewhere is no harm: it only opens the page.
      const isLink = c.req.method === 'GET' && c.req.header('sec-fetch-mode') === 'navigate';
      if (!isLink) return c.json({ error: 'The sandbox answers only to its own page.' }, 403);
    }
    await next();
    return;
  };
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).hostname : null;
}

function isPlain(host: string): boolean {
  return (
    host === 'localhost' || host.endsWith('.localhost') || /^\[.*\]$/.test(host) || /^[\d.]+$/.test(host)
  );
}
