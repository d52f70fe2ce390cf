/** Which of its links leads to the page of an entry or of a feed. */
import { absolute } from './feed-address.ts';
import { wordsOf } from './feed-markup.ts';
import { attribute, type FeedRecord, plainIn, relationsOf } from './feed-record.ts';
import type { XmlElement } from './xml-tree.ts';

/** What a link may be to an entry without leading to its page. */
const NO_PAGES = new Set(
  'enclosure self edit edit-media replies hub license next previous up service icon image search'.split(' '),
);

/**
 * The page of an entry or of a feed. RSS writes it as text, Atom as `href`, CDF on the element itself. What a link says
 * it is to the entry comes before where its address stands.
 */
export function linkIn(record: FeedRecord): string | null {
  const links = record.all('link');
  const related = (rels: readonly string[], isPage: boolean): (string | null)[] =>
    links
      .filter(link => relationsOf(link).some(rel => rels.includes(rel)))
      .filter(link => !isPage || /html|^$/i.test(attribute(link, 'type') ?? ''))
      .map(link => addressOf(link, record));
  const isEntry = record.element.name === 'item' || record.element.name === 'entry';
  const found = [
    absolute(plainIn(record, ['feedburner:origlink', 'pheedo:origlink']), record.base),
    ...related(['alternate'], true),
    ...related(['alternate'], false),
    ...(isEntry ? related(['related', 'via', 'canonical'], true) : []),
    ...links
      .filter(link => !relationsOf(link).some(rel => NO_PAGES.has(rel)))
      .map(link => writtenIn(link, record)),
    absolute(attribute(record.element, 'href'), record.base),
    ...record.all('a').map(link => absolute(attribute(link, 'href'), record.base)),
    absolute(textBehindLink(record), null),
  ];
  return found.find(address => address !== null) ?? null;
}

function addressOf(link: XmlElement, record: FeedRecord): string | null {
  return absolute(attribute(link, 'href'), link.base ?? record.base) ?? writtenIn(link, record);
}

function writtenIn(link: XmlElement, record: FeedRecord): string | null {
  return absolute(wordsOf(link), link.base ?? record.base);
}

/** A serializer of HTML writes `<link/>https://…`, as HTML’s own links hold nothing. */
function textBehindLink({ element: { children } }: FeedRecord): string | null {
  for (const [at, child] of children.entries()) {
    const behind = children[at + 1];
    if (typeof child === 'string' || child.name !== 'link' || child.attributes.size > 0) continue;
    if (typeof behind === 'string' && wordsOf(child).trim() === '')
      return /^\s*(https?:\/\/\S+)/i.exec(behind)?.[1] ?? null;
  }
  return null;
}
