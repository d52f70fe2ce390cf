/** The sample articles as feeds and pages: some are there from the start, the others are published one by one. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { indexPage, parseFileName, readSample, type SampleArticle, samplePage } from './sample-article.ts';

/** Files below this number are there from the start. */
const FIRST_UNPUBLISHED = 50;
const START_SPREAD_MS = 30 * 3_600_000;

export interface PublishedSample {
  readonly name: string;
  readonly at: number;
}

export interface Samples {
  readonly app: Hono;
  /** Publishes the next article; null when none is left. `origin` is where the sandbox listens. */
  publish(
    origin: string,
  ): { readonly title: string; readonly topic: string; readonly feedUrl: string } | null;
  remaining(): number;
  /** What is out by now, to be given to the next run. */
  published(): readonly PublishedSample[];
  feedsOpml(origin: string): string;
}

export interface SamplesOptions {
  readonly dir: string;
  readonly now: () => number;
  /** What an earlier run published; empty for a new world. */
  readonly published: readonly PublishedSample[];
}

export function openSamples({ dir, now, published }: SamplesOptions): Samples {
  const files = readdirSync(dir)
    .filter(file => parseFileName(file) !== null)
    .sort();
  const articles = files.map(file => readSample(join(dir, file), file));
  const byName = new Map(articles.map(article => [article.name, article]));
  const isFromStart = (article: SampleArticle): boolean =>
    Number(article.name.slice(0, 2)) < FIRST_UNPUBLISHED;
  const publishedAt = new Map<string, number>();
  for (const { name, at } of published) if (byName.has(name)) publishedAt.set(name, at);
  const initial = articles.filter(isFromStart);
  initial.forEach((article, place) => {
    // The first file is the newest, as on a front page.
    const age = Math.round(((place + 1) / initial.length) * START_SPREAD_MS);
    if (!publishedAt.has(article.name)) publishedAt.set(article.name, now() - age);
  });

  const topics = [...new Set(articles.map(({ topic }) => topic))].sort();
  const feedUrl = (origin: string, topic: string): string => `${origin}/samples/feeds/${topic}.xml`;
  const waiting = (): SampleArticle[] => articles.filter(({ name }) => !publishedAt.has(name));
  const out = (): { article: SampleArticle; at: number }[] =>
    articles
      .flatMap(article => {
        const at = publishedAt.get(article.name);
        return at === undefined ? [] : [{ article, at }];
      })
      .sort((a, b) => b.at - a.at);

  const app = new Hono();
  app.get('/', c => c.html(indexPage(out())));
  app.get('/feeds.opml', c =>
    c.body(opml(new URL(c.req.url).origin), 200, { 'content-type': 'text/x-opml' }),
  );
  app.get('/feeds/:file{.+\\.xml}', c => {
    const topic = c.req.param('file').replace(/\.xml$/, '');
    if (!topics.includes(topic)) return c.notFound();
    const { origin } = new URL(c.req.url);
    const entries = out().filter(({ article }) => article.topic === topic);
    const body = rss(topic, entries, origin);
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, { etag });
    return c.body(body, 200, { 'content-type': 'application/rss+xml; charset=utf-8', etag });
  });
  app.get('/articles/:name', c => {
    const article = byName.get(c.req.param('name'));
    const at = publishedAt.get(article?.name ?? '');
    if (article === undefined || at === undefined) return c.notFound();
    const { origin, pathname } = new URL(c.req.url);
    return c.html(samplePage(article, at, `${origin}${pathname}`));
  });

  function opml(origin: string): string {
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

  return {
    app,
    publish(origin) {
      const article = waiting()[0];
      if (article === undefined) return null;
      publishedAt.set(article.name, now());
      return { title: article.headline, topic: article.topic, feedUrl: feedUrl(origin, article.topic) };
    },
    remaining: () => waiting().length,
    published: () => [...publishedAt].map(([name, at]) => ({ name, at })),
    feedsOpml: opml,
  };
}

function rss(
  topic: string,
  entries: readonly { article: SampleArticle; at: number }[],
  origin: string,
): string {
  const items = entries.map(({ article, at }) => {
    const link = `${origin}/samples/articles/${article.name}`;
    return `  <item>
    <title>${escapeXml(article.headline)}</title>
    <link>${escapeXml(link)}</link>
    <guid isPermaLink="false">towncrier-sample-${escapeXml(article.name)}</guid>
    <pubDate>${new Date(at).toUTCString()}</pubDate>
    <dc:creator>${escapeXml(article.author)}</dc:creator>
    <category>${escapeXml(article.section)}</category>
    <description>${escapeXml(article.paragraphs[0] ?? '')}</description>
  </item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
  <title>Towncrier Samples: ${escapeXml(topic)}</title>
  <link>${escapeXml(origin)}/samples/</link>
  <description>Articles written for the sandbox</description>
${items.join('\n')}
</channel>
</rss>
`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, character => ESCAPES[character] ?? '');
