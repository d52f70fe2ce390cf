/** What an entry brings along: the files attached to it and the picture that stands for it. */
import type { Enclosure } from '../core/feed/entry.ts';
import { absolute } from './feed-address.ts';
import { wordsOf } from './feed-markup.ts';
import { attribute, type FeedRecord, plainIn, recordOf, relationsOf } from './feed-record.ts';
import { hasEnding, isDecoration, isPictureFile, isPictureType } from './pictures.ts';
import type { XmlElement } from './xml-tree.ts';

export function enclosuresIn(record: FeedRecord): readonly Enclosure[] {
  const attached = [
    ...record.all('enclosure'),
    ...record.all('link').filter(isAttached),
    ...mediaIn(record, 'media:content').filter(
      media => !isPicture(media) && attribute(media, 'url') !== null,
    ),
  ];
  const found = new Map<string, Enclosure>();
  for (const element of attached) {
    const url = addressOf(element, record);
    const length = Number.parseInt(attribute(element, 'length') ?? attribute(element, 'filesize') ?? '', 10);
    if (url === null || found.has(url)) continue;
    found.set(url, { url, type: attribute(element, 'type'), length: length >= 0 ? length : null });
  }
  return [...found.values()];
}

/** The widest picture that the feed names for the entry. */
export function imageIn(record: FeedRecord): string | null {
  const named = [
    ...widestFirst(mediaIn(record, 'media:content').filter(isPicture)),
    ...widestFirst(mediaIn(record, 'media:thumbnail')),
    ...record.all('enclosure').filter(isPicture),
    ...record.all('link').filter(link => isAttached(link) && isPicture(link)),
    ...record.all('itunes:image'),
    ...record.all('image'),
  ];
  for (const element of named) {
    const url = addressOf(element, record);
    if (url !== null && !isDecoration(url)) return url;
  }
  return null;
}

/** Where the file of an element is: in an attribute, in an element of its own, or as its text. */
function addressOf(element: XmlElement, record: FeedRecord): string | null {
  const written =
    attribute(element, 'url') ??
    attribute(element, 'href') ??
    plainIn(recordOf(element, null, 'guess'), ['url']) ??
    (element.name.startsWith('media:') ? null : wordsOf(element));
  return absolute(written, element.base ?? record.base);
}

const isAttached = (link: XmlElement): boolean => relationsOf(link).includes('enclosure');

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

/** By what it says it is, else by its address; media without either that have a size and no length are pictures too. */
function isPicture(element: XmlElement): boolean {
  const type = attribute(element, 'type') ?? '';
  const medium = attribute(element, 'medium')?.toLowerCase() ?? '';
  if (medium !== '') return medium === 'image' || isPictureType(type);
  const address = attribute(element, 'url') ?? attribute(element, 'href') ?? wordsOf(element).trim();
  if (isPictureFile(type, address)) return true;
  const hasSize = ['width', 'height'].some(side => Number(attribute(element, side)) > 0);
  const isUntold = type === '' && !hasEnding(address) && attribute(element, 'duration') === null;
  return element.name === 'media:content' && hasSize && isUntold;
}

function widestFirst(elements: readonly XmlElement[]): readonly XmlElement[] {
  const width = (element: XmlElement): number => Number.parseInt(attribute(element, 'width') ?? '0', 10) || 0;
  return elements.toSorted((a, b) => width(b) - width(a));
}
