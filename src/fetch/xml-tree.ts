/** Builds the tree of a feed, closing what its publisher forgot to close, in bounded memory. */
import { ends, isEntry, isFeedName, isForeign, isLeaf, isRecord } from './feed-fields.ts';
import type { Attributes } from './xml-attributes.ts';
import { canonicalName, NO_SCOPE, type Scope, scopeWithin } from './xml-namespaces.ts';
import { scanXml } from './xml-scan.ts';

export interface XmlElement {
  /** Lower case, the prefix as `xml-namespaces.ts` gives it. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: (XmlElement | string)[];
  /** The xml:base in force, absolute; null when none is declared. */
  readonly base: string | null;
}

export interface XmlFeed {
  readonly root: XmlElement;
  /** Every item or entry in the order of the document, wherever a mistake has put it. */
  readonly entries: readonly XmlElement[];
}

/** Far more than any feed has; the rest of a longer one is not read. */
const MOST_ENTRIES = 5_000;
const MOST_ELEMENTS = 300_000;
/** Elements further down are left out, their text stays. */
const DEEPEST = 100;

// Controls and non-characters, which XML forbids and feeds have; tab and line breaks stay.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff\ufffe\uffff]/g;

const IDENTITY = new Set(['title', 'link', 'guid', 'id']);

interface Open {
  readonly element: XmlElement;
  /** The name as it stands in the document, by which it is closed. */
  readonly tag: string;
  readonly scope: Scope;
}

/** Null when there is no element at all. `base`: what a relative xml:base is resolved by. */
export function readXmlTree(text: string, base: string | null): XmlFeed | null {
  const stack: Open[] = [];
  const entries: XmlElement[] = [];
  const roots: XmlElement[] = [];
  let elements = 0;
  let tooDeep = 0;

  /** The field of the innermost record that is open, by its place on the stack; 0 when none is. */
  function openField(): number {
    for (let at = stack.length - 1; at >= 0; at -= 1)
      if (isRecord(stack[at]?.element.name ?? '')) return at + 1 < stack.length ? at + 1 : 0;
    return 0;
  }

  /** Closes everything from this place of the stack on. What nothing closes by name was a tag without a content. */
  function endFrom(at: number, isNamed: boolean): void {
    for (let top = stack.length - 1; top >= at; top -= 1) {
      const [element, parent] = [stack[top]?.element, stack[top - 1]?.element];
      const isForgotten = (top > at || !isNamed) && element !== undefined && !isRecord(element.name);
      if (!isForgotten || isLeaf(element.name) || parent === undefined || !isRecord(parent.name)) continue;
      const within = element.children.filter(child => typeof child !== 'string');
      element.children.length = 0;
      for (const child of within) parent.children.push(child);
    }
    stack.length = at;
  }

  function endWhatCannotHold(name: string): void {
    const at = openField();
    const field = stack[at]?.element;
    if (at === 0 || field === undefined || holdsForeignXml(field)) return;
    const isInForeign = stack.slice(at + 1).some(({ element }) => isForeign(element.name));
    if (!isInForeign && ends(field.name, name, stack.length === at + 1)) endFrom(at, false);
    if (!isEntry(name)) return;
    const before = stack.findIndex(({ element }) => isEntry(element.name));
    if (before !== -1) endFrom(before, false);
  }

  /** The document broke off: half an address or half a title is worse than none. */
  function leaveOutWhatIsCut(): void {
    const at = openField();
    const [record, field] = [stack[at - 1]?.element, stack[at]?.element];
    if (record === undefined || !isEntry(record.name)) return;
    if (field !== undefined && isLeaf(field.name) && field.attributes.size === 0) record.children.pop();
    const hasIdentity = record.children.some(child => typeof child !== 'string' && IDENTITY.has(child.name));
    if (!hasIdentity && entries.at(-1) === record) entries.pop();
  }

  scanXml(text.replace(FORBIDDEN, ''), {
    open(tag, attributes, isEmpty) {
      const outer = stack.at(-1);
      let scope = scopeWithin(outer?.scope ?? NO_SCOPE, attributes);
      const name = canonicalName(tag, scope);
      endWhatCannotHold(name);
      const parent = stack.at(-1);
      if (parent !== outer) scope = scopeWithin(parent?.scope ?? NO_SCOPE, attributes);
      if (stack.length >= DEEPEST) {
        if (!isEmpty) tooDeep += 1;
        return;
      }
      const within = parent?.element.base ?? null;
      const own = attributes.get('xml:base');
      const element: XmlElement = {
        name,
        attributes,
        children: [],
        base: own === undefined ? within : (resolve(own, within ?? base) ?? within),
      };
      elements += 1;
      // What a server prints before the feed may be markup too, and never closed.
      const isOutermost = isRecord(name) && !stack.some(open => isRecord(open.element.name));
      if (parent === undefined || isOutermost) roots.push(element);
      if (parent !== undefined) parent.element.children.push(element);
      if (isEntry(name)) entries.push(element);
      if (!isEmpty) stack.push({ element, tag, scope });
    },
    close(tag) {
      if (tooDeep > 0) {
        tooDeep -= 1;
        return;
      }
      const isOfRecord = isRecord(canonicalName(tag, stack.at(-1)?.scope ?? NO_SCOPE));
      for (let at = stack.length - 1; at >= 0; at -= 1) {
        if (stack[at]?.tag === tag) {
          endFrom(at, true);
          return;
        }
        // A stray closing tag inside an item does not end the item.
        if (!isOfRecord && isRecord(stack[at]?.element.name ?? '')) return;
      }
    },
    text(part) {
      const children = stack.at(-1)?.element.children;
      if (children === undefined || part === '') return;
      const last = children.length - 1;
      const before = children[last];
      if (typeof before === 'string') children[last] = before + part;
      else children.push(part);
    },
    openName() {
      const open = stack.at(-1);
      return open !== undefined && isLeaf(open.element.name) ? open.tag : null;
    },
    isField: tag => isFeedName(canonicalName(tag, stack.at(-1)?.scope ?? NO_SCOPE)),
    isFull: () => elements >= MOST_ELEMENTS || entries.length > MOST_ENTRIES,
  });
  leaveOutWhatIsCut();
  endFrom(0, false);
  const root = rootAmong(roots);
  if (root === undefined) return null;
  const told = entries.filter(({ attributes, children }) => attributes.size + children.length > 0);
  return { root, entries: told.slice(0, MOST_ENTRIES) };
}

/** A feed wherever it begins; an item on its own unless it stands in a page. */
function rootAmong(roots: readonly XmlElement[]): XmlElement | undefined {
  const feed = roots.find(({ name }) => isRecord(name) && !isEntry(name));
  if (feed !== undefined || roots[0]?.name === 'html') return feed ?? roots[0];
  return roots.find(({ name }) => isEntry(name)) ?? roots[0];
}

/** Atom lets an entry carry any XML as its content; names in there mean nothing to us. */
function holdsForeignXml(field: XmlElement): boolean {
  return (
    field.name === 'content' && /[/+]xml$/.test(field.attributes.get('type')?.replace('xhtml+xml', '') ?? '')
  );
}

function resolve(address: string, base: string | null): string | null {
  const text = address.trim();
  return URL.canParse(text, base ?? undefined) ? new URL(text, base ?? undefined).href : null;
}
