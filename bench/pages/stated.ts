/** What a page states of itself to machines, read apart from our own reader: by patterns over the raw HTML. */

export interface Stated {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
}

type Json = Record<string, unknown>;

const isArticle = (node: Json): boolean =>
  /article|report|posting/i.test(JSON.stringify(node['@type'] ?? '')) && typeof node['headline'] === 'string';

export function statedOf(html: string): Stated {
  const article = ldNodes(html).find(isArticle);
  const named = [article?.['author'] ?? []].flat(2) as (string | Json | null)[];
  const authors = named.flatMap(author => {
    const name = typeof author === 'string' ? author : author?.['name'];
    return typeof name === 'string' && name.trim() !== '' && !/^https?:/.test(name) ? [words(name)] : [];
  });
  const byMeta = meta(html, 'author') ?? meta(html, 'article:author');
  const isName = byMeta !== null && !/^https?:|@/.test(byMeta);
  return {
    headline: (article?.['headline'] as string | undefined) ?? meta(html, 'og:title'),
    authors: authors.length > 0 ? authors : isName ? [words(byMeta)] : [],
    published: stringOf(article?.['datePublished']) ?? meta(html, 'article:published_time'),
  };
}

function ldNodes(html: string): readonly Json[] {
  const blocks = [...html.matchAll(/<script[^>]*ld\+json[^>]*>([\s\S]*?)<\/script>/gi)];
  return blocks.flatMap(([, text = '']) => {
    try {
      return nodesIn(JSON.parse(text.trim()));
    } catch {
      // A page whose own statement is broken states nothing.
      return [];
    }
  });
}

function nodesIn(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Json;
  return [node, ...nodesIn(node['@graph'] ?? [])];
}

function meta(html: string, name: string): string | null {
  for (const [tag] of html.matchAll(/<meta\s[^>]*>/gi)) {
    const [, key] = /(?:property|name)\s*=\s*["']?([\w:.-]+)/i.exec(tag) ?? [];
    const [, , content] = /content\s*=\s*(["'])([\s\S]*?)\1/i.exec(tag) ?? [];
    if (key?.toLowerCase() === name && content !== undefined && content.trim() !== '') return content;
  }
  return null;
}

const stringOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** For comparing: entities decoded, letters and digits alone, lower case. */
export function words(text: string): string {
  const decoded = text
    .replace(/&#x([\da-f]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, number) => String.fromCodePoint(Number(number)))
    .replace(/&(\w+);/g, (whole, name) => NAMED[name] ?? whole);
  return (
    decoded
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}
