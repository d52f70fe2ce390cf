/** Character references and entities, as HTML names them and as a document type declares them. */
import { Parser } from 'htmlparser2';

const REFERENCE = /&(?:#\d{1,8}|#[xX][\da-fA-F]{1,7}|[A-Za-z][\w.-]{0,40});/g;
/** The five of XML and what feeds write all the time; the other two thousand are asked of htmlparser2 once each. */
const known = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&nbsp;', '\u00a0'],
]);
const REMEMBERED = 5_000;

/** Entities that the document declares itself add at most this much text: no laugh grows to a billion. */
const DECLARED_LENGTH = 1_000;
const DECLARED_COUNT = 500;
const EXPANSION_LIMIT = 256 * 1024;
const DECLARATION = /<!ENTITY\s+([A-Za-z_][\w.-]{0,40})\s+(?:"([^"]*)"|'([^']*)')\s*>/g;

export type Decode = (text: string) => string;

/** A bare ampersand and an unknown name stay as they are. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, decodeOne) : text;
}

/** Reads the entities of a document type. Those that name other entities, or a file, are left alone. */
export function decoderFor(doctype: string): Decode {
  const declared = new Map<string, string>();
  for (const [, name = '', double, single] of doctype.matchAll(DECLARATION)) {
    const value = double ?? single ?? '';
    const isSimple = value.length <= DECLARED_LENGTH && !/[<%]|&(?!#)/.test(value);
    if (isSimple && declared.size < DECLARED_COUNT && !declared.has(`&${name};`))
      declared.set(`&${name};`, decodeEntities(value));
  }
  if (declared.size === 0) return decodeEntities;
  let added = 0;
  const decodeDeclared = (reference: string): string => {
    const value = declared.get(reference);
    if (value === undefined || added + value.length > EXPANSION_LIMIT) return decodeOne(reference);
    added += value.length;
    return value;
  };
  return text => (text.includes('&') ? text.replace(REFERENCE, decodeDeclared) : text);
}

function decodeOne(reference: string): string {
  const remembered = known.get(reference);
  if (remembered !== undefined) return remembered;
  let decoded = '';
  // HTML's reading also gives &#146; the meaning that windows-1252 has for it.
  const parser = new Parser({ ontext: part => (decoded += part) }, { decodeEntities: true });
  parser.end(reference);
  if (known.size < REMEMBERED) known.set(reference, decoded);
  return decoded;
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
