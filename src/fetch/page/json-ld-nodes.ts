/** The nodes of a page's JSON-LD, also where it is broken. */
import type { PageDocument } from './dom.ts';

export type LinkedNode = Readonly<Record<string, unknown>>;

const NODES_READ = 400;
/** Members whose plain values are worth finding in a document that no parser takes. */
const PAIRS = [
  '@type',
  'headline',
  'datePublished',
  'dateModified',
  'articleSection',
  'inLanguage',
  'url',
] as const;
/** A string of JSON, for want of a parser: what stands between two quotes of which none is escaped. */
const STRING = String.raw`"((?:[^"\\\n]|\\.){1,500})"`;

/** In the page's order; at most so many as a page of good will has. */
export function readLinkedNodes(document: PageDocument): readonly LinkedNode[] {
  const nodes: LinkedNode[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const parsed = parse(script.textContent);
    if (parsed !== undefined) gather(parsed, nodes, 0);
    else nodes.push(pairsOf(script.textContent));
  }
  return nodes;
}

export function isNode(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

/** Undefined where even mended it is no JSON. */
function parse(json: string): unknown {
  const bare = json.replace(
    /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[|\/\/<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>|\/\/\]\]>)\s*;?\s*$|;\s*$/g,
    '',
  );
  if (bare.trim() === '') return null;
  const oneLine = bare.replace(/[\u0000-\u001f]+/g, ' ');
  for (const attempt of [bare, oneLine, oneLine.replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      // Publishers write line breaks into strings and commas after the last member; the next attempt mends that.
    }
  }
  return undefined;
}

function gather(value: unknown, nodes: LinkedNode[], depth: number): void {
  if (nodes.length >= NODES_READ || depth > 20) return;
  if (Array.isArray(value)) for (const item of value) gather(item, nodes, depth + 1);
  else if (isNode(value)) {
    nodes.push(value);
    gather(value['@graph'], nodes, depth + 1);
    gather(value['mainEntity'], nodes, depth + 1);
  }
}

/** The first value of each known member, of a document that no parser takes. */
function pairsOf(json: string): LinkedNode {
  const node: Record<string, unknown> = {};
  for (const name of PAIRS) {
    const value = new RegExp(String.raw`"${name}"\s*:\s*\[?\s*${STRING}`).exec(json)?.[1];
    if (value !== undefined) node[name] = unescaped(value);
  }
  const author = /"(?:author|creator)"\s*:\s*(?:[[{]\s*)*(?:[^[\]{}]{0,300}?"name"\s*:\s*)?/.exec(json);
  const name = new RegExp(`^${STRING}`).exec(
    author === null ? '' : json.slice(author.index + author[0].length),
  )?.[1];
  if (name !== undefined) node['author'] = unescaped(name);
  return node;
}

function unescaped(value: string): string {
  try {
    return String(JSON.parse(`"${value}"`));
  } catch {
    // An escape that JSON does not know: the words without it.
    return value.replace(/\\(.)/g, '$1');
  }
}
