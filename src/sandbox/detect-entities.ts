/** Finds what Telegram marks by itself in plain text: commands, addresses, mentions and hashtags. */
import type { Entity } from './shapes.ts';

const DETECTORS: readonly { readonly type: string; readonly pattern: RegExp }[] = [
  { type: 'url', pattern: /https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)\]'”]/giu },
  {
    type: 'email',
    pattern: /(?<![\p{L}\p{N}._%+-])[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,63}/giu,
  },
  {
    type: 'url',
    pattern:
      /(?<![\p{L}\p{N}@/._-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|org|net|info|me|az|ru|eu|uk|de|io)(?![\p{L}\p{N}_-])(?:\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]'”])?/giu,
  },
  {
    type: 'bot_command',
    pattern: /(?<![\p{L}\p{N}_/<>@])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\p{L}\p{N}_/@])/giu,
  },
  { type: 'mention', pattern: /(?<![\p{L}\p{N}_/@])@[a-z][a-z0-9_]{3,31}(?![\p{L}\p{N}_])/giu },
  {
    type: 'hashtag',
    pattern: /(?<![\p{L}\p{N}_/@#])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_\u200c]{1,256}(?![\p{L}\p{N}_#])/gu,
  },
];
/** Inside these Telegram looks for nothing more. */
const CLOSED = new Set(['code', 'pre', 'text_link', 'text_mention', 'custom_emoji']);

const overlaps = (a: Entity, b: Entity): boolean =>
  a.offset < b.offset + b.length && b.offset < a.offset + a.length;

/** @returns `given` and what was found besides it, in order of place, the longer first */
export function detectEntities(text: string, given: readonly Entity[]): Entity[] {
  const taken = given.filter(entity => CLOSED.has(entity.type));
  const found: Entity[] = [];
  for (const { type, pattern } of DETECTORS) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if ([...taken, ...found].some(other => overlaps(entity, other))) continue;
      found.push(entity);
    }
  }
  return [...given, ...found].sort((a, b) => a.offset - b.offset || b.length - a.length);
}
