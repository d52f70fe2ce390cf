/** What an operator may say about the pages of one site, where the general search is not enough. */
import type { Block } from '../../core/article/block.ts';
import { oneLine } from '../../core/shared/text.ts';
import { readBlocks } from './clean-html.ts';
import { type PageDocument, type PageElement, wordsOf } from './dom.ts';
import { readPageDate } from './find-date.ts';
import type { Metadata } from './metadata.ts';
import { findShownDate } from './shown-date.ts';

/** Every selector is CSS. What a rule does not name, or does not find, is left to the general search. */
export interface SiteRules {
  /** `today.az` serves `www.today.az` too. */
  readonly host: string;
  /** The article's text; of several matches all, in their order. */
  readonly content?: string;
  /** Taken off the page first. */
  readonly remove?: readonly string[];
  readonly title?: string;
  readonly byline?: string;
  /** An element with a date as its `datetime` or as its words. */
  readonly date?: string;
  /** Pages whose words read like the text print form, furniture and all: site line, headline, date line, text. */
  readonly isPrintForm?: boolean;
}

export const BUILT_IN_RULES: readonly SiteRules[] = [
  // Its markup has changed over the years, the order of its words has not.
  { host: 'today.az', isPrintForm: true },
];

export function rulesFor(url: string | null, rules: readonly SiteRules[]): SiteRules | null {
  if (url === null || !URL.canParse(url)) return null;
  const host = new URL(url).hostname.toLowerCase();
  return rules.find(rule => host === rule.host || host.endsWith(`.${rule.host}`)) ?? null;
}

/** The metadata with what the rules find on the page put over them. Takes `remove` off the page. */
export function applyRules(document: PageDocument, rules: SiteRules, metadata: Metadata): Metadata {
  for (const selector of rules.remove ?? []) {
    for (const element of select(document, selector)) element.remove();
  }
  const [date] = select(document, rules.date);
  return {
    ...metadata,
    title: wordsAt(document, rules.title) ?? metadata.title,
    byline: wordsAt(document, rules.byline)?.replace(/^by[: ]+/i, '') ?? metadata.byline,
    publishedAt:
      readPageDate(date?.getAttribute('datetime') ?? null) ??
      findShownDate(wordsOf(date), 'day first')?.at ??
      metadata.publishedAt,
  };
}

/** The blocks that `content` names; none where it names nothing on this page. */
export function contentByRules(
  document: PageDocument,
  rules: SiteRules,
  url: string | null,
): readonly Block[] {
  const elements = select(document, rules.content);
  // A match inside another match is already in it.
  const outermost = elements.filter(
    element => !elements.some(other => other !== element && other.contains(element)),
  );
  return outermost.flatMap(element => readBlocks(`<div>${element.innerHTML}</div>`, url));
}

function select(document: PageDocument, selector: string | undefined): readonly PageElement[] {
  return selector === undefined ? [] : [...document.querySelectorAll(selector)];
}

function wordsAt(document: PageDocument, selector: string | undefined): string | null {
  const [element] = select(document, selector);
  return oneLine(wordsOf(element)) || null;
}
