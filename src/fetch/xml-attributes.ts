/** Reads the attributes of a tag, quoted or not, closed or not, up to where the tag ends or breaks off. */
import type { Decode } from './xml-entities.ts';
import { type Find, NOWHERE } from './xml-finder.ts';

/** By name, in lower case. */
export type Attributes = ReadonlyMap<string, string>;

export interface Tag {
  readonly attributes: Attributes;
  readonly isEmpty: boolean;
  readonly isBroken: boolean;
  /** Behind the last attribute that has a value. */
  readonly textFrom: number;
  readonly end: number;
}

const MOST_ATTRIBUTES = 100;
const NO_ATTRIBUTES: Attributes = new Map();
const ATTRIBUTE_NAME = /[^\s=<>/"']+/y;
const BLANK = /\s*/y;
const UNQUOTED = /[^\s<>]*/y;
// `url="http://… length="5"`: the quote that seems to end the value opens the next one.
const RUN_ON = /^([^\s"'<>]*)\s+[\w:-]+=$/;

export interface AttributeReader {
  /** `from`: behind the name of the tag. */
  read(from: number, decode: Decode): Tag;
}

export function attributesIn(source: string, find: Find): AttributeReader {
  return { read };

  function read(from: number, decode: Decode): Tag {
    let attributes: Map<string, string> | null = null;
    let isEmpty = false;
    let position = from;
    let textFrom = from;
    for (;;) {
      position = past(BLANK, position);
      const character = source[position];
      if (character === undefined || character === '<' || character === '>') {
        const isBroken = character !== '>';
        return {
          attributes: attributes ?? NO_ATTRIBUTES,
          isEmpty,
          isBroken,
          textFrom,
          end: position + (isBroken ? 0 : 1),
        };
      }
      isEmpty = character === '/';
      const named = past(ATTRIBUTE_NAME, position);
      // A stray quote, slash or sign: not an attribute.
      if (named === position) {
        position += 1;
        continue;
      }
      const name = source.slice(position, named).toLowerCase();
      position = past(BLANK, named);
      let value = '';
      if (source[position] === '=') {
        [value, position] = readValue(past(BLANK, position + 1));
        textFrom = position;
      }
      attributes ??= new Map();
      // Of two attributes with one name the first counts.
      if (attributes.size < MOST_ATTRIBUTES && !attributes.has(name)) attributes.set(name, decode(value));
    }
  }

  /** The value that begins here, and where to read on. */
  function readValue(start: number): readonly [string, number] {
    const quote = source[start];
    if (quote !== '"' && quote !== "'") {
      const end = past(UNQUOTED, start);
      const isClosed = source[end] === '>' && source[end - 1] === '/';
      return [source.slice(start, isClosed ? end - 1 : end), isClosed ? end - 1 : end];
    }
    const from = start + 1;
    const [end, less, greater] = [find(quote, from), find('<', from), find('>', from)];
    const isFollowedWell = end !== NOWHERE && /[\s/>?]/.test(source[end + 1] ?? ' ');
    if (end === NOWHERE || (greater < less && less < end) || (less < end && !isFollowedWell)) {
      const cut = Math.min(greater, less, source.length);
      return [source.slice(from, cut), cut];
    }
    const value = source.slice(from, end);
    const runOn = isFollowedWell ? null : RUN_ON.exec(value.slice(0, 4_096));
    const whole = runOn?.[1];
    return whole === undefined ? [value, end + 1] : [whole, from + whole.length];
  }

  function past(pattern: RegExp, from: number): number {
    pattern.lastIndex = from;
    return pattern.test(source) ? pattern.lastIndex : from;
  }
}
