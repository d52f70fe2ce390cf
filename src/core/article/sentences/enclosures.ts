/** Finds the quotations and brackets of a paragraph, by the marks of English, Russian and Azerbaijani. */

/** From the opening mark to behind the closing one, in UTF-16 units. */
export interface Enclosure {
  readonly from: number;
  readonly to: number;
}

/** What is longer was left open by mistake, or is a whole speech: it may be cut. */
const LONGEST = 600;
const MARKS = /["“”„«»()[\]'‘’]/gu;
const OPENED_BY: Readonly<Record<string, string>> = { '”': '“', '»': '«', ')': '(', ']': '[' };

/** The outermost ones, in order; a mark without its other half encloses nothing. */
export function enclosuresOf(text: string): readonly Enclosure[] {
  const found: Enclosure[] = [];
  const open = new Map<string, number[]>();
  const push = (kind: string, at: number): void => {
    const places = open.get(kind);
    if (places === undefined) open.set(kind, [at]);
    else places.push(at);
  };
  const pop = (kind: string, at: number): boolean => {
    const from = open.get(kind)?.pop();
    if (from !== undefined && at - from <= LONGEST) found.push({ from, to: at + 1 });
    return from !== undefined;
  };
  for (const { index: at, 0: mark } of text.matchAll(MARKS)) {
    if (mark === '“' && pop('„', at)) continue;
    if (mark === '"' || mark === "'" || mark === '‘' || mark === '’') {
      const kind = mark === '"' ? '"' : "'";
      // A second opening mark: the first one was never closed, as in a speech of several paragraphs.
      if (opens(text, at)) open.set(kind, [at]);
      else if (closes(text, at, kind)) pop(kind, at);
      continue;
    }
    const opening = OPENED_BY[mark];
    if (opening === undefined) push(mark, at);
    else pop(opening, at);
  }
  return outermost(found);
}

/** At the beginning of a word. */
function opens(text: string, at: number): boolean {
  const mark = text[at];
  return mark !== '’' && /^$|[\s([“«„'"–—-]/u.test(text[at - 1] ?? '') && /[^\s]/u.test(text[at + 1] ?? '');
}

/** At the end of one; a single mark only after a comma or a stop, where it is no apostrophe. */
function closes(text: string, at: number, kind: string): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  return kind === '"'
    ? /\S/u.test(before) && !/[\p{L}\p{N}]/u.test(after)
    : /[.,!?…]/u.test(before) && /^$|\s/u.test(after);
}

function outermost(found: readonly Enclosure[]): readonly Enclosure[] {
  const kept: Enclosure[] = [];
  for (const enclosure of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1);
    if (last === undefined || enclosure.from >= last.to) kept.push(enclosure);
    else if (enclosure.to > last.to) kept[kept.length - 1] = { from: last.from, to: enclosure.to };
  }
  return kept;
}
