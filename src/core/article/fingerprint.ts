/** What two near-identical texts share. */
import { createHash } from 'node:crypto';

/**
 * The digest of the words alone: case, punctuation, spacing and marks count for nothing. 64 hexadecimal digits;
 * a headline without a text has one of its own.
 */
export function fingerprintOf(title: string, text: string): string {
  const words = (text.trim() === '' ? title : text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return createHash('sha256')
    .update((words ?? []).join(' '))
    .digest('hex');
}
