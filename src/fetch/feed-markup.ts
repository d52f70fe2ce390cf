/** The texts of a feed: what is markup and what is not, relative addresses in it, and the plain words of it. */
import { Parser } from 'htmlparser2';
import { oneLine } from '../core/shared/text.ts';
import { decodeEntities, escapeXml } from './xml-entities.ts';
import type { XmlElement } from './xml-tree.ts';

/** `guess`: the format does not say, as RSS never does. */
export interface FeedText {
  readonly value: string;
  readonly kind: 'plain' | 'html' | 'guess';
}

/** No title is longer; a text in a title's place is. */
const LONGEST_LINE = 20_000;

const BASE64 = /^[A-Za-z\d+/\s]+={0,2}\s*$/;
/** Elements that publishers put into texts; anything else in angle brackets may be what the text is about. */
const TAG =
  /<\/?(?:a|abbr|acronym|address|article|aside|audio|b|big|blockquote|br|center|cite|code|dd|del|dfn|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|iframe|img|ins|kbd|li|mark|nobr|ol|p|picture|pre|q|s|samp|script|section|small|source|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|time|tr|tt|u|ul|var|video|wbr)(?:\s[^<>]*)?\/?>/gi;
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z]\w{1,30});/i;
/** What a plain line is full of that was escaped once too often; angle brackets may be what it is about. */
const ESCAPED = /&(?!lt;|gt;|#60;|#62;|#x3[ce];)(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8}\d?);/gi;
const BLOCK = /^(?:br|p|div|li|ul|ol|td|tr|table|h[1-6]|blockquote|pre|hr|dd|dt|section|article)$/;
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** The text inside an element, without any markup there may be in it. */
export function wordsOf(element: XmlElement): string {
  return unmarked(
    element.children.map(child => (typeof child === 'string' ? child : wordsOf(child))).join(''),
  );
}

/** Some escape the marks of a CDATA section along with what is in it. */
function unmarked(text: string): string {
  if (!/^\s*<!\[CDATA\[/.test(text)) return text;
  return text.replaceAll('<![CDATA[', '').replaceAll(']]>', '');
}

/** Reads a text as its `type` and `mode` say (RFC 4287, 3.1; Atom 0.3, 3.1), else as its format means it. */
export function textOf(element: XmlElement, unsaid: 'plain' | 'guess' | 'html'): FeedText {
  const type = element.attributes.get('type')?.trim().toLowerCase() ?? '';
  const mode = element.attributes.get('mode')?.trim().toLowerCase() ?? '';
  const isXhtml = /xhtml|[/+]xml$/.test(type);
  const isData = /^[\w.-]+\//.test(type) && !isXhtml && !type.startsWith('text/');
  if (mode === 'base64' || isData) {
    const words = wordsOf(element);
    const decoded = BASE64.test(words) ? Buffer.from(words, 'base64').toString('utf8') : null;
    // A picture as the content of an entry is no text.
    if (decoded !== null) return { value: decoded.includes('\ufffd') ? '' : decoded, kind: 'html' };
  }
  const hasElements = element.children.some(child => typeof child !== 'string');
  const isEscaped = type === 'html' || type === 'text/html';
  if (hasElements) {
    const inner = element.children.filter(child => typeof child !== 'string' || child.trim() !== '');
    const [only] = inner;
    // The div is part of how Atom carries XHTML, not of the text (RFC 4287, 3.1.1.3).
    const isWrapped = inner.length === 1 && typeof only !== 'string' && only?.name === 'div';
    const isMixed = isEscaped || (!isXhtml && hasTags(wordsOf(element)));
    return { value: write((isWrapped ? only : element).children, isMixed), kind: 'html' };
  }
  const value = wordsOf(element);
  const isMarked = element.children.some(child => typeof child === 'string' && /^\s*<!\[CDATA\[/.test(child));
  if (isMarked) return { value, kind: 'guess' };
  if (isXhtml) return { value: escapeXml(value), kind: 'html' };
  if (isEscaped) return { value, kind: 'html' };
  return { value, kind: type.startsWith('text') ? 'plain' : unsaid };
}

/** As HTML; a plain text stays as it is where that is HTML too. */
export function asHtml({ value, kind }: FeedText, base: string | null): string {
  if (kind === 'plain') return /<[a-z/!]/i.test(value) || ENTITY.test(value) ? escapeXml(value) : value;
  return resolveAddresses(value, base);
}

/** As one line of words. */
export function asWords(text: FeedText): string {
  const { kind } = text;
  const value = text.value.slice(0, LONGEST_LINE);
  if (kind === 'plain') return oneLine(value.replace(ESCAPED, decodeEntities));
  const isHtml = kind === 'html' && /<[a-z/!]/i.test(value);
  if (isHtml) return oneLine(wordsOfHtml(value));
  return oneLine(decodeEntities(value.replace(TAG, tag => (/^<\/?(?:br|p|div|li)/i.test(tag) ? ' ' : ''))));
}

/** Resolves the addresses in a text's markup, and changes nothing else in it. */
export function resolveAddresses(html: string, base: string | null): string {
  if (base === null || !/(?:href|src|poster)\s*=/i.test(html)) return html;
  return html.replace(/<[a-z][^<>]*>/gi, tag =>
    tag.replace(
      /(\s(?:href|src|poster)\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi,
      (whole: string, start: string, double?: string, single?: string, bare?: string) => {
        const address = decodeEntities(double ?? single ?? bare ?? '').trim();
        // With a scheme it is absolute; "#note" stays in the text.
        if (address === '' || /^(?:[a-z][a-z\d+.-]*:|#)/i.test(address) || !URL.canParse(address, base))
          return whole;
        return `${start}"${escapeXml(new URL(address, base).href)}"`;
      },
    ),
  );
}

function hasTags(words: string): boolean {
  TAG.lastIndex = 0;
  return TAG.test(words);
}

/** Inline markup as HTML. `isEscaped`: the texts between its tags are markup themselves. */
function write(children: readonly (XmlElement | string)[], isEscaped: boolean): string {
  return children
    .map(child => {
      if (typeof child === 'string') return isEscaped ? child : escapeXml(child);
      const name = child.name.slice(child.name.indexOf(':') + 1);
      const attributes = [...child.attributes]
        .filter(([key]) => !key.startsWith('xmlns') && !key.startsWith('xml:') && /^[a-z][\w:.-]*$/.test(key))
        .map(([key, value]) => ` ${key}="${escapeXml(baseOf(child, key, value))}"`);
      const opening = `<${name}${attributes.join('')}>`;
      return VOID.has(name) ? opening : `${opening}${write(child.children, isEscaped)}</${name}>`;
    })
    .join('');
}

/** Inline markup may carry an xml:base of its own. */
function baseOf(element: XmlElement, key: string, value: string): string {
  const isRelative = /^(?:href|src|poster)$/.test(key) && !/^\s*(?:[a-z][a-z\d+.-]*:|#)/i.test(value);
  if (!isRelative || element.base === null || !URL.canParse(value, element.base)) return value;
  return new URL(value, element.base).href;
}

function wordsOfHtml(html: string): string {
  let words = '';
  let unread = 0;
  const parser = new Parser({
    onopentag(name) {
      if (name === 'script' || name === 'style') unread += 1;
      else if (BLOCK.test(name)) words += ' ';
    },
    onclosetag(name) {
      if (name === 'script' || name === 'style') unread -= 1;
      else if (BLOCK.test(name)) words += ' ';
    },
    ontext(text) {
      if (unread === 0) words += text;
    },
  });
  parser.end(html);
  return words;
}
