/** Telegram's HTML, read as strictly as Telegram reads it (core.telegram.org/bots/api#html-style). */
import { badRequest } from './api-error.ts';
import type { Entity, Json } from './shapes.ts';

/** What each tag becomes; aliases as documented. */
const TYPES: Readonly<Record<string, string>> = {
  ...{ b: 'bold', strong: 'bold', i: 'italic', em: 'italic', u: 'underline', ins: 'underline' },
  ...{ s: 'strikethrough', strike: 'strikethrough', del: 'strikethrough', 'tg-spoiler': 'spoiler' },
  ...{ a: 'text_link', code: 'code', pre: 'pre', blockquote: 'blockquote', span: 'spoiler' },
  ...{ 'tg-emoji': 'custom_emoji', 'tg-time': 'date_time' },
};
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

interface Open {
  readonly tag: string;
  readonly offset: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Text, not yet trimmed, and entities with offsets in UTF-16 units; throws the 400 that Telegram answers. */
export function parseTelegramHtml(source: string): { text: string; entities: Entity[] } {
  let text = '';
  const entities: Entity[] = [];
  const open: Open[] = [];
  const fail = (at: number, what: string) =>
    badRequest(`can't parse entities: ${what} at byte offset ${Buffer.byteLength(source.slice(0, at))}`);

  for (let at = 0; at < source.length; ) {
    const character = source[at] ?? '';
    if (character === '&') {
      const found = /^&(?:(lt|gt|amp|quot)|#(\d{1,7})|#x([0-9a-f]{1,6}));/i.exec(source.slice(at, at + 12));
      text += found === null ? '&' : decoded(found);
      at += found === null ? 1 : found[0].length;
      continue;
    }
    if (character !== '<') {
      text += character;
      at += 1;
      continue;
    }
    const end = source.indexOf('>', at);
    if (end < 0) throw fail(at, 'Unclosed start tag');
    const tag = source.slice(at + 1, end);
    if (tag.startsWith('/')) {
      const name = tag.slice(1).trim().toLowerCase();
      const last = open.pop();
      if (last === undefined) throw fail(at, 'Unexpected end tag');
      if (name !== '' && name !== last.tag) {
        throw fail(at, `Unmatched end tag, expected "</${last.tag}>", found "</${name}>"`);
      }
      close(last, text, entities);
    } else {
      open.push(opened(tag, text.length, what => fail(at, what)));
    }
    at = end + 1;
  }
  const last = open.at(-1);
  if (last !== undefined) {
    throw badRequest(`can't parse entities: Can't find end tag corresponding to start tag "${last.tag}"`);
  }
  return { text, entities };
}

function decoded([, name, decimal, hexadecimal]: RegExpExecArray): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? '';
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '' : String.fromCodePoint(code);
}

function opened(tag: string, offset: number, fail: (what: string) => Error): Open {
  const name = /^[^\s/>]*/.exec(tag)?.[0].toLowerCase() ?? '';
  if (name === '') throw fail('Empty tag name');
  if (TYPES[name] === undefined) throw fail(`Unsupported start tag "${name}"`);
  const attributes: Record<string, string> = {};
  for (const [, key = '', quoted, apostrophed, bare] of tag
    .slice(name.length)
    .matchAll(/([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)) {
    attributes[key.toLowerCase()] = unescaped(quoted ?? apostrophed ?? bare ?? '');
  }
  if (name === 'span' && attributes['class'] !== 'tg-spoiler')
    throw fail('Tag "span" must have class "tg-spoiler"');
  return { tag: name, offset, attributes };
}

function unescaped(value: string): string {
  return value.replace(/&(lt|gt|amp|quot);/g, (_, name: string) => NAMED[name] ?? '');
}

function close({ tag, offset, attributes }: Open, text: string, entities: Entity[]): void {
  const length = text.length - offset;
  const extra = extraOf(tag, attributes, text.slice(offset));
  if (length > 0 && extra !== null) {
    const type =
      tag === 'blockquote' && 'expandable' in attributes ? 'expandable_blockquote' : (TYPES[tag] ?? tag);
    entities.push({ type, offset, length, ...extra });
  }
}

/** What the tag's attributes add; null where Telegram drops the entity and keeps its words. */
function extraOf(tag: string, attributes: Readonly<Record<string, string>>, inner: string): Json | null {
  if (tag === 'a') {
    const url = attributes['href'] ?? inner;
    return URL.canParse(url) && /^(?:https?|tg):/i.test(url) ? { url } : null;
  }
  if (tag === 'code') {
    const language = /^language-(.+)$/.exec(attributes['class'] ?? '')?.[1];
    return language === undefined ? {} : { language };
  }
  if (tag === 'tg-emoji') return { custom_emoji_id: attributes['emoji-id'] ?? '' };
  if (tag === 'tg-time')
    return { unix_time: Number(attributes['unix']), date_time_format: attributes['format'] ?? '' };
  return {};
}
