/** The little of the DOM that reading a page needs, and how a page becomes one safely. */
import { parseHTML } from 'linkedom';
import { tameHtml } from './tame-html.ts';

export interface PageElement {
  readonly localName: string;
  readonly nodeType: number;
  readonly children: ArrayLike<PageElement>;
  /** Texts among them have a `textContent` and no more. */
  readonly childNodes: ArrayLike<PageElement>;
  readonly parentElement: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  readonly previousElementSibling: PageElement | null;
  readonly innerHTML: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  id: string;
  className: string;
  textContent: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  matches(selector: string): boolean;
  closest(selector: string): PageElement | null;
  contains(other: PageElement): boolean;
  remove(): void;
  replaceWith(...others: readonly PageElement[]): void;
  before(other: PageElement): void;
  after(other: PageElement): void;
  cloneNode(deep: boolean): PageElement;
}

export interface PageDocument {
  readonly documentElement: PageElement;
  readonly body: PageElement | null;
  readonly title: string;
  createElement(name: string): PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** `url` resolves what is relative on the page. Null for a page that is too large in number of elements. */
export function openDocument(html: string, url: string | null): PageDocument | null {
  const tame = tameHtml(html);
  if (tame === null) return null;
  const { document } = parseHTML(tame) as unknown as { document: PageDocument };
  // linkedom leaves these null, and Readability resolves links by them.
  for (const name of ['baseURI', 'documentURI']) {
    Object.defineProperty(document, name, { value: url ?? 'about:blank', configurable: true });
  }
  return document;
}

/** The words of an element, white space as one blank. */
export function wordsOf(element: PageElement | null | undefined): string {
  return element?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
}
