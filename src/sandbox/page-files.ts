/** Serves the chat page: a few files beside this module, read once. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Hono } from 'hono';
import { etagOf, isKnownCopy } from './known-copy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Pictures come from wherever an article has them; a letter's styles stand in its own frame, which inherits this. */
const POLICY = [
  "default-src 'self'",
  "img-src 'self' https: http: data:",
  "style-src 'self' 'unsafe-inline'",
  // A bot's Mini App: at https, or on this machine.
  "frame-src 'self' https: http://localhost:* http://127.0.0.1:*",
  ...["object-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
].join('; ');

export function pageFiles(folder = join(import.meta.dirname, 'page')): Hono {
  const app = new Hono();
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    const headers = {
      'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
      etag: etagOf(bytes),
      // Asked again each time, so that nobody sees the page of an earlier version.
      'cache-control': 'no-cache',
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    };
    app.get(name === 'index.html' ? '/' : `/${name}`, c =>
      isKnownCopy(c, headers.etag) ? c.body(null, 304, headers) : c.body(bytes, 200, headers),
    );
  }
  return app;
}
