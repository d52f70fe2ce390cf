/** What a page says of its article in JSON-LD. */
import { urlKey } from '../../core/shared/url.ts';
import { cleanHtml } from './clean-html.ts';
import { type PageDocument, wordsOf } from './dom.ts';
import { isNode, type LinkedNode, listOf, readLinkedNodes } from './json-ld-nodes.ts';

export interface LinkedData {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly image: string | null;
  readonly section: string | null;
  readonly language: string | null;
  readonly publisher: string | null;
  /** Of the site, where a node describes it. */
  readonly siteName: string | null;
  readonly url: string | null;
  /** The whole text, where the page carries it for search engines. */
  readonly body: string | null;
}

const ARTICLE = /(?:Article|BlogPosting|Report|Review|OpinionPiece|LiveBlog\w*|CreativeWork|Recipe|WebPage)$/;

/** The node that is most this page's article; all null when the page has none. `url`: where the page was read from. */
export function readLinkedData(document: PageDocument, url: string | null): LinkedData {
  const nodes = readLinkedNodes(document);
  const byId = new Map(
    nodes.flatMap(node => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  );
  const follow = (value: unknown): unknown => {
    const id = isNode(value) ? value['@id'] : undefined;
    const named = typeof id === 'string' ? byId.get(id) : undefined;
    return isNode(value) && named !== undefined ? { ...named, ...value } : value;
  };
  const isOwn = ownership(document, url);
  const ranked = nodes.filter(node => rank(node) > 0).sort((a, b) => rank(b) - rank(a));
  // Pages describe what they link to as well, and often first.
  const article = ranked.find(node => rank(node) > 1 && isOwn(node)) ?? ranked[0] ?? {};
  const page = ranked.find(node => typeOf(node).some(type => type.endsWith('WebPage')));
  const site = nodes.find(node => typeOf(node).includes('WebSite'));
  const dated = article['datePublished'] === undefined ? (page ?? article) : article;
  return {
    headline: text(article['headline']) ?? (rank(article) > 1 ? text(article['name']) : null),
    authors: listOf(article['author'] ?? article['creator'])
      .flat()
      .map(follow)
      .flatMap(author => nameOf(author) ?? []),
    published: text(dated['datePublished']) ?? text(dated['dateCreated']),
    modified: text(dated['dateModified']),
    image: addressOf(follow(listOf(article['image'])[0])) ?? text(article['thumbnailUrl']),
    section: text(article['articleSection']),
    language: text(article['inLanguage']),
    publisher: nameOf(follow(listOf(article['publisher'])[0])),
    siteName: site === undefined ? null : nameOf(site),
    url: text(article['url']) ?? addressOf(article['mainEntityOfPage']),
    body: text(article['articleBody']),
  };
}

/** Whether a node speaks of this page: it has the page's address, or the headline that the page shows. */
function ownership(document: PageDocument, url: string | null): (node: LinkedNode) => boolean {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  const addresses = new Set([url, canonical].flatMap(address => addressKey(address, url) ?? []));
  const headlines = [
    wordsOf(document.querySelector('h1')),
    document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '',
    document.title,
  ]
    .map(keyOf)
    .filter(key => key.length > 10);
  return node => {
    const named = [node['url'], node['@id'], ...listOf(node['mainEntityOfPage'])].map(value =>
      addressKey(addressOf(value), url),
    );
    if (named.some(address => address !== null && addresses.has(address))) return true;
    const headline = keyOf(text(node['headline']) ?? '');
    return (
      headline.length > 10 &&
      headlines.some(shown => shown.startsWith(headline) || headline.startsWith(shown))
    );
  };
}

function addressKey(address: string | null, base: string | null): string | null {
  if (address === null || !URL.canParse(address, base ?? undefined)) return null;
  return urlKey(new URL(address, base ?? undefined).href);
}

function keyOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function typeOf(node: LinkedNode): readonly string[] {
  return listOf(node['@type']).filter(type => typeof type === 'string');
}

/** 3: a named kind of article; 2: anything with a headline; 1: a page; 0: nothing of ours. */
function rank(node: LinkedNode): number {
  const types = typeOf(node).filter(type => ARTICLE.test(type));
  if (types.some(type => !/(?:WebPage|CreativeWork)$/.test(type))) return 3;
  if (types.length > 0 && node['headline'] !== undefined) return 2;
  return types.length > 0 ? 1 : 0;
}

/** Of lists the first; strings hold entities and even tags as often as not. */
function text(value: unknown): string | null {
  const [first] = listOf(value);
  const said = isNode(first) ? first['@value'] : first;
  if (typeof said !== 'string') return null;
  return (/[<&]/.test(said) ? cleanHtml(said, null).text : said).trim() || null;
}

function nameOf(value: unknown): string | null {
  return text(value) ?? (isNode(value) ? text(value['name']) : null);
}

function addressOf(value: unknown): string | null {
  return (
    text(value) ??
    (isNode(value) ? (text(value['url']) ?? text(value['contentUrl']) ?? text(value['@id'])) : null)
  );
}
