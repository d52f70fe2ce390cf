/** Telegram's HTML, read as strictly as Telegram reads it (core.telegram.org/bots/api#html-style). */
import { badRequest, type Entity, type Json } from './telegram-types.ts';

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

/** Text and entities with offsets in UTF-16 units; throws the 400 that Telegram answers. */
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
  return trimmed(text, entities);
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
  if (name === 'span' && attributes['class'] !== 'tg-spoiler') throw fail('Tag "span" must have class "tg-spoiler"');
  return { tag: name, offset, attributes };
}

function unescaped(value: string): string {
  return value.replace(/&(lt|gt|amp|quot);/g, (_, name: string) => NAMED[name] ?? '');
}

function close({ tag, offset, attributes }: Open, text: string, entities: Entity[]): void {
  const length = text.length - offset;
  const extra = extraOf(tag, attributes, text.slice(offset));
  if (length > 0 && extra !== null) {
    const type = tag === 'blockquote' && 'expandable' in attributes ? 'expandable_blockquote' : (TYPES[tag] ?? tag);
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
  if (tag === 'tg-time') return { unix_time: Number(attributes['unix']), date_time_format: attributes['format'] ?? '' };
  return {};
}

/** Telegram trims messages; entities move along and are sorted as clients expect them. */
function trimmed(text: string, entities: readonly Entity[]): { text: string; entities: Entity[] } {
  const start = text.length - text.trimStart().length;
  const clean = text.trim();
  const moved = entities.flatMap(entity => {
    const from = Math.max(0, entity.offset - start);
    const to = Math.min(clean.length, entity.offset + entity.length - start);
    return to > from ? { ...entity, offset: from, length: to - from } : [];
  });
  return { text: clean, entities: moved.toSorted((a, b) => a.offset - b.offset || b.length - a.length) };
}

const DETECTED: readonly (readonly [string, RegExp])[] = [
  ['bot_command', /(?<![\w/<>])\/\w{1,64}(?:@\w{3,32})?/g],
  ['url', /(?<![\w@])https?:\/\/[^\s<>"]+[^\s<>".,!?;:)\]]/g],
  ['email', /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi],
  ['mention', /(?<![\w@.])@[a-z]\w{3,31}/gi],
  ['hashtag', /(?<![\w#&])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
];

/** Commands, addresses and mentions, which Telegram finds by itself, outside what is marked already. */
export function detectEntities(text: string, marked: readonly Entity[]): Entity[] {
  const found: Entity[] = [...marked];
  for (const [type, pattern] of DETECTED) {
    for (const match of text.matchAll(pattern)) {
      const offset = match.index;
      const length = match[0].length;
      const isTaken = found.some(
        other =>
          ['text_link', 'code', 'pre', 'url', 'email'].includes(other.type) &&
          offset < other.offset + other.length &&
          other.offset < offset + length,
      );
      if (!isTaken) found.push({ type, offset, length });
    }
  }
  return found.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
}
