/** What a page says of its article in JSON-LD. */
import { cleanHtml } from './clean-html.ts';
import type { PageDocument } from './dom.ts';

export interface LinkedData {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly image: string | null;
  readonly section: string | null;
  readonly language: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** The whole text, where the page carries it for search engines. */
  readonly body: string | null;
}

type Node = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Report|Review|OpinionPiece|LiveBlog\w*|CreativeWork|Recipe|WebPage)$/;
const NODES_READ = 400;

/** The node that is most an article; all null when the page has none. */
export function readLinkedData(document: PageDocument): LinkedData {
  const nodes: Node[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json"]'))
    gather(parse(script.textContent), nodes);
  const byId = new Map(nodes.map(node => [node['@id'], node]));
  const follow = (value: unknown): unknown => (isNode(value) ? (byId.get(value['@id']) ?? value) : value);
  const ranked = nodes.filter(node => rank(node) > 0).sort((a, b) => rank(b) - rank(a));
  const [article = {}] = ranked;
  const page = ranked.find(node => typeOf(node).some(type => type.endsWith('WebPage')));
  const dated = article['datePublished'] === undefined ? (page ?? article) : article;
  return {
    headline: text(article['headline']) ?? (rank(article) > 1 ? text(article['name']) : null),
    authors: listOf(article['author'] ?? article['creator'])
      .map(follow)
      .map(nameOf)
      .filter(name => name !== null),
    published: text(dated['datePublished']) ?? text(dated['dateCreated']),
    modified: text(dated['dateModified']),
    image: addressOf(follow(listOf(article['image'])[0])) ?? text(article['thumbnailUrl']),
    section: text(listOf(article['articleSection'])[0]),
    language: text(article['inLanguage']),
    publisher: nameOf(follow(listOf(article['publisher'])[0])),
    url: text(article['url']) ?? addressOf(article['mainEntityOfPage']),
    body: text(article['articleBody']),
  };
}

function parse(json: string): unknown {
  const bare = json.replace(
    /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[|\/\/<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>|\/\/\]\]>)\s*$/g,
    '',
  );
  for (const attempt of [
    bare,
    bare.replace(/[\u0000-\u001f]+/g, ' '),
    bare.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1'),
  ]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      // Publishers write line breaks into strings and commas after the last member; the next attempt mends that.
    }
  }
  return null;
}

function gather(value: unknown, nodes: Node[]): void {
  if (nodes.length >= NODES_READ) return;
  if (Array.isArray(value)) for (const item of value) gather(item, nodes);
  else if (isNode(value)) {
    nodes.push(value);
    gather(value['@graph'] ?? value['mainEntity'] ?? null, nodes);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(node: Node): readonly string[] {
  return listOf(node['@type']).filter(type => typeof type === 'string');
}

/** 3: a named kind of article; 2: anything with a headline; 1: a page; 0: nothing of ours. */
function rank(node: Node): number {
  const types = typeOf(node).filter(type => ARTICLE.test(type));
  if (types.some(type => !/(?:WebPage|CreativeWork)$/.test(type))) return 3;
  if (types.length > 0 && node['headline'] !== undefined) return 2;
  return types.length > 0 ? 1 : 0;
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

/** Strings hold entities and even tags as often as not. */
function text(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return (/[<&]/.test(value) ? cleanHtml(value, null).text : value).trim() || null;
}

function nameOf(value: unknown): string | null {
  return text(value) ?? (isNode(value) ? text(listOf(value['name'])[0]) : null);
}

function addressOf(value: unknown): string | null {
  return (
    text(value) ??
    (isNode(value) ? (text(value['url']) ?? text(value['contentUrl']) ?? text(value['@id'])) : null)
  );
}
