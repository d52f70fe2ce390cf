/** Writes the sample feeds: RSS 2.0, one for each topic, and the OPML that lists them. */
import type { SampleArticle } from './sample-article.ts';

/** A sample that is out; `at` in milliseconds since 1970. */
export interface SampleEntry {
  readonly article: SampleArticle;
  readonly at: number;
}

/** In minutes: the desk of the sandbox publishes at the press of a button, and its reader is waiting. */
const TTL = 1;

export const feedUrl = (origin: string, topic: string): string => `${origin}/samples/feeds/${topic}.xml`;

export const articleUrl = (origin: string, { name }: SampleArticle): string =>
  `${origin}/samples/articles/${name}`;

/** `entries` newest first. */
export function rss(topic: string, entries: readonly SampleEntry[], origin: string): string {
  const newest = entries[0];
  const items = entries.map(
    ({ article, at }) => `  <item>
    <title>${escapeXml(article.headline)}</title>
    <link>${escapeXml(articleUrl(origin, article))}</link>
    <guid isPermaLink="false">towncrier-sample-${escapeXml(article.name)}</guid>
    <pubDate>${new Date(at).toUTCString()}</pubDate>
    <dc:creator>${escapeXml(article.author)}</dc:creator>
    <category>${escapeXml(article.section)}</category>
    <description>${escapeXml(article.paragraphs[0] ?? '')}</description>
  </item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
  <title>Towncrier Samples: ${escapeXml(topic)}</title>
  <link>${escapeXml(origin)}/samples/</link>
  <description>Articles written for the sandbox</description>
  <atom:link rel="self" type="application/rss+xml" href="${escapeXml(feedUrl(origin, topic))}"/>
  <ttl>${TTL}</ttl>
${newest === undefined ? '' : `  <lastBuildDate>${new Date(newest.at).toUTCString()}</lastBuildDate>\n`}${items.join('\n')}
</channel>
</rss>
`;
}

export function opml(topics: readonly string[], origin: string): string {
  const outlines = topics.map(topic => {
    const attributes = {
      text: 'Towncrier Samples',
      type: 'rss',
      xmlUrl: feedUrl(origin, topic),
      category: topic,
    };
    const list = Object.entries(attributes).map(([name, value]) => `${name}="${escapeXml(value)}"`);
    return `    <outline ${list.join(' ')}/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>Sample feeds</title></head>
  <body>
${outlines.join('\n')}
  </body>
</opml>
`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, character => ESCAPES[character] ?? '');
