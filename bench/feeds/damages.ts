/** Feeds written here and damaged in the ways that feeds are: how many of their items are still read. */
import { parseFeed as parseWithFeedsmith } from 'feedsmith';
import { parseFeed } from '../../src/fetch/parse-feed.ts';
import { encode } from './encode.ts';
import type { Tally } from './expectations.ts';
import { type Sample, sampleFeeds } from './samples.ts';

interface Damaged {
  readonly bytes: Uint8Array;
  /** How many of the first items are still whole in it. */
  readonly whole: number;
}

type Damage = (sample: Sample) => Damaged;

/** Changes the text and leaves every item in it. */
function text(change: (xml: string) => string): Damage {
  return ({ xml, count }) => ({ bytes: Buffer.from(change(xml)), whole: count });
}

/** Changes every third item; `change` gets it from its opening to its closing tag. */
function items(change: (item: string, at: number) => string): Damage {
  return text(xml => {
    let at = 0;
    return xml.replace(/<(item|entry)[\s>][\s\S]*?<\/\1>/g, item => {
      at += 1;
      return at % 3 === 2 ? change(item, at) : item;
    });
  });
}

function cut(place: (xml: string) => number): Damage {
  return ({ xml }) => {
    const kept = xml.slice(0, place(xml));
    return { bytes: Buffer.from(kept), whole: kept.match(/<\/(?:item|entry)>/g)?.length ?? 0 };
  };
}

const inTitle = (change: (title: string) => string): Damage =>
  items(item =>
    item.replace(/(<title[^>]*>)([\s\S]*?)(<\/title>)/, (_, a, title, b) => `${a}${change(title)}${b}`),
  );

const sixtieth = (xml: string): number => Math.floor(xml.length * 0.6);

export const DAMAGES: Readonly<Record<string, Damage>> = {
  'cut off in the middle': cut(sixtieth),
  'cut off inside a tag': cut(xml => xml.indexOf('<', sixtieth(xml)) + 3),
  'cut off inside a character': ({ xml }) => {
    const bytes = Buffer.from(xml.replace(/Story/g, 'Статья'));
    const place = bytes.indexOf(Buffer.from('я'), Math.floor(bytes.length * 0.6)) + 1;
    const kept = bytes.subarray(0, place);
    return { bytes: kept, whole: kept.toString().match(/<\/(?:item|entry)>/g)?.length ?? 0 };
  },
  'no closing tags at the end': text(xml =>
    xml.replace(/(<\/(?:item|entry)>)(?![\s\S]*<\/(?:item|entry)>)[\s\S]*$/, '$1'),
  ),
  'no closing tags of items': items(item => item.replace(/<\/(?:item|entry)>$/, '')),
  'bare ampersands': inTitle(title => `${title} & R&D, Q&A=1&copy=2`),
  'HTML entities': inTitle(title => `${title} caf&eacute;&nbsp;&mdash; &hellip;&unknown;`),
  'undeclared prefix': items(item => item.replace(/(<\/title>)/, '$1<zz:score zz:of="1">5</zz:score>')),
  'a warning before the prolog': text(
    xml => `<br />\n<b>Warning</b>: date(): no zone in <b>feed.php</b> on line <b>7</b><br>\n${xml}`,
  ),
  'byte order mark and blank lines first': text(xml => `\ufeff\n\n  \ufeff${xml}`),
  'control characters': inTitle(title => `\u0008${title}\u000b\u001f &#8; &#x1F;`),
  'null bytes': items(item => item.replace(/\n/g, '\n\0').replace(/Story/g, 'Sto\0ry')),
  'unclosed title': items(item => item.replace('</title>', '')),
  'unclosed link and date': items(item => item.replace(/<\/(?:link|pubDate|updated|dc:date)>/g, '')),
  'an unknown tag left open': items(item => item.replace(/(<(?:item|entry)[^>]*>)/, '$1<extra kind="x">')),
  'a tag broken off': items(item => item.replace(/<(title|link|guid|id)([^>]*)>/, '<$1$2')),
  'no opening of the root': text(xml => xml.replace(/<(?:rss|feed|rdf:RDF)[^>]*>/, '')),
  'unclosed markup in the text': items(item =>
    item.replace(/(<(?:description|summary)[^>]*>)/, '$1<p>More <b>and <i>more'),
  ),
  'raw HTML in the title': inTitle(title => `<b>${title}</b><br>&nbsp;<img src="a.png">`),
  'unclosed CDATA': items(item => item.replace(/(<title[^>]*>)([^<]*)/, '$1<![CDATA[$2')),
  'CDATA in CDATA': inTitle(
    title => `<![CDATA[${title.replace(/<!\[CDATA\[|\]\]>/g, '')} <![CDATA[twice]]>]]>`,
  ),
  'unclosed comment': items(item => item.replace(/(<title)/, '<!-- here $1')),
  'duplicate attributes': items(item => item.replace(/<(title|guid|id)(?=[\s>])/g, '<$1 a="1" a="2" a="3"')),
  'unquoted attributes': text(xml =>
    xml.replace(/(<(?:guid|link|enclosure|category)\s[^>]*?)="([\w:/.]+)"/g, '$1=$2'),
  ),
  'unclosed quotes': items(item =>
    item.replace(/(<(?:enclosure|link|category|title)\s[^>]*?="[^"]*)"/, '$1'),
  ),
  'closing tags in another case': items(item =>
    item
      .replace(/<\/title>/g, '</TITLE>')
      .replace(/<\/(item|entry)>/g, '</Item>')
      .replace(/<\/Item>$/, end => (item.startsWith('<item') ? end : '</ENTRY>')),
  ),
  'stray closing tags': items(item => item.replace(/(<\/title>)/, '$1</b></div></font></channels>')),
  'a stray < in the title': inTitle(title => `${title} 1 < 2 <3 a <b and <- c`),
  'HTML behind the end': text(
    xml => `${xml}\n<script>document.write("<item>")</script><div><p>Hosted by nobody`,
  ),
  'the wrong encoding declared': ({ xml, count }) => ({
    bytes: encode(xml.replace(/Story/g, 'Новость').replace('utf-8', 'utf-8'), 'windows-1251'),
    whole: count,
  }),
  'bytes of another encoding': ({ xml, count }) => {
    const halves = xml.replace(/Story/g, 'Новость города').split('</title>');
    const parts = halves.map((half, at) => (at === 5 ? encode(half, 'windows-1251') : Buffer.from(half)));
    return {
      bytes: Buffer.concat(
        parts.flatMap((part, at) => (at === 0 ? [part] : [Buffer.from('</title>'), part])),
      ),
      whole: count,
    };
  },
  'a document type with entities': text(xml =>
    xml
      .replace(/\?>/, '?>\n<!DOCTYPE rss [<!ENTITY nbsp "&#160;"> <!ENTITY co "Company">]>')
      .replaceAll('Story', '&co; Story'),
  ),
};

export function measureDamages(
  read: (bytes: Uint8Array) => readonly string[] = readIds,
): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const [name, damage] of Object.entries(DAMAGES)) {
    let [met, of] = [0, 0];
    const misses: string[] = [];
    for (const sample of sampleFeeds()) {
      const { bytes, whole } = damage(sample);
      const found = new Set(read(bytes));
      const wanted = Array.from({ length: whole }, (_, at) => sample.idOf(at));
      const lost = wanted.filter(id => !found.has(id));
      of += wanted.length;
      met += wanted.length - lost.length;
      if (lost.length > 0) misses.push(`${sample.name}: ${lost.join(', ')}`);
    }
    tallies.set(name, { met, of, misses });
  }
  return tallies;
}

/** The identifiers of entries that have a title of their own and a link as well. */
function readIds(bytes: Uint8Array): readonly string[] {
  const parsed = parseFeed(bytes, { url: 'https://feeds.example.org/news/feed.xml', contentType: null });
  if (!parsed.ok) return [];
  return parsed.document.entries.flatMap(({ guid, title, url, publishedAt }) => {
    const number = /\d+$/.exec(guid ?? '')?.[0];
    const isWhole =
      title?.includes(`number ${number} `) && !title.includes('Text of') && url?.endsWith(`/${number}`);
    return isWhole && publishedAt !== null ? (guid ?? []) : [];
  });
}

/** The same asked of feedsmith alone, more mildly: an item counts by its identifier. */
export function readWithFeedsmith(bytes: Uint8Array): readonly string[] {
  try {
    const { format, feed } = parseWithFeedsmith(new TextDecoder().decode(bytes));
    if (format === 'atom') return feed.entries?.flatMap(({ id }) => id ?? []) ?? [];
    if (format === 'rdf') return feed.items?.flatMap(item => item.rdf?.about ?? []) ?? [];
    return format === 'rss' ? (feed.items?.flatMap(({ guid }) => guid?.value ?? []) ?? []) : [];
  } catch {
    // It throws for what it does not read, which is what is measured.
    return [];
  }
}
