/** What a page says about its article: headline, byline, date and the rest, each from the best place that has it. */

import { isEmblem } from '../../core/article/image-source.ts';
import { visibleText } from '../../core/article/visible-text.ts';
import type { Instant } from '../../core/shared/ports.ts';
import { oneLine } from '../../core/shared/text.ts';
import { canonicalUrl } from '../../core/shared/url.ts';
import type { PageDocument } from './dom.ts';
import { findByline } from './find-byline.ts';
import { findDate } from './find-date.ts';
import { findHeadline } from './find-headline.ts';
import { findSection, findSiteName } from './find-site.ts';
import type { LinkedData } from './json-ld.ts';
import { findPageHead } from './page-head.ts';

export interface Metadata {
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publishedAt: Instant | null;
  readonly language: string | null;
  readonly image: string | null;
  readonly siteName: string | null;
  readonly section: string | null;
}

/** The first value of a meta element by any of these names. */
export type MetaReader = (...names: readonly string[]) => string | null;

export function readMetadata(document: PageDocument, linked: LinkedData, url: string | null): Metadata {
  const meta = metaOf(document);
  const siteName = findSiteName({ document, meta, linked, url });
  const address = findAddress(document, meta, url);
  const absolute = (found: string | null): string | null => {
    if (found === null || !URL.canParse(found, url ?? undefined)) return null;
    const resolved = new URL(found, url ?? undefined);
    return /^https?:$/.test(resolved.protocol) ? resolved.href : null;
  };
  const title = findHeadline({ document, meta, linked, siteName, url: address ?? url });
  const locale = localeOf(document, meta, linked.language);
  const head = findPageHead(document, title);
  return {
    url: address,
    title,
    byline: findByline({ head, meta, linked, siteName, title }),
    publishedAt: findDate({ head, meta, linked, url: address ?? url, locale }),
    language: languageOf(locale),
    image:
      [
        meta('og:image', 'og:image:url', 'og:image:secure_url'),
        linked.image,
        meta('twitter:image', 'twitter:image:src'),
      ]
        .map(absolute)
        .find(image => image !== null && !isEmblem(image)) ?? null,
    siteName,
    section: findSection({ document, meta, linked, siteName, title, url }),
  };
}

function metaOf(document: PageDocument): MetaReader {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = oneLine(visibleText(element.getAttribute('content') ?? ''));
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name !== undefined && !values.has(name)) values.set(name, content);
    }
  }
  return (...names) => {
    for (const name of names) {
      const value = values.get(name);
      if (value !== undefined) return value;
    }
    return null;
  };
}

function findAddress(document: PageDocument, meta: MetaReader, url: string | null): string | null {
  const named = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
    meta('og:url'),
  ];
  for (const address of named) {
    if (address === null || !URL.canParse(address, url ?? undefined)) continue;
    const resolved = new URL(address, url ?? undefined);
    // Careless templates name the home page on every page.
    if (resolved.pathname === '/' && resolved.search === '' && url !== null && new URL(url).pathname !== '/')
      continue;
    const canonical = canonicalUrl(resolved.href);
    if (canonical !== null) return canonical;
  }
  return url === null ? null : canonicalUrl(url);
}

function localeOf(document: PageDocument, meta: MetaReader, linked: string | null): string {
  const root = document.documentElement;
  const named =
    root.getAttribute('lang') ||
    root.getAttribute('xml:lang') ||
    meta('og:locale', 'content-language', 'dc.language', 'language') ||
    linked;
  return named?.trim() ?? '';
}

function languageOf(locale: string): string | null {
  const primary = locale.toLowerCase().split(/[-_,; ]/)[0] ?? '';
  return /^[a-z]{2,3}$/.test(primary) ? primary : null;
}
