/** One name for one element: what a feed calls `a10:updated` or `rss:title` is `updated` and `title`. */

/** The start of an address without its scheme, and the prefix its elements go by here; '' for the feed formats themselves. */
const FAMILIES: readonly (readonly [string, string])[] = [
  ['w3.org/2005/atom', ''],
  ['purl.org/atom/', ''],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['purl.org/rss/1.0', ''],
  ['purl.org/net/rss1.1', ''],
  ['backend.userland.com', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['cyber.law.harvard.edu/rss', ''],
  ['cyber.harvard.edu/rss', ''],
  ['my.netscape.com/', ''],
  ['channel.netscape.com/', ''],
  ['purl.org/dc/elements/', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['search.yahoo.com/mrss', 'media'],
  ['tools.search.yahoo.com/mrss', 'media'],
  ['video.search.yahoo.com/mrss', 'media'],
  ['itunes.com/dtds/podcast', 'itunes'],
  ['itunes.apple.com/dtds/podcast', 'itunes'],
  ['w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['w3.org/1999/xhtml', 'xhtml'],
  ['w3.org/xml/1998/namespace', 'xml'],
  ['rssnamespace.org/feedburner', 'feedburner'],
];

/** Prefixes that mean the same everywhere, declared or not. */
const USUAL = new Set(
  'dc dcterms content media itunes sy slash wfw feedburner georss geo rdf thr googleplay podcast'.split(' '),
);

export interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly parent: Scope | null;
}

export const NO_SCOPE: Scope = { prefixes: new Map(), parent: null };

/** The scope inside an element with these attributes; the same one when it declares nothing. */
export function scopeWithin(parent: Scope, attributes: ReadonlyMap<string, string>): Scope {
  let prefixes: Map<string, string> | null = null;
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !/^xmlns:./.test(name)) continue;
    prefixes ??= new Map();
    prefixes.set(name.slice(6), familyOf(value) ?? (name === 'xmlns' ? '' : name.slice(6)));
  }
  return prefixes === null ? parent : { prefixes, parent };
}

/** The name by which the rest of the reader knows the element. */
export function canonicalName(name: string, scope: Scope): string {
  const colon = name.indexOf(':');
  const prefix = colon === -1 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1);
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    const family = at.prefixes.get(prefix);
    if (family === undefined) continue;
    // Inline markup, and what stands in a namespace of nobody's, keeps its bare name.
    if (family === '' || (prefix === '' && family === 'xhtml')) return local;
    return `${family}:${local}`;
  }
  if (prefix === 'atom' || prefix === 'rss') return local;
  return name;
}

/** Whether an element of this canonical name can only belong to the feed, not to the markup of a text in it. */
export function isModuleField(name: string): boolean {
  const colon = name.indexOf(':');
  return colon > 0 && USUAL.has(name.slice(0, colon));
}

function familyOf(address: string): string | null {
  const bare = address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '');
  const family = FAMILIES.find(([start]) => bare.startsWith(start))?.[1] ?? null;
  // The other modules of RSS 1.0 go by the prefix that the feed gave them.
  return family === '' && bare.startsWith('purl.org/rss/1.0/modules/') ? null : family;
}
