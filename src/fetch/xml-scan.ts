/** Reads XML from left to right, well-formed or not, in one pass: tags, text and nothing lost after a mistake. */
import { type Decode, decodeEntities, decoderFor } from './xml-entities.ts';

export type Attributes = ReadonlyMap<string, string>;

/** Names arrive in lower case, texts and attributes with their entities decoded. */
export interface XmlSink {
  open(name: string, attributes: Attributes, isEmpty: boolean): void;
  close(name: string): void;
  text(text: string): void;
  /** The innermost open element, at whose closing tag a CDATA section without an end is cut. */
  openName(): string | null;
  /** Whether a tag that breaks off is still a tag; `a <b` in a sentence is not. */
  isField(name: string): boolean;
  /** True once enough was read. */
  isFull(): boolean;
}

const NONE = Number.POSITIVE_INFINITY;
const MOST_ATTRIBUTES = 100;
/** Where no text is expected, a section that runs past one of these is a mistake. */
const ENTRY_BOUNDS = ['</item', '</entry', '<item', '<entry'];
const MOST_NEEDLES = 64;
const MOST_MISTAKES = 100_000;
const NO_ATTRIBUTES: Attributes = new Map();
const CLOSING = /<\/\s*([^\s<>/]+)[^<>]*>?/y;
const NAME = /[\p{L}_:][^\s<>/="']*/uy;
const ATTRIBUTE_NAME = /[^\s=<>/"']+/y;
const BLANK = /\s*/y;
const UNQUOTED = /[^\s<>]*/y;
// `url="http://… length="5"`: the quote that seems to end the value opens the next one.
const RUN_ON = /^([^\s"'<>]*)\s+[\w:-]+=$/;

export function scanXml(source: string, sink: XmlSink): void {
  const find = finder(source);
  let decode: Decode = decodeEntities;
  /** Names that have capitals, as the document writes them. */
  const written = new Map<string, string>();
  let isTyped = false;
  let mistakes = 0;
  let at = 0;
  while (at < source.length && !sink.isFull()) {
    const start = find('<', at);
    if (start > at) sink.text(decode(source.slice(at, Math.min(start, source.length))));
    if (start === NONE) return;
    at = readMarkup(start);
  }

  /** Each returns where to read on, which is always further than where it began. */
  function readMarkup(start: number): number {
    if (source.startsWith('<!--', start)) return skipComment(start);
    if (source.startsWith('<![CDATA[', start)) return readCdata(start + 9);
    const next = source[start + 1];
    if (next === '!') return readDeclaration(start);
    if (next === '?') {
      const end = find('>', start);
      return end === NONE ? literal(start) : end + 1;
    }
    return next === '/' ? readClosing(start) : readOpening(start);
  }

  function literal(start: number): number {
    mistakes += 1;
    // Nobody's mistakes: what follows is not worth reading tag by tag.
    if (mistakes > MOST_MISTAKES) return source.length;
    let end = start + 1;
    while (source[end] === '<') end += 1;
    // The last of several may begin a tag.
    const next = end > start + 1 ? end - 1 : end;
    sink.text('<'.repeat(next - start));
    return next;
  }

  function skipComment(start: number): number {
    const end = find('-->', start + 4);
    // Without an end the rest of the feed would be a comment.
    const isUnclosed = end === NONE || find('<!--', start + 4) < end;
    return isUnclosed ? start + 4 : end + 3;
  }

  function readCdata(start: number): number {
    const end = find(']]>', start);
    const name = sink.openName();
    const boundary = Math.min(...ENTRY_BOUNDS.map(tag => find(tag, start)));
    if (name === null && boundary < end) return start;
    if (name !== null) {
      const closing = Math.min(boundary, find(`</${written.get(name) ?? name}`, start));
      // Left open: its own closing tag comes first, and another section begins before this one ends.
      if (closing < end && (end === NONE || find('<![CDATA[', closing) < end)) {
        sink.text(source.slice(start, closing));
        return closing;
      }
    }
    sink.text(source.slice(start, Math.min(end, source.length)));
    return end === NONE ? source.length : end + 3;
  }

  function readDeclaration(start: number): number {
    const close = find('>', start);
    if (close === NONE) return literal(start);
    const bracket = find('[', start);
    const isType = !isTyped && /^<!doctype/i.test(source.slice(start, start + 9));
    if (!isType || bracket > close) return close + 1;
    isTyped = true;
    const end = /\]\s*>/g;
    end.lastIndex = bracket;
    const found = end.exec(source);
    if (found === null) return close + 1;
    decode = decoderFor(source.slice(bracket, found.index));
    return end.lastIndex;
  }

  function readClosing(start: number): number {
    CLOSING.lastIndex = start;
    const name = CLOSING.exec(source)?.[1];
    if (name === undefined) return literal(start);
    const end = CLOSING.lastIndex;
    sink.close(name.toLowerCase());
    return end;
  }

  function readOpening(start: number): number {
    NAME.lastIndex = start + 1;
    const raw = NAME.exec(source)?.[0];
    if (raw === undefined) return literal(start);
    const name = raw.toLowerCase();
    if (raw !== name && written.size < MOST_NEEDLES) written.set(name, raw);
    const tag = readAttributes(NAME.lastIndex);
    if (tag.isBroken && tag.end >= source.length) return tag.end;
    if (tag.isBroken) {
      // `<titleStory</title>` and `<title type="html"Story</title>`: only the sign is missing.
      const closing = closingAt(tag.end);
      const isMeant = closing !== null && name.startsWith(closing) && sink.isField(closing);
      if (isMeant) {
        sink.open(closing, tag.attributes, false);
        return name === closing ? tag.textFrom : start + 1 + closing.length;
      }
      if (!sink.isField(name)) return literal(start);
    }
    sink.open(name, tag.attributes, tag.isEmpty);
    return tag.end;
  }

  function closingAt(position: number): string | null {
    CLOSING.lastIndex = position;
    return CLOSING.exec(source)?.[1]?.toLowerCase() ?? null;
  }

  function readAttributes(from: number): Tag {
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
    const isFollowedWell = end !== NONE && /[\s/>?]/.test(source[end + 1] ?? ' ');
    if (end === NONE || (greater < less && less < end) || (less < end && !isFollowedWell)) {
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

interface Tag {
  readonly attributes: Attributes;
  readonly isEmpty: boolean;
  readonly isBroken: boolean;
  /** Behind the last attribute that has a value. */
  readonly textFrom: number;
  readonly end: number;
}

/** `indexOf` that remembers: a needle that is far away, or nowhere, is not looked for again at every tag. */
function finder(source: string): (needle: string, from: number) => number {
  const seen = new Map<string, { from: number; at: number }>();
  return (needle, from) => {
    const last = seen.get(needle);
    if (last !== undefined && last.from <= from && last.at >= from) return last.at;
    if (last === undefined && seen.size >= MOST_NEEDLES) return NONE;
    const found = source.indexOf(needle, from);
    const at = found === -1 ? NONE : found;
    seen.set(needle, { from, at });
    return at;
  };
}
