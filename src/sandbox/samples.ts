/** The sample articles as feeds and pages: some are there from the start, the others are published one by one. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { etagOf, isKnownCopy } from './known-copy.ts';
import { parseFileName, readSample, type SampleArticle } from './sample-article.ts';
import { articleUrl, feedUrl, opml, rss, type SampleEntry } from './sample-feed.ts';
import { indexPage, type SampleSection, samplePage } from './sample-page.ts';

/** Files below this number are there from the start. */
const FIRST_UNPUBLISHED = 50;
const START_SPREAD_MS = 30 * 3_600_000;
const RELATED = 3;

/** The pages run nothing and load nothing; they share their address with the chat page, which can do everything. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface PublishedSample {
  readonly name: string;
  readonly at: number;
}

export interface Samples {
  readonly app: Hono;
  /**
   * Publishes the next article; null when none is left. `origin` is where the sandbox listens. The feed is named as
   * `feedsOpml` has listed it, if it has: who reads the feeds may know us by another name than who publishes.
   */
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
  const publishedAt = new Map<string, number>();
  for (const { name, at } of published) if (byName.has(name)) publishedAt.set(name, at);
  const initial = articles.filter(({ number }) => number < FIRST_UNPUBLISHED);
  const openedAt = now();
  initial.forEach((article, place) => {
    // In the order of the files, so that what is published later continues it.
    const age = Math.round(((initial.length - place) / initial.length) * START_SPREAD_MS);
    if (!publishedAt.has(article.name)) publishedAt.set(article.name, openedAt - age);
  });

  const topics = [...new Set(articles.map(({ topic }) => topic))].sort();
  const waiting = (): SampleArticle[] => articles.filter(({ name }) => !publishedAt.has(name));
  const out = (): SampleEntry[] =>
    articles
      .flatMap(article => {
        const at = publishedAt.get(article.name);
        return at === undefined ? [] : [{ article, at }];
      })
      .sort((a, b) => b.at - a.at);
  /** Those of its topic first, then what else is new. */
  const relatedTo = (article: SampleArticle): SampleEntry[] => {
    const others = out().filter(entry => entry.article !== article);
    const isNear = (entry: SampleEntry): boolean => entry.article.topic === article.topic;
    return [...others.filter(isNear), ...others.filter(entry => !isNear(entry))].slice(0, RELATED);
  };
  const sections = (): SampleSection[] => {
    const entries = out().map(({ article: { topic, section } }): [string, string] => [topic, section]);
    return [...new Map(entries.toSorted())].map(([topic, name]) => ({ topic, name }));
  };

  let listedAt: string | null = null;

  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('content-security-policy', POLICY);
    c.header('x-content-type-options', 'nosniff');
  });
  app.get('/', c => c.html(indexPage(out(), sections())));
  app.get('/feeds.opml', c =>
    c.body(opml(topics, originOf(c)), 200, { 'content-type': 'text/x-opml; charset=utf-8' }),
  );
  app.get('/feeds/:file{[a-z]+\\.xml}', c => {
    const topic = c.req.param('file').replace(/\.xml$/, '');
    if (!topics.includes(topic)) return c.notFound();
    const entries = out().filter(({ article }) => article.topic === topic);
    const body = rss(topic, entries, originOf(c));
    const newestAt = entries[0]?.at;
    const headers = {
      etag: etagOf(body),
      ...(newestAt === undefined ? {} : { 'last-modified': new Date(newestAt).toUTCString() }),
    };
    if (isKnownCopy(c, headers.etag, newestAt)) return c.body(null, 304, headers);
    return c.body(body, 200, { 'content-type': 'application/rss+xml; charset=utf-8', ...headers });
  });
  app.get('/articles/:name', c => {
    const article = byName.get(c.req.param('name'));
    const at = publishedAt.get(article?.name ?? '');
    if (article === undefined || at === undefined) return c.notFound();
    const address = articleUrl(originOf(c), article);
    return c.html(
      samplePage({ article, at }, { address, related: relatedTo(article), sections: sections() }),
    );
  });

  return {
    app,
    publish(origin) {
      const article = waiting()[0];
      if (article === undefined) return null;
      publishedAt.set(article.name, now());
      const { headline, topic } = article;
      return { title: headline, topic, feedUrl: feedUrl(listedAt ?? origin, topic) };
    },
    remaining: () => waiting().length,
    published: () => [...publishedAt].map(([name, at]) => ({ name, at })),
    feedsOpml(origin) {
      listedAt = origin;
      return opml(topics, origin);
    },
  };
}

const originOf = (c: Context): string => new URL(c.req.url).origin;
