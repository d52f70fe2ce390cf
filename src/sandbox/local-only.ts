/** Keeps other web pages out: whoever can reach the sandbox can read its letters and be its people. */
import type { Context, MiddlewareHandler } from 'hono';

/**
 * A page elsewhere that guesses our address sends its own origin along; one that points a name of its own at this
 * machine (DNS rebinding) sends that name as Host. A plain address cannot be re-pointed, so it is as good as localhost;
 * so is `boundHost`, the name that the operator chose to listen at.
 */
export function localOnly(boundHost: string | null = null): MiddlewareHandler {
  return async (c, next) => {
    const here = urlOf(`http://${c.req.header('host') ?? ''}`);
    if (here === null || !(isPlain(here.hostname) || here.hostname === boundHost?.toLowerCase())) {
      return refuse(c, 'The sandbox answers only to localhost or an address in numbers.');
    }
    if (isFromElsewhere(c, here) && !isFollowedLink(c)) {
      return refuse(c, 'The sandbox answers only to its own page.');
    }
    await next();
    return;
  };
}

/**
 * A page elsewhere can send a form or plain text without asking first, but not JSON (Fetch, "CORS-safelisted"). So even
 * a browser that tells neither origin nor site cannot be made to act here.
 */
export function jsonOnly(): MiddlewareHandler {
  return async (c, next) => {
    // A body has a length or comes in chunks (RFC 9112, 6.3); a request with neither header has none.
    const hasBody =
      (c.req.header('content-length') ?? '0') !== '0' || c.req.header('transfer-encoding') !== undefined;
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!isRead && hasBody && type !== 'application/json') {
      return refuse(c, 'The sandbox takes only JSON: send it with content-type application/json.');
    }
    await next();
    return;
  };
}

const refuse = (c: Context, error: string): Response => c.json({ error }, 403);

/** Another port of this machine is another program, and as strange as another site. */
function isFromElsewhere(c: Context, here: URL): boolean {
  const origin = c.req.header('origin');
  // Without the scheme: whoever encrypts in front of us passes on plain HTTP.
  if (origin !== undefined && urlOf(origin)?.host !== here.host) return true;
  const site = c.req.header('sec-fetch-site');
  return site === 'cross-site' || site === 'same-site';
}

/** A link that a person follows from elsewhere is no harm: it only opens the page, in a tab and not in a frame. */
function isFollowedLink(c: Context): boolean {
  return (
    c.req.method === 'GET' &&
    c.req.header('origin') === undefined &&
    c.req.header('sec-fetch-mode') === 'navigate' &&
    c.req.header('sec-fetch-dest') === 'document'
  );
}

const urlOf = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null);

function isPlain(host: string): boolean {
  return (
    host === 'localhost' || host.endsWith('.localhost') || /^\[.*\]$/.test(host) || /^[\d.]+$/.test(host)
  );
}
