/** A process of its own that publishes feeds on loopback: each answers 304 until its turn to have something new. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Many sites on one machine: all of 127.0.0.0/8 is loopback, and to a polite reader each address is a host. */
export const HOSTS = 250;
const ITEMS = 20;
const SENTENCE =
  'The harbour of Lanmoor opened on Monday, nine days after a storm had blocked its mouth with sand, and the first ferry left at noon. ';
const HOUR_MS = 3_600_000;

export const addressOf = (feed: number, port: number): string =>
  `http://127.0.${Math.floor((feed % HOSTS) / 250)}.${1 + (feed % 250)}:${port}/feeds/${feed}.xml`;

/** Puts the server at a round: a tenth of the feeds has one more item than at the one before. */
export async function stand(port: number, round: number): Promise<void> {
  await (await fetch(`http://127.0.0.1:${port}/round/${round}`)).arrayBuffer();
}

/** How many items the feed has had by this round: a tenth of the feeds has one more at each. */
const publishedBy = (feed: number, round: number): number =>
  ITEMS + Math.floor((round + 9 - (feed % 10)) / 10);

function document(feed: number, published: number, startedAt: number): string {
  const items = Array.from({ length: ITEMS }, (_, at) => {
    const number = published - at;
    const date = new Date(startedAt - HOUR_MS * (ITEMS + at - (published - ITEMS)));
    return `<item><title>Report ${number} from the harbour of town ${feed}</title><link>http://news.example/${feed}/${number}</link><guid isPermaLink="false">${feed}-${number}</guid><pubDate>${date.toUTCString()}</pubDate><description>${SENTENCE.repeat(8)} Report ${number} of ${feed}.</description></item>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Town ${feed}</title><link>http://news.example/${feed}</link><language>en</language>${items.join('')}</channel></rss>`;
}

/** Tells its port once it listens. `GET /round/3` puts it at that round. */
function serve(): void {
  let round = 0;
  const startedAt = Date.now();
  const server = createServer((request, response) => {
    const asked = /^\/(feeds|round)\/(\d+)/.exec(request.url ?? '');
    const number = Number(asked?.[2]);
    if (asked?.[1] === 'round') {
      round = number;
      response.end();
      return;
    }
    const published = publishedBy(number, round);
    const etag = `"${published}"`;
    response.setHeader('etag', etag);
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    response.setHeader('content-type', 'application/rss+xml; charset=utf-8');
    response.end(document(number, published, startedAt));
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '0.0.0.0', () => process.send?.((server.address() as AddressInfo).port));
  process.on('disconnect', () => process.exit());
}

if (process.send !== undefined && process.argv[1]?.endsWith('feed-server.ts')) serve();
