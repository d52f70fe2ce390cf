/** Spares a reader what it has: whether the copy that a request tells of is still the right one. */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';

export const etagOf = (content: string | Uint8Array): string =>
  `"${createHash('sha256').update(content).digest('hex').slice(0, 16)}"`;

/** `modifiedAt`, in milliseconds, counts only where the request names no ETag (RFC 9110, 13.2.2). */
export function isKnownCopy(c: Context, etag: string, modifiedAt?: number): boolean {
  const known = c.req.header('if-none-match');
  if (known !== undefined) {
    // A proxy that packs the answer makes the tag a weak one.
    const tags = known.split(',').map(tag => tag.trim().replace(/^W\//, ''));
    return tags.includes(etag) || tags.includes('*');
  }
  const since = Date.parse(c.req.header('if-modified-since') ?? '');
  return modifiedAt !== undefined && Math.floor(modifiedAt / 1000) * 1000 <= since;
}
