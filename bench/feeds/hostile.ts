/** Documents made to hang or to flood a reader: how long each takes, how much memory, and what comes of it. */
import { parseFeed } from '../../src/fetch/parse-feed.ts';

const rss = (inner: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>t</title>${inner}</channel></rss>`;
const item = (inner: string): string => `<item><title>x</title>${inner}</item>`;

function laughs(): string {
  const levels = Array.from(
    { length: 12 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join('');
  return rss(item('<description>&l12;</description>'), `<!DOCTYPE rss [<!ENTITY l0 "ha">${levels}]>`);
}

function news(megabytes: number): string {
  const text = 'Şəhər şurası yeni xətti təsdiqlədi, совет утвердил маршрут &amp;amp; more. '.repeat(12);
  const items: string[] = [];
  for (let size = 0, at = 0; size < megabytes * 1024 * 1024; at += 1) {
    const one = `<item><title>Story ${at}</title><link>https://n.example.org/${at}</link><guid>https://n.example.org/${at}</guid><pubDate>Wed, 14 Jan 2026 09:05:07 +0400</pubDate><category>Local</category><description><![CDATA[<p>${text}</p>]]></description><media:content url="https://n.example.org/${at}.jpg" medium="image"/></item>`;
    items.push(one);
    size += Buffer.byteLength(one);
  }
  return rss(items.join('\n'));
}

export const HOSTILE: Readonly<Record<string, () => string>> = {
  'a feed of 5 MB': () => news(5),
  'a feed of 10 MB': () => news(10),
  'a billion laughs': laughs,
  'one long entity, 100,000 times': () =>
    rss(
      item(`<description>${'&a;'.repeat(100_000)}</description>`),
      `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(900)}">]>`,
    ),
  'a file as an entity': () =>
    rss(item('<description>&x;</description>'), '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
  '20,000 entities declared': () =>
    rss(
      item(''),
      `<!DOCTYPE r [${Array.from({ length: 20_000 }, (_, at) => `<!ENTITY e${at} "x">`).join('')}]>`,
    ),
  '100,000 deep in the channel': () => rss('<a>'.repeat(100_000) + '</a>'.repeat(100_000) + item('')),
  '100,000 deep in an item': () => rss(item('<b>'.repeat(100_000))),
  '100,000 deep in a text': () => rss(item(`<description>${'&lt;b&gt;'.repeat(100_000)}</description>`)),
  '100,000 deep, each with a namespace': () =>
    rss(Array.from({ length: 100_000 }, (_, at) => `<a xmlns:p${at}="u${at}">`).join('')),
  '100,000 attributes on one tag': () =>
    rss(
      `<item ${Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(' ')}><title>x</title></item>`,
    ),
  'an attribute of 5 MB': () => rss(`<item a="${'x'.repeat(5_000_000)}"><title>x</title></item>`),
  'an attribute without an end': () => rss(`<item a="${'x '.repeat(2_000_000)}<title>x</title>`),
  '200,000 attributes without an end': () => rss('<item a="x'.repeat(200_000)),
  '100,000 empty items': () => rss('<item/>'.repeat(100_000)),
  '100,000 items without an end': () => rss('<item><title>x'.repeat(100_000)),
  '5 MB of <': () => rss(item('<'.repeat(5_000_000))),
  '5 MB of <a': () => rss(item('<a '.repeat(1_700_000))),
  '5 MB of </a': () => rss(item('</a'.repeat(1_700_000))),
  '5 MB of <!--': () => rss(item('<!--'.repeat(1_250_000))),
  '5 MB of <![CDATA[': () => rss(item('<title><![CDATA['.repeat(300_000))),
  '5 MB of <!DOCTYPE [': () => rss(item('<!DOCTYPE a [>'.repeat(350_000))),
  '5 MB of &': () => rss(item(`<description>${'&'.repeat(5_000_000)}</description>`)),
  '5 MB of &#': () => rss(item(`<title>${'&#x26;'.repeat(800_000)}</title>`)),
  '5 MB in one title': () => rss(`<item><title>${'word &lt;b&gt;'.repeat(400_000)}</title></item>`),
  '5 MB of spaces in a title': () => rss(`<item><title>a${' '.repeat(5_000_000)}b</title></item>`),
  '5 MB of spaces in a date': () => rss(item(`<pubDate>${' '.repeat(5_000_000)}x</pubDate>`)),
  '5 MB of images': () => rss(item(`<description>${'&lt;img src='.repeat(450_000)}</description>`)),
  '5 MB in an author': () => rss(item(`<author>${'(a@'.repeat(1_600_000)}</author>`)),
  '300,000 links in an entry': () => rss(item('<link>x</link>'.repeat(300_000))),
  '300,000 categories': () =>
    rss(item(Array.from({ length: 300_000 }, (_, at) => `<category>c${at}</category>`).join(''))),
  'JSON 100,000 deep': () => `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(100_000)}`,
  'JSON of 5 MB, cut off': () =>
    `{"version":"https://jsonfeed.org/version/1","items":[${'{"id":"1","title":"x"},'.repeat(220_000)}{"id"`,
};

interface Ordeal {
  readonly name: string;
  /** Of the processor: what else the machine does says nothing about the reader. */
  readonly ms: number;
  readonly mb: number;
  readonly outcome: string;
}

/** One at a time, so that a hang shows by its name. */
export function* measureHostile(): Generator<Ordeal> {
  for (const [name, make] of Object.entries(HOSTILE)) {
    const bytes = Buffer.from(make());
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const usedBefore = process.cpuUsage();
    const parsed = parseFeed(bytes, { url: null, contentType: null });
    const { user, system } = process.cpuUsage(usedBefore);
    const ms = (user + system) / 1000;
    const mb = (process.memoryUsage().heapUsed - before) / 1024 / 1024;
    const outcome = parsed.ok ? `${parsed.document.entries.length} entries` : parsed.why;
    yield { name, ms, mb, outcome };
  }
}
