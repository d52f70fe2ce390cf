/** Reads the outlines of an OPML text, well-formed or not, each with the one around it. */
import type { Attributes } from './xml-attributes.ts';
import { scanXml } from './xml-scan.ts';

export interface Outline {
  /** By names in lower case: programs differ in their spelling. */
  readonly attributes: Attributes;
  readonly around: Outline | null;
  readonly hasOutlines: boolean;
}

interface Open {
  readonly attributes: Attributes;
  readonly around: Open | null;
  hasOutlines: boolean;
}

/** Far more than any list has; the rest of a longer one is not read. */
const MOST_OUTLINES = 100_000;

/** In the order of the document, so that an outline stands before those within it; null when the text is no OPML. */
export function readOutlines(text: string): readonly Outline[] | null {
  const outlines: Open[] = [];
  let innermost: Open | null = null;
  let isOpml = false;
  scanXml(text, {
    open(name, attributes, isEmpty) {
      if (name === 'opml') isOpml = true;
      if (!isOpml || name !== 'outline') return;
      const outline: Open = { attributes, around: innermost, hasOutlines: false };
      if (innermost !== null) innermost.hasOutlines = true;
      outlines.push(outline);
      if (!isEmpty) innermost = outline;
    },
    close(name) {
      if (name === 'outline') innermost = innermost?.around ?? null;
    },
    text: () => undefined,
    openName: () => null,
    isField: name => name === 'outline',
    isFull: () => outlines.length >= MOST_OUTLINES,
  });
  return isOpml ? outlines : null;
}
