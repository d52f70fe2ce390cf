/** Who wrote the article, as names and nothing else. */

import { visibleText } from '../../core/article/visible-text.ts';
import { oneLine } from '../../core/shared/text.ts';
import { type PageDocument, wordsOf } from './dom.ts';
import type { LinkedData } from './json-ld.ts';
import type { MetaReader } from './metadata.ts';

const PLACES = [
  '[itemprop="author"] [itemprop="name"]',
  '[rel~="author"]',
  '[itemprop="author"]',
  '[class*="author-name" i], [class*="authorname" i], [class*="author__name" i], [class*="byline-name" i]',
  '[class*="byline" i]',
  '[class~="author"], [class*="post-author" i], [class*="article-author" i], [class*="entry-author" i], [id="author"]',
];
const NAMES_AT_MOST = 4;
const NO_NAME =
  /^(?:admin(?:istrator)?|editor|staff|author|guest|unknown|null|undefined|redaktor|редакция|редактор|posted|share|follow)$/i;

export function findByline(
  document: PageDocument,
  meta: MetaReader,
  linked: LinkedData,
  siteName: string | null,
): string | null {
  const isName = (name: string): boolean =>
    name.length >= 3 &&
    name.length <= 60 &&
    name.split(' ').length <= 6 &&
    /\p{L}/u.test(name) &&
    !/https?:|www\.|@|\d{3}/.test(name) &&
    !NO_NAME.test(name) &&
    name.toLowerCase() !== siteName?.toLowerCase();
  const accept = (texts: readonly string[]): string | null => {
    const names = [...new Set(texts.flatMap(splitNames))].filter(isName);
    return names.length === 0 ? null : names.slice(0, NAMES_AT_MOST).join(', ');
  };

  const said = [
    linked.authors,
    [meta('author', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'byl') ?? ''],
    [meta('article:author', 'og:article:author', 'twitter:data1') ?? ''],
  ];
  for (const texts of said.slice(0, 2)) {
    const names = accept(texts);
    if (names !== null) return names;
  }
  for (const place of PLACES) {
    const found = [...document.querySelectorAll(place)].slice(0, 6).map(wordsOf);
    const names = accept(found.filter(text => text.length < 120).slice(0, 3));
    if (names !== null) return names;
  }
  const [, , loose = []] = said;
  return accept(loose.filter(text => !/\d|min/.test(text)));
}

/** "By Ann Lee and Bo Chan, Staff Writers | 5 June" is two names. */
function splitNames(text: string): readonly string[] {
  const bare =
    oneLine(visibleText(text))
      .replace(
        /^(?:(?:written |posted |reviewed |story )?by|author|автор|текст|müəllif|von|por|di|de)\b[: ]*/iu,
        '',
      )
      .split(/ [|•·–—-] |\s\d|\bupdated\b|\bpublished\b|\bposted\b| for | on (?=\p{Lu}|\d)|\(/iu)[0] ?? '';
  return bare
    .split(/,| and | & |;| и | və /u)
    .map(name => name.replace(/^by /i, '').trim())
    .filter((name, at) => at === 0 || / /.test(name))
    .filter(
      (name, at) =>
        at === 0 ||
        !/\b(?:writer|reporter|editor|correspondent|staff|press|times|news|contributor|columnist|md|phd|ms|rd)\b/i.test(
          name,
        ),
    );
}
