/** Tames a page before a DOM is built of it: no script text, no abyss of elements. */
import { Parser } from 'htmlparser2';

/** Deepest nesting kept; every DOM library tried took seconds from 20,000 on, real pages stay under 100. */
const DEPTH_LIMIT = 400;
/** Long real pages have some 20,000 elements. */
const ELEMENT_LIMIT = 80_000;

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const UNREAD = new Set([
  'script',
  'style',
  'svg',
  'noembed',
  'noframes',
  'iframe',
  'object',
  'canvas',
  'template',
  'audio',
  'video',
]);

/**
 * The page written again, balanced and without what is never read; null past the limit of elements. It has one html and
 * one body, as browsers read it, though content stands before them or a whole page inside.
 */
export function tameHtml(html: string): string | null {
  let out = '';
  let root: string | null = null;
  let hasBody = false;
  let isInHead = false;
  let depth = 0;
  let elements = 0;
  let skipped = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (skipped > 0 || isUnread(name, attributes)) {
          skipped += 1;
          return;
        }
        elements += 1;
        if (name === 'html' || (name === 'body' && hasBody)) {
          root ??= name === 'html' ? writeTag(name, attributes) : null;
          return;
        }
        if (name === 'head') isInHead = true;
        if (name === 'body') {
          hasBody = true;
          // A head that was never closed would swallow the body.
          if (isInHead) out += '</head>';
          isInHead = false;
        }
        depth += 1;
        if (elements > ELEMENT_LIMIT) parser.reset();
        else if (depth <= DEPTH_LIMIT) out += writeTag(name, attributes);
      },
      ontext(text) {
        if (skipped === 0) out += text.replace(/</g, '&lt;');
      },
      onclosetag(name) {
        if (skipped > 0) {
          skipped -= 1;
          return;
        }
        if (name === 'html' || name === 'body' || (name === 'head' && !isInHead)) return;
        if (name === 'head') isInHead = false;
        if (depth <= DEPTH_LIMIT && !VOID.has(name)) out += `</${name}>`;
        depth -= 1;
      },
    },
    { decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  // In slices, so that a page past the limit is not read to its end.
  for (let at = 0; at < html.length && elements <= ELEMENT_LIMIT; at += 65_536)
    parser.write(html.slice(at, at + 65_536));
  if (elements > ELEMENT_LIMIT) return null;
  parser.end();
  return `${root ?? '<html>'}${hasBody ? `${out}</body>` : `<body>${out}</body>`}</html>`;
}

function isUnread(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return UNREAD.has(name) && !(name === 'script' && /ld\+json/i.test(attributes['type'] ?? ''));
}

function writeTag(name: string, attributes: Readonly<Record<string, string>>): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (/^[a-z][a-z0-9:_-]*$/.test(key) && !key.startsWith('on'))
      tag += ` ${key}="${value.replace(/"/g, '&quot;')}"`;
  }
  return `${tag}>`;
}
