import { expect, test } from 'vitest';
import { parseFeed } from '../../src/fetch/parse-feed.ts';

const AT = 'https://feeds.example.org/news/feed.xml';

function read(text: string, headers: { contentLocation?: string; contentLanguage?: string } = {}) {
  const parsed = parseFeed(Buffer.from(text), { url: AT, contentType: null, ...headers });
  if (!parsed.ok) throw new Error(parsed.why);
  const { document } = parsed;
  const [first] = document.entries;
  return { document, first };
}

const rss = (channel: string, attributes = ''): string =>
  `<rss version="2.0" ${attributes}><channel>${channel}</channel></rss>`;
const item = (fields: string): string => rss(`<item>${fields}</item>`);
const atom = (fields: string): string => `<feed xmlns="http://www.w3.org/2005/Atom">${fields}</feed>`;
const entry = (fields: string): string => atom(`<entry>${fields}</entry>`);

test('every field of an RSS 2.0 item with the usual modules is read', () => {
  const { document, first } = read(`<?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:media="http://search.yahoo.com/mrss/"><channel>
      <title>Harbour Post</title><link>https://harbour.example.org/</link><description>Ships</description>
      <language>en-gb</language><ttl>30</ttl><skipHours><hour>2</hour><hour>24</hour></skipHours>
      <item><title>A crane &amp;amp; its crew</title><link>https://harbour.example.org/crane</link>
        <guid isPermaLink="false">crane-1</guid><pubDate>Wed, 14 Jan 2026 13:05:07 +0400</pubDate>
        <dc:creator>Leyla Aliyeva</dc:creator><category>Port</category><category>Work</category>
        <description>&lt;p&gt;Short.&lt;/p&gt;</description><content:encoded><![CDATA[<p>Long.</p>]]></content:encoded>
        <media:group><media:content url="/small.jpg" medium="image" width="80"/><media:content url="/big.jpg" medium="image" width="900"/></media:group>
        <enclosure url="https://harbour.example.org/crane.mp3" type="audio/mpeg" length="4200"/></item>
    </channel></rss>`);
  expect(document).toMatchObject({
    title: 'Harbour Post',
    link: 'https://harbour.example.org/',
    language: 'en-gb',
    ttlMs: 1_800_000,
    skipHours: [2, 0],
  });
  expect(first).toEqual({
    guid: 'crane-1',
    url: 'https://harbour.example.org/crane',
    title: 'A crane & its crew',
    author: 'Leyla Aliyeva',
    publishedAt: Date.UTC(2026, 0, 14, 9, 5, 7),
    updatedAt: null,
    summary: '<p>Short.</p>',
    content: '<p>Long.</p>',
    categories: ['Port', 'Work'],
    image: 'https://harbour.example.org/big.jpg',
    enclosures: [{ url: 'https://harbour.example.org/crane.mp3', type: 'audio/mpeg', length: 4200 }],
  });
});

test('every field of an Atom entry is read, and the feed’s author stands in for a missing one', () => {
  const { document, first } = read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="az">
    <title type="html">Liman &amp;amp; dəniz</title><link rel="self" href="${AT}"/><link href="https://liman.example.org/"/>
    <author><name>Rauf</name><email>rauf@example.org</email></author>
    <entry><id>tag:liman.example.org,2026:1</id><title>Yeni kran</title>
      <link rel="alternate" type="text/html" href="https://liman.example.org/kran"/>
      <link rel="enclosure" href="https://liman.example.org/kran.pdf" type="application/pdf" length="10"/>
      <published>2026-01-14T09:05:07Z</published><updated>2026-01-14T10:05:07Z</updated>
      <category term="port" label="Liman"/><summary>Qısa</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Uzun <b>mətn</b></p></div></content></entry></feed>`);
  expect(document).toMatchObject({
    title: 'Liman & dəniz',
    link: 'https://liman.example.org/',
    language: 'az',
  });
  expect(first).toMatchObject({
    guid: 'tag:liman.example.org,2026:1',
    author: 'Rauf',
    publishedAt: Date.UTC(2026, 0, 14, 9, 5, 7),
    updatedAt: Date.UTC(2026, 0, 14, 10, 5, 7),
    content: '<p>Uzun <b>mətn</b></p>',
    categories: ['port', 'Liman'],
    enclosures: [{ url: 'https://liman.example.org/kran.pdf', type: 'application/pdf', length: 10 }],
  });
});

test('Atom 0.3, RSS 1.0, RSS 0.91 and CDF are read as well', () => {
  const old =
    read(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="base64">SGVsbG8gPGI+Ym9hdDwvYj4=</title>
    <issued>2026-01-14T09:05:07Z</issued><modified>2026-01-14T09:06:07Z</modified></entry></feed>`);
  expect(old.first).toMatchObject({ title: 'Hello boat', publishedAt: Date.UTC(2026, 0, 14, 9, 5, 7) });
  const rdf =
    read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <x:channel><x:title>Boats</x:title></x:channel><x:item rdf:about="https://boats.example.org/1"><x:title>One</x:title>
    <x:link>https://boats.example.org/1</x:link><dc:date>2026-01-14</dc:date><dc:subject>Sea</dc:subject></x:item></rdf:RDF>`);
  expect(rdf.document.title).toBe('Boats');
  expect(rdf.first).toMatchObject({ guid: 'https://boats.example.org/1', title: 'One', categories: ['Sea'] });
  const early = read(
    '<rss version="0.91"><channel><title>T</title><item><title>1 &lt; 2</title></item></channel></rss>',
  );
  expect(early.first?.title).toBe('1 < 2');
  const cdf = read(
    '<CHANNEL HREF="https://cdf.example.org/"><TITLE>C</TITLE><ITEM HREF="/a" LASTMOD="2026-01-14"><TITLE>A</TITLE></ITEM></CHANNEL>',
  );
  expect(cdf.document).toMatchObject({ title: 'C', link: 'https://cdf.example.org/' });
  expect(cdf.first).toMatchObject({
    title: 'A',
    url: 'https://cdf.example.org/a',
    updatedAt: Date.UTC(2026, 0, 14),
  });
});

test('a JSON Feed is read, and of one that breaks off the whole items', () => {
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'J',
    home_page_url: 'https://j.example.org/',
    language: 'ru',
    items: [
      {
        id: 7,
        url: '/a',
        title: 'A & B',
        content_html: '<p><a href="c">c</a></p>',
        date_published: '2026-01-14T09:05:07Z',
        tags: ['x'],
        authors: [{ name: 'Ann' }],
      },
      { id: '8', url: '/b', title: 'Second' },
    ],
  });
  const { document, first } = read(json);
  expect(document).toMatchObject({ title: 'J', link: 'https://j.example.org/', language: 'ru' });
  expect(first).toMatchObject({
    guid: '7',
    url: 'https://j.example.org/a',
    title: 'A & B',
    author: 'Ann',
    content: '<p><a href="https://j.example.org/c">c</a></p>',
    publishedAt: Date.UTC(2026, 0, 14, 9, 5, 7),
  });
  expect(read(json.slice(0, -20)).document.entries.map(({ guid }) => guid)).toEqual(['7']);
});

test('a module is known by its address, whatever its prefix, and by its usual prefix when undeclared', () => {
  const named = read(
    rss(
      '<item><q:creator>Ann</q:creator><w:title>of another kind</w:title></item>',
      'xmlns:q="http://purl.org/dc/elements/1.1/" xmlns:w="https://nobody.example.org/"',
    ),
  );
  expect(named.first).toMatchObject({ author: 'Ann', title: null });
  expect(
    read(item('<dc:creator>Ben</dc:creator><content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded>')).first,
  ).toMatchObject({ author: 'Ben', content: '<p>x</p>' });
});

test('relative addresses are resolved by xml:base, else by Content-Location, else by where the feed is', () => {
  expect(read(entry('<link href="a.html"/>')).first?.url).toBe('https://feeds.example.org/news/a.html');
  expect(read(entry('<link href="/a"/>'), { contentLocation: 'https://c.example.org/x/' }).first?.url).toBe(
    'https://c.example.org/a',
  );
  expect(read(entry('<link href="/a"/>'), { contentLocation: 'javascript:void(0)' }).first?.url).toBe(
    'https://feeds.example.org/a',
  );
  const based = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example.org/x/"><entry xml:base="y/"><link href="a"/>
    <content type="html">&lt;img src="p.png"&gt;&lt;a href='#n'&gt;1&lt;/a&gt;&lt;a href="mailto:a@example.org"&gt;2&lt;/a&gt;</content></entry></feed>`;
  expect(read(based).first).toMatchObject({
    url: 'https://b.example.org/x/y/a',
    content: `<img src="https://b.example.org/x/y/p.png"><a href='#n'>1</a><a href="mailto:a@example.org">2</a>`,
    image: 'https://b.example.org/x/y/p.png',
  });
});

test('a relative address in RSS is one of the site', () => {
  expect(read(rss('<link>https://site.example.org/</link><item><link>/a</link></item>')).first?.url).toBe(
    'https://site.example.org/a',
  );
});

test('a guid is the address only when it may be one', () => {
  expect(read(item('<guid>https://g.example.org/1</guid>')).first?.url).toBe('https://g.example.org/1');
  expect(read(item('<guid isPermaLink="false">https://g.example.org/1</guid>')).first?.url).toBeNull();
  expect(read(entry('<id>HTTP://Example.org/%7Ea</id>')).first?.guid).toBe('HTTP://Example.org/%7Ea');
});

test('a title is plain: markup goes, entities are decoded, and a text about tags keeps them', () => {
  expect(
    read(item('<title>&lt;b&gt;New&lt;/b&gt; caf&amp;eacute;&lt;br&gt;opens</title>')).first?.title,
  ).toBe('New café opens');
  expect(read(item('<title>What the &lt;template&gt; tag is for</title>')).first?.title).toBe(
    'What the <template> tag is for',
  );
  expect(read(entry('<title type="text">The &lt;b&gt; tag</title>')).first?.title).toBe('The <b> tag');
  expect(
    read(
      entry(
        '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A &lt;b&gt; <i>tag</i></div></title>',
      ),
    ).first?.title,
  ).toBe('A <b> tag');
});

test('an author is called by name, wherever the address stands', () => {
  for (const written of [
    'ann@example.org (Ann Brook)',
    'Ann Brook (ann@example.org)',
    'Ann Brook &lt;ann@example.org&gt;',
    'Ann Brook',
  ])
    expect(read(item(`<author>${written}</author>`)).first?.author).toBe('Ann Brook');
  expect(read(item('<author>ann@example.org</author>')).first?.author).toBe('ann@example.org');
});

test('the feed’s language comes from the feed, and from the server where the feed is silent', () => {
  expect(read(rss('<dc:language>az</dc:language>'), { contentLanguage: 'en' }).document.language).toBe('az');
  expect(read(rss('<title>x</title>'), { contentLanguage: 'tr, en' }).document.language).toBe('tr');
});

test('a picture that only counts readers is not the picture of the entry', () => {
  const html =
    '&lt;img src="https://c.example.org/p" width="1" height="1"&gt;&lt;img src="https://p.example.org/q.jpg"&gt;';
  expect(read(item(`<description>${html}</description>`)).first?.image).toBe('https://p.example.org/q.jpg');
});

test('what is no feed is refused in a sentence', () => {
  const refuse = (text: string) => parseFeed(Buffer.from(text), { url: AT, contentType: null });
  expect(refuse('')).toEqual({ ok: false, why: 'It is empty.' });
  expect(refuse('<!doctype html><html><body><p>News</p></body></html>')).toEqual({
    ok: false,
    why: 'It is an HTML page, not a feed.',
  });
  const quoting = '<html><head><title>T</title></head><body><entry>Not one</entry></body></html>';
  expect(refuse(quoting)).toEqual({ ok: false, why: 'It is an HTML page, not a feed.' });
  expect(refuse('{"a": 1}')).toEqual({ ok: false, why: 'It is JSON, but no JSON Feed.' });
  expect(refuse('hello')).toEqual({ ok: false, why: 'It is no feed that can be read.' });
});

test('a picture as the content of an entry is no text', () => {
  expect(
    read(entry('<title>x</title><content type="image/png">iVBORw0KGgo=</content>')).first?.content,
  ).toBeNull();
});

test('a text in RSS with inline markup, and one with escaped markup, are both HTML', () => {
  const naked = '<description><p>Boats &amp; <a href="b.html">more</a></p></description>';
  expect(read(item(naked)).first?.summary).toBe(
    '<p>Boats &amp; <a href="https://feeds.example.org/news/b.html">more</a></p>',
  );
  expect(read(item('<description>&lt;p&gt;Boats&lt;/p&gt;</description>')).first?.summary).toBe(
    '<p>Boats</p>',
  );
});
