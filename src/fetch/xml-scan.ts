/** Reads XML from left to right, well-formed or not, in one pass: tags, text and nothing lost after a mistake. */
import { type Attributes, attributesIn } from './xml-attributes.ts';
import { type Decode, decodeEntities, decoderFor } from './xml-entities.ts';
import { finder, NOWHERE } from './xml-finder.ts';

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

/** Where no text is expected, a section that runs past one of these is a mistake. */
const ENTRY_BOUNDS = ['</item', '</entry', '<item', '<entry'];
const MOST_NAMES = 64;
const MOST_MISTAKES = 100_000;
const CLOSING = /<\/\s*([^\s<>/]+)[^<>]*>?/y;
const NAME = /[\p{L}_:][^\s<>/="']*/uy;

export function scanXml(source: string, sink: XmlSink): void {
  const find = finder(source);
  const attributes = attributesIn(source, find);
  let decode: Decode = decodeEntities;
  /** Names that have capitals, as the document writes them. */
  const written = new Map<string, string>();
  let isTyped = false;
  let mistakes = 0;
  let at = 0;
  while (at < source.length && !sink.isFull()) {
    const start = find('<', at);
    if (start > at) sink.text(decode(withoutMarks(source.slice(at, Math.min(start, source.length)))));
    if (start === NOWHERE) return;
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
      return end === NOWHERE ? literal(start) : end + 1;
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
    const isUnclosed = end === NOWHERE || find('<!--', start + 4) < end;
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
      if (closing < end && (end === NOWHERE || find('<![CDATA[', closing) < end)) {
        sink.text(withoutMarks(source.slice(start, closing)));
        return closing;
      }
    }
    sink.text(withoutMarks(source.slice(start, Math.min(end, source.length))));
    return end === NOWHERE ? source.length : end + 3;
  }

  function readDeclaration(start: number): number {
    const close = find('>', start);
    if (close === NOWHERE) return literal(start);
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
    if (raw !== name && written.size < MOST_NAMES) written.set(name, raw);
    const tag = attributes.read(NAME.lastIndex, decode);
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
}

/** What a section within a section leaves behind. */
function withoutMarks(text: string): string {
  return text.includes(']]>') || text.includes('<![CDATA[') ? text.replace(/\]\]>|<!\[CDATA\[/g, '') : text;
}
