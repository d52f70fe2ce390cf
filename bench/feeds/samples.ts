/** Whole feeds to damage: the formats, with and without CDATA, media and inline markup. */

export interface Sample {
  readonly name: string;
  readonly xml: string;
  /** How many items it has. */
  readonly count: number;
  idOf(at: number): string;
}

const COUNT = 12;
const DATE = 'Wed, 14 Jan 2026 09:05:07 GMT';
const ISO = '2026-01-14T09:05:07Z';

export function sampleFeeds(): readonly Sample[] {
  return [
    rss('plain RSS', plainItem),
    rss('RSS with CDATA', richItem),
    rss('podcast', podcastItem),
    atom(),
    rdf(),
    narrow(),
  ];
}

const repeat = (item: (at: number) => string, parting: string): string =>
  Array.from({ length: COUNT }, (_, at) => item(at)).join(parting);

function rss(name: string, item: (at: number) => string): Sample {
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
<channel>
<title>River News</title>
<link>https://river.example.org/</link>
<description>What the river brings</description>
<language>en</language>
<image><url>https://river.example.org/logo.png</url><title>River News</title><link>https://river.example.org/</link></image>
${repeat(item, '\n')}
</channel>
</rss>
`;
  return { name, xml, count: COUNT, idOf: at => `river-${at}` };
}

function plainItem(at: number): string {
  return `<item>
<title>Story number ${at} of the river</title>
<link>https://river.example.org/stories/${at}</link>
<description>Text of story ${at}: the water rose by ${at} centimetres overnight.</description>
<category>Local</category>
<guid isPermaLink="false">river-${at}</guid>
<pubDate>${DATE}</pubDate>
</item>`;
}

function richItem(at: number): string {
  return `<item>
<title><![CDATA[Story number ${at} of the river]]></title>
<link>https://river.example.org/stories/${at}</link>
<guid isPermaLink="false">river-${at}</guid>
<dc:creator><![CDATA[Ann Brook]]></dc:creator>
<pubDate>${DATE}</pubDate>
<description><![CDATA[<p>Text of story ${at} with <b>weight</b> &amp; an <img src="/a.png" alt="x > y">.</p>]]></description>
<content:encoded><![CDATA[<div><p>Text of story ${at}, the long one.</p><br/><p>It goes on.</p></div>]]></content:encoded>
<media:content url="https://river.example.org/${at}.jpg" medium="image"><media:title>Picture ${at}</media:title></media:content>
</item>`;
}

function podcastItem(at: number): string {
  return `<item>
<guid isPermaLink="false">river-${at}</guid>
<pubDate>${DATE}</pubDate>
<title>Story number ${at} of the river</title>
<itunes:author>Ann Brook</itunes:author>
<itunes:duration>12:0${at % 10}</itunes:duration>
<enclosure url="https://river.example.org/${at}.mp3" length="1234567" type="audio/mpeg"/>
<link>https://river.example.org/stories/${at}</link>
<description>&lt;p&gt;Text of story ${at} &amp;amp; more.&lt;/p&gt;</description>
</item>`;
}

function atom(): Sample {
  const entry = (at: number): string => `<entry>
  <title type="html">Story number ${at} of the river</title>
  <link rel="alternate" type="text/html" href="https://river.example.org/stories/${at}"/>
  <id>tag:river.example.org,2026:${at}</id>
  <published>${ISO}</published>
  <updated>${ISO}</updated>
  <author><name>Ann Brook</name><uri>https://river.example.org/ann</uri></author>
  <category term="local" label="Local"/>
  <summary type="html">&lt;p&gt;Text of story ${at}&lt;/p&gt;</summary>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text of story ${at}, <em>long</em>.</p><img src="a.png"/></div></content>
</entry>`;
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>River News</title>
<link href="https://river.example.org/"/>
<id>tag:river.example.org,2026:feed</id>
<updated>${ISO}</updated>
${repeat(entry, '\n')}
</feed>
`;
  return { name: 'Atom', xml, count: COUNT, idOf: at => `tag:river.example.org,2026:${at}` };
}

function rdf(): Sample {
  const item = (at: number): string => `<item rdf:about="https://river.example.org/stories/${at}">
<title>Story number ${at} of the river</title>
<link>https://river.example.org/stories/${at}</link>
<description>Text of story ${at}</description>
<dc:date>${ISO}</dc:date>
</item>`;
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://river.example.org/">
<title>River News</title><link>https://river.example.org/</link><description>What the river brings</description>
<items><rdf:Seq>${repeat(at => `<rdf:li rdf:resource="https://river.example.org/stories/${at}"/>`, '')}</rdf:Seq></items>
</channel>
${repeat(item, '\n')}
</rdf:RDF>
`;
  return { name: 'RDF', xml, count: COUNT, idOf: at => `https://river.example.org/stories/${at}` };
}

/** All on one line, as many publishing systems write. */
function narrow(): Sample {
  const { xml, count, idOf } = rss('', plainItem);
  return { name: 'RSS on one line', xml: xml.replace(/\n/g, ''), count, idOf };
}
