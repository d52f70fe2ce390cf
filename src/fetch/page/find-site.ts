/** What a page calls its site and the section that it stands in. */
import { visibleText } from '../../core/article/visible-text.ts';
import { oneLine } from '../../core/shared/text.ts';
import { type PageDocument, wordsOf } from './dom.ts';
import type { LinkedData } from './json-ld.ts';
import type { MetaReader } from './metadata.ts';

/** Longer is a slogan or a description. */
const LONGEST_NAME = 60;
const LONGEST_SECTION = 40;
/** The first step of a breadcrumb, and what stands where a section is not known. */
const HOME =
  /^(?:home(?: ?page)?|start(?:seite)?|hauptseite|accueil|à la une|inicio|portada|início|página inicial|strona główna|główna|главная|головна|ana ?səhifə|baş səhifə|ana ?sayfa|anasayfa|首页|首頁|ホーム|トップ|الرئيسية|posts?|articles?|artikel|story|stories|news|all|alle|blog|informaci[oó]n|general|uncategorized|allgemein|sonstiges|null|undefined|none|default|you are here:?)$/iu;

interface SiteEvidence {
  readonly document: PageDocument;
  readonly meta: MetaReader;
  readonly linked: LinkedData;
  readonly url: string | null;
}

/** The name in words: before a slogan, and before an account's or an address's. */
export function findSiteName({ document, meta, linked, url }: SiteEvidence): string | null {
  const title = oneLine(visibleText(document.title));
  const ends = title.split(/ [-–—|»·•] /u);
  const behindTitle = ends.length > 1 ? (ends.at(-1) ?? '') : '';
  const said = [meta('og:site_name'), linked.publisher, linked.siteName, meta('application-name')]
    .flatMap(name => (name === null ? [] : [firstPart(name)]))
    .filter(name => name !== '' && name.length <= LONGEST_NAME && !/^https?:/.test(name));
  const inWords = said.find(name => !isHandle(name));
  if (inWords !== undefined) return inWords;
  // The end of the title tag is the site where the page's address says so.
  if (behindTitle.length <= LONGEST_NAME && isOfHost(behindTitle, url)) return behindTitle;
  const handle = said[0] ?? meta('twitter:app:name:iphone') ?? meta('twitter:site');
  return handle === undefined || handle === null || /^https?:/.test(handle)
    ? null
    : handle.replace(/^@/, '') || null;
}

export function findSection({
  document,
  meta,
  linked,
  siteName,
  title,
  url,
}: SiteEvidence & { readonly siteName: string | null; readonly title: string | null }): string | null {
  const named = [
    linked.section,
    meta('article:section', 'og:article:section'),
    meta('parsely-section', 'sailthru.section', 'section', 'dc.subject'),
  ].flatMap(said => (said === null ? [] : [said.split(/[,;|]/)[0]?.trim() ?? '']));
  const crumbs = [...document.querySelectorAll('[class*="breadcrumb" i] a, [id*="breadcrumb" i] a')]
    .slice(0, 12)
    .map(wordsOf);
  const site = keyOf(siteName ?? '');
  const isSection = (words: string): boolean =>
    words.length > 1 &&
    words.length <= LONGEST_SECTION &&
    /\p{L}{2}/u.test(words) &&
    !/[.!?]$|https?:|^www\.|\.\p{L}{2,4}$/u.test(words) &&
    !HOME.test(words) &&
    keyOf(words) !== site &&
    keyOf(words) !== keyOf(title ?? '') &&
    !isOfHost(words, url);
  return [...named, ...crumbs].find(isSection) ?? null;
}

function firstPart(name: string): string {
  return (
    oneLine(visibleText(name))
      .split(/ ?[|│] ?| [-–—•·] /u)[0]
      ?.trim() ?? ''
  );
}

/** An account's or an address's name: no blank, and a sign or no capital in it. */
function isHandle(name: string): boolean {
  return /^@/.test(name) || (!/ /.test(name) && (/[._]/.test(name) || name === name.toLowerCase()));
}

/** Whether an address's host has the words as its name. */
function isOfHost(words: string, url: string | null): boolean {
  if (url === null || !URL.canParse(url)) return false;
  const host = new URL(url).hostname.replace(/^www\./, '');
  const key = keyOf(words);
  const labels = host.split('.').slice(0, -1).map(keyOf);
  return (
    key.length >= 3 &&
    (keyOf(host) === key || labels.some(label => label === key || keyOf(labels.join('')) === key))
  );
}

function keyOf(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
