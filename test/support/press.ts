/** A small publisher on loopback: feeds whose entries a test adds, and the pages they lead to. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Publisher {
  readonly origin: string;
  /** The feed's address; it exists from the first call on. */
  feed(name: string): string;
  /** Adds an entry and its page; `text` is one paragraph a line. */
  publish(
    feed: string,
    entry: { readonly slug: string; readonly title: string; readonly text: string },
  ): void;
  /** How often each path was asked for. */
  readonly visits: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

export async function openPublisher(): Promise<Publisher> {
  const feeds = new Map<string, string[]>();
  const pages = new Map<string, string>();
  const visits = new Map<string, number>();
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    visits.set(path, (visits.get(path) ?? 0) + 1);
    const items = feeds.get(path);
    const page = pages.get(path);
    if (items !== undefined) {
      response.setHeader('content-type', 'application/rss+xml');
      response.end(
        `<rss version="2.0"><channel><title>The Loopback Times</title>${items.toReversed().join('')}</channel></rss>`,
      );
    } else if (page !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page);
    } else {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ origin, visits },
    feed(name) {
      if (!feeds.has(`/${name}.xml`)) feeds.set(`/${name}.xml`, []);
      return `${origin}/${name}.xml`;
    },
    publish(feed, { slug, title, text }) {
      const paragraphs = text.split('\n').map(line => `<p>${line}</p>`);
      pages.set(
        `/${slug}`,
        `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav>Home</nav><article><h1>${title}</h1>${paragraphs.join('')}</article></body></html>`,
      );
      const item = `<item><title>${title}</title><link>${origin}/${slug}</link><guid>${slug}</guid><pubDate>${new Date().toUTCString()}</pubDate><description>${text.split('\n')[0]}</description></item>`;
      feeds.set(`/${feed}.xml`, [...(feeds.get(`/${feed}.xml`) ?? []), item]);
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
