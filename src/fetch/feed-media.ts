/** What an entry brings along: the files attached to it and the picture that stands for it. */
import type { Enclosure } from '../core/feed/entry.ts';
import { absolute } from './feed-address.ts';
import { attribute, type FeedRecord, plainIn, recordOf } from './feed-record.ts';
import { decodeEntities } from './xml-entities.ts';
import type { XmlElement } from './xml-tree.ts';

const PICTURE = /\.(?:jpe?g|png|webp|gif|avif)(?:$|\?)/i;

export function enclosuresIn(record: FeedRecord): readonly Enclosure[] {
  const attached = [
    ...record.all('enclosure'),
    ...record.all('link').filter(link => attribute(link, 'rel')?.toLowerCase() === 'enclosure'),
    ...mediaIn(record, 'media:content').filter(
      media => !isPicture(media) && attribute(media, 'url') !== null,
    ),
  ];
  const found = new Map<string, Enclosure>();
  for (const element of attached) {
    const at = attribute(element, 'url') ?? attribute(element, 'href');
    const url = absolute(at, element.base ?? record.base);
    const length = Number.parseInt(attribute(element, 'length') ?? attribute(element, 'filesize') ?? '', 10);
    if (url === null || found.has(url)) continue;
    found.set(url, { url, type: attribute(element, 'type'), length: length >= 0 ? length : null });
  }
  return [...found.values()];
}

/** The widest picture that the feed names for the entry, else the first one in its text. */
export function imageIn(record: FeedRecord, html: string | null): string | null {
  const named = [
    ...widestFirst(mediaIn(record, 'media:content').filter(isPicture)),
    ...widestFirst(mediaIn(record, 'media:thumbnail')),
    ...record.all('enclosure').filter(isPicture),
    ...record.all('link').filter(link => attribute(link, 'rel') === 'enclosure' && isPicture(link)),
    ...record.all('itunes:image'),
  ].map(element => attribute(element, 'url') ?? attribute(element, 'href'));
  const [image] = record.all('image');
  if (image !== undefined)
    named.push(plainIn(recordOf(image, null, 'guess'), ['url']), plainIn(record, ['image']));
  for (const address of named) {
    const url = absolute(address, record.base);
    if (url !== null) return url;
  }
  return html === null ? null : pictureInText(html, record.base);
}

/** Leaves out the invisible pictures that count readers. */
export function pictureInText(html: string, base: string | null): string | null {
  for (const [tag] of html.slice(0, 20_000).matchAll(/<img\s[^<>]*>/gi)) {
    if (/\s(?:width|height)\s*=\s*["']?[0-3](?:["'\s/>]|px)/i.test(tag)) continue;
    const [, double, single, bare] = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag) ?? [];
    const url = absolute(decodeEntities(double ?? single ?? bare ?? ''), base);
    if (url !== null) return url;
  }
  return null;
}

/** media:content and media:thumbnail stand in the entry, in a group, or in one another. */
function mediaIn(record: FeedRecord, name: string): readonly XmlElement[] {
  const within = [...record.all('media:group'), ...record.all('media:content')].flatMap(element => {
    const inner = recordOf(element, null, 'guess');
    return [
      ...inner.all(name),
      ...inner.all('media:content').flatMap(one => recordOf(one, null, 'guess').all(name)),
    ];
  });
  return [...record.all(name), ...within];
}

function isPicture(element: XmlElement): boolean {
  const type = attribute(element, 'type') ?? '';
  const medium = attribute(element, 'medium') ?? '';
  if (type !== '' || medium !== '') return type.startsWith('image/') || medium === 'image';
  return PICTURE.test(attribute(element, 'url') ?? attribute(element, 'href') ?? '');
}

function widestFirst(elements: readonly XmlElement[]): readonly XmlElement[] {
  const width = (element: XmlElement): number => Number.parseInt(attribute(element, 'width') ?? '0', 10) || 0;
  return elements.toSorted((a, b) => width(b) - width(a));
}
