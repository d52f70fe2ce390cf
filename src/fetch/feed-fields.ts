/** What the elements of feeds hold: it tells where an element ends whose closing tag is missing. */
import { isModuleField } from './xml-namespaces.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Elements that hold the fields of a feed or of an entry. */
const RECORDS = words('item entry channel feed rss rdf:rdf');
const ENTRIES = words('item entry');

/** Fields whose value may have markup in it. */
const MARKED_UP = words(`
  title description summary content content:encoded subtitle tagline rights copyright info abstract body fullitem
  xhtml:body media:title media:description itunes:summary itunes:subtitle dc:description dc:title`);
/** Fields that hold plain text, or nothing but attributes. */
const PLAIN = words(`
  link guid id pubdate published updated issued modified created comments category author contributor enclosure generator
  language lastbuilddate ttl managingeditor webmaster docs rating expirationdate dc:creator dc:author dc:date dc:subject
  dc:language dc:publisher dc:identifier dc:rights dc:type dc:format dcterms:issued dcterms:modified dcterms:created
  media:credit media:keywords media:thumbnail media:category itunes:author itunes:duration itunes:explicit itunes:keywords
  itunes:image wfw:commentrss slash:comments feedburner:origlink thr:total`);
/** Names that no HTML has: wherever one opens, the text before it is over. */
const ONLY_FEEDS = words(`
  item entry channel pubdate guid enclosure published updated issued modified created id description category comments
  author contributor lastbuilddate generator managingeditor webmaster ttl skiphours skipdays textinput items subtitle
  tagline rights copyright fullitem docs expirationdate`);
/** Names of feeds that HTML or SVG has as well. */
const ALSO_MARKUP = words('title link summary content source image');
/** Markup with a vocabulary of its own. */
const FOREIGN = words('svg math metadata');

export const isRecord = (name: string): boolean => RECORDS.has(name);
export const isEntry = (name: string): boolean => ENTRIES.has(name);
export const isLeaf = (name: string): boolean => MARKED_UP.has(name) || PLAIN.has(name);
export const isForeign = (name: string): boolean => FOREIGN.has(name);

/** Whether a tag of this name is meant as one even when it breaks off. */
export function isFeedName(name: string): boolean {
  return (
    isRecord(name) || isLeaf(name) || ONLY_FEEDS.has(name) || ALSO_MARKUP.has(name) || isModuleField(name)
  );
}

/** Whether `opened` cannot be inside `field`, which is therefore over though nothing closed it. */
export function ends(field: string, opened: string, isDirectChild: boolean): boolean {
  if (field.startsWith('media:') && !isLeaf(field))
    return !opened.startsWith('media:') && (ONLY_FEEDS.has(opened) || ALSO_MARKUP.has(opened));
  if (!isLeaf(field)) return false;
  if (ONLY_FEEDS.has(opened) || isModuleField(opened)) return true;
  return isDirectChild && (ALSO_MARKUP.has(opened) || (isRecord(opened) && opened !== field));
}
