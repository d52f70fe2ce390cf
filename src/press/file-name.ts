/** Names the file of a print version after its headline. */
import type { Article } from '../core/article/article.ts';

/** With the extension; in letters of two bytes still far below the 255 bytes that file systems take. */
const LIMIT = 80;
/** Names Windows gives to its devices, whatever the extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** "harbour-of-velm-reopens.pdf": letters, digits and hyphens of any script; `article-12.pdf` where nothing is left. */
export function fileNameOf(article: Article, extension: string): string {
  const slug = cut(slugOf(article), LIMIT - extension.length - 1);
  return `${slug === '' || DEVICE.test(slug) ? `article-${article.id}` : slug}.${extension}`;
}

function slugOf({ title, language }: Article): string {
  // In Azerbaijani and Turkish a capital I is that of ı.
  const locale = language === 'az' || language === 'tr' ? language : 'en';
  return title
    .normalize('NFKC')
    .toLocaleLowerCase(locale)
    .normalize('NFC')
    .replace(/i\u0307/gu, 'i')
    .replace(/(?<=\p{L})['’ʼ`](?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
}

/** By whole words where that loses little, else by whole characters. */
function cut(slug: string, limit: number): string {
  if (slug.length <= limit) return slug;
  const start = slug.slice(0, limit + 1);
  const hyphen = start.lastIndexOf('-');
  if (hyphen > limit / 2) return start.slice(0, hyphen);
  return slug
    .slice(0, limit)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/-$/, '');
}
